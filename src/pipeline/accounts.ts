import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Shelf } from '../accounts/regions/shelf.ts';
import { unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import { unitLabel, unitOf } from '../core/unit.ts';
import { loadMrio } from '../mrio/store.ts';
import type { Figure } from '../reports/pair-report.ts';
import { basePath } from './base-path.ts';
import { carriedBand, nearestAnchor } from './carried-band.ts';
import type { PairConfig } from './config.ts';
import { ACCOUNT_YEARS, noData, readPairConfig } from './config.ts';
import { evidenceOfText } from './evidence-text.ts';
import { industryOf } from './expand-bands.ts';
import { expandHeadings } from './expand-headings.ts';
import { headingJobs } from './pair.ts';
import type { PairSetting } from './pair-setting.ts';
import { pairSetting } from './pair-setting.ts';
import type { PairRecord, StoredBand, StoredRun, YearRecord } from './pair-store.ts';
import {
  loadEvidenceText,
  loadPairRecord,
  loadStoredBands,
  loadStoredFigures,
  loadStoredRuns,
  pairFolder,
} from './pair-store.ts';
import type { PairYear } from './pair-year.ts';
import { makePairYear, readingsOfYear, readingsWithoutProximity } from './pair-year.ts';
import { loadProcessing } from './processing-store.ts';
import type { StoredProcessing } from './processing-stored.ts';
import { rangeOf } from './range.ts';
import { openShelf } from './shelf/open-shelf.ts';
import { verifyData } from './verify-data.ts';

/** Folder of the embedded accounts, and of the declared pairs, in the package. */
export const DATA = fileURLToPath(new URL('../../data/', import.meta.url));
export const PAIRS = fileURLToPath(new URL('../../pairs/', import.meta.url));

/** The pair that commands mean when none is named: the one of the 2018 report. */
export const DEFAULT_PAIR = 'cali-baja';

/** A reading of a pair and year: its central value, its band over the draws, and its value without proximity. */
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

/** The accounts of a pair and year. */
export interface PairAccounts extends PairYear {
  readonly config: PairConfig;
  readonly setting: PairSetting;
  /** Folder that they come from. */
  readonly folder: string;
  readonly shelf: Shelf;
  readonly readings: readonly StoredReading[];
  /** Year whose draws the bands are from; undefined when the pair has no bands yet. */
  readonly bandYear: number | undefined;
  readonly oneWay: readonly StoredRun[];
  readonly placebos: readonly StoredRun[];
  readonly processing: readonly StoredProcessing[] | undefined;
  /** What the build recorded; undefined for a pair that is not embedded. */
  readonly record: PairRecord | undefined;
  readonly yearRecord: YearRecord | undefined;
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
 * The declaration of a pair: an embedded one by its id, any other by the path of its file.
 *
 * @throws  MrioError `label` when no pair has the id; lists near matches; `input` when a file is not a pair
 */
export async function pairConfig(idOrPath: string, folder = PAIRS): Promise<PairConfig> {
  if (idOrPath.endsWith('.json')) return readPairConfig(idOrPath);
  const known = await pairIds(folder);
  if (!known.includes(idOrPath)) throw unknownLabel('pair', idOrPath, known);
  return readPairConfig(join(folder, `${idOrPath}.json`));
}

/** How accounts are loaded. */
export interface LoadOptions {
  /** Folder of the accounts. */
  readonly data?: string | undefined;
  /** κ in place of the declared one. */
  readonly kappa?: number | undefined;
}

/**
 * The accounts of a pair and year, made from the embedded base table and regional statistics after checking that every
 * file is the one that was built.
 *
 * @param   idOrPath  an embedded pair, or the path of a declaration
 * @param   year      one of its years; the latest when left out
 * @returns tables, evidence, readings with bands, alternatives, and what the build recorded
 * @throws  MrioError `label` for an unknown pair or place, `input` for a year that the accounts do not have, `source` when
 *          a file is missing, truncated or edited (expected and found hash), `balance` or `convergence` when the table
 *          does not balance
 */
export async function loadAccounts(
  idOrPath: string,
  year?: number,
  options: LoadOptions | string = {},
): Promise<PairAccounts> {
  const { data = DATA, kappa } = typeof options === 'string' ? { data: options } : options;
  const config = await pairConfig(idOrPath);
  const chosen = year ?? Math.max(...config.years);
  if (!ACCOUNT_YEARS.includes(chosen)) throw noData(`${config.id} has no year ${chosen}`);
  if (!config.years.includes(chosen)) {
    throw new MrioError(
      'input',
      `The declaration of ${config.id} leaves out ${chosen}.`,
      `Its years are ${config.years.join(', ')}.`,
    );
  }
  const embedded = !idOrPath.endsWith('.json') && existsSync(pairFolder(data, config.id));
  const shelf = openShelf(join(data, 'library'));
  const reading = Promise.all([
    pairSetting(config),
    loadMrio(basePath(join(data, 'base'), chosen)),
    embedded ? loadStored(data, config.id, chosen) : undefined,
  ]);
  // Files are read while they are checked; that one was edited is what the user should hear of.
  reading.catch(() => {});
  await verifyData(data, config.id, chosen, embedded);
  const [setting, base, stored] = await reading;
  const evidence =
    stored?.evidence === undefined ? undefined : evidenceOfText(stored.evidence, setting.frame);
  const of = await makePairYear(shelf, setting, base, { kappa, evidence });
  const without = readingsWithoutProximity(of, setting);
  const readings = withBands(of, setting, without, stored?.bands);
  return {
    ...of,
    config,
    setting,
    folder: data,
    shelf,
    readings,
    bandYear: stored?.anchor,
    oneWay: stored?.oneWay ?? [],
    placebos: stored?.placebos ?? [],
    processing: chosen === stored?.anchor && kappa === undefined ? stored.processing : undefined,
    record: stored?.record,
    yearRecord: stored?.record.years.find((each) => each.year === chosen),
  };
}

/** Bands, alternatives and records of the anchor year that is nearest. */
async function loadStored(data: string, id: string, year: number) {
  const record = await loadPairRecord(data, id);
  const anchor = nearestAnchor(record.anchorYears, year);
  const split = join(pairFolder(data, id), `processing-${anchor}.parquet`);
  const [evidence, bands, oneWay, placebos, processing] = await Promise.all([
    loadEvidenceText(data, id, year),
    loadStoredBands(data, id),
    loadStoredRuns(data, id, 'one-way'),
    loadStoredRuns(data, id, 'placebos'),
    existsSync(split) ? loadProcessing(split) : undefined,
  ]);
  return {
    anchor,
    record,
    evidence,
    bands: bands.get(anchor) ?? [],
    oneWay: oneWay.get(anchor) ?? [],
    placebos: placebos.get(anchor) ?? [],
    processing,
  };
}

/** Every reading of the year with its band; without draws the band is the value itself. */
function withBands(
  of: PairYear,
  setting: PairSetting,
  without: ReturnType<typeof readingsWithoutProximity>,
  bands: readonly StoredBand[] | undefined,
): StoredReading[] {
  const jobs = headingJobs(of.jobs, setting.headings, of.pair);
  const central = readingsOfYear(of, setting);
  const off = new Map([...without, ...expandHeadings(without, jobs)].map(({ id, value }) => [id, value]));
  const drawn = new Map(bands?.map((band) => [band.id, band]));
  return central.map(({ id, measure, unit, value }) => {
    const band = drawn.get(id) ?? drawn.get(industryOf(id, setting.headings));
    return {
      id,
      measure,
      unit: unitLabel(unit),
      value,
      withoutProximity: off.get(id) ?? value,
      ...(band ? carriedBand(band, value) : { p05: value, p50: value, p95: value }),
    };
  });
}

/**
 * The shipped readings of a pair and year as figures of a report, without making its tables.
 *
 * @throws  MrioError as `loadAccounts`
 */
export async function loadFigures(
  id: string,
  year: number,
  data = DATA,
): Promise<ReadonlyMap<string, Figure>> {
  return (await loadFiguresOfYears(id, [year], data)).get(year)!;
}

/**
 * The shipped readings of some years of a pair, each file read once.
 *
 * @returns year → reading id → figure
 * @throws  MrioError as `loadAccounts`
 */
export async function loadFiguresOfYears(
  id: string,
  years: readonly number[],
  data = DATA,
): Promise<ReadonlyMap<number, ReadonlyMap<string, Figure>>> {
  const [config, record, figures, bands, oneWay] = await Promise.all([
    pairConfig(id),
    loadPairRecord(data, id),
    loadStoredFigures(data, id),
    loadStoredBands(data, id),
    loadStoredRuns(data, id, 'one-way'),
  ]);
  return new Map(
    years.map((year) => {
      const anchor = nearestAnchor(record.anchorYears, year);
      const drawn = new Map(bands.get(anchor)?.map((band) => [band.id, band]));
      const runs = oneWay.get(anchor) ?? [];
      const ofYear = (figures.get(year) ?? []).map(
        ({ id: reading, measure, unit, value, withoutProximity }): [string, Figure] => {
          const band = drawn.get(reading);
          const carried = band ? carriedBand(band, value) : { p05: value, p50: value, p95: value };
          const range = rangeOf(reading, { value, ...carried }, runs, config);
          return [
            reading,
            {
              id: reading,
              measure,
              value,
              unit: unitOf(unit),
              grade: 'estimated',
              ...range,
              withoutProximity,
            },
          ];
        },
      );
      return [year, new Map(ofYear)];
    }),
  );
}
