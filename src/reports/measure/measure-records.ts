import type { Table } from '../../core/table.ts';
import { textColumn } from '../../files/columns.ts';
import type { Records } from '../../files/records.ts';
import { keyColumns } from './key-columns.ts';

/** How a result becomes columns. */
export interface RecordsOptions {
  /** What a reader would call it. */
  readonly title: string;
  /** Names of the groups of the border that it was measured over. */
  readonly groups: readonly string[];
  readonly year?: number;
  /** A row for each number, in place of a column for each term. */
  readonly long?: boolean;
}

/**
 * The result of a measure as columns of a file: places and sectors apart, then the numbers.
 *
 * @param   made     the result, rows × cols
 * @param   options  title, groups, year; long for a row per number with the column "value"
 * @returns the key columns, as exporter, sector, importer, then a column for each term (or one, "value")
 */
export function measureRecords(made: Table, options: RecordsOptions): Records {
  const { rows, cols, values, unit, provenance } = made;
  const { step } = provenance;
  const width = cols.labels.length;
  const height = rows.labels.length;
  const keys = keyColumns(rows, options.groups, step);
  const column = (name: string, part: number) =>
    textColumn(
      name,
      keys.texts.map((texts) => texts[part]),
    );
  const about = {
    title: options.title,
    provenance,
    ...(options.year !== undefined && { year: options.year }),
  };
  const own = keys.names.map(column);
  if (!options.long) {
    const numbers = cols.labels.map((name, col) => ({
      kind: 'number' as const,
      name,
      values: Float64Array.from({ length: height }, (_, row) => values[row * width + col]),
      unit,
    }));
    return { ...about, columns: [...own, ...numbers] };
  }
  const across = keyColumns(cols, options.groups, step);
  const repeated = own.map((each) => ({
    ...each,
    codes: Uint32Array.from({ length: height * width }, (_, at) => each.codes[Math.floor(at / width)]),
  }));
  const further = across.names.map((name, part) => {
    const each = textColumn(
      keys.names.includes(name) ? `${cols.name}_${name}` : name,
      across.texts.map((texts) => texts[part]),
    );
    return {
      ...each,
      codes: Uint32Array.from({ length: height * width }, (_, at) => each.codes[at % width]),
    };
  });
  return {
    ...about,
    columns: [...repeated, ...further, { kind: 'number', name: 'value', values, unit }],
  };
}
