import type { Axis } from '../core/axis.ts';
import { axis, indexOf } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import { fieldOf, textField, textsField } from './fields.ts';
import { FOOTER_KEY, footerOf } from './footer.ts';
import { readParquet } from './parquet-read.ts';
import { writeParquet } from './parquet-write.ts';
import type { MeasuredColumn } from './sidecar.ts';
import { readOrigins, readProvenance, readUnit, sidecar } from './sidecar.ts';

/**
 * Saves a table as one Parquet file, a row per cell: the same table gives the same bytes, every bit kept.
 *
 * The columns are named as the axes and `value`; where these are not distinct, `row`, `column` and `value`.
 *
 * @param   from   the table
 * @param   path   the file, replaced atomically
 * @param   title  what a reader of the report would call it
 * @throws  MrioError `input` when the file cannot be written
 * @identity loadTable(saveTable(t)) = t
 */
export async function saveTable(from: Table, path: string, title: string): Promise<void> {
  const { rows, cols, values, unit, provenance } = from;
  const width = cols.labels.length;
  const names = [rows.name, cols.name, 'value'];
  const distinct = new Set(names.map((name) => name.toLowerCase())).size === 3;
  const [row, column] = distinct ? names : ['row', 'column'];
  const count = values.length;
  const columns: MeasuredColumn[] = [
    {
      kind: 'text',
      name: row,
      labels: rows.labels,
      codes: Uint32Array.from({ length: count }, (_, i) => i / width),
    },
    {
      kind: 'text',
      name: column,
      labels: cols.labels,
      codes: Uint32Array.from({ length: count }, (_, i) => i % width),
    },
    { kind: 'number', name: 'value', values, unit },
  ];
  const about = {
    ...sidecar(title, columns, provenance),
    table: { unit, rows, cols },
  };
  await writeParquet(path, columns, { [FOOTER_KEY]: JSON.stringify(about) });
}

/**
 * Loads a table from a Parquet file.
 *
 * @param   path  a file that `saveTable` wrote
 * @param   rows  name the row axis should have
 * @param   cols  name the column axis should have
 * @returns the table
 * @throws  MrioError `input` when the file cannot be read, is not a stored table, has other axes, or a cell is
 *          missing or occurs twice
 */
export async function loadTable<Rows extends string, Cols extends string>(
  path: string,
  rows: Rows,
  cols: Cols,
): Promise<Table<Rows, Cols>> {
  const file = await readParquet(path);
  const about = footerOf(file, path);
  const stored = fieldOf(about, 'table');
  const [rowAxis, colAxis] = [axisOf(stored, 'rows', rows, path), axisOf(stored, 'cols', cols, path)];
  const [row, column, value] = file.columns;
  if (row?.kind !== 'text' || column?.kind !== 'text' || value?.kind !== 'number')
    throw refuse(path, 'the columns are not two of texts and one of numbers');
  const rowOf = row.labels.map((label) => indexOf(rowAxis, label));
  const columnOf = column.labels.map((label) => indexOf(colAxis, label));
  const width = colAxis.labels.length;
  const size = rowAxis.labels.length * width;
  const values = new Float64Array(size).fill(Number.NaN);
  for (let i = 0; i < value.values.length; i++) {
    const cell = rowOf[row.codes[i]] * width + columnOf[column.codes[i]];
    if (!Number.isNaN(values[cell])) throw refuse(path, `a cell occurs twice, again in row ${i + 1}`);
    values[cell] = value.values[i];
  }
  if (value.values.length !== size)
    throw refuse(path, `${value.values.length} cells, and the table has ${size}`);
  const provenance = readProvenance(about, readOrigins(about, path), path);
  return table({ rows: rowAxis, cols: colAxis, values, unit: readUnit(stored, path), provenance });
}

function axisOf<Name extends string>(stored: unknown, key: string, wanted: Name, path: string): Axis<Name> {
  const found = fieldOf(stored, key);
  const name = textField(found, 'name', path);
  if (name !== wanted)
    throw refuse(path, `its ${key} are of the axis "${name}", and "${wanted}" was asked for`);
  return axis(wanted, textsField(found, 'labels', path));
}

function refuse(path: string, what: string): MrioError {
  const hint = 'The file may have been cut off or edited: write it again.';
  return new MrioError('input', `${path}: ${what}.`, hint, { path });
}
