import { gradeName } from '../format/grade-name.ts';
import type { DeclaredParameter } from '../pair-report.ts';
import { dataTable, prose, wording } from './data-table.ts';
import { declared } from './declared.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/** The judgement calls of the split, in a part that opens; nothing when there are none. */
export function processingParameters(
  page: Page,
  parameters: readonly DeclaredParameter[],
): Markup | undefined {
  if (parameters.length === 0) return undefined;
  const { language, say } = page;
  const table = dataTable(page, {
    id: 'processing-parameters',
    title: say('processing.parameters'),
    columns: [
      wording(say('report.columns.name')),
      wording(say('report.columns.value')),
      wording(say('report.columns.range')),
      prose(say('report.columns.meaning')),
      prose(say('report.columns.basis')),
      wording(say('report.columns.grade')),
    ],
    rows: parameters.map((each) => [
      html`<code>${each.name}</code>`,
      html`<code>${each.value}</code>`,
      each.range === '' ? '–' : html`<code>${each.range}</code>`,
      declared(page, each.meaning),
      declared(page, each.source),
      gradeName(each.grade, language),
    ]),
  });
  return html`<details><summary>${say('processing.parameters')}</summary>
${table}
</details>`;
}
