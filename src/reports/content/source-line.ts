import { gradeName } from '../format/grade-name.ts';
import { declaredText } from '../locales/declared-text.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { wordsOf } from './words.ts';

/**
 * The generated source line under every picture of a report: producers, grade and year.
 *
 * @param   report    its provenance names the publications
 * @param   language  'en' or 'es'
 */
export function reportSource(report: PairReport, language: Language): string {
  return wordsOf(report, language)('report.source.line', {
    producers: sourceNames(report, language),
    grade: gradeName(report.provenance.grade, language),
  });
}

/** Who published what the report rests on, each once. */
export function sourceNames(report: PairReport, language: Language): string {
  const names = report.provenance.origins.map(({ producer }) => declaredText(producer, language).text);
  return [...new Set(names)].join('; ');
}
