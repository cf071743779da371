import type { MapShapes } from './chart/pair-map.ts';
import type { Language } from './locales/language.ts';
import type { PairReport } from './pair-report.ts';

export function reportHtml(
  report: PairReport,
  language: Language,
  options: { shapes?: MapShapes | undefined },
): string {
  return `${report.id} ${language} ${options.shapes ? 1 : 0}`;
}
