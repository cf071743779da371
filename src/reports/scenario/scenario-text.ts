import type { Language } from '../locales/language.ts';
import type { ScenarioReport } from '../scenario-report.ts';
import { columnsText } from '../text/columns-text.ts';
import { wrapWords } from '../text/wrap-words.ts';
import { assumedLines, sourceLines } from './assumed-lines.ts';
import type { ScenarioBlock } from './block.ts';
import { scenarioBlocks } from './blocks/blocks.ts';
import { scenarioExplanation } from './explanation.ts';
import { scenarioHeadline } from './headline.ts';
import { scenarioWords } from './scenario-words.ts';

/** How a scenario is written on a terminal. */
export interface ScenarioTextOptions {
  readonly width?: number;
  readonly colour?: boolean;
  /** Rows at most in tables by product; 8 unless told otherwise. */
  readonly most?: number;
  /** Only these tables; all when left out. */
  readonly only?: readonly string[];
}

/**
 * A scenario as plain text: what it is, sentences to quote, the tables, what is assumed and what it rests on.
 *
 * @param   report    the content
 * @param   language  'en' or 'es'
 * @param   options   width (80), colour, rows, tables
 * @returns lines ended by a line feed
 */
export function scenarioText(
  report: ScenarioReport,
  language: Language,
  { width = 80, colour = false, most = 8, only }: ScenarioTextOptions = {},
): string {
  const words = scenarioWords(report, language);
  const { say } = words;
  const strong = (line: string) => (colour ? `\u001b[1m${line}\u001b[22m` : line);
  const heading = (text: string) => ['', ...wrapWords(text, width).map(strong)];
  const paragraphs = (texts: readonly string[]) => texts.flatMap((text) => wrapWords(text, width));
  const blocks = scenarioBlocks(report, words, most).filter(({ id }) => !only || only.includes(id));
  const lines = [
    ...wrapWords(say('title'), width).map(strong),
    ...paragraphs([say('basis'), report.summary[language]]),
    '',
    ...(report.explanation ? [...paragraphs([scenarioExplanation(report, words)]), ''] : []),
    ...paragraphs(scenarioHeadline(report, words)),
    ...blocks.flatMap((block) => [
      ...heading(block.title),
      ...blockText(block, width),
      ...paragraphs([`(${block.basis})`, ...(block.notes ?? [])]),
    ]),
    ...(only ? [] : [...heading(say('assumed.title')), ...paragraphs(assumedLines(report, words))]),
    ...(only || report.sources.length === 0
      ? []
      : [...heading(say('assumed.sources')), ...paragraphs(sourceLines(report))]),
  ];
  return `${lines.join('\n')}\n`;
}

/** A table; headings that are wider than their figures are broken into lines. */
function blockText({ columns, rows }: ScenarioBlock, width: number): string[] {
  const heads = columns.map(({ head, words }, column) => {
    const cells = Math.max(...rows.map((row) => row[column].length), 0);
    return column === 0 || words ? [head] : wrapWords(head, Math.max(cells, 10));
  });
  const height = Math.max(...heads.map((lines) => lines.length));
  const top = Array.from({ length: height }, (_, line) =>
    heads.map((lines) => lines[line - height + lines.length] ?? ''),
  );
  return columnsText([...top, ...rows], width);
}
