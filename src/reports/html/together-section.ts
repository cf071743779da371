import { hasCustoms } from '../content/has-customs.ts';
import { headline } from '../content/headline.ts';
import { plainNumber } from '../content/plain-number.ts';
import { unitWords } from '../format/unit-words.ts';
import { figure } from '../pair-report.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureBlock } from './picture-block.ts';
import { readingTable } from './reading-table.ts';
import { valueRange } from './value-range.ts';

const WAYS = ['a-to-b', 'b-to-a'] as const;

/** What do we make together? The number in words, a map, who sells what, and the same goods on two bases. */
export function togetherSection(page: Page): Markup {
  const { report, language, say } = page;
  const said = headline(report, language);
  return html`
<p>${said.coProduction} ${said.contrast}</p>
<p>${say('report.together.two')}</p>
<p>${said.estimate} ${said.without}</p>
${pictureBlock(page, 'map', say('report.together.mapCaption'), say('charts.map.title'), 'measure-value-added', 'value-added')}
<h3>${say('report.together.ways')}</h3>
${waysTable(page)}
<p>${say('report.together.waysNote')}</p>
${bases(page)}
<h3>${say('report.together.main')}</h3>
${readingTable(page, 'main', say('report.together.mainTable'), say('report.together.mainBasis'), [
  'd1-total',
  'd2-total',
  'd2-share',
  'd3-total',
  'd3-a-in-b',
  'd3-b-in-a',
  'd3x-total',
  'd3f-total',
  'd4-pair-at-least-1',
  'd4-pair-at-least-2',
  'd4-pair-mean',
  'd5-total',
  'd6-outside-joint',
  'd6-abroad-joint',
  'd7-a',
  'd7-b',
  'd8-co-production',
])}
<p>${say('report.together.mainNote')}</p>`;
}

/** Goods and services apart, by direction. */
function waysTable(page: Page): Markup {
  const { report, language, say } = page;
  const cell = (id: string) => valueRange(page, figure(report, id));
  const rows = (['goods', 'services', 'total'] as const).map((what) => [
    say(`report.together.${what}`),
    ...WAYS.map((way) => cell(`d1-${what}-${way}`)),
    cell(`d1-${what}`),
  ]);
  const parts = [
    say('report.together.parts'),
    ...WAYS.map((way) => cell(`d2-total-${way}`)),
    cell('d2-total'),
  ];
  return dataTable(page, {
    id: 'ways',
    title: say('report.together.waysTable'),
    basis: say('report.page.unit', { unit: unitWords(figure(report, 'd1-total').unit, language) }),
    how: 'D1',
    file: 'readings',
    columns: [
      wording(say('report.columns.what')),
      figures(say('report.columns.aToB')),
      figures(say('report.columns.bToA')),
      figures(say('report.columns.bothWays')),
    ],
    rows: [...rows, parts],
  });
}

const RATIOS = ['customs-ratio-a-to-b', 'customs-ratio-b-to-a'] as const;

/** Both bases side by side, or one sentence where there is no customs value. */
function bases(page: Page): Markup {
  const { report, say } = page;
  if (!hasCustoms(report)) return html`<p>${say('report.together.noBases')}</p>`;
  const [ratioA, ratioB] = RATIOS.map((id) => plainNumber(figure(report, id).value, 3));
  return html`<h3>${say('report.together.bases')}</h3>
${basesTable(page)}
<p>${say('report.together.basesNote', { ratioA, ratioB })}</p>`;
}

/** The OECD basis and the customs equivalent, named and not averaged. */
function basesTable(page: Page): Markup {
  const { report, language, say } = page;
  const cell = (id: string) => valueRange(page, figure(report, id));
  const { unit } = figure(report, 'd1-total-customs');
  return dataTable(page, {
    id: 'bases',
    title: say('report.together.basesTable'),
    basis: say('report.together.basesUnit', {
      basic: unitWords(figure(report, 'd1-total').unit, language),
      customs: say(`prices.${unit.prices ?? 'customs'}`),
    }),
    how: 'D1',
    file: 'readings',
    columns: [
      wording(say('report.columns.what')),
      figures(say('report.columns.accounts')),
      figures(say('report.columns.customs')),
    ],
    rows: [
      [say('report.together.goods'), cell('d1-goods'), cell('d1-goods-customs')],
      [say('report.together.total'), cell('d1-total'), cell('d1-total-customs')],
      [say('report.together.parts'), cell('d2-total'), cell('d2-total-customs')],
    ],
  });
}
