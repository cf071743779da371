import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shelf } from '../accounts/regions/shelf.ts';
import type { Check } from '../core/check.ts';
import { check } from '../core/check.ts';
import { MrioError } from '../core/errors.ts';
import { sha256, sha256OfFile } from '../files/hash.ts';
import { verifyPackage } from '../files/verify-package.ts';
import type { Reading } from '../measures/reading.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { loadMrio } from '../mrio/store.ts';
import { DATA, pairConfig } from './accounts.ts';
import { basePath } from './base-path.ts';
import { METHOD } from './config.ts';
import { drawnReadings } from './drawn-readings.ts';
import { evidenceText } from './evidence-text.ts';
import type { PairSetting } from './pair-setting.ts';
import { pairSetting } from './pair-setting.ts';
import type { StoredFigure } from './pair-store.ts';
import { loadEvidenceText, loadPairRecord, loadStoredFigures } from './pair-store.ts';
import type { PairYear } from './pair-year.ts';
import { checksOf, makePairYear, readingsWithoutProximity } from './pair-year.ts';
import { openShelf } from './shelf/open-shelf.ts';

/** A check of the accounts; without a year when it is of the files. */
export interface AccountsCheck extends Check {
  readonly year: number | null;
}

const REINSTALL = 'Install the package again, or rebuild with npm run build:accounts.';

/** Files and declarations of the whole package. */
export async function verifyFiles(data = DATA): Promise<AccountsCheck[]> {
  const of = (each: Check) => ({ year: null, ...each });
  await verifyPackage(data, REINSTALL);
  const lock = await readLock(data);
  for (const [path, expected] of Object.entries(lock.outputs)) {
    await requireHash(`The data file ${join(data, path)}`, join(data, path), expected);
  }
  await requireHash('The method pairs/defaults/method.json', METHOD, lock.method);
  return [
    of(check('files', 'Data files that are missing, cut off or edited', 0, 0)),
    of(check('outputs', 'Data files that are not those the build recorded', 0, 0)),
    of(check('method', 'Judgement calls of all pairs that differ from those built with', 0, 0)),
  ];
}

/** What the accounts of all pairs are checked with: base tables are read once. */
export interface CheckedTables {
  readonly data: string;
  readonly shelf: Shelf;
  readonly base: (year: number) => Promise<Mrio>;
}

/** Opens the tables of a folder of accounts, for `verifyAccounts`. */
export function checkedTables(data = DATA): CheckedTables {
  const read = new Map<number, Promise<Mrio>>();
  const base = (year: number) => {
    const known = read.get(year) ?? loadMrio(basePath(join(data, 'base'), year));
    read.set(year, known);
    return known;
  };
  return { data, shelf: openShelf(join(data, 'library')), base };
}

/**
 * Checks the accounts of a pair: its declaration, and for each year the table made anew, its identities, and whether
 * evidence and readings are those that are shipped. The bytes of the files are for `verifyFiles`.
 *
 * @param   id      the pair
 * @param   tables  the same for all pairs that are checked in one go
 * @returns checks of each year, as they are made; a check that fails does not stop the others
 * @throws  MrioError `label` for an unknown pair; `source` when the declaration is another: expected and found hash
 */
export async function* verifyAccounts(id: string, tables = checkedTables()): AsyncGenerator<AccountsCheck> {
  const { data, shelf, base } = tables;
  const config = await pairConfig(id);
  const of = (year: number | null, each: Check) => ({ year, ...each });
  const record = await loadPairRecord(data, id);
  const found = sha256(JSON.stringify(config));
  if (record.config !== found) {
    throw new MrioError(
      'source',
      `The declaration pairs/${id}.json is not the one that the accounts were built with (expected ${record.config}, found ${found}).`,
      REINSTALL,
      { expected: record.config, found },
    );
  }
  yield of(null, check('config', 'Declarations of the pair that differ from the one built with', 0, 0));
  const [setting, shipped] = [await pairSetting(config), await loadStoredFigures(data, id)];
  for (const year of config.years) {
    const made = await makePairYear(shelf, setting, await base(year));
    for (const each of checksOf(made, setting)) yield of(year, each);
    yield of(year, evidenceCheck(made, await loadEvidenceText(data, id, year)));
    for (const each of readingsChecks(made, setting, shipped.get(year) ?? [])) yield of(year, each);
  }
}

/** That the stored evidence is what the shelf of regional statistics gives. */
function evidenceCheck({ evidence }: PairYear, stored: string | undefined): Check {
  const differs = evidenceText(evidence) === stored ? 0 : 1;
  return check('evidence', 'Stored evidence that is not what the regional statistics give', differs, 0);
}

/** That the readings shipped are those that the tables with and without proximity give, and no others. */
function readingsChecks(made: PairYear, setting: PairSetting, stored: readonly StoredFigure[]): Check[] {
  const plain = (readings: readonly Reading[]) =>
    new Map(readings.filter(({ id }) => !id.includes(':')).map(({ id, value }) => [id, value]));
  const computed = plain(drawnReadings(made.nested, made.pair));
  const without = plain(readingsWithoutProximity(made, setting));
  const shipped = new Set(stored.map(({ id }) => id));
  const alone = [...new Set([...computed.keys(), ...shipped])].filter(
    (id) => !computed.has(id) || !shipped.has(id),
  );
  let worst = 0;
  for (const { id, value, withoutProximity } of stored) {
    // Gaps of an identity are rounding: nothing but noise is left of them.
    if (id.endsWith('-gap')) continue;
    worst = Math.max(
      worst,
      relativeGap(computed.get(id), value),
      relativeGap(without.get(id) ?? computed.get(id), withoutProximity),
    );
  }
  return [
    check('readings-list', 'Readings that are shipped or computed, but not both', alone.length, 0),
    check(
      'readings',
      'The readings that are shipped are those of the tables (largest relative difference)',
      worst,
      1e-9,
    ),
  ];
}

function relativeGap(now: number | undefined, then: number): number {
  if (now === undefined || now === then) return 0;
  return Math.abs(now - then) / Math.max(Math.abs(now), Math.abs(then));
}

interface Lock {
  readonly method: string;
  readonly outputs: Readonly<Record<string, string>>;
}

async function readLock(data: string): Promise<Lock> {
  const path = join(data, 'build.lock.json');
  try {
    const lock = JSON.parse(await readFile(path, 'utf8')) as Lock;
    if (typeof lock.method === 'string' && typeof lock.outputs === 'object') return lock;
  } catch (cause) {
    throw new MrioError('source', `${path} cannot be read (${(cause as Error).message}).`, REINSTALL, {
      path,
    });
  }
  throw new MrioError('source', `${path} has no hashes.`, REINSTALL, { path });
}

async function requireHash(what: string, path: string, expected: string): Promise<void> {
  const found = await sha256OfFile(path);
  if (found === expected) return;
  throw new MrioError(
    'source',
    `${what} is not the one that the accounts were built with (expected ${expected}, found ${found}).`,
    REINSTALL,
    { path, expected, found },
  );
}
