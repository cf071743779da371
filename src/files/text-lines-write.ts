import { open } from 'node:fs/promises';

/** Characters that are collected before they are written. */
const BATCH = 1 << 20;

/**
 * Writes lines to a new file as they come, so that a large file is never a text in memory.
 *
 * @param   path   in a staging place: the caller moves the file to where it belongs
 * @param   lines  without line breaks; LF is put behind each
 */
export async function writeTextLines(path: string, lines: Iterable<string>): Promise<void> {
  // appendFile writes all of it or fails; write may stop short on a full disk and say nothing.
  const file = await open(path, 'w');
  try {
    let batch = '';
    for (const line of lines) {
      batch += `${line}\n`;
      if (batch.length < BATCH) continue;
      await file.appendFile(batch);
      batch = '';
    }
    await file.appendFile(batch);
  } finally {
    await file.close();
  }
}
