import type {
  DuckDBDataChunk as Chunk,
  DuckDBConnection,
  DuckDBDoubleVector,
  DuckDBType,
} from '@duckdb/node-api';
import { writeFileAtomically } from './atomic.ts';
import type { Column, TextColumn } from './columns.ts';
import { MAX_CODED, requireColumns, rowCount } from './columns.ts';
import { duckdb, duckdbPackage, identifier, literal } from './duckdb.ts';

/** Rows per row group: fixed, so that the same rows give the same bytes. */
const ROW_GROUP = 122_880;

let count = 0;

/**
 * Writes columns as a Parquet file: the same columns and metadata give the same bytes on every run.
 *
 * Doubles keep every bit, −0 and subnormals included. Texts are written as a dictionary, numbers as split bytes with
 * zstd. DuckDB's dictionary takes −0 for 0, so a file that holds a −0 is written without dictionaries.
 *
 * @param   path      the file, replaced atomically
 * @param   columns   equally long, without gaps
 * @param   metadata  texts kept in the file's footer, under their keys
 * @throws  MrioError `input` when a value is not finite, two columns have one name, or the file cannot be written
 */
export async function writeParquet(
  path: string,
  columns: readonly Column[],
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  requireColumns(columns, path);
  await writeFileAtomically(path, (temporary) => stageParquet(temporary, columns, metadata));
}

/**
 * The same, straight to a path of a staging folder, which is moved into place as a whole.
 *
 * @param   columns  checked by the caller
 * @throws  what the database or the system says; the caller names the file
 */
export async function stageParquet(
  path: string,
  columns: readonly Column[],
  metadata: Readonly<Record<string, string>>,
): Promise<void> {
  count += 1;
  const table = `writing_${count}`;
  const keys = Object.entries(metadata).map(([key, text]) => `${identifier(key)}: ${literal(text)}`);
  const options = [
    'FORMAT parquet',
    'PARQUET_VERSION V2',
    'COMPRESSION zstd',
    `ROW_GROUP_SIZE ${ROW_GROUP}`,
    'USE_TMP_FILE false',
    ...(columns.some(hasNegativeZero) ? ['DICTIONARY_SIZE_LIMIT 0'] : []),
    ...(keys.length > 0 ? [`KV_METADATA {${keys.join(', ')}}`] : []),
  ];
  const selected = columns.map((column) =>
    column.kind === 'text'
      ? `${identifier(column.name)}::VARCHAR AS ${identifier(column.name)}`
      : identifier(column.name),
  );
  await duckdb(async (connection) => {
    try {
      await fill(connection, table, columns);
      await connection.run(
        `COPY (SELECT ${selected.join(', ')} FROM ${table}) TO ${literal(path)} (${options.join(', ')})`,
      );
    } finally {
      await connection.run(`DROP TABLE IF EXISTS ${table}`);
    }
  });
}

/** Puts the columns into a temporary table of the database. */
async function fill(connection: DuckDBConnection, table: string, columns: readonly Column[]): Promise<void> {
  const { DuckDBDataChunk, DOUBLE, ENUM, INTEGER, VARCHAR } = duckdbPackage();
  const types = columns.map((column): DuckDBType => {
    if (column.kind === 'number') return DOUBLE;
    if (column.kind === 'integer') return INTEGER;
    return isCoded(column) ? ENUM(column.labels) : VARCHAR;
  });
  const declared = columns.map((column, index) => `${identifier(column.name)} ${types[index]}`);
  await connection.run(`CREATE TEMP TABLE ${table} (${declared.join(', ')})`);
  const appender = await connection.createAppender(table);
  const rows = rowCount(columns[0]);
  const hasTexts = columns.some((column) => column.kind === 'text' && !isCoded(column));
  let chunk: Chunk | undefined;
  for (let start = 0; start < rows; start += 2048) {
    const end = Math.min(start + 2048, rows);
    // One chunk serves again and again; texts would pile up in it.
    if (!chunk || hasTexts || chunk.rowCount !== end - start)
      chunk = DuckDBDataChunk.create(types, end - start);
    const filled = chunk;
    columns.forEach((column, index) => {
      if (column.kind === 'text' && !isCoded(column)) {
        filled.setColumnValues(
          index,
          Array.from(column.codes.subarray(start, end), (code) => column.labels[code]),
        );
        return;
      }
      // Declared private, reached by brackets: copying at once is much faster than setItem for each row. The code of a
      // label is its place in the enumeration.
      const vector = filled.getColumnVector(index) as DuckDBDoubleVector;
      const part = column.kind === 'text' ? column.codes : column.values;
      // biome-ignore lint/complexity/useLiteralKeys: TypeScript's way to a private member
      vector['items'].set('subarray' in part ? part.subarray(start, end) : part.slice(start, end));
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** Whether DuckDB gets the texts of a column as an enumeration. */
function isCoded(column: TextColumn): boolean {
  return column.labels.length > 0 && column.labels.length <= MAX_CODED;
}

function hasNegativeZero(column: Column): boolean {
  if (column.kind !== 'number') return false;
  for (let row = 0; row < column.values.length; row++) if (Object.is(column.values[row], -0)) return true;
  return false;
}
