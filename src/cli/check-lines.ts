import type { AccountsCheck } from '../pipeline/verify-accounts.ts';
import type { Language } from '../reports/locales/language.ts';
import { style } from './style.ts';
import { pad, WIDTH } from './text-table.ts';
import type { Word } from './word.ts';
import { word } from './word.ts';
import { wrap } from './wrap.ts';

/** Widths of result, year, figure and tolerance; what is checked has the rest. */
const WIDTHS = [5, 4, 8, 8] as const;

/** The header of the list of checks. */
export function checkHeader(language: Language): string {
  const cells = ['', word('year', language), word('figure', language), word('atMost', language)];
  return style('bold', `${line(cells)}${word('what.checked', language)}`, process.stdout);
}

/** One check with its figure and tolerance, as lines of at most 80 characters; lists that grow need fixed widths. */
export function checkLines(each: AccountsCheck, language: Language): string {
  const result = each.passed ? word('check.ok', language) : word('check.failed', language);
  const cells = [
    result,
    each.year === null ? '' : String(each.year),
    figure(each.figure),
    figure(each.tolerance),
  ];
  const first = line(cells);
  const title = wrap(word(`checks.${each.id}` as Word, language), WIDTH - first.length);
  const [head, ...more] = title.map((text, at) => `${at === 0 ? first : ' '.repeat(first.length)}${text}`);
  return [each.passed ? head : style('red', head, process.stdout), ...more].join('\n');
}

function line(cells: readonly string[]): string {
  return cells.map((cell, column) => `${pad(cell, WIDTHS[column])}  `).join('');
}

function figure(value: number): string {
  return value === 0 || (Number.isInteger(value) && value < 1e6) ? String(value) : value.toExponential(1);
}
