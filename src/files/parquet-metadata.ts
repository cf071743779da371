import { statSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdb, fileLiteral } from './duckdb.ts';
import { fileError } from './file-error.ts';

/**
 * Reads the texts kept in the footer of a Parquet file, and none of its rows.
 *
 * @returns the texts under their keys
 * @throws  MrioError `input` when the file cannot be read or is not Parquet
 */
export async function readParquetMetadata(
  path: string,
): Promise<{ metadata: Readonly<Record<string, string>> }> {
  try {
    if (statSync(path).isDirectory()) throw fileError('read', path, { code: 'EISDIR' });
    return { metadata: await duckdb((connection) => metadataOf(connection, path)) };
  } catch (cause) {
    throw fileError('read', path, cause);
  }
}

/** The same on a connection that the caller works with. */
export async function metadataOf(
  connection: DuckDBConnection,
  path: string,
): Promise<Readonly<Record<string, string>>> {
  const pairs = await connection.runAndReadAll(
    `SELECT decode(key), decode(value) FROM parquet_kv_metadata(${fileLiteral(path)})`,
  );
  return Object.fromEntries(pairs.getRows() as [string, string][]);
}
