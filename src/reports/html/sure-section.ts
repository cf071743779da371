import { bandWords } from '../content/band-words.ts';
import { nestingBiasWords } from '../content/nesting-bias-words.ts';
import { countriesOf } from '../content/pair-kind.ts';
import { switchWords } from '../content/switch-words.ts';
import { gatewayPart } from './gateway-part.ts';
import { kappaPart } from './kappa-part.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { pictureBlock } from './picture-block.ts';
import { placeboPart } from './placebo-part.ts';
import { publishedTable } from './published-table.ts';

/** How sure are we? Ranges, what moves the number, κ, the gateway warning, pairs without a border, published figures. */
export function sureSection(page: Page): Markup {
  const { report, language, say } = page;
  const bias = nestingSentence(page);
  return html`
<h3>${say('report.sure.ranges')}</h3>
${pictureBlock(page, 'ranges', say('report.sure.rangesCaption'), say('report.sure.ranges'), 'definitions', 'readings')}
<p>${bandWords(report, say).join(' ')}</p>
<p>${say('report.sure.left')} ${switchWords(report, language)}</p>
${bias && html`<p>${bias}</p>`}
${
  page.wide.has('tornado') &&
  html`<h3>${say('report.sure.tornado')}</h3>
${pictureBlock(page, 'tornado', say('report.sure.tornadoCaption'), say('report.sure.tornado'), 'parameters', 'one-way')}`
}
${kappaPart(page)}
${gatewayPart(page)}
${placeboPart(page)}
${
  report.published.length > 0 &&
  html`<h3>${say('report.sure.published')}</h3>
<p>${say('report.sure.publishedNote')}</p>
${publishedTable(page)}`
}`;
}

/** How far dividing the countries of the pair moves their own figures. */
function nestingSentence({ report, language, say }: Page): string | undefined {
  const { a, b } = countriesOf(report);
  const [changeA, changeB] = [a, b].map((code) => nestingBiasWords(report.nestingBias ?? [], code, language));
  if (changeA === undefined || changeB === undefined) return undefined;
  return a === b
    ? say('report.sure.nestingOne', { changeA })
    : say('report.sure.nesting', { changeA, changeB });
}
