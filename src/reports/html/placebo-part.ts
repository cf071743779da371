import { kappaRuns } from '../content/kappa-runs.ts';
import { money } from '../format/money.ts';
import { figure } from '../pair-report.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureBlock } from './picture-block.ts';

/** The same method where no border is shared; nothing when the accounts hold no such pairs. */
export function placeboPart(page: Page): Markup | undefined {
  const { report, say } = page;
  if (report.placebos.length === 0) return undefined;
  const caption = report.placeboReal ? 'report.sure.placeboCaptionLike' : 'report.sure.placeboCaption';
  return html`
<h3>${say('report.sure.placebo')}</h3>
<p>${placeboWords(page)}</p>
${pictureBlock(page, 'placebo', say(caption), say('report.sure.placebo'), 'parameters', 'placebos')}`;
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
    odds: report.parameters.find(({ name }) => name === 'odds')?.value ?? '',
  });
  return [
    words,
    ...(even ? [say('report.sure.placeboEven', { real: write(even.value) })] : []),
    ...(like === undefined ? [] : [say('report.sure.placeboReal', { real: write(like) })]),
  ].join(' ');
}
