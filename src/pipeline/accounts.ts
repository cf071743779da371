import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bridge } from '../accounts/bridge.ts';
import type { Frame } from '../accounts/frame.ts';
import { frame } from '../accounts/frame.ts';
import type { PairEvidence } from '../accounts/regions/evidence.ts';
import { unknownLabel } from '../core/axis.ts';
import type { Check } from '../core/check.ts';
import { MrioError } from '../core/errors.ts';
import { unitOf } from '../core/unit.ts';
import type { Column } from '../files/columns.ts';
import { textsOf } from '../files/columns.ts';
import { readParquet } from '../files/parquet-read.ts';
import { verifyPackage } from '../files/verify-package.ts';
import type { Pair } from '../measures/pair.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import { loadMrio } from '../mrio/store.ts';
import type { Figure } from '../reports/pair-report.ts';
import type { KappaCalibration } from './calibrate-kappa.ts';
import type { PairConfig } from './config.ts';
import { readPairConfig } from './config.ts';
import { loadEvidence } from './evidence-store.ts';
import { pairOf } from './pair.ts';
import { nestPlan } from './plan.ts';
import { rangeOf } from './range.ts';

/** Folder of the embedded accounts, and of the declared pairs, in the package. */
export const DATA = fileURLToPath(new URL('../../data/', import.meta.url));
export const PAIRS = fileURLToPath(new URL('../../pairs/', import.meta.url));

/** A stored reading: its central value, its band over the draws, and its value without proximity. */
export interface StoredReading {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly value: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
  readonly withoutProximity: number;
}

/** The readings of one alternative table. */
export interface StoredRun {
  readonly id: string;
  readonly values: ReadonlyMap<string, number>;
}

/** What the build recorded of a year. */
export interface YearLock {
  readonly year: number;
  readonly base: { readonly cycles: number; readonly importAdjustment: number; readonly rho: number };
  readonly nested: { readonly cycles: number; readonly gaps: Readonly<Record<string, number>> };
  readonly kappa: readonly KappaCalibration[];
  readonly ensemble: { readonly draws: number; readonly seed: number; readonly largestGap: number };
  readonly imputedCells: number;
  /** Repairs that were made, counted. */
  readonly repairs: Readonly<Record<string, number>>;
  readonly checks: readonly Check[];
}

/** The embedded accounts of a pair and year. */
export interface PairAccounts {
  readonly config: PairConfig;
  readonly year: number;
  readonly frame: Frame;
  readonly plan: NestPlan;
  /** Folder that they come from. */
  readonly folder: string;
  readonly nested: Mrio;
  readonly evidence: PairEvidence;
  readonly pair: Pair;
  readonly headings: ReadonlyMap<string, string>;
  readonly readings: readonly StoredReading[];
  readonly oneWay: readonly StoredRun[];
  readonly placebos: readonly StoredRun[];
  readonly lock: YearLock;
}

/** Ids of the declared pairs. */
export async function pairIds(folder = PAIRS): Promise<string[]> {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -5))
    .sort();
}

/**
 * The declaration of a pair.
 *
 * @throws  MrioError `label` when no pair has the id; lists near matches
 */
export async function pairConfig(id: string, folder = PAIRS): Promise<PairConfig> {
  const known = await pairIds(folder);
  if (!known.includes(id)) throw unknownLabel('pair', id, known);
  return readPairConfig(join(folder, `${id}.json`));
}

/**
 * Loads the embedded accounts of a pair and year, after checking that every file is the one that was built.
 *
 * @param   id    the pair
 * @param   year  one of its years; the latest when left out
 * @param   data  folder of the accounts
 * @returns tables, evidence, readings with bands, alternatives, and what the build recorded
 * @throws  MrioError `label` for an unknown pair, `input` for a year that is not embedded, `source` when a file is
 *          missing, truncated or edited (expected and found hash), `balance` when a table does not balance
 */
export async function loadAccounts(id: string, year?: number, data = DATA): Promise<PairAccounts> {
  const config = await pairConfig(id);
  const chosen = year ?? Math.max(...config.years);
  if (!config.years.includes(chosen)) {
    throw new MrioError(
      'input',
      `The accounts of ${id} have no year ${chosen}.`,
      `Years: ${config.years.join(', ')}.`,
    );
  }
  await verifyData(data, id, chosen);
  const place = (file: string) => join(data, `${id}-${chosen}-${file}.parquet`);
  const [nested, evidence, readings, oneWay, placebos, naics, lock, classification] = await Promise.all([
    loadMrio(place('nested')),
    loadEvidence(place('evidence')),
    loadReadings(place('readings')),
    loadRuns(place('one-way')),
    loadRuns(place('placebos')),
    bridge('naics4_to_common', 'naics4', 'sector'),
    yearLock(data, chosen),
    frame(),
  ]);
  const plan = await nestPlan(config, classification);
  return {
    config,
    year: chosen,
    frame: classification,
    plan,
    folder: data,
    nested,
    evidence,
    pair: pairOf(plan, evidence),
    headings: new Map([...naics.to].map(([code, sectors]) => [code, sectors[0]])),
    readings,
    oneWay,
    placebos,
    lock,
  };
}

