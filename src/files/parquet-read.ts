import { statSync } from 'node:fs';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBListValue } from '@duckdb/node-api';
import { MrioError } from '../core/errors.ts';
import type { Column } from './columns.ts';
import { MAX_CODED } from './columns.ts';
import { duckdb, fileLiteral, identifier, literal } from './duckdb.ts';
import { fileError } from './file-error.ts';
import { chunkNumbers } from './parquet-chunk.ts';
import { metadataOf } from './parquet-metadata.ts';

/** What a Parquet file holds. */
export interface ParquetFile {
  readonly columns: readonly Column[];
  /** The texts kept in the file's footer, under their keys. */
  readonly metadata: Readonly<Record<string, string>>;
}

const KINDS: Readonly<Record<string, Column['kind']>> = {
  VARCHAR: 'text',
  DOUBLE: 'number',
  INTEGER: 'integer',
};

/** Rows up to which the texts themselves are read sooner than their distinct values are found. */
const SMALL = 8192;

/**
 * Reads a Parquet file into typed arrays, rows in the order of the file, every bit of a double as written.
 *
 * Columns are texts, doubles or 32-bit integers without gaps: what `writeParquet` writes.
 *
 * @param   path  the file
 * @returns columns and metadata; the labels of a text column are sorted
 * @throws  MrioError `input` when the file cannot be read, is not Parquet, has a column of another type, or a gap
 */
export async function readParquet(path: string): Promise<ParquetFile> {
  return reading(path, async (connection) => ({
    columns: await columnsOf(connection, path),
    metadata: await metadataOf(connection, path),
  }));
}

/**
 * The columns of a Parquet file, as `readParquet` has them, without the texts of its footer.
 *
 * @throws  MrioError as `readParquet`
 */
export async function readParquetColumns(path: string): Promise<readonly Column[]> {
  return reading(path, (connection) => columnsOf(connection, path));
}

async function reading<T>(path: string, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  try {
    if (statSync(path).isDirectory()) throw fileError('read', path, { code: 'EISDIR' });
    return await duckdb(work);
  } catch (cause) {
    throw fileError('read', path, cause);
  }
}

interface Field {
  readonly name: string;
  readonly kind: Column['kind'];
}

async function columnsOf(connection: DuckDBConnection, path: string): Promise<Column[]> {
  const source = `read_parquet(${fileLiteral(path)})`;
  const size = await connection.runAndReadAll(
    `SELECT num_rows FROM parquet_file_metadata(${fileLiteral(path)})`,
  );
  if (Number(size.getRows()[0][0]) <= SMALL) {
    const result = await connection.run(`SELECT * FROM ${source}`);
    const types = result.columnTypes();
    const fields = result.columnNames().map((name, index) => fieldOf(name, String(types[index]), path));
    return gathered(await result.fetchAllChunks(), fields, [], path);
  }
  const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source}`);
  const fields = described.getRows().map(([name, type]) => fieldOf(String(name), String(type), path));
  const labels = await labelsOf(connection, source, fields);
  const selected = fields.map(({ name }, index) => {
    const list = labels[index];
    return list ? `${identifier(name)}::ENUM(${list.map(literal).join(', ')})` : identifier(name);
  });
  const result = await connection.run(`SELECT ${selected.join(', ')} FROM ${source}`);
  return gathered(await result.fetchAllChunks(), fields, labels, path);
}

function fieldOf(name: string, type: string, path: string): Field {
  const kind = KINDS[type];
  if (kind) return { name, kind };
  throw new MrioError(
    'input',
    `Cannot read ${path}: column "${name}" is ${type}.`,
    `Columns may be ${Object.keys(KINDS).join(', ')}.`,
    { path, column: name },
  );
}

/** The columns of a result; texts with known labels have come as codes. */
function gathered(
  chunks: readonly DuckDBDataChunk[],
  fields: readonly Field[],
  labels: readonly (readonly string[] | undefined)[],
  path: string,
): Column[] {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rowCount, 0);
  return fields.map(({ name, kind }, index): Column => {
    const known = labels[index];
    if (kind === 'number') return { kind, name, values: gather(chunks, index, new Float64Array(rows), path) };
    if (kind === 'integer') return { kind, name, values: gather(chunks, index, new Int32Array(rows), path) };
    if (known) {
      return { kind, name, labels: known, codes: gather(chunks, index, new Uint32Array(rows), path) };
    }
    return sortedColumn(name, gatherTexts(chunks, index, path));
  });
}

/** The distinct texts of each text column, sorted; nothing for other columns, and where there are very many. */
async function labelsOf(
  connection: DuckDBConnection,
  source: string,
  fields: readonly Field[],
): Promise<(string[] | undefined)[]> {
  const lists = fields.map(({ name, kind }) =>
    kind === 'text' ? `list_sort(list(DISTINCT ${identifier(name)}))` : 'NULL',
  );
  const found = await connection.runAndReadAll(`SELECT ${lists.join(', ')} FROM ${source}`);
  return found.getRows()[0].map((list) => {
    const items = (list as DuckDBListValue | null)?.items ?? [];
    return items.length > 0 && items.length <= MAX_CODED ? items.map(String) : undefined;
  });
}

/** Copies one column out of the chunks of a result. */
function gather<Into extends Float64Array | Int32Array | Uint32Array>(
  chunks: readonly DuckDBDataChunk[],
  column: number,
  into: Into,
  path: string,
): Into {
  let start = 0;
  for (const chunk of chunks) {
    const { items, gap: missing } = chunkNumbers(chunk, column);
    if (missing >= 0) throw gap(path, column, start + missing);
    into.set(items, start);
    start += chunk.rowCount;
  }
  return into;
}

function sortedColumn(name: string, texts: readonly string[]): Column {
  const labels = [...new Set(texts)].sort();
  const position = new Map(labels.map((label, index) => [label, index]));
  return { kind: 'text', name, labels, codes: Uint32Array.from(texts, (text) => position.get(text)!) };
}

function gatherTexts(chunks: readonly DuckDBDataChunk[], column: number, path: string): string[] {
  return chunks
    .flatMap((chunk) => chunk.getColumnValues(column))
    .map((text, row) => {
      if (text === null) throw gap(path, column, row);
      return String(text);
    });
}

function gap(path: string, column: number, row: number): MrioError {
  return new MrioError(
    'input',
    `Cannot read ${path}: column ${column + 1} has a gap in row ${row + 1}.`,
    'Fill the gap in the program that wrote the file.',
    { path, column: column + 1, row: row + 1 },
  );
}
