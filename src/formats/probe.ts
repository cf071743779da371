import { closeSync, createReadStream, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { fileError } from '../files/file-error.ts';
import { lineCells, SEPARATORS } from '../files/line-cells.ts';

/** What is seen of a path before it is read. */
export interface Probe {
  readonly path: string;
  /** Last part of the path. */
  readonly name: string;
  readonly isFolder: boolean;
  /** Names in the folder; the file's own name for a file. */
  readonly names: readonly string[];
  /** For a text file: the byte between its cells, and its first lines as texts, quotes taken off. */
  readonly separator: number;
  readonly lines: readonly (readonly string[])[];
  readonly isParquet: boolean;
  /** The footer of a Parquet file, byte by byte; empty for others. */
  readonly footer: string;
}

/** Lines and bytes that are looked at. */
const LINES = 8;
const BYTES = 4 << 20;

/**
 * Looks at a file or a folder.
 *
 * @throws  MrioError `input` when it does not exist or cannot be read
 */
export async function probe(path: string): Promise<Probe> {
  try {
    const name = basename(path);
    if (statSync(path).isDirectory()) {
      const names = readdirSync(path).sort();
      return {
        path,
        name,
        isFolder: true,
        names,
        separator: SEPARATORS.tab,
        lines: [],
        isParquet: false,
        footer: '',
      };
    }
    const head = await firstBytes(path);
    const isParquet = head.toString('latin1', 0, 4) === 'PAR1';
    const { separator, lines } = isParquet ? { separator: SEPARATORS.comma, lines: [] } : firstLines(head);
    const footer = isParquet ? parquetFooter(path) : '';
    return { path, name, isFolder: false, names: [name], separator, lines, isParquet, footer };
  } catch (cause) {
    throw fileError('read', path, cause);
  }
}

/** The last part of a Parquet file, whose length stands before the closing mark. */
function parquetFooter(path: string): string {
  const file = openSync(path, 'r');
  try {
    const size = statSync(path).size;
    const tail = Buffer.alloc(8);
    readSync(file, tail, 0, 8, Math.max(0, size - 8));
    const length = Math.min(tail.readUInt32LE(0), Math.max(0, size - 8));
    if (tail.toString('latin1', 4) !== 'PAR1') return '';
    const footer = Buffer.alloc(length);
    readSync(file, footer, 0, length, size - 8 - length);
    return footer.toString('latin1');
  } finally {
    closeSync(file);
  }
}

async function firstBytes(path: string): Promise<Buffer> {
  const raw = createReadStream(path, /\.gz$/i.test(path) ? {} : { end: BYTES - 1 });
  const stream = /\.gz$/i.test(path) ? raw.on('error', () => {}).pipe(createGunzip()) : raw;
  const pieces: Buffer[] = [];
  let size = 0;
  let breaks = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) breaks += 1;
    if (size >= BYTES || breaks > LINES) break;
  }
  raw.destroy();
  return Buffer.concat(pieces);
}

function firstLines(head: Buffer): { separator: number; lines: string[][] } {
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  const ends: [number, number][] = [];
  for (let at = start; at < head.length && ends.length < LINES; ) {
    const stop = head.indexOf(10, at);
    const to = stop < 0 ? head.length : stop;
    const end = head[to - 1] === 13 ? to - 1 : to;
    if (end > at) ends.push([at, end]);
    at = to + 1;
  }
  const separator = separatorOf(head, ends);
  return { separator, lines: ends.map(([from, to]) => lineCells(head, from, to, separator)) };
}

/** The separator that makes most cells of the first lines; a comma when there is no other. */
function separatorOf(head: Buffer, ends: readonly (readonly [number, number])[]): number {
  const cells = (separator: number) =>
    Math.max(0, ...ends.map(([from, to]) => lineCells(head, from, to, separator).length));
  return Object.values(SEPARATORS).reduce((best, each) => (cells(each) > cells(best) ? each : best));
}
