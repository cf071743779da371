import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { fileError } from './file-error.ts';

/** Bytes read at a time. */
const PIECE = 1 << 20;
const NEWLINE = 10;
const RETURN = 13;

/** Takes one line: its bytes from start to end, without the line break; false ends the reading. */
export type TakeLine = (bytes: Buffer, start: number, end: number, line: number) => boolean | undefined;

/**
 * Reads a text file (plain or gzip) line by line, as bytes, piece by piece: a line is never made into a string.
 *
 * Lines end in LF or CRLF; lines without any byte are left out but counted; a mark of byte order is skipped. Line
 * breaks inside quotes end a line too.
 *
 * @param   path  the file; `.gz` is unpacked on the way
 * @param   take  receives each line with its number, from 1; the bytes are good until it returns
 * @returns whether the last line had an end
 * @throws  MrioError `input` when the file cannot be read; what `take` throws passes through
 */
export async function fileLines(path: string, take: TakeLine): Promise<{ ended: boolean }> {
  let pieces: AsyncIterable<Buffer>;
  try {
    if (statSync(path).isDirectory()) throw fileError('read', path, { code: 'EISDIR' });
    const raw = createReadStream(path, { highWaterMark: PIECE });
    pieces = /\.gz$/i.test(path) ? raw.on('error', () => {}).pipe(createGunzip({ chunkSize: PIECE })) : raw;
  } catch (cause) {
    throw fileError('read', path, cause);
  }
  let rest: Buffer[] = [];
  let line = 0;
  const give = (bytes: Buffer, from: number, to: number): boolean => {
    line += 1;
    let start = from;
    if (line === 1 && bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf)
      start += 3;
    const end = to > start && bytes[to - 1] === RETURN ? to - 1 : to;
    return end === start || take(bytes, start, end, line) !== false;
  };
  for await (const piece of unread(pieces, path)) {
    let from = 0;
    for (let at = piece.indexOf(NEWLINE); at >= 0; at = piece.indexOf(NEWLINE, from)) {
      let more: boolean;
      if (rest.length === 0) {
        more = give(piece, from, at);
      } else {
        const whole = Buffer.concat([...rest, piece.subarray(from, at)]);
        rest = [];
        more = give(whole, 0, whole.length);
      }
      if (!more) return { ended: true };
      from = at + 1;
    }
    if (from < piece.length) rest.push(piece.subarray(from));
  }
  if (rest.length === 0) return { ended: true };
  const whole = Buffer.concat(rest);
  give(whole, 0, whole.length);
  return { ended: false };
}

/** The pieces of a stream; a failure of the disk or of the unpacking names the file. */
async function* unread(pieces: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  try {
    yield* pieces;
  } catch (cause) {
    throw fileError('read', path, cause);
  }
}
