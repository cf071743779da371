import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';

let opened: Promise<DuckDBConnection> | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Works with the one DuckDB connection of the process, in memory, opened on first use.
 *
 * One piece of work at a time: a second query on a connection closes the result of the first, so callers that run side
 * by side wait here for one another. One thread, so that sums have one order; no extension is ever fetched.
 *
 * @param   work  may run several queries; nobody else's come between
 * @returns what the work returns
 */
export function duckdb<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  opened ??= open();
  const connection = opened;
  const mine = last.then(async () => work(await connection));
  // The next in line does not care how this one ended; its caller hears of it.
  last = mine.catch(() => {});
  return mine;
}

/**
 * The DuckDB package, loaded on first use.
 *
 * By `require`, because it is written in CommonJS: importing it makes Node read all of it twice, for a tenth of a second.
 */
export function duckdbPackage(): typeof import('@duckdb/node-api') {
  return createRequire(import.meta.url)('@duckdb/node-api');
}

async function open(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = duckdbPackage();
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
