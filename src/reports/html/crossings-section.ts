import { type Borders, contrastedBorders, shareHome } from '../content/borders.ts';
import { crossingMore } from '../content/headline.ts';
import { ofHundred } from '../content/of-hundred.ts';
import { money } from '../format/money.ts';
import { moneyRange } from '../format/money-range.ts';
import { unitWords } from '../format/unit-words.ts';
import { named } from '../locales/named.ts';
import type { BorderReadings } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { splitReading } from '../processing.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureBlock } from './picture-block.ts';
import { processingBlock } from './processing-block.ts';
import { valueRange } from './value-range.ts';

type Contrasted = Required<Borders>;

const CONTRAST = {
  trade: 'trade',
  intermediates: 'intermediate-share',
  mean: 'mean-crossings',
  once: 'crosses-1',
  twice: 'crosses-2-plus',
} as const;

const CONTENT = {
  goodsBToA: 'content-a-country-in-b-country-goods',
  manufacturesBToA: 'content-a-country-in-b-country-manufactures',
  goodsAToB: 'content-b-country-in-a-country-goods',
  manufacturesOfB: 'content-a-country-in-b-manufactures',
  sideAInThem: 'content-a-in-b-manufactures',
  bOwn: 'content-b-own-in-b-exports',
  bRest: 'content-b-rest-in-b-exports',
  bForeign: 'content-foreign-in-b-exports',
} as const;

/** How often does it cross the border? Making together beside buying and selling; then the pair's own border. */
export function crossingsSection(page: Page): Markup {
  const { report, language, say } = page;
  const borders = contrastedBorders(report);
  const twice = figure(report, 'd4-pair-at-least-2');
  const split = splitReading(report.processing, twice.id);
  return html`
${borders ? contrastPart(page, borders) : html`<p>${say('report.crossings.noContrast')}</p>`}
<h3>${say('report.crossings.pair')}</h3>
<p>${say('report.crossings.pairNote', {
    amount: money(split?.split ?? twice.value, twice.unit, language),
    range: moneyRange(twice.low, twice.high, twice.unit, language),
  })}${split && ` ${say('processing.beside', { unsplit: money(twice.value, twice.unit, language) })}`}</p>
${pairTable(page)}
${contentPart(page)}
${processingBlock(page)}`;
}

/** Two borders of countries side by side. */
function contrastPart(page: Page, borders: Contrasted): Markup {
  const { report, language, say } = page;
  const { national, contrast } = borders;
  const more = (border: BorderReadings) => ofHundred(crossingMore(report, border), language);
  const home = ({ id }: BorderReadings) => {
    const { value, low, high } = figure(report, `${id}-returned-a`);
    return ofHundred({ value: value * 100, low: low * 100, high: high * 100 }, language);
  };
  const apart = crossingMore(report, national).value > crossingMore(report, contrast).value;
  const widened = figure(report, `${national.id}-crosses-1`).range === 'draws-and-base';
  return html`
<p>${apart && `${say('report.crossings.kinds')} `}${say('report.crossings.words', {
    more: more(national),
    moreContrast: more(contrast),
    home: home(national),
    homeContrast: home(contrast),
  })}</p>
${pictureBlock(page, 'crossings', say('report.crossings.caption'), say('charts.crossings.title'), 'D4', `crossings-${national.id}`)}
${contrastTable(page, borders)}
<p>${say(widened ? 'report.crossings.bandNote' : 'report.crossings.bandNarrow')}${contrast.b === 'CHN' && ` ${say('report.text.processing')}`}</p>`;
}

function contrastTable(page: Page, contrasted: Contrasted): Markup {
  const { report, language, say } = page;
  const { national, contrast } = contrasted;
  const borders = [national, contrast];
  const same = shareHome(report, contrasted);
  const unit = unitWords(figure(report, `${national.id}-trade`).unit, language);
  const row = (label: string, id: string) => [
    label,
    ...borders.map((border) => valueRange(page, figure(report, `${border.id}-${id}`))),
  ];
  return dataTable(page, {
    id: 'contrast',
    title: say('report.crossings.table'),
    basis: say('report.crossings.tableBasis', { unit }),
    how: 'measure-contrast',
    file: 'readings',
    columns: [
      wording(say('report.columns.what')),
      ...borders.map(({ a, b }) =>
        figures(`${named('regions', a, language)} – ${named('regions', b, language)}`),
      ),
    ],
    rows: [
      ...Object.entries(CONTRAST).map(([key, id]) =>
        row(say(`report.crossings.rows.${key as keyof typeof CONTRAST}`), id),
      ),
      row(say(`report.crossings.rows.${same ? 'returnedA' : 'returnedFirst'}`), 'returned-a'),
      row(say(`report.crossings.rows.${same ? 'returnedB' : 'returnedSecond'}`), 'returned-b'),
    ],
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

/** Whose value is in what crosses between the countries; nothing where the accounts hold no such readings. */
function contentPart(page: Page): Markup | undefined {
  const { say } = page;
  const rows = Object.entries(CONTENT).filter(([, id]) => page.report.figures.has(id));
  if (rows.length === 0) return undefined;
  return html`<h3>${say('report.crossings.content')}</h3>
<p>${say('report.crossings.contentNote')}</p>
${contentTable(page, rows)}`;
}

function contentTable(page: Page, rows: readonly (readonly [string, string])[]): Markup {
  const { report, say } = page;
  return dataTable(page, {
    id: 'content-shares',
    title: say('report.crossings.contentTable'),
    basis: say('report.crossings.contentBasis'),
    how: 'measure-flow-origins',
    file: 'readings',
    columns: [wording(say('report.columns.what')), figures(say('report.columns.share'))],
    rows: rows.map(([row, id]) => [
      say(`report.crossings.contentRows.${row as keyof typeof CONTENT}`),
      valueRange(page, figure(report, id)),
    ]),
  });
}
