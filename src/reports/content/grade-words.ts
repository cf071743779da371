import type { Language } from '../locales/language.ts';
import type { PairGrade, PairReport } from '../pair-report.ts';
import { wordsOf } from './words.ts';

/** The evidence grade of a pair in words. */
export interface GradeWords {
  readonly grade: PairGrade;
  /** "Evidence grade B". */
  readonly label: string;
  /** What the letter means. */
  readonly meaning: string;
  /** Why this pair has it. */
  readonly reasons: readonly string[];
  /** How to read it. */
  readonly read: string;
}

/**
 * The evidence grade of a report as sentences.
 *
 * @param   report    the content
 * @param   language  'en' or 'es'
 * @returns nothing when the report is not graded
 */
export function gradeWords(report: PairReport, language: Language): GradeWords | undefined {
  const { grade, gradeReasons = [] } = report;
  if (grade === undefined) return undefined;
  const say = wordsOf(report, language);
  return {
    grade,
    label: say('report.grade.label', { grade }),
    meaning: say(`report.grade.letters.${grade}`),
    reasons: gradeReasons.map((reason) => reason[language]),
    read: say('report.grade.read'),
  };
}
