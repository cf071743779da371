import { statSync } from 'node:fs';
import { duckdb, fileLiteral } from './duckdb.ts';
import { fileError } from './file-error.ts';

/** A CSV file as text, column by column. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a CSV file (plain or gzip) as text, every cell as it is written; an empty cell is ''.
 *
 * With `where`, a column name that differs from an earlier one only in case gets a number behind it, as DuckDB's
 * conditions need; without, the header is exactly what the file says.
 *
 * @param   path     the file
 * @param   options  `where`: an SQL condition on the columns, to read less of a large file
 * @returns header and rows in the order of the file
 * @throws  MrioError `input` when the file cannot be read, or a row has more or fewer cells than the header
 */
export async function readCsv(path: string, options: { where?: string } = {}): Promise<Sheet> {
  try {
    if (statSync(path).isDirectory()) throw fileError('read', path, { code: 'EISDIR' });
    const header = options.where !== undefined;
    const where = header ? ` WHERE ${options.where}` : '';
    const query = `SELECT * FROM read_csv(${fileLiteral(path)}, header=${header}, all_varchar=true, delim=',', quote='"', escape='"', null_padding=false, strict_mode=true)${where}`;
    const result = await duckdb((connection) => connection.runAndReadAll(query));
    const rows = (result.getRows() as (string | null)[][]).map((row) => row.map((cell) => cell ?? ''));
    return header ? { columns: result.columnNames(), rows } : { columns: rows[0] ?? [], rows: rows.slice(1) };
  } catch (cause) {
    throw fileError('read', path, cause);
  }
}
