import { gradeWords } from '../content/grade-words.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { wrapWords } from './wrap-words.ts';

/** The evidence grade: the letter and what it means, why this pair has it, how to read it; nothing without a grade. */
export function gradeText(report: PairReport, language: Language, width: number): string[] {
  const words = gradeWords(report, language);
  if (words === undefined) return [];
  return [
    '',
    ...wrapWords(`${words.label}. ${words.meaning}`, width),
    ...words.reasons.flatMap((reason) => wrapWords(`- ${reason}`, width, 2)),
    ...wrapWords(words.read, width),
  ];
}
