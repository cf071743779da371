import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { fileError } from '../files/file-error.ts';

/** A label in quotes, or what stands between separators. */
const LABELS = / *"((?:[^"]|"")*)" *(?=[\r\n,;\t]|$)|[^\r\n,;\t]+/g;

/**
 * Reads a list of labels: one a line, or separated by commas; what is in quotes is one label.
 *
 * @throws  MrioError `input` when the file cannot be read or holds none
 */
export function readLabels(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw fileError('read', path, cause);
  }
  const labels = [...text.replace(/^\uFEFF/, '').matchAll(LABELS)]
    .map(([plain, quoted]) => (quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"')))
    .filter((label) => label !== '');
  if (labels.length > 0) return labels;
  throw new MrioError('input', `${basename(path)} holds no labels.`, 'Write one label on each line.', {
    path,
  });
}
