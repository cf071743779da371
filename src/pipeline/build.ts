import { readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { frame } from '../accounts/frame.ts';
import { writeFolderAtomically } from '../files/atomic-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { saveMrio } from '../mrio/store.ts';
import type { BaseChoices } from './base.ts';
import { buildAllRegions } from './build-all-regions.ts';
import { buildBase } from './build-base.ts';
import type { BuiltPair } from './build-pair.ts';
import { basePath, buildPairs } from './build-pairs.ts';
import { buildSeries } from './build-series.ts';
import { writeAccounts } from './build-write.ts';
import type { PairConfig } from './config.ts';
import { ACCOUNT_YEARS, readPairConfig } from './config.ts';
import { openLibrary } from './library.ts';
import { baseChoices } from './parameters.ts';
import { canadaShelf } from './shelf/canada-shelf.ts';
import { customsShelf } from './shelf/customs-shelf.ts';
import { mexicoShelf } from './shelf/mexico-shelf.ts';
import { openShelf } from './shelf/open-shelf.ts';
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
    const made = new Map<number, Mrio>();
    for (const year of ACCOUNT_YEARS) {
      tell(`base table ${year}`);
      const built = await buildBase(library, classification, method, year, baseChoices(method));
      made.set(year, built.mrio);
      await saveMrio(built.mrio, basePath(bases, year));
    }
    await changedBases(library, classification, method, scratch, made, tell);
    tell('national series 1995 to 2022');
    const series = await buildSeries(options.sources, classification, method, made);
    await saveShelf(shelf, series.tables);
    tell('regional statistics');
    for (const make of [usShelf, mexicoShelf, canadaShelf, customsShelf]) {
      await saveShelf(shelf, await make(library, classification));
    }
    const pairs = await buildPairs(
      paths,
      { library: shelf, bases: scratch, ...(options.draws !== undefined && { draws: options.draws }) },
      threads,
      tell,
    );
    const together = await buildAllRegions(
      configs,
      { shelf: openShelf(shelf), base: async (year) => made.get(year)! },
      new Map(pairs.map((pair) => [pair.id, pair])),
      tell,
    );
    result = { pairs };
    const inputs = { ...series.inputs, ...library.inputs() };
    await writeAccounts(folder, { inputs, shapes: options.shapes }, pairs, together);
  });
  return result!;
}

/** Base tables with changed choices for the anchor years, beside links to the central ones: not shipped. */
async function changedBases(
  library: ReturnType<typeof openLibrary>,
  classification: Awaited<ReturnType<typeof frame>>,
  method: PairConfig,
  scratch: string,
  made: ReadonlyMap<number, Mrio>,
  tell: (message: string) => void,
): Promise<void> {
  for (const [year, of] of made) await saveMrio(of, basePath(scratch, year));
  for (const year of method.bands.anchorYears.value) {
    for (const run of method.oneWay) {
      if (!run.base) continue;
      tell(`base table ${year}, ${run.id}`);
      const choices = { ...baseChoices(method), ...run.base } as BaseChoices;
      const { mrio } = await buildBase(library.track(), classification, method, year, choices);
      await saveMrio(mrio, basePath(scratch, year, run.id));
    }
  }
}
