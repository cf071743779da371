import type { TwoTables } from '../pipeline/all-regions-differences.ts';
import { isInside, relativeDifference } from '../pipeline/all-regions-differences.ts';
import { digits } from '../reports/format/digits.ts';
import { percentAmount } from '../reports/format/percent.ts';
import type { Language } from '../reports/locales/language.ts';
import { textTable } from './text-table.ts';
import { word } from './word.ts';
import { wrap } from './wrap.ts';

/** Readings that the list shows: two-way trade, co-production, value that crosses twice or more. */
const SHOWN = ['d1-total', 'd3-total', 'd4-pair-at-least-2'] as const;

/**
 * How every pair reads in the table of all regions against its own, in the latest year.
 *
 * @param   differences  of all years
 * @returns lines of at most 80 characters
 */
export function allRegionsText(differences: readonly TwoTables[], language: Language): string {
  const year = Math.max(...differences.map((each) => each.year));
  const latest = differences.filter((each) => each.year === year);
  const pairs = [...new Set(latest.map(({ pair }) => pair))];
  const header = [word('id', language), ...SHOWN, word('inside', language)];
  const rows = pairs.map((pair) => {
    const own = latest.filter((each) => each.pair === pair);
    return [pair, ...SHOWN.map((id) => moved(own, id)), insideOf(own)];
  });
  const about = word('allRegions.about', language, { year: String(year) });
  return [...wrap(about, 80), '', textTable(header, rows)].join('\n');
}

/**
 * How one pair reads in the table of all regions, in a line.
 *
 * @param   differences  of all pairs and years
 * @returns a sentence on the latest year; undefined when the pair is not in the comparison
 */
export function allRegionsLine(
  differences: readonly TwoTables[],
  pair: string,
  language: Language,
): string | undefined {
  const own = differences.filter((each) => each.pair === pair);
  if (own.length === 0) return undefined;
  const year = Math.max(...own.map((each) => each.year));
  const latest = own.filter((each) => each.year === year);
  return word('allRegions.line', language, {
    year: String(year),
    trade: moved(latest, 'd1-total'),
    made: moved(latest, 'd3-total'),
    twice: moved(latest, 'd4-pair-at-least-2'),
    inside: insideOf(latest),
  });
}

/** The relative difference of a reading with its sign; a dash where its own table has nothing. */
function moved(own: readonly TwoTables[], reading: string): string {
  const found = own.find((each) => each.reading === reading);
  const difference = found && relativeDifference(found);
  if (difference === undefined) return '–';
  const amount = percentAmount(Math.abs(difference) * 100);
  return `${difference < 0 ? '−' : '+'}${amount} %`;
}

/** How many readings lie in their band, of those that have one. */
function insideOf(own: readonly TwoTables[]): string {
  const known = own.map(isInside).filter((each) => each !== undefined);
  return known.length === 0 ? '–' : `${digits(known.filter(Boolean).length, 0)}/${digits(known.length, 0)}`;
}
