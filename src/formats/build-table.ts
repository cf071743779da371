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
 * @returns the Mrio; what was decided on the way, in words that are also the step of its provenance; and what the caller
 *          could still say of it
 * @throws  MrioError `balance` when outputs are negative, inputs reach output, or published totals differ by more than
 *          rounding explains; `unit` when the unit is not understood
 */
export async function buildTable(
  raw: RawTable,
  format: TableFormat,
  path: string,
  options: ReadOptions,
): Promise<{ mrio: Mrio; notes: readonly string[]; advice: readonly string[] }> {
  const where = basename(path);
  const year = options.year ?? raw.year ?? NO_YEAR;
  const { unit, stated } = unitFor(raw, options, year);
  const sums = sumsOf(raw);
  const outputNotes = compareOutputs(raw, sums, where);
  const accepted = acceptActivities(raw, sums, where, options.acceptLosses === true);
  const inputs = primaryInputs(raw, sums, where);
  const notes = [
    ...raw.notes,
    ...(stated ? [] : ['unit not stated']),
    ...(year === NO_YEAR ? ['year not stated'] : []),
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
  const advice = [
    ...(stated ? [] : ['The files do not say what they count in: give the unit, as --unit "million USD".']),
    ...(year === NO_YEAR ? ['The files do not say their year: give it, as --year 2018.'] : []),
  ];
  return { mrio: made, notes, advice };
}

function unitFor(raw: RawTable, options: ReadOptions, year: number): { unit: Unit; stated: boolean } {
  const dated = (unit: Unit): Unit =>
    Object.freeze(year === NO_YEAR || unit.year !== undefined ? unit : { ...unit, year });
  if (options.unit !== undefined) return { unit: dated(unitOf(options.unit)), stated: true };
  if (raw.unit) return { unit: dated(raw.unit), stated: true };
  const unstated: Unit = { kind: 'money', currency: UNSTATED, factor: 1 };
  return { unit: dated(unstated), stated: false };
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
