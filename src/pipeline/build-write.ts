import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BRIDGES } from '../accounts/bridge.ts';
import type { Provenance } from '../core/provenance.ts';
import { provenance } from '../core/provenance.ts';
import { writeFileAtomically } from '../files/atomic.ts';
import type { License, PackageFile } from '../files/datapackage.ts';
import { dataPackage } from '../files/datapackage.ts';
import { FOOTER_KEY } from '../files/footer.ts';
import { sha256, sha256OfFile } from '../files/hash.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeParquet } from '../files/parquet-write.ts';
import type { MeasuredColumn } from '../files/sidecar.ts';
import { sidecar } from '../files/sidecar.ts';
import { writeAllRegions } from './all-regions-store.ts';
import type { BuiltAllRegions } from './build-all-regions.ts';
import type { BuiltPair } from './build-pair.ts';
import { METHOD } from './config.ts';
import type { ListedPair } from './pair-list.ts';
import { PAIR_LIST } from './pair-list.ts';
import { bandColumns, evidenceColumns, figureColumns, pairFolder, runColumns } from './pair-store.ts';
import { PROCESSING_KEY, processingColumns } from './processing-store.ts';

/** What the embedded accounts are licensed under: the terms of the agencies, which ask for attribution. */
const LICENSES: readonly License[] = [
  {
    name: 'CC-BY-4.0',
    title:
      'Creative Commons Attribution 4.0 for the tables derived here; the terms of each source apply to it',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
];

/** What the written accounts were made from. */
export interface WrittenFrom {
  /** Hash of each file of the sources. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly shapes: string;
}

/**
 * Writes what the build of pairs found to a folder that holds the base tables and the shelf already: readings, bands,
 * alternatives, records, lock and descriptor.
 *
 * @param   folder    staging folder
 * @param   together  the table of all regions, compared with those of the pairs
 */
export async function writeAccounts(
  folder: string,
  { inputs, shapes }: WrittenFrom,
  pairs: readonly BuiltPair[],
  together: BuiltAllRegions,
): Promise<void> {
  const packed: PackageFile[] = [];
  await rm(join(folder, '.scratch'), { recursive: true, force: true });
  for (const name of ['base', 'library']) {
    for (const file of (await readdir(join(folder, name))).sort()) {
      packed.push({ path: `${name}/${file}`, title: TITLES[name](file.replace('.parquet', '')) });
    }
  }
  const method = sha256(await readFile(METHOD));
  for (const pair of pairs) packed.push(...(await writePair(folder, pair, method)));
  packed.push(...(await writeAllRegions(folder, together)));
  await writeFileAtomically(
    join(folder, PAIR_LIST),
    `${JSON.stringify({ pairs: pairs.map(listed) }, null, 1)}\n`,
  );
  packed.push({ path: PAIR_LIST, title: 'The pairs: names, regions, languages, years, evidence grade' });
  if (existsSync(shapes)) {
    makeFolder(join(folder, 'shapes'));
    for (const file of (await readdir(shapes)).sort()) {
      const path = `shapes/${file}`;
      await writeFileAtomically(join(folder, path), await readFile(join(shapes, file)));
      packed.push({ path, title: 'Outlines for maps, simplified' });
    }
  }
  const outputs: Record<string, string> = {};
  for (const { path } of packed) outputs[path] = await sha256OfFile(join(folder, path));
  const lock = {
    format: 2,
    method,
    inputs: Object.fromEntries(Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1))),
    bridges: await bridgeHashes(),
    outputs,
  };
  await writeFileAtomically(join(folder, 'build.lock.json'), `${JSON.stringify(lock, null, 1)}\n`);
  packed.push({ path: 'build.lock.json', title: 'Hashes of every input, of the method and of every output' });
  const about = {
    name: 'twinplant-accounts',
    title: 'Twinplant: embedded accounts of cross-border production',
    licenses: LICENSES,
  };
  const descriptor = await dataPackage(folder, about, packed);
  await writeFileAtomically(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, 1)}\n`);
}

/** How a pair is listed. */
function listed({ id, config, regions, grades, reasons }: BuiltPair): ListedPair {
  const { a, b } = config.sides;
  return {
    id,
    name: config.name,
    kind: regions.kind,
    sides: {
      a: { short: a.short, name: a.name, regions: regions.a },
      b: { short: b.short, name: b.name, regions: regions.b },
    },
    languages: config.languages,
    years: config.years,
    grade: grades[String(Math.max(...config.years))],
    reasons,
    grades,
  };
}

const TITLES: Readonly<Record<string, (file: string) => string>> = {
  base: (year) => `Seven economies, 32 sectors, ${year}: the table that pairs are nested in`,
  library: (name) => `Regional statistics: ${name.replaceAll('-', ' ')}`,
};

/** Hash of each concordance: a changed mapping is a changed input. */
async function bridgeHashes(): Promise<Record<string, string>> {
  const names = (await readdir(BRIDGES)).filter((name) => name.endsWith('.csv')).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await sha256OfFile(join(BRIDGES, name))])),
  );
}

async function writePair(folder: string, pair: BuiltPair, method: string): Promise<PackageFile[]> {
  const { config, id } = pair;
  const place = pairFolder(folder, id);
  makeFolder(place);
  const files: PackageFile[] = [];
  const add = async (
    file: string,
    title: string,
    columns: MeasuredColumn[],
    primaryKey: readonly string[],
    from: Provenance = provenance(
      'draws and runs of this pair; its sources are in figures.parquet',
      'estimated',
      [],
    ),
  ) => {
    const about = sidecar(title, columns, from, config.years[config.years.length - 1]);
    await writeParquet(join(place, `${file}.parquet`), columns, { [FOOTER_KEY]: JSON.stringify(about) });
    files.push({ path: `pairs/${id}/${file}.parquet`, title, primaryKey: [...primaryKey] });
  };
  const name = config.name.en;
  await add('evidence', `${name}: regional evidence by year`, evidenceColumns(pair.evidence), ['year']);
  await add(
    'figures',
    `${name}: readings by year`,
    figureColumns(pair.figures),
    ['year', 'reading'],
    pair.provenance,
  );
  await add('bands', `${name}: bands of the anchor years`, bandColumns(pair.bands), ['year', 'reading']);
  const runs = (of: BuiltPair['oneWay']) =>
    runColumns(
      of.flatMap(({ year, id: run, readings }) =>
        readings.filter((reading) => !reading.id.includes(':')).map((reading) => ({ year, run, reading })),
      ),
    );
  const key = ['year', 'run', 'reading'];
  await add('one-way', `${name}: one judgement call changed at a time`, runs(pair.oneWay), key);
  if (pair.placebos.length > 0) {
    await add(
      'placebos',
      `${name}: the same metro with states that are not its neighbours`,
      runs(pair.placebos),
      key,
    );
  }
  for (const { year, runs: split } of pair.processing) {
    await add(
      `processing-${year}`,
      `${name}: export processing told apart, ${year}`,
      processingColumns(split),
      PROCESSING_KEY,
    );
  }
  const record = {
    id,
    config: sha256(JSON.stringify(config)),
    method,
    ensemble: { draws: pair.draws, seed: config.ensemble.seed.value, largestGap: pair.largestGap },
    anchorYears: [...new Set(pair.bands.map((band) => band.year))],
    years: pair.years,
  };
  await writeFileAtomically(join(place, 'build.json'), `${JSON.stringify(record)}\n`);
  files.push({ path: `pairs/${id}/build.json`, title: `${name}: what the build recorded` });
  return files;
}
