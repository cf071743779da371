import { basename } from 'node:path';
import { axis } from '../core/axis.ts';
import type { Origin } from '../core/provenance.ts';
import { provenance } from '../core/provenance.ts';
import { table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import { UNSTATED, unitOf } from '../core/unit.ts';
import { sha256, sha256OfFile } from '../files/hash.ts';
import { activityAxis, demandAxis } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { mrio } from '../mrio/mrio.ts';
import { acceptActivities, sumsOf } from './accept.ts';
import { compareOutputs, primaryInputs } from './published.ts';
import type { RawTable, ReadOptions, TableFormat } from './table-format.ts';

/** The year of a table that does not say it. */
export const NO_YEAR = 0;

/**
 * Checks a table as its files have it, and makes an Mrio of it.
 *
 * @param   raw      from the reader of a format
 * @param   format   which
 * @param   options  unit and year overrule what the files say
 * @returns the Mrio, and what was decided on the way, in words; the same words are the step of its provenance
 * @throws  MrioError `balance` when outputs are negative, inputs reach output, or published totals differ by more than
 *          rounding explains; `unit` when the unit is not understood
 */
export async function buildTable(
  raw: RawTable,
  format: TableFormat,
  path: string,
  options: ReadOptions,
): Promise<{ mrio: Mrio; notes: readonly string[] }> {
  const where = basename(path);
  const year = options.year ?? raw.year ?? NO_YEAR;
  const { unit, notes: unitNotes } = unitFor(raw, options, year);
  const sums = sumsOf(raw);
  const outputNotes = compareOutputs(raw, sums, where);
  const accepted = acceptActivities(raw, sums, where, options.acceptLosses === true);
  const inputs = primaryInputs(raw, sums, where);
  const notes = [
    ...raw.notes,
    ...unitNotes,
    ...(year === NO_YEAR ? ['year not stated: give it with --year'] : []),
    ...inputs.notes,
    ...outputNotes,
    ...accepted,
  ];
  const step = `import ${format.id}: ${notes.join('; ')}`;
  const from = provenance(step, 'observed', [await originOf(raw, format, path)]);
  const regions = axis('region', raw.regions);
  const sectors = axis('sector', raw.sectors);
  const rows = activityAxis('supplier', regions, sectors);
  const cols = activityAxis('user', regions, sectors);
  const parts = { unit, provenance: from };
  const made = mrio({
    year,
    regions,
    sectors,
    categories: raw.categories,
    Z: table({ rows, cols, values: raw.Z, ...parts }),
    Y: table({ rows, cols: demandAxis(regions, raw.categories), values: raw.Y, ...parts }),
    V: table({ rows: axis('component', inputs.components), cols, values: inputs.values, ...parts }),
  });
  return { mrio: made, notes };
}

function unitFor(raw: RawTable, options: ReadOptions, year: number): { unit: Unit; notes: string[] } {
  const dated = (unit: Unit): Unit =>
    Object.freeze(year === NO_YEAR || unit.year !== undefined ? unit : { ...unit, year });
  if (options.unit !== undefined) return { unit: dated(unitOf(options.unit)), notes: [] };
  if (raw.unit) return { unit: dated(raw.unit), notes: [] };
  const unstated: Unit = { kind: 'money', currency: UNSTATED, factor: 1 };
  return { unit: dated(unstated), notes: ['unit not stated: give it with --unit, as --unit "million USD"'] };
}

async function originOf(raw: RawTable, format: TableFormat, path: string): Promise<Origin> {
  const hashes: string[] = [];
  for (const file of raw.paths) hashes.push(await sha256OfFile(file));
  const stated = 'not stated';
  const publisher = raw.publisher ?? {
    id: format.id,
    producer: stated,
    title: basename(path),
    edition: stated,
    url: stated,
    licence: stated,
  };
  // Of several files, the hash of their hashes.
  const hash = hashes.length === 1 ? hashes[0] : sha256(hashes.join('\n'));
  return Object.freeze({ ...publisher, accessed: stated, sha256: hash });
}
