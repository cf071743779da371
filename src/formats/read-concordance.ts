import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { MrioError } from '../core/errors.ts';
import { readCsv } from '../files/csv-read.ts';
import { parseJson } from '../files/fields.ts';
import { fileError } from '../files/file-error.ts';
import type { Concordance } from '../mrio/aggregate.ts';

/**
 * Reads which old labels make which new ones.
 *
 * @param   path  JSON: an object of lists, {"NAFTA": ["USA", "MEX", "CAN"]}; or CSV with a heading and two columns, the
 *                old label and the new one
 * @returns new labels in the order in which they first stand in the file, each with its old ones
 * @throws  MrioError `input` when the file cannot be read or is neither; `label` when a CSV file sends one label to two
 */
export async function readConcordance(path: string): Promise<Concordance> {
  const made = new Map<string, string[]>();
  const add = (old: string, label: string) => made.set(label, [...(made.get(label) ?? []), old]);
  if (/\.json$/i.test(path)) {
    const content = parseJson(textOf(path), path);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) throw noMap(path);
    for (const [label, members] of Object.entries(content)) {
      // A single member may stand without brackets.
      const list: unknown[] = Array.isArray(members) ? members : [members];
      if (!list.every((member) => typeof member === 'string')) throw noMap(path);
      for (const member of list as string[]) add(member, label);
    }
  } else {
    const { columns, rows } = await readCsv(path);
    if (columns.length !== 2) throw noMap(path);
    for (const [old, label] of rows) add(old.trim(), label.trim());
  }
  if (made.size === 0) throw noMap(path);
  return Object.fromEntries(made);
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw fileError('read', path, cause);
  }
}

function noMap(path: string): MrioError {
  return new MrioError(
    'input',
    `${basename(path)} is no concordance.`,
    'Write JSON as {"NAFTA": ["USA", "MEX", "CAN"], "ROW": ["ROW"]}, or CSV with two columns, from and to, and a heading.',
    { path },
  );
}
