import { MrioError } from '../../core/errors.ts';
import type { HsLines } from './hs-lines.ts';
import type { HsList } from './hs-list.ts';
import { lineWeights } from './line-weights.ts';

/** A part of what one country buys of a sector from another: one chapter, on the same lists. */
export interface Cell {
  readonly sector: string;
  readonly chapter: string;
  /** Lists that the goods are on. */
  readonly lists: readonly string[];
  readonly lines: number;
  /** Share of the sector's trade of this flow, ratio. */
  readonly weight: number;
  /** Mean rates and shares of the lines, by column; what is not known for the flow is not there. */
  readonly values: Readonly<Record<string, number>>;
  /** Columns of which no line is known: the mean of the sector stands for them. */
  readonly imputed: readonly string[];
}

/**
 * Divides the trade of a flow into cells within which all lines are on the same lists.
 *
 * Trade by line is not at hand: the value of a chapter is spread evenly over the lines that are traded in it, or where chapters
 * are not known either, a sector's over its lines; where a list's worth was published, its lines add up to it. So weights are estimates, good between chapters and poor within.
 *
 * @param   lines     lines and their sectors
 * @param   traded    the lines of this flow
 * @param   chapters  trade by chapter, any unit; lines count alike without
 * @param   lists     lists that bear on this flow
 * @param   columns   rates and shares by line; a line without one does not count in the mean, and a cell of such
 *                    lines only takes the sector's
 * @returns cells in order of sector, chapter and lists; weights of a sector add up to 1
 * @throws  MrioError `source` when a sector's trade is 0
 * @identity Σ weight = 1 for each sector
 */
export function flowCells(
  lines: HsLines,
  traded: readonly string[],
  chapters: ReadonlyMap<string, number> | undefined,
  lists: readonly HsList[],
  columns: Readonly<Record<string, (line: string) => number | undefined>>,
): Cell[] {
  const weights = lineWeights(traded, chapters, lists);
  const names = Object.keys(columns);
  const sums = new Map<string, Sums>();
  const totals = new Map<string, number>();
  for (const line of traded) {
    const chapter = line.slice(0, 2);
    const sector = lines.sectorOf(line)!;
    const weight = weights.get(line)!;
    totals.set(sector, (totals.get(sector) ?? 0) + weight);
    const on = lists.filter((list) => list.covers(line)).map((list) => list.id);
    const key = [sector, chapter, on.join('+')].join(' ');
    const cell = sums.get(key) ?? new_(sector, chapter, on, names.length);
    sums.set(key, cell);
    cell.lines += 1;
    cell.weight += weight;
    names.forEach((name, c) => {
      const value = columns[name](line);
      if (value === undefined) return;
      cell.known[c] += weight;
      cell.sum[c] += weight * value;
    });
  }
  for (const [sector, total] of totals) if (!(total > 0)) throw noTrade(sector);
  const found = [...sums.keys()]
    .sort()
    .map((key) => sums.get(key)!)
    .filter((cell) => cell.weight > 0);
  const meanOf = (sector: string, c: number) => {
    const cells = found.filter((cell) => cell.sector === sector);
    const [known, sum] = [cells, cells].map((all, i) =>
      all.reduce((total, cell) => total + (i === 0 ? cell.known : cell.sum)[c], 0),
    );
    return known > 0 ? sum / known : undefined;
  };
  return found.map((cell) => {
    const missing = names.filter((_, c) => cell.known[c] === 0 && meanOf(cell.sector, c) !== undefined);
    return {
      sector: cell.sector,
      chapter: cell.chapter,
      lists: cell.lists,
      lines: cell.lines,
      weight: digits(cell.weight / totals.get(cell.sector)!),
      values: Object.fromEntries(
        names.flatMap((name, c) => {
          const mean = cell.known[c] > 0 ? cell.sum[c] / cell.known[c] : meanOf(cell.sector, c);
          return mean === undefined ? [] : [[name, digits(mean)] as const];
        }),
      ),
      imputed: missing,
    };
  });
}

interface Sums {
  readonly sector: string;
  readonly chapter: string;
  readonly lists: readonly string[];
  lines: number;
  weight: number;
  readonly sum: number[];
  readonly known: number[];
}

function new_(sector: string, chapter: string, lists: readonly string[], columns: number): Sums {
  const zeros = () => new Array<number>(columns).fill(0);
  return { sector, chapter, lists, lines: 0, weight: 0, sum: zeros(), known: zeros() };
}

/** Nine significant digits: more than the data carry, and the same text on every machine. */
export function digits(value: number): number {
  return Number(value.toPrecision(9));
}

function noTrade(sector: string): MrioError {
  return new MrioError(
    'source',
    `No trade of the sector ${sector} in a flow that has lines of it.`,
    'Look for chapters without value in the trade by chapter.',
    { sector },
  );
}
