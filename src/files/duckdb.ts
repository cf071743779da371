import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/** A connection, and the last piece of work that waits for it. */
interface Lane {
  readonly connection: Promise<DuckDBConnection>;
  last: Promise<unknown>;
  waiting: number;
}

/** Two: one reads or writes while the other's rows are turned into arrays. More gain nothing. */
const LANES = 2;

let opened: Promise<DuckDBInstance> | undefined;
const lanes: Lane[] = [];

/**
 * Works with the DuckDB of the process, in memory, opened on first use.
 *
 * One piece of work at a time on each connection: a second query on a connection closes the result of the first, so
 * callers that run side by side wait for one another, or have the other connection. One thread for each query, so that
 * sums have one order; no extension is ever fetched.
 *
 * @param   work  may run several queries; nobody else's come between on its connection, and its temporary tables are
 *                seen by nobody else
 * @returns what the work returns
 */
export function duckdb<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const lane = freeLane();
  const mine = lane.last.then(async () => work(await lane.connection));
  const done = () => {
    lane.waiting -= 1;
  };
  lane.waiting += 1;
  // The next in line does not care how this one ended; its caller hears of it.
  lane.last = mine.then(done, done);
  return mine;
}

/** The lane with the fewest waiting; a new one when all are busy and there may be more. */
function freeLane(): Lane {
  const shortest = lanes.reduce<Lane | undefined>(
    (best, lane) => (best && best.waiting <= lane.waiting ? best : lane),
    undefined,
  );
  if (shortest && (shortest.waiting === 0 || lanes.length === LANES)) return shortest;
  opened ??= open();
  const lane = {
    connection: opened.then((instance) => instance.connect()),
    last: Promise.resolve(),
    waiting: 0,
  };
  lanes.push(lane);
  return lane;
}

/**
 * The DuckDB package, loaded on first use.
 *
 * By `require`, because it is written in CommonJS: importing it makes Node read all of it twice, for a tenth of a second.
 */
export function duckdbPackage(): typeof import('@duckdb/node-api') {
  return createRequire(import.meta.url)('@duckdb/node-api');
}

async function open(): Promise<DuckDBInstance> {
  const { DuckDBInstance } = duckdbPackage();
  return DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
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
