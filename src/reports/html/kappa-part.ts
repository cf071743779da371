import { kappaRuns } from '../content/kappa-runs.ts';
import { plainNumber } from '../content/plain-number.ts';
import { rowKey } from '../content/row-key.ts';
import { tableNumber } from '../format/table-number.ts';
import { unitWords } from '../format/unit-words.ts';
import { figure } from '../pair-report.ts';
import { dataTable, figures, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureBlock } from './picture-block.ts';

const BY_KAPPA = ['d1-total', 'd2-total', 'd3-total', 'd4-pair-at-least-2', 'd5-total'] as const;

/** What pins the split between a metro and the rest of its state, what would pin it better, and the number by κ. */
export function kappaPart(page: Page): Markup {
  const { say } = page;
  const runs = kappaRuns(page.report, 'd1-total');
  const used = runs.find(({ central }) => central);
  if (used === undefined)
    return html`
<h3>${say('report.sure.pinnedTitle')}</h3>
<p>${say('report.sure.pinnedWords')}</p>`;
  return html`
<h3>${say('report.sure.kappa')}</h3>
<p>${say('report.sure.kappaWords', { kappa: plainNumber(used.kappa) })} ${pinned(page)} ${say('report.sure.kappaBetter')}</p>
${
  runs.length < 2
    ? html`<p>${say('report.sure.kappaNoRuns')}</p>`
    : html`${pictureBlock(page, 'kappa', say('report.sure.kappaCaption', { count: String(runs.length) }), say('report.sure.kappaTitle'), 'parameters', fileOf(page))}
${kappaTable(page)}`
}`;
}

/** What published exports of the metro imply for κ. */
function pinned(page: Page): string {
  const { report, say } = page;
  const pins = new Map(report.kappa.map(({ scope, kappa }) => [scope, plainNumber(kappa)]));
  const [metro, areas] = [pins.get('metro'), pins.get('areas')];
  if (metro !== undefined && areas !== undefined) return say('report.sure.kappaPinnedBoth', { metro, areas });
  const kappa = metro ?? areas;
  return kappa === undefined
    ? say('report.sure.kappaUnpinned')
    : say('report.sure.kappaPinnedOne', { kappa });
}

function fileOf(page: Page): string {
  return page.report.kappaCurve ? 'kappa-curve' : 'one-way';
}

function kappaTable(page: Page): Markup {
  const { report, language, say } = page;
  const runs = kappaRuns(report, 'd1-total');
  const readings = BY_KAPPA.filter(
    (id) => report.figures.has(id) && kappaRuns(report, id).length === runs.length,
  );
  return dataTable(page, {
    id: 'by-kappa',
    title: say('report.sure.kappaTable'),
    basis: say('report.page.runsPart', {
      unit: unitWords(figure(report, 'd1-total').unit, language),
    }),
    how: 'parameters',
    file: fileOf(page),
    columns: [
      wording('κ'),
      ...runs.map(({ kappa, central }) =>
        figures(central ? say('report.sure.kappaUsed', { kappa: plainNumber(kappa) }) : plainNumber(kappa)),
      ),
    ],
    rows: readings.map((id) => [
      say(rowKey(id)),
      ...kappaRuns(report, id).map(({ value }) => tableNumber(value)),
    ]),
  });
}
