import type { LinearProgram } from './linear-program.ts';
import { addRow, addVariable, emptyProgram, UNBOUNDED } from './linear-program.ts';
import type { Slope } from './objective.ts';
import type { Point } from './point.ts';
import { startingPoint } from './point.ts';
import type { SplitState } from './split-state.ts';

/** Cells below this part of their column stay as they are. */
const SMALL = 1e-6;
/** Value added per output of a part against that of its industry, at most and at least. */
const VALUE_RANGE = 3;

/** Whether the export activities of an industry share one recipe, or each may have its own. */
export type Freedom = 'one-recipe' | 'own-recipes';

/** Parts that share a recipe, and the weight of each among them. */
interface Unit {
  readonly parts: readonly number[];
  readonly weights: readonly number[];
  readonly output: number;
}

/** A cell of a split column that is free: its share in one unit of parts. */
interface Cell {
  readonly industry: number;
  readonly unit: number;
  /** Row of the split Mrio; N for value added. */
  readonly row: number;
  readonly variable: number;
  /** The whole cell, money. */
  readonly money: number;
}

/** The recipes that a table and the moments allow, as a linear program in the shares of the export parts. */
export interface RecipeProgram {
  readonly program: LinearProgram;
  readonly start: Point;
  readonly cells: readonly Cell[];
  readonly units: readonly (readonly Unit[])[];
}

/**
 * All recipes that keep the columns, the moments, imports of export activities not below those of their industry, and
 * value added per output within a third and three times that of the industry.
 *
 * @param   state    the split
 * @param   freedom  one recipe for the export activities of an industry, or one each
 * @returns the program; variables are the shares of the units in each cell
 * @source  PROCESSING §5, G and H
 */
export function recipeProgram(state: SplitState, freedom: Freedom): RecipeProgram {
  const { frame, rows, value, outputs, classAt, parameters } = state;
  const n = value.length;
  const N = classAt.length;
  const program = emptyProgram();
  const start = startingPoint(state);
  const cells: Cell[] = [];
  const imports: [number, number][] = [];
  const values: [number, number][] = [];
  let made = 0;
  const home = (row: number) => row < N && classAt[row] === 0;
  const units = frame.industries.map(({ activity }, each) => {
    const { output } = outputs[each];
    const all = output.reduce((sum, x) => sum + x, 0);
    const chosen = unitsOf(output, freedom);
    if (chosen.length === 0 || !(output[0] > 0)) return [];
    const column = Float64Array.from({ length: N + 1 }, (_, row) =>
      row < N ? rows[row * n + activity] : value[activity],
    );
    const imported = column.reduce((sum, money, row) => sum + (row < N && !home(row) ? money : 0), 0);
    const free = [...column.keys()].filter((row) => column[row] >= SMALL * all);
    const bought: [number, number][] = [];
    const variables = chosen.map((unit, u) => {
      const own = free.map((row) => {
        const range = [unit.output / all / VALUE_RANGE, (VALUE_RANGE * unit.output) / all];
        const variable = addVariable(
          program,
          row === N ? range[0] : 0,
          row === N ? Math.min(1, range[1]) : 1,
        );
        cells.push({ industry: each, unit: u, row, variable, money: column[row] });
        return variable;
      });
      const fixed = (counts: (row: number) => boolean) =>
        column.reduce(
          (sum, money, row) =>
            sum +
            (money < SMALL * all && counts(row)
              ? money * unit.parts.reduce((share, p) => share + start[each][p * (N + 1) + row], 0)
              : 0),
          0,
        );
      const ofColumn = (counts: (row: number) => boolean): [number, number][] =>
        free.flatMap((row, at) => (counts(row) ? [[own[at], column[row] / all] as [number, number]] : []));
      const total = (unit.output - fixed(() => true)) / all;
      addRow(
        program,
        total,
        total,
        ofColumn(() => true),
      );
      const foreign = (row: number) => row < N && !home(row);
      const share = addVariable(program, 0, UNBOUNDED);
      bought.push([share, 1]);
      addRow(program, fixed(foreign) / all, fixed(foreign) / all, [
        [share, 1],
        ...ofColumn(foreign).map(([v, x]): [number, number] => [v, -x]),
      ]);
      imports.push([share, all]);
      const added = free.indexOf(N);
      if (added >= 0) values.push([own[added], column[N]]);
      made += unit.output;
      return own;
    });
    const exported = chosen.reduce((sum, unit) => sum + unit.output, 0);
    addRow(program, ((imported / all) * exported) / all, UNBOUNDED, bought);
    free.forEach((row, at) => {
      const taken = variables.map((own): [number, number] => [own[at], 1]);
      if (row === N) {
        const domestic = output[0] / all;
        addRow(program, 1 - VALUE_RANGE * domestic, 1 - domestic / VALUE_RANGE, taken);
      } else if (chosen.length > 1) addRow(program, -UNBOUNDED, 1, taken);
    });
    return chosen;
  });
  const scale = made / Math.max(1, units.flat().length);
  const moment = (shares: readonly [number, number][], wanted: number) => {
    const side = (wanted * made) / scale;
    addRow(
      program,
      side,
      side,
      shares.map(([variable, money]): [number, number] => [variable, money / scale]),
    );
  };
  moment(imports, parameters.importShare);
  moment(values, parameters.valueShare);
  return { program, start, cells, units };
}

/** What each variable of the program adds to an objective with a slope. */
export function costsOf(
  { program, cells, units }: RecipeProgram,
  state: SplitState,
  slope: Slope,
): Float64Array {
  const costs = new Float64Array(program.lower.length);
  for (const { industry, unit, row, variable, money } of cells) {
    const { parts } = state.frame.industries[industry];
    const { parts: own, weights } = units[industry][unit];
    const gained = own.reduce((sum, p, at) => sum + weights[at] * slope(row, parts[p]), 0);
    costs[variable] = money * (gained - slope(row, parts[0]));
  }
  return costs;
}

/** The point of a solution: shares of the parts in every cell, small cells as they were. */
export function pointOf({ start, cells, units }: RecipeProgram, values: Float64Array, rows: number): Point {
  const point = start.map((shares) => shares.slice());
  const taken = new Map<string, number>();
  for (const { industry, unit, row, variable } of cells) {
    const { parts, weights } = units[industry][unit];
    parts.forEach((p, at) => {
      point[industry][p * rows + row] = weights[at] * values[variable];
    });
    const key = `${industry} ${row}`;
    taken.set(key, (taken.get(key) ?? 0) + values[variable]);
    point[industry][row] = 1 - taken.get(key)!;
  }
  return point;
}

function unitsOf(output: Float64Array, freedom: Freedom): Unit[] {
  const exporting = [...output.keys()].filter((p) => p > 0 && output[p] > 0);
  const groups = freedom === 'one-recipe' ? [exporting] : exporting.map((p) => [p]);
  return groups
    .filter((parts) => parts.length > 0)
    .map((parts) => {
      const made = parts.reduce((sum, p) => sum + output[p], 0);
      return { parts, weights: parts.map((p) => output[p] / made), output: made };
    });
}
