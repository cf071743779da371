import { MrioError } from '../../core/errors.ts';
import { quantile } from '../../numeric/quantile.ts';
import type { ScenarioFigure } from './figures.ts';

/** Where a figure lies over the draws: nine of ten of them, and the middle. */
export interface FigureBand {
  readonly id: string;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/**
 * The range of each figure over draws in which everything uncertain was drawn together.
 *
 * @param   draws  figures of each draw, at least one draw, the same figures in each
 * @returns 5th, 50th and 95th percentile of each figure, in their order
 * @throws  MrioError `shape` when there is no draw, or draws have different figures
 * @identity one draw: all three are its value
 * @source  Hyndman & Fan (1996), definition 7
 */
export function figureBands(draws: readonly (readonly ScenarioFigure[])[]): readonly FigureBand[] {
  const ids = draws[0]?.map(({ id }) => id);
  if (!ids || draws.some((draw) => draw.map(({ id }) => id).join() !== ids.join())) {
    throw new MrioError(
      'shape',
      `${draws.length} draws of a scenario do not have the same figures.`,
      'This is a fault of the program: please report it.',
    );
  }
  return ids.map((id, at) => {
    const values = Float64Array.from(draws, (draw) => draw[at].value).sort();
    return Object.freeze({
      id,
      p05: quantile(values, 0.05),
      p50: quantile(values, 0.5),
      p95: quantile(values, 0.95),
    });
  });
}
