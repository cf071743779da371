import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { fileError } from './file-error.ts';

/** SHA-256 of bytes or of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * SHA-256 of a file, read piece by piece.
 *
 * @throws  MrioError `input` when the file cannot be read
 */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
  } catch (cause) {
    throw fileError('read', path, cause);
  }
  return hash.digest('hex');
}
