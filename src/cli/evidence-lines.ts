import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import { notesOf } from '../accounts/regions/nest-evidence.ts';
import { gradeName } from '../reports/format/grade-name.ts';
import type { Language } from '../reports/locales/language.ts';
import { fieldList } from './field-list.ts';
import { word } from './word.ts';

/**
 * What was read for the regions of a pair, with the true years of each input, and what no source at hand has.
 *
 * @returns paragraphs of at most 80 characters a line
 */
export function evidenceLines(evidence: NestEvidence, language: Language): string[] {
  const { notes, gaps } = notesOf(evidence);
  return [
    ...notes.map(({ source, years, grade, note }) =>
      fieldList([
        ['', note[language]],
        [word('source', language), source],
        [word('years', language), spans(years)],
        [word('grade', language), gradeName(grade, language)],
      ]),
    ),
    ...gaps.map(({ note }) => fieldList([[word('missing', language), note[language]]])),
  ];
}

/** Years as spans: 2012–2016, 2018. */
function spans(years: readonly number[]): string {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const year of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
