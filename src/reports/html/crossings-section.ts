import { crossingMore } from '../content/headline.ts';
import { ofHundred } from '../content/of-hundred.ts';
import { money } from '../format/money.ts';
import { moneyRange } from '../format/money-range.ts';
import { unitWords } from '../format/unit-words.ts';
import { figure } from '../pair-report.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureBlock } from './picture-block.ts';
import { valueRange } from './value-range.ts';

const BORDERS = ['us-mexico', 'us-china'] as const;

const CONTRAST = {
  trade: 'trade',
  intermediates: 'intermediate-share',
  mean: 'mean-crossings',
  once: 'crosses-1',
  twice: 'crosses-2-plus',
  returnedA: 'returned-a',
  returnedB: 'returned-b',
} as const;

const CONTENT = {
  usInMexicoGoods: 'content-a-country-in-b-country-goods',
  usInMexicoManufactures: 'content-a-country-in-b-country-manufactures',
  mexicoInUsGoods: 'content-b-country-in-a-country-goods',
  usInBc: 'content-a-country-in-b-manufactures',
  aInBc: 'content-a-in-b-manufactures',
  bOwn: 'content-b-own-in-b-exports',
  bRest: 'content-b-rest-in-b-exports',
  bForeign: 'content-foreign-in-b-exports',
} as const;

/** How often does it cross the border? Making together beside buying and selling; then the pair's own border. */
export function crossingsSection(page: Page): Markup {
  const { report, language, say } = page;
  const more = (border: (typeof BORDERS)[number]) => ofHundred(crossingMore(report, border), language);
  const home = (border: (typeof BORDERS)[number]) => {
    const { value, low, high } = figure(report, `${border}-returned-a`);
    return ofHundred({ value: value * 100, low: low * 100, high: high * 100 }, language);
  };
  const twice = figure(report, 'd4-pair-at-least-2');
  return html`
<p>${say('report.crossings.words', {
    mexico: more('us-mexico'),
    china: more('us-china'),
    home: home('us-mexico'),
    homeChina: home('us-china'),
  })}</p>
${pictureBlock(page, 'crossings', say('report.crossings.caption'), say('charts.crossings.title'), 'D4', 'crossings-us-mexico')}
${contrastTable(page)}
<p>${say('report.crossings.bandNote')}</p>
<h3>${say('report.crossings.pair')}</h3>
<p>${say('report.crossings.pairNote', {
    amount: money(twice.value, twice.unit, language),
    range: moneyRange(twice.low, twice.high, twice.unit, language),
  })}</p>
${pairTable(page)}
<h3>${say('report.crossings.content')}</h3>
<p>${say('report.crossings.contentNote')}</p>
${contentTable(page)}`;
}

function contrastTable(page: Page): Markup {
  const { report, language, say } = page;
  return dataTable(page, {
    id: 'contrast',
    title: say('report.crossings.table'),
    basis: say('report.crossings.tableBasis', {
      unit: unitWords(figure(report, 'us-mexico-trade').unit, language),
    }),
    how: 'measure-contrast',
    file: 'readings',
    columns: [
      wording(say('report.columns.what')),
      figures(say('report.columns.mexico')),
      figures(say('report.columns.china')),
    ],
    rows: Object.entries(CONTRAST).map(([row, id]) => [
      say(`report.crossings.rows.${row as keyof typeof CONTRAST}`),
      ...BORDERS.map((border) => valueRange(page, figure(report, `${border}-${id}`))),
    ]),
  });
}

function pairTable(page: Page): Markup {
  const { report, language, say } = page;
  const counts = ['once', 'twice', 'thrice', 'fourOrMore'] as const;
  const ids = ['n1', 'n2', 'n3', 'n4-plus'];
  return dataTable(page, {
    id: 'crossings-pair',
    title: say('report.crossings.pairTable'),
    basis: say('report.page.unit', { unit: unitWords(figure(report, 'd1-total').unit, language) }),
    how: 'D4',
    file: 'crossings-pair',
    columns: [wording(say('report.columns.crossings')), figures(say('report.columns.value'))],
    rows: counts.map((count, i) => [
      say(`charts.crossings.${count}`),
      valueRange(page, figure(report, `d4-pair-${ids[i]}`)),
    ]),
  });
}

function contentTable(page: Page): Markup {
  const { report, say } = page;
  return dataTable(page, {
    id: 'content-shares',
    title: say('report.crossings.contentTable'),
    basis: say('report.crossings.contentBasis'),
    how: 'measure-flow-origins',
    file: 'readings',
    columns: [wording(say('report.columns.what')), figures(say('report.columns.share'))],
    rows: Object.entries(CONTENT).map(([row, id]) => [
      say(`report.crossings.contentRows.${row as keyof typeof CONTENT}`),
      valueRange(page, figure(report, id)),
    ]),
  });
}
