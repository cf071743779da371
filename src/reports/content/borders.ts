import type { BorderReadings, PairReport } from '../pair-report.ts';
import { countriesOf, pairKind } from './pair-kind.ts';

/** The border that stands beside the one of the pair: much trade, little made together. */
const CONTRAST: BorderReadings = { id: 'us-china', a: 'USA', b: 'CHN' };

/** The borders whose crossings a report can set side by side. */
export interface Borders {
  /** Between the countries of the two sides; a domestic pair has none. */
  readonly national?: BorderReadings;
  readonly contrast?: BorderReadings;
}

/**
 * The borders of countries that a report has readings of, as it declares them or as its figures tell.
 *
 * @param   report  the content
 * @returns only borders whose share that crosses once is among the figures
 */
export function bordersOf(report: PairReport): Borders {
  const kind = pairKind(report);
  const declared = report.borders ?? {
    ...(kind !== 'domestic' && { national: { id: kind, ...countriesOf(report) } }),
    contrast: CONTRAST,
  };
  const { national, contrast } = declared;
  const has = (border: BorderReadings | undefined): border is BorderReadings =>
    border !== undefined && report.figures.has(`${border.id}-crosses-1`);
  return { ...(has(national) && { national }), ...(has(contrast) && { contrast }) };
}

/** Both borders, or nothing when one of them is missing: a contrast needs two. */
export function contrastedBorders(
  report: PairReport,
): { readonly national: BorderReadings; readonly contrast: BorderReadings } | undefined {
  const { national, contrast } = bordersOf(report);
  return national && contrast ? { national, contrast } : undefined;
}

/** Whether both borders begin in the country of side a, so that what comes home can be named by it. */
export function shareHome(report: PairReport, borders: Required<Borders>): boolean {
  const home = countriesOf(report).a;
  return borders.national.a === home && borders.contrast.a === home;
}
