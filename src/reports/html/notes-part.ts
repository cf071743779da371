import { yearsList } from '../content/years-list.ts';
import { gradeName } from '../format/grade-name.ts';
import type { EvidenceGap, EvidenceNote } from '../pair-report.ts';
import { dataTable, prose, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/** What was read for the two sides with the true years of each input, and what no source has; nothing without notes. */
export function notesPart(page: Page): Markup {
  const { say } = page;
  const { notes = [], gaps = [] } = page.report;
  return html`<div id="notes">
${
  notes.length > 0 &&
  html`<h3>${say('report.notes.title')}</h3>
<p>${say('report.notes.words')}</p>
${notesTable(page, notes)}`
}
${
  gaps.length > 0 &&
  html`<h3>${say('report.notes.gaps')}</h3>
${gapsTable(page, gaps)}`
}
</div>`;
}

function notesTable(page: Page, notes: readonly EvidenceNote[]): Markup {
  const { language, say } = page;
  return dataTable(page, {
    id: 'note-table',
    title: say('report.notes.title'),
    file: 'notes',
    columns: [
      wording(say('report.columns.what')),
      wording(say('report.columns.side')),
      wording(say('report.columns.years')),
      wording(say('report.columns.source')),
      wording(say('report.columns.grade')),
      prose(say('report.columns.note')),
    ],
    rows: notes.map((note) => [
      say(`report.notes.kinds.${note.what}`),
      sideName(page, note),
      yearsList(note.years, say('report.notes.noYear')),
      note.source === 'none' ? '–' : html`<code>${note.source}</code>`,
      gradeName(note.grade, language),
      note.note[language],
    ]),
  });
}

function gapsTable(page: Page, gaps: readonly EvidenceGap[]): Markup {
  const { language, say } = page;
  return dataTable(page, {
    id: 'gap-table',
    title: say('report.notes.gaps'),
    file: 'gaps',
    columns: [
      wording(say('report.columns.what')),
      wording(say('report.columns.side')),
      prose(say('report.columns.missing')),
    ],
    rows: gaps.map((gap) => [say(`report.notes.kinds.${gap.what}`), sideName(page, gap), gap.note[language]]),
  });
}

function sideName(page: Page, { side }: EvidenceGap): string {
  const { report, language, say } = page;
  return side === undefined ? say('report.columns.both') : report.sides[side].name[language];
}
