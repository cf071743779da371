import { at } from '../../core/table.ts';
import { kappaRuns } from '../content/kappa-runs.ts';
import { plainNumber } from '../content/plain-number.ts';
import { rowKey } from '../content/row-key.ts';
import { switchWords } from '../content/switch-words.ts';
import { money } from '../format/money.ts';
import { percent } from '../format/percent.ts';
import { tableNumber } from '../format/table-number.ts';
import { unitWords } from '../format/unit-words.ts';
import { named } from '../locales/named.ts';
import { figure } from '../pair-report.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { foldedRows } from './folded-rows.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureBlock } from './picture-block.ts';
import { publishedTable } from './published-table.ts';

const BY_KAPPA = ['d1-total', 'd2-total', 'd3-total', 'd4-pair-at-least-2', 'd5-total'] as const;

/** How sure are we? Ranges, what moves the number, κ, pairs without a border, published figures, the gateway warning. */
export function sureSection(page: Page): Markup {
  const { report, language, say } = page;
  const pins = new Map(report.kappa.map(({ scope, kappa }) => [scope, plainNumber(kappa)]));
  const used = kappaRuns(report, 'd1-total').find(({ central }) => central);
  return html`
<h3>${say('report.sure.ranges')}</h3>
${pictureBlock(page, 'ranges', say('report.sure.rangesCaption'), say('report.sure.ranges'), 'definitions', 'readings')}
<p>${say('report.sure.left')} ${switchWords(report, language)}</p>
<h3>${say('report.sure.tornado')}</h3>
${pictureBlock(page, 'tornado', say('report.sure.tornadoCaption'), say('report.sure.tornado'), 'parameters', 'one-way')}
<h3>${say('report.sure.kappa')}</h3>
<p>${say('report.sure.kappaWords', {
    kappa: used ? plainNumber(used.kappa) : '',
    metro: pins.get('metro') ?? '',
    areas: pins.get('areas') ?? '',
  })}</p>
${pictureBlock(page, 'kappa', say('report.sure.kappaCaption'), say('report.sure.kappaTitle'), 'parameters', 'one-way')}
${kappaTable(page)}
<h3>${say('report.sure.placebo')}</h3>
<p>${placeboWords(page)}</p>
${pictureBlock(page, 'placebo', say(report.placeboReal ? 'report.sure.placeboCaptionLike' : 'report.sure.placeboCaption'), say('report.sure.placebo'), 'parameters', 'placebos')}
<h3>${say('report.sure.published')}</h3>
<p>${say('report.sure.publishedNote')}</p>
${publishedTable(page)}
<h3>${say('report.sure.gateway')}</h3>
<p>${say('report.sure.gatewayNote')}</p>
${gatewayTable(page)}`;
}

function kappaTable(page: Page): Markup {
  const { report, language, say } = page;
  const runs = kappaRuns(report, 'd1-total');
  return dataTable(page, {
    id: 'by-kappa',
    title: say('report.sure.kappaTable'),
    basis: say('report.page.runsPart', {
      unit: unitWords(figure(report, 'd1-total').unit, language),
    }),
    how: 'parameters',
    file: 'one-way',
    columns: [
      wording('κ'),
      ...runs.map(({ kappa, central }) =>
        figures(central ? say('report.sure.kappaUsed', { kappa: plainNumber(kappa) }) : plainNumber(kappa)),
      ),
    ],
    rows: BY_KAPPA.map((id) => [
      say(rowKey(id)),
      ...kappaRuns(report, id).map(({ value }) => tableNumber(value)),
    ]),
  });
}

function placeboWords(page: Page): string {
  const { report, language, say } = page;
  const { unit } = figure(report, 'd1-total');
  const others = report.placebos.flatMap(({ values }) => values.get('d1-total') ?? []);
  const even = kappaRuns(report, 'd1-total').find(({ kappa }) => kappa === 1);
  const write = (value: number) => money(value, unit, language);
  const like = report.placeboReal?.values.get('d1-total');
  const words = say('report.sure.placeboWords', {
    names: report.placebos.map(({ name }) => name).join(', '),
    low: write(Math.min(...others)),
    high: write(Math.max(...others)),
    real: even ? write(even.value) : '',
    odds: report.parameters.find(({ name }) => name === 'odds')?.value ?? '',
  });
  return like === undefined ? words : `${words} ${say('report.sure.placeboReal', { real: write(like) })}`;
}

/** Goods whose share in the other side's use or in the own output is largest, first. */
function gatewayTable(page: Page): Markup {
  const { report, language, say } = page;
  const { penetrationOfUse: use, penetrationOfOutput: output } = report;
  const share = (from: typeof use, way: string, sector: string) => at(from, way, sector);
  const cells = report.goods.map((sector) => ({
    sector,
    shares: [
      share(use, 'a>b', sector),
      share(use, 'b>a', sector),
      share(output, 'a>b', sector),
      share(output, 'b>a', sector),
    ],
  }));
  cells.sort((one, other) => Math.max(...other.shares) - Math.max(...one.shares));
  return foldedRows(page, 8, {
    id: 'gateway',
    title: say('report.sure.gatewayTable'),
    basis: say('report.sure.gatewayBasis'),
    how: 'measure-penetration-of-use',
    file: 'penetration',
    columns: [
      wording(say('report.columns.industry')),
      figures(say('report.columns.useShareB')),
      figures(say('report.columns.useShareA')),
      figures(say('report.columns.outputShareA')),
      figures(say('report.columns.outputShareB')),
    ],
    rows: cells.map(({ sector, shares }) => [
      named('sectors', sector, language),
      ...shares.map((each) => percent(each, language, 'table')),
    ]),
  });
}
