import type { FrameSpec } from '../chart/frame.ts';
import { reportSource } from '../content/source-line.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';

/** The room for a picture, and the start of its ids. */
export interface Canvas {
  readonly width: number;
  readonly idPrefix: string;
}

/** A picture of a report at one width; undefined when the report does not have what it shows. */
export type Picture = (report: PairReport, language: Language, on: Canvas) => string | undefined;

/** What every picture of a report has: its width, its ids, its heading, its words, and the generated source line. */
export function framed(
  report: PairReport,
  language: Language,
  on: Canvas,
  title: string,
  description: string,
): FrameSpec {
  return { language, ...on, title, description, source: reportSource(report, language) };
}
