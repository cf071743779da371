import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BRIDGES } from '../accounts/bridge.ts';
import { evidenceProvenance } from '../accounts/regions/evidence.ts';
import type { Check } from '../core/check.ts';
import type { Provenance } from '../core/provenance.ts';
import { combine } from '../core/provenance.ts';
import { unitLabel } from '../core/unit.ts';
import { writeFileAtomically } from '../files/atomic.ts';
import { textColumn } from '../files/columns.ts';
import type { License, PackageFile } from '../files/datapackage.ts';
import { dataPackage } from '../files/datapackage.ts';
import { FOOTER_KEY } from '../files/footer.ts';
import { sha256, sha256OfFile } from '../files/hash.ts';
import { makeFolder } from '../files/make-folder.ts';
import { writeParquet } from '../files/parquet-write.ts';
import type { MeasuredColumn, Sidecar } from '../files/sidecar.ts';
import { sidecar } from '../files/sidecar.ts';
import { cellColumns } from '../mrio/cells.ts';
import { provenanceOf } from '../mrio/mrio.ts';
import { saveMrio } from '../mrio/store.ts';
import type { Alternative, BuildSetting, BuiltYear } from './build-year.ts';
import type { KappaCalibration } from './calibrate-kappa.ts';
import type { PairConfig } from './config.ts';
import type { Band } from './ensemble.ts';
import { saveEvidence } from './evidence-store.ts';

/** What the embedded accounts are licensed under: the terms of the agencies, which ask for attribution. */
const LICENSES: readonly License[] = [
  {
    name: 'CC-BY-4.0',
    title:
      'Creative Commons Attribution 4.0 for the tables derived here; the terms of each source apply to it',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
];

/** Tables by product heading have a row per heading and measure; alternatives leave them out. */
const isCell = (id: string) => id.includes(':');

/** Everything that the build of one year found, ready to be written. */
export interface YearResult {
  readonly built: BuiltYear;
  readonly kappa: readonly KappaCalibration[];
  readonly oneWay: readonly Alternative[];
  readonly placebos: readonly Alternative[];
  readonly checks: readonly Check[];
  readonly bands: readonly Band[];
  readonly draws: number;
  readonly largestGap: number;
}

/**
 * Writes the accounts of a pair to a folder: tables, readings, alternatives, lock and descriptor.
 *
 * @param   folder   staging folder
 * @param   files    of the project that are packed too: the declaration of the pair, the outlines of the map
 * @param   results  one per year
 */
export async function writeAccounts(
  folder: string,
  setting: BuildSetting,
  files: { readonly config: string; readonly shapes: string },
  results: readonly YearResult[],
): Promise<void> {
  const { config, library } = setting;
  const packed: PackageFile[] = [];
  for (const result of results) packed.push(...(await writeYear(folder, config, result)));
  const map = `shapes/${config.id}.json`;
  makeFolder(join(folder, 'shapes'));
  await writeFileAtomically(join(folder, map), await readFile(files.shapes));
  packed.push({ path: map, title: 'Outlines of the two regions and their neighbours, simplified' });
  const outputs: Record<string, string> = {};
  for (const { path } of packed) outputs[path] = await sha256OfFile(join(folder, path));
  const lock = {
    format: 1,
    config: { path: `pairs/${config.id}.json`, sha256: sha256(await readFile(files.config)) },
    inputs: library.inputs(),
    bridges: await bridgeHashes(),
    outputs,
    years: results.map(({ built, kappa, checks, draws, largestGap }) => ({
      year: built.year,
      base: { cycles: built.baseCycles, importAdjustment: built.importAdjustment, rho: built.rho },
      nested: { cycles: built.nesting.result.cycles, gaps: Object.fromEntries(built.nesting.result.gaps) },
      kappa,
      ensemble: { draws, seed: config.ensemble.seed.value, largestGap },
      imputedCells: built.imputed.length,
      repairs: built.repairs,
      checks,
    })),
  };
  await writeFileAtomically(join(folder, 'build.lock.json'), `${JSON.stringify(lock, null, 2)}\n`);
  packed.push({
    path: 'build.lock.json',
    title: 'Hashes of every input, of the configuration and of every output',
  });
  const descriptor = await dataPackage(
    folder,
    {
      name: 'twinplant-accounts',
      title: 'Twinplant: embedded accounts of cross-border production',
      licenses: LICENSES,
    },
    packed,
  );
  await writeFileAtomically(join(folder, 'datapackage.json'), `${JSON.stringify(descriptor, null, 2)}\n`);
}

/** Hash of each concordance: a changed mapping is a changed input. */
async function bridgeHashes(): Promise<Record<string, string>> {
  const names = (await readdir(BRIDGES)).filter((name) => name.endsWith('.csv')).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await sha256OfFile(join(BRIDGES, name))])),
  );
}

