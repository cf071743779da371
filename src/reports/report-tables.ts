import { wordsOf } from './content/words.ts';
import type { Language } from './locales/language.ts';
import type { MessageKey } from './locales/message-key.ts';
import type { PairReport } from './pair-report.ts';
import { figureTables } from './tables/figure-tables.ts';
import { groundTables } from './tables/ground-tables.ts';
import { matrixTables } from './tables/matrix-tables.ts';
import { processingTables } from './tables/processing-tables.ts';
import type { ReportTable } from './tables/report-table.ts';
import { runTables } from './tables/run-tables.ts';

/**
 * Every table behind a report, to be written as files: readings with bands, industries, products, crossings, origins,
 * alternatives, judgement calls, evidence, checks and sources.
 *
 * Column names are the same in every language; titles and texts are in the given one.
 *
 * @param   report    the content
 * @param   language  'en' or 'es'
 * @returns tables with distinct names
 */
export function reportTables(report: PairReport, language: Language): ReportTable[] {
  const say = wordsOf(report, language);
  const title = (name: string) => say(`report.tables.${name}` as MessageKey);
  return [
    ...figureTables(report, language, title),
    ...matrixTables(report, title),
    ...runTables(report, title),
    ...processingTables(report, language, title),
    ...groundTables(report, language, title),
  ];
}
