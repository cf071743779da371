import { basename } from 'node:path';
import type { Mrio } from '../mrio/mrio.ts';
import { buildTable } from './build-table.ts';
import { detectFormat } from './detect-format.ts';
import { formatOf } from './registry.ts';
import type { RawTable, ReadOptions } from './table-format.ts';

/** A table that was read, the format it had, and what was decided on the way. */
export interface ImportedTable {
  readonly mrio: Mrio;
  readonly format: string;
  /** In words: where value added comes from, what was accepted, what is not stated. */
  readonly notes: readonly string[];
  /** What the caller could still say of it: unit, year. */
  readonly advice: readonly string[];
}

/**
 * Reads a table of any known format, checks it, and says what was decided on the way.
 *
 * @param   path     a file or a folder
 * @param   options  format, year, unit; what is left out is taken from the files where they say it
 * @returns the Mrio, its format and notes
 * @throws  MrioError `input` when a file is missing, cut off, or holds what is no number; `label` when rows and columns
 *          differ; `unit` when the unit is not understood; `balance` when totals, outputs or inputs cannot be right
 */
export async function importTable(path: string, options: ReadOptions = {}): Promise<ImportedTable> {
  const format = options.format === undefined ? await detectFormat(path) : formatOf(options.format);
  options.tell?.(`${basename(path)}: reading as ${format.id}`);
  const read = await format.read(path, options);
  if (isMrio(read)) return { mrio: read, format: format.id, notes: [], advice: [] };
  options.tell?.(`${basename(path)}: checking`);
  return { format: format.id, ...(await buildTable(read, format, path, options)) };
}

function isMrio(of: RawTable | Mrio): of is Mrio {
  return 'rows' in of.Z;
}