async function writeYear(folder: string, config: PairConfig, result: YearResult): Promise<PackageFile[]> {
  const { built } = result;
  const name = `${config.id}-${built.year}`;
  const from = combine('readings', [built.nested.Z.provenance], 'estimated');
  const place = (file: string) => join(folder, `${name}-${file}.parquet`);
  const year = built.year;
  await saveMrio(built.base, place('base'));
  await saveMrio(built.nested, place('nested'));
  await saveEvidence(built.evidence, place('evidence'));
  const files: PackageFile[] = [];
  const note = (file: string, title: string, columns: MeasuredColumn[], key: string[], rests: Provenance) =>
    files.push({
      path: `${name}-${file}.parquet`,
      title,
      about: sidecar(title, columns, rests, year),
      primaryKey: key,
    });
  for (const [file, of, title] of [
    ['base', built.base, `Seven economies, 32 sectors, ${year}`],
    ['nested', built.nested, `Ten regions, 32 sectors, ${year}: the metros inside their countries`],
  ] as const) {
    const columns = cellColumns(of);
    note(
      file,
      title,
      columns,
      columns.slice(0, -1).map((column) => column.name),
      provenanceOf(of),
    );
  }
  note(
    'evidence',
    `What is known of the two regions, ${year}`,
    EVIDENCE_COLUMNS,
    ['table', 'row', 'column'],
    evidenceProvenance(built.evidence),
  );
  const add = async (
    file: string,
    title: string,
    columns: MeasuredColumn[],
    primaryKey: string[],
    rests: Provenance = from,
  ) => {
    const about = await saveColumns(place(file), title, columns, rests, year);
    files.push({ path: `${name}-${file}.parquet`, title, about, primaryKey });
  };
  await add('readings', `Readings with their bands, ${year}`, readingColumns(result), ['reading']);
  await add(
    'one-way',
    `One judgement call changed at a time, ${year}`,
    alternativeColumns(result.oneWay),
    ['run', 'reading'],
    united(result.oneWay),
  );
  await add(
    'placebos',
    `The same metro with states that are not its neighbours, ${year}`,
    alternativeColumns(result.placebos),
    ['run', 'reading'],
    united(result.placebos),
  );
  await add(
    'imputed',
    `Suppressed cells that were filled, ${year}`,
    [
      textColumn(
        'area',
        built.imputed.map((each) => each.cbsa),
      ),
      { kind: 'integer', name: 'line', values: Int32Array.from(built.imputed, (each) => each.line) },
      textColumn(
        'flag',
        built.imputed.map((each) => each.flag),
      ),
      { kind: 'number', name: 'million_usd', values: Float64Array.from(built.imputed, (each) => each.value) },
      textColumn(
        'rule',
        built.imputed.map((each) => each.rule),
      ),
    ],
    ['area', 'line'],
    built.evidence.usShares.provenance,
  );
  return files;
}

/** Where some alternative tables come from, together. */
function united(runs: readonly Alternative[]): Provenance {
  return combine(
    'readings',
    runs.map((run) => run.provenance),
    'estimated',
  );
}

/** Columns of the stored evidence; each of its tables has a unit of its own, in the footer. */
const EVIDENCE_COLUMNS: MeasuredColumn[] = [
  textColumn('table', []),
  textColumn('row', []),
  textColumn('column', []),
  { kind: 'number', name: 'value', values: new Float64Array(0) },
];

async function saveColumns(
  path: string,
  title: string,
  columns: MeasuredColumn[],
  from: Provenance,
  year: number,
): Promise<Sidecar> {
  const about = sidecar(title, columns, from, year);
  await writeParquet(path, columns, { [FOOTER_KEY]: JSON.stringify(about) });
  return about;
}

function readingColumns({ built, bands: of }: YearResult): MeasuredColumn[] {
  const numbers = (name: string, values: readonly number[]): MeasuredColumn => ({
    kind: 'number',
    name,
    values: Float64Array.from(values),
  });
  return [
    textColumn(
      'reading',
      built.central.map((each) => each.id),
    ),
    textColumn(
      'measure',
      built.central.map((each) => each.measure),
    ),
    textColumn(
      'unit',
      built.central.map((each) => unitLabel(each.unit)),
    ),
    numbers(
      'value',
      built.central.map((each) => each.value),
    ),
    numbers(
      'p05',
      of.map((each) => each.p05),
    ),
    numbers(
      'p50',
      of.map((each) => each.p50),
    ),
    numbers(
      'p95',
      of.map((each) => each.p95),
    ),
    numbers(
      'without_proximity',
      built.proportional.map((each) => each.value),
    ),
  ];
}

function alternativeColumns(runs: readonly Alternative[]): MeasuredColumn[] {
  const rows = runs.flatMap((run) =>
    run.readings.filter((reading) => !isCell(reading.id)).map((reading) => ({ run: run.id, ...reading })),
  );
  return [
    textColumn(
      'run',
      rows.map((row) => row.run),
    ),
    textColumn(
      'reading',
      rows.map((row) => row.id),
    ),
    textColumn(
      'unit',
      rows.map((row) => unitLabel(row.unit)),
    ),
    { kind: 'number', name: 'value', values: Float64Array.from(rows, (row) => row.value) },
  ];
}
