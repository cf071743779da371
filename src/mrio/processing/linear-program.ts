import type { Highs } from 'highs';
import { MrioError } from '../../core/errors.ts';

/** A linear program as it is put together: variables with bounds, rows with bounds and entries. */
export interface LinearProgram {
  readonly lower: number[];
  readonly upper: number[];
  readonly rowLower: number[];
  readonly rowUpper: number[];
  /** Where the entries of each row begin; one more than rows. */
  readonly starts: number[];
  readonly indices: number[];
  readonly values: number[];
}

/** An optimum: the value of the objective and of every variable. */
export interface Optimum {
  readonly objective: number;
  readonly values: Float64Array;
}

/** A program in the solver, which is asked again with other costs; `free` gives its memory back. */
export interface OpenProgram {
  optimise(costs: Float64Array, towards: 'least' | 'most'): Optimum;
  free(): void;
}

/** No bound. */
export const UNBOUNDED = Number.POSITIVE_INFINITY;

/** Coefficients down to this size count; the solver drops smaller ones. */
const SMALLEST = 1e-12;

/** An empty program. */
export function emptyProgram(): LinearProgram {
  return { lower: [], upper: [], rowLower: [], rowUpper: [], starts: [0], indices: [], values: [] };
}

/** Adds a variable to a program that is being put together; its index. */
export function addVariable(to: LinearProgram, lower: number, upper: number): number {
  to.lower.push(lower);
  to.upper.push(upper);
  return to.lower.length - 1;
}

/** Adds a row to a program that is being put together: lower ≤ Σ value · variable ≤ upper. */
export function addRow(
  to: LinearProgram,
  lower: number,
  upper: number,
  entries: Iterable<readonly [variable: number, value: number]>,
): void {
  for (const [variable, value] of entries) {
    if (value === 0) continue;
    to.indices.push(variable);
    to.values.push(value);
  }
  to.starts.push(to.indices.length);
  to.rowLower.push(lower);
  to.rowUpper.push(upper);
}

/**
 * Opens a linear program in HiGHS.
 *
 * @param   program  variables and rows
 * @param   what     what it is, for messages
 * @returns the program, to be asked for optima; free it when done
 * @throws  MrioError `convergence` from `optimise` when nothing satisfies the rows, or the solver gives up
 * @source  Huangfu & Hall (2018), HiGHS, the simplex method
 */
export async function openProgram(program: LinearProgram, what: string): Promise<OpenProgram> {
  const highs = await solver();
  const [numCols, numRows] = [program.lower.length, program.rowLower.length];
  const model = highs.createModel();
  model.options.set({ output_flag: false, small_matrix_value: SMALLEST });
  model.passModel({
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: Float64Array.from(program.lower),
    colUpper: Float64Array.from(program.upper),
    rowLower: Float64Array.from(program.rowLower),
    rowUpper: Float64Array.from(program.rowUpper),
    matrix: {
      format: 'csr',
      numRows,
      numCols,
      starts: Int32Array.from(program.starts),
      indices: Int32Array.from(program.indices),
      values: Float64Array.from(program.values),
    },
  });
  const { minimize, maximize } = highs.constants.objectiveSense;
  const { optimal } = highs.constants.modelStatus;
  return {
    optimise(costs, towards) {
      model.changeColsCost({ kind: 'range', from: 0, to: numCols - 1 }, costs);
      model.changeObjectiveSense(towards === 'least' ? minimize : maximize);
      const { modelStatus } = model.run();
      if (modelStatus !== optimal) {
        throw new MrioError(
          'convergence',
          `The linear program of ${what} has no optimum (HiGHS: model status ${modelStatus}; ${numCols} variables, ${numRows} rows).`,
          'The moments may contradict the table: lower importShare, or give the export activities less output.',
          { modelStatus },
        );
      }
      return { objective: model.getObjectiveValue(), values: model.getSolution().colValue };
    },
    free: () => model.dispose(),
  };
}

let loaded: Promise<Highs> | undefined;

/** HiGHS, loaded on first use: a megabyte that nothing else needs. Its types describe its other build. */
function solver(): Promise<Highs> {
  loaded ??= import('highs').then((module) => (module as unknown as typeof module.default).default());
  return loaded;
}
