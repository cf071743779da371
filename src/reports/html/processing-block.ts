import { figureWords } from '../content/figure-words.ts';
import { processingSentences } from '../content/processing-sentences.ts';
import { splitFigure } from '../content/split-figure.ts';
import { percent } from '../format/percent.ts';
import { percentRange } from '../format/percent-range.ts';
import { CONTENT, type ProcessingPart, type RecipeRange, type SplitReading } from '../processing.ts';
import { dataTable, figures, prose, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { processingParameters } from './processing-parameters.ts';

/** The readings that are shown with and without the split. */
const ROWS = [
  'content-a-country-in-b-country-manufactures',
  'content-a-country-in-b-manufactures',
  'd4-national-at-least-2',
  'd5-national-a',
  'd4-pair-at-least-2',
  'd5-total',
  'd3-total',
] as const;

type Split = Exclude<ProcessingPart, { kind: 'none' }>;

/**
 * How much of what Mexico sells was the United States' to begin with: with export plants told apart, and without.
 *
 * @returns nothing when the report says nothing of it; one sentence when the split cannot be made
 */
export function processingBlock(page: Page): Markup | undefined {
  const { report, say } = page;
  const part = report.processing;
  if (part === undefined) return undefined;
  if (part.kind === 'none') return html`<p>${say(`processing.none.${part.why}`)}</p>`;
  const said = processingSentences(report, part, page.language);
  return html`
<h3 id="processing">${say('processing.title')}</h3>
${said.map((sentence) => html`<p>${sentence}</p>\n`)}
${readingsTable(page, part)}
<p>${say(part.kind === 'estimated' ? 'processing.limits' : 'processing.joined')}</p>
<h4>${say('processing.published.title')}</h4>
<p>${say('processing.published.note')}</p>
${publishedTable(page, part)}
<p>${part.kind === 'estimated' && say('processing.two')}</p>
${processingParameters(page, part.parameters)}`;
}

function readingsTable(page: Page, part: Split): Markup {
  const { language, say } = page;
  const rows = ROWS.flatMap((id) => part.readings.get(id) ?? []);
  const kinds = (['H', 'N'] as const).filter((kind) => rows.some((row) => rangeOf(row, kind)));
  const estimated = part.kind === 'estimated';
  const tied = rows.some((row) => row.tied !== undefined);
  return dataTable(page, {
    id: 'processing-readings',
    title: say('processing.table'),
    basis: say('processing.basis'),
    how: 'measure-flow-origins',
    file: 'processing',
    columns: [
      wording(say('report.columns.what')),
      figures(say(estimated ? 'processing.columns.split' : 'processing.columns.table')),
      figures(say(estimated ? 'processing.columns.unsplit' : 'processing.columns.joined')),
      ...(tied ? [figures(say('processing.columns.tied'))] : []),
      ...kinds.map((kind) => figures(say(`processing.columns.${kind}`))),
    ],
    rows: rows.map((row) => {
      const { value, range, without } = figureWords(splitFigure(row), language);
      return [
        say(`processing.rows.${row.id as (typeof ROWS)[number]}`),
        html`<strong>${value}</strong>`,
        without,
        ...(tied ? [row.tied === undefined ? '–' : (range ?? value)] : []),
        ...kinds.map((kind) => limit(page, row, rangeOf(row, kind))),
      ];
    }),
  });
}

function rangeOf(row: SplitReading, kind: RecipeRange['kind']): RecipeRange | undefined {
  return row.ranges.find((range) => range.kind === kind);
}

function limit(page: Page, row: SplitReading, range: RecipeRange | undefined): string {
  if (range === undefined) return '–';
  const words = figureWords(splitFigure(row, range), page.language);
  return words.range ?? words.value;
}

function publishedTable(page: Page, part: Split): Markup {
  const { language, say } = page;
  const own = part.readings.get(CONTENT);
  return dataTable(page, {
    id: 'processing-published',
    title: say('processing.published.table'),
    basis: say('processing.published.basis'),
    file: 'processing-published',
    columns: [
      prose(say('processing.columns.counts')),
      figures(say('report.columns.published')),
      wording(say('processing.columns.year')),
      prose(say('processing.columns.ours')),
      prose(say('report.columns.note')),
    ],
    rows: part.published.map(({ low, high, year, source, definition, note, beside }) => [
      html`${definition[language]} <span class="small">${source[language]}</span>`,
      low === high ? percent(low, language, 'table') : percentRange(low, high, language, 'table'),
      year === null ? say('processing.published.noYear') : String(year),
      own ? oursBeside(page, own, beside) : '–',
      note[language],
    ]),
  });
}

/** Our readings that stand beside a published one, each by its name. */
function oursBeside(page: Page, own: SplitReading, beside: readonly string[]): string {
  const { language, say } = page;
  const write = (value: number) => percent(value, language, 'table');
  const firms = rangeOf(own, 'N');
  const words: Readonly<Record<string, string | undefined>> = {
    V0: say('processing.ours.unsplit', { value: write(own.unsplit) }),
    V1: say('processing.ours.split', { value: write(own.split) }),
    'V2-full-pure':
      own.tied === undefined ? undefined : say('processing.ours.tied', { value: write(own.tied) }),
    N: firms && say('processing.ours.firms', { value: write(firms.most) }),
  };
  return beside.flatMap((run) => words[run] ?? []).join('; ') || '–';
}
