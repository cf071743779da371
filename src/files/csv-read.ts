import { duckdb, literal } from './duckdb.ts';

/** A CSV file as text, column by column. */
export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Reads a CSV file (plain or gzip) as text, every cell as it is written; an empty cell is ''.
 *
 * @param   path     the file
 * @param   options  `where`: an SQL condition on the columns, to read less of a large file
 * @returns header and rows in the order of the file
 */
export async function readCsv(path: string, options: { where?: string } = {}): Promise<Sheet> {
  const connection = await duckdb();
  const where = options.where ? ` WHERE ${options.where}` : '';
  const result = await connection.runAndReadAll(
    `SELECT * FROM read_csv(${literal(path)}, header=true, all_varchar=true, delim=',', quote='"', escape='"', null_padding=false, strict_mode=true)${where}`,
  );
  const rows = result.getRows() as (string | null)[][];
  return { columns: result.columnNames(), rows: rows.map((row) => row.map((cell) => cell ?? '')) };
}