/**
 * The table of the countries alone that the nested table was made from.
 *
 * @throws  MrioError as `loadAccounts`
 */
export function loadBase({ config, year, folder }: PairAccounts): Promise<Mrio> {
  return loadMrio(join(folder, `${config.id}-${year}-base.parquet`));
}

/**
 * The shipped readings of a pair and year as figures of a report, without loading its tables.
 *
 * @throws  MrioError as `loadAccounts`
 */
export async function loadFigures(
  id: string,
  year: number,
  data = DATA,
): Promise<ReadonlyMap<string, Figure>> {
  const place = (file: string) => join(data, `${id}-${year}-${file}.parquet`);
  const config = await pairConfig(id);
  const runs = await loadRuns(place('one-way'));
  return new Map(
    (await loadReadings(place('readings'))).map(
      ({ id: reading, measure, unit, value, withoutProximity, ...band }) => [
        reading,
        {
          id: reading,
          measure,
          value,
          unit: unitOf(unit),
          grade: 'estimated',
          ...rangeOf(reading, { value, ...band }, runs, config),
          withoutProximity,
        },
      ],
    ),
  );
}

/** The files of a pair and year, without .parquet. */
const FILES = ['base', 'nested', 'evidence', 'readings', 'one-way', 'placebos', 'imputed'] as const;

const REMEDY = 'Install the package again, or rebuild with npm run build:accounts.';

/** Requires that the data are whole, and that they are those of the pair. */
async function verifyData(data: string, id: string, year: number): Promise<void> {
  const descriptor = join(data, 'datapackage.json');
  if (!existsSync(descriptor))
    throw new MrioError('source', `${descriptor} is missing.`, REMEDY, { path: descriptor });
  await verifyPackage(data, REMEDY);
  const { resources } = JSON.parse(await readFile(descriptor, 'utf8')) as { resources: { path: string }[] };
  for (const file of [...FILES.map((name) => `${id}-${year}-${name}.parquet`), 'build.lock.json']) {
    if (resources.some((resource) => resource.path === file)) continue;
    throw new MrioError('source', `${descriptor} does not list ${file}.`, REMEDY, { path: descriptor, file });
  }
}

async function yearLock(data: string, year: number): Promise<YearLock> {
  const path = join(data, 'build.lock.json');
  if (!existsSync(path)) throw new MrioError('source', `${path} is missing.`, 'Install the package again.');
  const lock = JSON.parse(await readFile(path, 'utf8')) as { years: YearLock[] };
  const found = lock.years.find((each) => each.year === year);
  if (!found)
    throw new MrioError('source', `${path} does not know the year ${year}.`, 'Rebuild the accounts.');
  return found;
}

async function loadReadings(path: string): Promise<StoredReading[]> {
  const { columns } = await readParquet(path);
  const text = (name: string) => textsOf(named(columns, name, 'text', path));
  const numbers = (name: string) => named(columns, name, 'number', path).values;
  const [ids, measures, units] = [text('reading'), text('measure'), text('unit')];
  const [value, p05, p50, p95, off] = ['value', 'p05', 'p50', 'p95', 'without_proximity'].map(numbers);
  return ids.map((id, i) => ({
    id,
    measure: measures[i],
    unit: units[i],
    value: value[i],
    p05: p05[i],
    p50: p50[i],
    p95: p95[i],
    withoutProximity: off[i],
  }));
}

async function loadRuns(path: string): Promise<StoredRun[]> {
  const { columns } = await readParquet(path);
  const [runs, ids] = ['run', 'reading'].map((name) => textsOf(named(columns, name, 'text', path)));
  const { values } = named(columns, 'value', 'number', path);
  const byRun = new Map<string, Map<string, number>>();
  runs.forEach((run, i) => {
    const own = byRun.get(run) ?? new Map<string, number>();
    own.set(ids[i], values[i]);
    byRun.set(run, own);
  });
  return [...byRun].map(([id, own]) => ({ id, values: own }));
}

function named<Kind extends Column['kind']>(
  columns: readonly Column[],
  name: string,
  kind: Kind,
  path: string,
): Extract<Column, { kind: Kind }> {
  const found = columns.find((column) => column.name === name && column.kind === kind);
  if (!found) throw new MrioError('source', `${path} has no column "${name}".`, 'Rebuild the accounts.');
  return found as Extract<Column, { kind: Kind }>;
}
