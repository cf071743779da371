import { MrioError } from '../core/errors.ts';
import type { RawTable } from './table-format.ts';

/** Sums of a table by activity, and how many cells are not 0. */
export interface Sums {
  readonly n: number;
  /** Output: sales to users and to final demand. */
  readonly output: Float64Array;
  /** Purchases from all suppliers. */
  readonly inputs: Float64Array;
  /** Cells of each row, and of each column, that are not 0. */
  readonly rowCells: Float64Array;
  readonly columnCells: Float64Array;
}

/** Row and column sums of Z and Y, in one pass. */
export function sumsOf({ regions, sectors, categories, Z, Y }: RawTable): Sums {
  const n = regions.length * sectors.length;
  const demands = regions.length * categories.length;
  const [output, inputs, rowCells, columnCells] = Array.from({ length: 4 }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    let [sum, count] = [0, 0];
    for (let j = 0, at = i * n; j < n; j++, at++) {
      const value = Z[at];
      if (value === 0) continue;
      sum += value;
      count += 1;
      inputs[j] += value;
      columnCells[j] += 1;
    }
    for (let d = 0, at = i * demands; d < demands; d++, at++) {
      if (Y[at] === 0) continue;
      sum += Y[at];
      count += 1;
    }
    output[i] = sum;
    rowCells[i] = count;
  }
  return { n, output, inputs, rowCells, columnCells };
}

/**
 * How much printed cells can be off together: half a unit of the last printed place for each that is not 0, and one unit
 * for those that were printed as 0.
 */
export function roundingOf(raw: Pick<RawTable, 'decimals'>, cells: number): number {
  return raw.decimals === undefined || !Number.isFinite(raw.decimals)
    ? 0
    : unitOfPlace(raw.decimals) * (cells / 2 + 1);
}

function unitOfPlace(decimals: number): number {
  return Number(`1e${-decimals}`);
}

/** Rounding can be to blame for one activity in a hundred, not for more. */
const SHARE = 0.01;

/**
 * Requires outputs that are not negative and inputs below output, save where rounding of the printed cells explains it.
 *
 * A column whose inputs reach its output leaves no value added, so that an inverse may not exist or not be one of
 * production. Few and small such columns are left as they are printed, so that other programs find the same numbers.
 *
 * @param   acceptLosses  also take columns whose inputs exceed their output by more
 * @returns what was accepted, in words; empty when there was nothing
 * @throws  MrioError `balance` with the five worst activities
 */
export function acceptActivities(raw: RawTable, sums: Sums, where: string, acceptLosses: boolean): string[] {
  const { n, output, inputs, rowCells, columnCells } = sums;
  const label = (i: number) =>
    `${raw.regions[Math.floor(i / raw.sectors.length)]}|${raw.sectors[i % raw.sectors.length]}`;
  const negative: Worst[] = [];
  const losses: Worst[] = [];
  for (let i = 0; i < n; i++) {
    const worst = { label: label(i), output: output[i], inputs: inputs[i] };
    if (output[i] < 0) {
      negative.push({ ...worst, excess: -output[i], explained: -output[i] <= roundingOf(raw, rowCells[i]) });
    } else if (inputs[i] > 0 && inputs[i] >= output[i]) {
      const excess = inputs[i] - output[i];
      const rounding = roundingOf(raw, rowCells[i] + columnCells[i]);
      losses.push({ ...worst, excess, explained: raw.decimals !== undefined && excess <= rounding });
    }
  }
  const few = negative.length + losses.length <= SHARE * n;
  refuse(
    negative,
    few,
    where,
    'have negative output',
    'Sales to users and to final demand must not add up to less than 0.',
  );
  if (!acceptLosses) {
    const hint =
      'Correct these columns, or aggregate them into larger sectors. When the publisher prints them so, import with --accept-losses.';
    refuse(losses, few, where, 'buy inputs for as much as their output or more', hint);
  }
  return [...said(negative, 'negative output'), ...said(losses, 'inputs at or above output')];
}

interface Worst {
  readonly label: string;
  readonly output: number;
  readonly inputs: number;
  readonly excess: number;
  readonly explained: boolean;
}

function refuse(found: readonly Worst[], few: boolean, where: string, what: string, hint: string): void {
  const bad = few ? found.filter((each) => !each.explained) : found;
  if (bad.length === 0) return;
  const worst = bad.toSorted((a, b) => b.excess - a.excess).slice(0, 5);
  const list = worst.map(
    (each) => `${each.label} (output ${short(each.output)}, inputs ${short(each.inputs)})`,
  );
  throw new MrioError(
    'balance',
    `${where}: ${bad.length} of its activities ${what}; worst: ${list.join('; ')}.`,
    hint,
    { path: where, count: bad.length, worst },
  );
}

function said(found: readonly Worst[], what: string): string[] {
  if (found.length === 0) return [];
  const rounding = found.every((each) => each.explained) ? ', as rounding of the printed cells explains' : '';
  const names = found.slice(0, 5).map((each) => each.label);
  const more = found.length > 5 ? ', …' : '';
  return [`kept ${found.length} activities with ${what}${rounding} (${names.join(', ')}${more})`];
}

/** A number for a message: seven figures at most. */
export function short(value: number): string {
  return String(Number(value.toPrecision(7)));
}
