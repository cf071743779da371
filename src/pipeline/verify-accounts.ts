import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from '../core/check.ts';
import { check } from '../core/check.ts';
import { MrioError } from '../core/errors.ts';
import { sha256, sha256OfFile } from '../files/hash.ts';
import { verifyPackage } from '../files/verify-package.ts';
import type { PairAccounts } from './accounts.ts';
import { DATA, loadAccounts, pairConfig } from './accounts.ts';
import { METHOD } from './config.ts';
import { evidenceText } from './evidence-text.ts';
import type { StoredFigure } from './pair-store.ts';
import { loadPairRecord, loadStoredFigures } from './pair-store.ts';
import { checksOf } from './pair-year.ts';
import { regionalEvidence } from './regional-evidence.ts';

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

/**
 * Checks the accounts of a pair from the bytes up: declaration, identities, and the readings that are shipped.
 *
 * @param   id    the pair
 * @param   data  folder of the accounts
 * @returns checks of each year, as they are made; a check that fails does not stop the others
 * @throws  MrioError `label` for an unknown pair; `source` when a hash differs: expected and found
 */
export async function* verifyAccounts(id: string, data = DATA): AsyncGenerator<AccountsCheck> {
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
  const shipped = await loadStoredFigures(data, id);
  for (const year of config.years) {
    const accounts = await loadAccounts(id, year, { data });
    for (const each of checksOf(accounts, accounts.setting)) yield of(year, each);
    yield of(year, await evidenceCheck(accounts));
    for (const each of readingsChecks(accounts, shipped.get(year) ?? [])) yield of(year, each);
  }
}

/** That the stored evidence is what the shelf of regional statistics gives. */
async function evidenceCheck({ evidence, shelf, setting, year }: PairAccounts): Promise<Check> {
  const made = await regionalEvidence(shelf, setting, year);
  const differs = evidenceText(made) === evidenceText(evidence) ? 0 : 1;
  return check('evidence', 'Stored evidence that is not what the regional statistics give', differs, 0);
}

/** That the readings shipped are those that the tables give, and no others. */
function readingsChecks({ readings }: PairAccounts, stored: readonly StoredFigure[]): Check[] {
  const computed = new Map(
    readings.filter(({ id }) => !id.includes(':')).map((reading) => [reading.id, reading]),
  );
  const shipped = new Map(stored.map((reading) => [reading.id, reading]));
  const alone = [...new Set([...computed.keys(), ...shipped.keys()])].filter(
    (id) => !computed.has(id) || !shipped.has(id),
  );
  let worst = 0;
  for (const [id, { value }] of shipped) {
    const now = computed.get(id)?.value;
    // Gaps of an identity are rounding: nothing but noise is left of them.
    if (now === undefined || now === value || id.endsWith('-gap')) continue;
    worst = Math.max(worst, Math.abs(now - value) / Math.max(Math.abs(now), Math.abs(value)));
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
