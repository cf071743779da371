import type { ClaimReading, ClaimRow } from '../claims/claim-row.ts';
import { claimsNote } from '../claims/claims-note.ts';
import { knownFrom } from '../claims/known-from.ts';
import { readingStanding } from '../claims/reading-standing.ts';
import { readingValue } from '../claims/reading-value.ts';
import { verdictWords } from '../claims/verdict-words.ts';
import { dataTable, prose, wording } from './data-table.ts';
import { html, type Markup } from './markup.ts';
import type { Page } from './page.ts';

/**
 * Figures that others have published, beside our nearest readings: a table of verdicts, then each figure at length.
 *
 * @param   rows  as `claimRows` gives them
 */
export function claimsSection(page: Page, rows: readonly ClaimRow[]): Markup {
  const { language, say } = page;
  return html`
<p>${say('claims.intro')}</p>
${dataTable(page, {
  id: 'claim-table',
  title: say('claims.title'),
  file: 'claims',
  columns: [
    wording(say('claims.fields.figure')),
    prose(say('claims.fields.words')),
    wording(say('claims.fields.verdict')),
  ],
  rows: rows.map((row) => [
    html`<a href="#claim-${row.id}">${row.figure[language]}</a>`,
    row.words[language],
    verdictWords(row, language),
  ]),
})}
${claimsNote(rows, language).map((text) => html`<p>${text}</p>`)}
<p class="print-only">${say('report.claims.onPage')}</p>
${rows.map((row) => claimEntry(page, row))}`;
}

function claimEntry(page: Page, row: ClaimRow): Markup {
  const { language, say } = page;
  const field = (name: 'saidBy' | 'about' | 'made' | 'differ', text: string) =>
    html`<dt>${say(`claims.fields.${name}`)}</dt><dd>${text}</dd>`;
  return html`
<details class="claim" id="claim-${row.id}">
<summary>${row.figure[language]}: ${verdictWords(row, language)}</summary>
<p>${row.words[language]}</p>
<dl>
${field('saidBy', row.saidBy[language])}
${field('about', row.about[language])}
${field('made', row.made[language])}
<dt>${say('claims.fields.readings')}</dt><dd>${
    row.readings.length === 0
      ? say('claims.noReadings')
      : html`<ul>${row.readings.map((reading) => html`<li>${readingItem(page, row, reading)}</li>`)}</ul>`
  }</dd>
${field('differ', row.differ[language])}
<dt>${say('claims.fields.knownFrom')}</dt><dd>${knownFrom(row, language)}</dd>
</dl>
</details>`;
}

function readingItem(page: Page, row: ClaimRow, reading: ClaimReading): Markup {
  const { language } = page;
  const value = reading.figure ? `${readingValue(reading.figure, language)}; ` : '';
  const standing = readingStanding(reading, row.claimed.year, language);
  return html`${reading.basis[language]}, ${String(reading.year)}: ${value}${standing}. ${reading.why[language]}`;
}
