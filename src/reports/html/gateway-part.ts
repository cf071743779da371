import { at } from '../../core/table.ts';
import { pairKind } from '../content/pair-kind.ts';
import { percent } from '../format/percent.ts';
import { named } from '../locales/named.ts';
import { figures, wording } from './data-table.ts';
import { foldedRows } from './folded-rows.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { variantsTable } from './variants-table.ts';

/** Why customs figures are not production figures, both variants, and the rows to doubt first. */
export function gatewayPart(page: Page): Markup {
  const { report, say } = page;
  return html`
<h3 id="gateway-warning">${say('report.sure.gateway')}</h3>
${pairKind(report) !== 'domestic' && html`<p>${say('report.sure.gatewayWhy')}</p>`}
${variantsTable(page)}
<p>${say('report.sure.gatewayNote')}</p>
${gatewayTable(page)}`;
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
