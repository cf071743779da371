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
  html`<h3>${say('report.notes.read')}</h3>
<p>${say('report.notes.words')}</p>
${notesTable(page, notes)}`
}
${
  gaps.length > 0 &&
  html`<h3>${say('report.notes.missing')}</h3>
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
      wording(say('report.columns.years')),
      prose(say('report.columns.note')),
      wording(say('report.columns.grade')),
      wording(say('report.columns.source')),
    ],
    rows: notes.map((note) => [
      about(page, note),
      yearsList(note.years, say('report.notes.noYear')),
      note.note[language],
      gradeName(note.grade, language),
      note.source === 'none' ? '–' : html`<code>${note.source}</code>`,
    ]),
  });
}

function gapsTable(page: Page, gaps: readonly EvidenceGap[]): Markup {
  const { language, say } = page;
  return dataTable(page, {
    id: 'gap-table',
    title: say('report.notes.gaps'),
    file: 'gaps',
    columns: [wording(say('report.columns.what')), prose(say('report.columns.missing'))],
    rows: gaps.map((gap) => [about(page, gap), gap.note[language]]),
  });
}

/** What it is about, and of which side: "Jobs: Ontario". */
function about({ report, language, say }: Page, { what, side }: EvidenceGap): string {
  const kind = say(`report.notes.kinds.${what}`);
  return side === undefined ? kind : `${kind}: ${report.sides[side].name[language]}`;
}
