import { copyFile, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Frame, frame } from '../accounts/frame.ts';
import { writeFolderAtomically } from '../files/atomic-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { loadMrio } from '../mrio/store.ts';
import { basePath } from './base-path.ts';
import { compareAllRegions } from './build-all-regions.ts';
import type { BuiltPair } from './build-pair.ts';
import { buildPool } from './build-pool.ts';
import { buildSeries } from './build-series.ts';
import type { BuildTask } from './build-tasks.ts';
import { writeAccounts } from './build-write.ts';
import type { PairConfig } from './config.ts';
import { ACCOUNT_YEARS, readPairConfig } from './config.ts';
import { type Library, openLibrary } from './library.ts';
import { canadaShelf } from './shelf/canada-shelf.ts';
import { customsShelf } from './shelf/customs-shelf.ts';
import { mexicoShelf } from './shelf/mexico-shelf.ts';
import { saveShelf } from './shelf/save-shelf.ts';
import { usShelf } from './shelf/us-shelf.ts';

/** How the build is run. */
export interface BuildOptions {
  /** Folder of the public data. */
  readonly sources: string;
  /** Folder of the project's own data, replaced. */
  readonly out: string;
  /** Folder of the declared pairs. */
  readonly pairs: string;
  /** Folder of outlines of maps, kept. */
  readonly shapes: string;
  readonly draws?: number;
  readonly threads?: number;
  readonly progress?: (message: string) => void;
}

/** What a build made, for whoever wants to know. */
export interface BuildResult {
  readonly pairs: readonly BuiltPair[];
}

/**
 * Rebuilds the embedded accounts from the public data: the same inputs give the same bytes.
 *
 * Base tables of every year, the shelf of regional statistics, then every declared pair, and all of them in one table.
 *
 * @param   options  where to read and write
 * @returns the pairs with their checks
 * @throws  MrioError `source`, `convergence` or `balance`; nothing is written then
 */
export async function buildAccounts(options: BuildOptions): Promise<BuildResult> {
  const tell = options.progress ?? (() => {});
  const threads = options.threads ?? availableParallelism();
  const files = (await readdir(options.pairs)).filter((file) => file.endsWith('.json')).sort();
  const paths = files.map((file) => join(options.pairs, file));
  const configs = await Promise.all(paths.map(readPairConfig));
  const library = openLibrary(options.sources);
  const classification = await frame();
  let result: BuildResult | undefined;
  await writeFolderAtomically(options.out, async (folder) => {
    const [bases, shelf, scratch] = ['base', 'library', '.scratch'].map((name) => join(folder, name));
    for (const each of [bases, shelf, scratch]) makeFolder(each);
    const method = configs[0];
    const folders = { sources: options.sources, library: shelf, bases: scratch, pairs: paths };
    const pool = buildPool(
      { ...folders, ...(options.draws !== undefined && { draws: options.draws }) },
      threads,
      tell,
    );
    try {
      // Base tables are made in the threads while the regional statistics are put together here.
      const tables = pool.run<'base'>(baseTasks(method));
      await Promise.all([tables, regionalStatistics(library, classification, shelf, tell)]);
      const read = Object.assign({}, ...(await tables)) as Record<string, string>;
      const made = new Map<number, Mrio>();
      for (const year of ACCOUNT_YEARS) {
        await copyFile(basePath(scratch, year), basePath(bases, year));
        made.set(year, await loadMrio(basePath(bases, year)));
      }
      tell('national series 1995 to 2022');
      const series = await buildSeries(options.sources, classification, method, made);
      await saveShelf(shelf, series.tables);
      const years = ACCOUNT_YEARS.map((year) => ({ kind: 'all regions' as const, year }));
      const [together, pairs] = await Promise.all([
        pool.run<'all regions'>(years),
        pool.run<'pair'>(paths.map((config) => ({ kind: 'pair', config }))),
      ]);
      result = { pairs };
      const inputs = { ...series.inputs, ...read, ...library.inputs() };
      const own = new Map(pairs.map((pair) => [pair.id, pair]));
      const compared = await compareAllRegions(configs, together, own);
      await writeAccounts(folder, { inputs, shapes: options.shapes }, pairs, compared);
    } finally {
      await pool.close();
    }
  });
  return result!;
}

/** The base tables of all years, and those with a changed choice in the anchor years: these are not shipped. */
function baseTasks({ bands, oneWay }: PairConfig): Extract<BuildTask, { kind: 'base' }>[] {
  const changed = bands.anchorYears.value.flatMap((year) =>
    oneWay.filter(({ base }) => base).map(({ id }) => ({ kind: 'base' as const, year, run: id })),
  );
  return [...ACCOUNT_YEARS.map((year) => ({ kind: 'base' as const, year })), ...changed];
}

async function regionalStatistics(
  library: Library,
  classification: Frame,
  shelf: string,
  tell: (message: string) => void,
): Promise<void> {
  for (const make of [usShelf, mexicoShelf, canadaShelf, customsShelf]) {
    tell('regional statistics');
    await saveShelf(shelf, await make(library, classification));
  }
}
