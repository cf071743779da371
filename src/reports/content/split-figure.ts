import type { Figure } from '../pair-report.ts';
import type { SplitReading } from '../processing.ts';

/**
 * A split reading as a figure: its value in the central split, and the range from nothing tied to everything tied.
 *
 * Its `withoutProximity` is the value without the split, which stands where a figure's does. The range is none of draws.
 *
 * @param   of   the reading
 * @param   ends  another range in place of nothing tied to everything tied
 */
export function splitFigure(
  of: SplitReading,
  ends: { readonly least: number; readonly most: number } = tiedRange(of),
): Figure {
  const { id, measure, unit, split, unsplit } = of;
  return {
    id,
    measure,
    unit,
    value: split,
    low: ends.least,
    high: ends.most,
    range: 'draws',
    grade: 'estimated',
    withoutProximity: unsplit,
  };
}

/** From nothing tied to everything tied, widened to hold the central split. */
export function tiedRange({ unsplit, split, tied }: SplitReading): { least: number; most: number } {
  const ends = [unsplit, split, ...(tied === undefined ? [] : [tied])];
  return { least: Math.min(...ends), most: Math.max(...ends) };
}
