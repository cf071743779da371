import type { Axis } from './axis.ts';
import { indexOf } from './axis.ts';
import { MrioError } from './errors.ts';
import type { Provenance } from './provenance.ts';
import type { Unit } from './unit.ts';

/** Read-only view of a `Float64Array`: nobody writes after construction. */
export interface Values extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
  slice(start?: number, end?: number): Float64Array;
}

/** A labelled matrix, row-major, with its unit and where it comes from. */
export interface Table<Rows extends string = string, Cols extends string = string> {
  readonly rows: Axis<Rows>;
  readonly cols: Axis<Cols>;
  readonly values: Values;
  readonly unit: Unit;
  readonly provenance: Provenance;
}

/**
 * Makes a table; the only way to do so.
 *
 * @param   parts.values  rows × cols numbers, row-major; the caller must not write to them afterwards
 * @returns the table, frozen
 * @throws  MrioError `shape` when the length is not rows × cols; `input` when a value is not finite
 */
export function table<Rows extends string, Cols extends string>(parts: {
  rows: Axis<Rows>;
  cols: Axis<Cols>;
  values: Values;
  unit: Unit;
  provenance: Provenance;
}): Table<Rows, Cols> {
  const { rows, cols, values } = parts;
  const size = rows.labels.length * cols.labels.length;
  if (values.length !== size) {
    throw new MrioError(
      'shape',
      `${values.length} values for ${rows.labels.length} ${rows.name} rows × ${cols.labels.length} ${cols.name} columns.`,
      'This is a fault of the program: please report it.',
    );
  }
  for (let i = 0; i < size; i++) {
    if (!Number.isFinite(values[i])) {
      const row = rows.labels[Math.floor(i / cols.labels.length)];
      const col = cols.labels[i % cols.labels.length];
      throw new MrioError(
        'input',
        `The value at ${rows.name} "${row}", ${cols.name} "${col}" is ${values[i]}.`,
        'Fill or remove the gap before building a table.',
        { row, col },
      );
    }
  }
  return Object.freeze({ ...parts });
}

/**
 * One value of a table by its labels.
 *
 * @throws  MrioError `label` when a label is unknown
 */
export function at(from: Table, row: string, col: string): number {
  return from.values[indexOf(from.rows, row) * from.cols.labels.length + indexOf(from.cols, col)];
}
