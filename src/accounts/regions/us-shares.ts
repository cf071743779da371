import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';
import type { Bridge } from '../bridge.ts';
import { oneOf } from '../bridge.ts';
import type { Frame } from '../frame.ts';

/** Shares of a metro and of its state in the nation. */
export interface UsShares {
  /** Share of national output by sector, S: the metro; the whole state. */
  readonly metro: Float64Array;
  readonly state: Float64Array;
  /** Share of national GDP, all industries. */
  readonly metroGdp: number;
  readonly stateGdp: number;
}

/** Where the shares come from. */
export interface UsShareInputs {
  readonly metroGdp: Dataset;
  readonly stateGdp: Dataset;
  /** Value added of the metro in the detail year by BEA line, all its areas together. */
  readonly metroByLine: ReadonlyMap<number, number>;
  /** National value added by sector in the detail year, S. */
  readonly nationBySector: Float64Array;
  /** Sector → finest lines of the metro; → lines of the state, whole sectors where one is published. */
  readonly metroLines: Bridge;
  readonly stateLines: Bridge;
  /** Sector → line of the sector-level series. */
  readonly sectorLine: Bridge;
}

/** Which areas and years. */
export interface UsShareQuery {
  /** CBSA code whose own growth moves the shares. */
  readonly mover: string;
  /** CBSA codes whose GDP is added up. */
  readonly areas: readonly string[];
  /** FIPS code of the state, five digits. */
  readonly state: string;
  /** The year that has detail. */
  readonly detailYear: number;
  /** The year wanted, or the last year of the series. */
  readonly year: number;
}

const NATION = '00000';

/**
 * Shares of a US metro and its state in national output by sector.
 *
 * θ of the detail year, moved by the change of the area's share on the sector-level line (manufacturing as one).
 *
 * @returns shares by sector and of total GDP
 * @source  RECIPE §2, §13 items 7, 8, 13
 */
export function usShares(inputs: UsShareInputs, query: UsShareQuery, frame: Frame): UsShares {
  const metroLine = seriesOf(inputs.metroGdp, query.mover);
  const stateLine = seriesOf(inputs.stateGdp, query.state);
  const nationLine = seriesOf(inputs.stateGdp, NATION);
  const { detailYear, year } = query;
  const S = frame.sectors.labels.length;
  const metro = new Float64Array(S);
  const state = new Float64Array(S);
  frame.sectors.labels.forEach((sector, k) => {
    const metroLines = inputs.metroLines.to.get(sector)!.map(Number);
    const stateLines = inputs.stateLines.to.get(sector)!.map(Number);
    const moving = Number(oneOf(inputs.sectorLine, sector));
    const added = metroLines.reduce(
      (sum, line) => sum + metroValue(inputs.metroByLine, line, query.mover),
      0,
    );
    const change = (series: (line: number, year: number) => number) =>
      series(moving, year) /
      nationLine(moving, year) /
      (series(moving, detailYear) / nationLine(moving, detailYear));
    metro[k] = (added / inputs.nationBySector[k]) * change(metroLine);
    const sum = (series: (line: number, year: number) => number) =>
      stateLines.reduce((total, line) => total + series(line, detailYear), 0);
    state[k] = (sum(stateLine) / sum(nationLine)) * change(stateLine);
  });
  const total = nationLine(1, year);
  const metroGdp =
    query.areas.reduce((sum, area) => sum + seriesOf(inputs.metroGdp, area)(1, year), 0) / total;
  return { metro, state, metroGdp, stateGdp: stateLine(1, year) / total };
}

function metroValue(byLine: ReadonlyMap<number, number>, line: number, area: string): number {
  const value = byLine.get(line);
  if (value === undefined) {
    throw new MrioError(
      'source',
      `No value added for line ${line} of ${area}.`,
      'Impute the suppressed cell first.',
    );
  }
  return value;
}

function seriesOf(dataset: Dataset, area: string): (line: number, year: number) => number {
  const lineColumn = columnOf(dataset, 'line');
  const rows = new Map(
    dataset.rows.filter((row) => row[0] === area).map((row) => [numberAt(dataset, row, lineColumn), row]),
  );
  return (line, year) => {
    const row = rows.get(line);
    if (!row)
      throw new MrioError('source', `${dataset.id} has no line ${line} for ${area}.`, 'Check the edition.');
    return numberAt(dataset, row, columnOf(dataset, String(year)));
  };
}
