import { basename } from 'node:path';
import type { Axis } from '../core/axis.ts';
import { axis, unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import { provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import { COUNT, jobs } from '../core/unit.ts';
import { readCsv } from '../files/csv-read.ts';
import { sha256OfFile } from '../files/hash.ts';
import { numberFrom } from '../files/number-text.ts';
import { SEPARATOR } from '../mrio/layout.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { NO_YEAR } from './build-table.ts';

/** The account that counts persons. */
export const JOBS = 'jobs';

/**
 * Reads accounts by activity: jobs, energy, emissions.
 *
 * @param   path  CSV with the columns region, sector and one for each account; or with a row for each account, its name
 *                first, and a column for each activity, region|sector. In any order
 * @param   of    the Mrio, n activities
 * @returns account × supplier (n), in the order of the Mrio; unit jobs when "jobs" is the only account, else a number in
 *          each account's own unit
 * @throws  MrioError `input` when the file cannot be read, a cell is no number, or an activity is missing or twice;
 *          `label` when an activity is unknown; lists near matches
 * @identity every cell of the file is one cell of the table
 */
export async function readSatellite(path: string, of: Mrio): Promise<Table<'account', 'supplier'>> {
  const { columns, rows } = await readCsv(path);
  const where = basename(path);
  const header = columns.map((name) => name.trim());
  const isByActivity = /^region$/i.test(header[0]) && /^sector$/i.test(header[1] ?? '');
  const accounts = isByActivity ? header.slice(2) : rows.map(([name]) => name.trim());
  if (accounts.length === 0 || rows.length === 0) throw noAccounts(where);
  const bad = accounts.find((name) => name.includes(SEPARATOR));
  if (bad !== undefined)
    throw new MrioError(
      'label',
      `${where}: the account "${bad}" has ${SEPARATOR} in its name.`,
      'It separates account and activity in the labels of results: choose another name.',
    );
  const named = isByActivity
    ? rows.map(([region, sector]) => `${region.trim()}${SEPARATOR}${sector.trim()}`)
    : header.slice(1);
  const at = positions(of.Z.rows, named, where, isByActivity);
  const n = of.Z.rows.labels.length;
  const values = new Float64Array(accounts.length * n);
  accounts.forEach((account, a) => {
    at.forEach((activity, i) => {
      const text = isByActivity ? rows[i][2 + a] : rows[a][1 + i];
      values[a * n + activity] = numberIn(text, `${where}: ${account}, ${named[i]}`);
    });
  });
  const stated = 'not stated';
  const origin = {
    id: 'satellite',
    producer: stated,
    title: where,
    edition: stated,
    url: stated,
    accessed: stated,
    licence: stated,
    sha256: await sha256OfFile(path),
  };
  return table({
    rows: axis('account', accounts),
    cols: of.Z.rows,
    values,
    unit: accounts.length === 1 && accounts[0] === JOBS ? jobsOf(of) : COUNT,
    provenance: provenance('satellite', 'observed', [origin]),
  });
}

/** Persons employed in the year of an Mrio, if that is stated. */
export function jobsOf(of: Mrio): Unit {
  return of.year === NO_YEAR ? Object.freeze({ kind: 'jobs', factor: 1 }) : jobs(of.year);
}

/** Which activity each name is. */
function positions(
  activities: Axis<'supplier'>,
  named: readonly string[],
  where: string,
  byActivity: boolean,
): number[] {
  const index = new Map(activities.labels.map((label, i) => [label, i]));
  const seen = new Set<number>();
  const at = named.map((name) => {
    const found = index.get(name);
    if (found === undefined) {
      if (!byActivity && !named.some((each) => index.has(each))) throw noAccounts(where);
      throw unknownLabel('activity', name, activities.labels);
    }
    if (seen.has(found))
      throw new MrioError(
        'input',
        `${where}: the activity ${name} occurs twice.`,
        'Give each activity once; add up what belongs together.',
      );
    seen.add(found);
    return found;
  });
  const missing = activities.labels.filter((_, i) => !seen.has(i));
  if (missing.length === 0) return at;
  const list = missing.slice(0, 5).join(', ');
  throw new MrioError(
    'input',
    `${where}: ${missing.length} of ${activities.labels.length} activities are missing: ${list}${missing.length > 5 ? ', …' : ''}.`,
    'Give every activity; write 0 where there is nothing.',
    { missing },
  );
}

function numberIn(text: string, where: string): number {
  const value = numberFrom(text.trim());
  if (value !== undefined) return value;
  throw new MrioError(
    'input',
    `${where}: ${text.trim() === '' ? 'the cell is blank' : `"${text}" is no number`}.`,
    'Write a number with a decimal point; 0 where there is nothing.',
  );
}

function noAccounts(where: string): MrioError {
  return new MrioError(
    'input',
    `${where} holds no accounts by activity.`,
    'Write the columns region, sector and one for each account; or a row for each account and a column for each activity, as USA|C29.',
    { where },
  );
}
