import { figureWords } from '../content/figure-words.ts';
import { rowKey } from '../content/row-key.ts';
import { unitWords } from '../format/unit-words.ts';
import { figure } from '../pair-report.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { valueRange } from './value-range.ts';

const READINGS = [
  'd1-total',
  'd1-goods',
  'd2-total',
  'd3-total',
  'd4-pair-at-least-2',
  'd5-total',
  'd7-share-a',
  'd7-share-b',
  'd8-co-production',
] as const;

/** The readings without and with gateway evidence beside the ones of the report; nothing without both variants. */
export function variantsTable(page: Page): Markup | undefined {
  const { report, language, say } = page;
  const of = (id: 'production' | 'gateway') => report.variants?.find((each) => each.id === id)?.readings;
  const [production, gateway] = [of('production'), of('gateway')];
  if (!production || !gateway) return undefined;
  const shown = READINGS.filter((id) => report.figures.has(id) && production.has(id) && gateway.has(id));
  const write = (id: string, value: number | undefined) =>
    value === undefined ? '–' : figureWords({ ...figure(report, id), value }, language).value;
  return html`
<p>${say('report.sure.variantsWords')}</p>
${dataTable(page, {
  id: 'variants',
  title: say('report.sure.variantsTable'),
  basis: say('report.sure.variantsBasis', { unit: unitWords(figure(report, 'd1-total').unit, language) }),
  how: 'parameters',
  file: 'variants',
  columns: [
    wording(say('report.columns.what')),
    figures(say('report.columns.production')),
    figures(say('report.columns.gateway')),
    figures(say('report.columns.here')),
  ],
  rows: shown.map((id) => [
    say(rowKey(id)),
    write(id, production.get(id)),
    write(id, gateway.get(id)),
    valueRange(page, figure(report, id)),
  ]),
})}`;
}
