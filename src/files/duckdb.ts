import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

let opened: Promise<DuckDBConnection> | undefined;

/**
 * The one DuckDB connection of the process, in memory, opened on first use.
 *
 * One thread, so that sums have one order; no extension is ever fetched.
 */
export function duckdb(): Promise<DuckDBConnection> {
  opened ??= open();
  return opened;
}

async function open(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  return instance.connect();
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A path as an SQL literal for reading; what DuckDB would take for a pattern counts as itself. */
export function fileLiteral(path: string): string {
  return literal(resolve(path).replaceAll(/[*?[]/g, '[$&]'));
}
