import { gradeWords } from '../content/grade-words.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/** The evidence grade beside the headline: a letter, what it means, why, and how to read it; nothing without a grade. */
export function gradeBlock(page: Page): Markup | undefined {
  const { report, language, say } = page;
  const words = gradeWords(report, language);
  if (words === undefined) return undefined;
  const { grade, label, meaning, reasons, read } = words;
  return html`
<aside class="grade" id="grade" aria-label="${label}">
<p class="letter" aria-hidden="true">${grade}</p>
<div>
<p><strong>${label}.</strong> ${meaning}</p>
${reasons.length > 0 && html`<p class="why">${say('report.grade.why', { grade })}:</p><ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul>`}
<p class="small">${read} <a href="#notes">${say('report.notes.title')}</a></p>
</div>
</aside>`;
}
