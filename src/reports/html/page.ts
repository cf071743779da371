import type { Words } from '../content/words.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import type { ChartName } from '../report-charts.ts';

/** What every section of the page is made from. */
export interface Page {
  readonly report: PairReport;
  readonly language: Language;
  readonly say: Words;
  /** The pictures for wide pages and paper, and for phones. */
  readonly wide: ReadonlyMap<ChartName, string>;
  readonly narrow: ReadonlyMap<ChartName, string>;
  /** The table files beside the page. */
  readonly tables: readonly { readonly name: string; readonly title: string }[];
}
