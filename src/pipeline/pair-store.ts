import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from '../core/check.ts';
import { MrioError } from '../core/errors.ts';
import { unitLabel } from '../core/unit.ts';
import type { Column } from '../files/columns.ts';
import { textsOf } from '../files/columns.ts';
import { fileMemo } from '../files/file-memo.ts';
import { readParquetColumns } from '../files/parquet-read.ts';
import { integers, numbers, texts } from '../files/row-columns.ts';
import type { MeasuredColumn } from '../files/sidecar.ts';
import type { Reading } from '../measures/reading.ts';
import type { KappaCalibration } from './calibrate-kappa.ts';
import type { NestingBias } from './nesting-bias.ts';

/** A shipped reading: its central value, and its value without proximity. */
export interface StoredFigure {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly value: number;
  readonly withoutProximity: number;
}

/** Where a reading lies over the draws of an anchor year, with the central value of that year. */
export interface StoredBand {
  readonly id: string;
  readonly value: number;
  readonly p05: number;
  readonly p50: number;
  readonly p95: number;
}

/** The readings of one alternative table. */
export interface StoredRun {
  readonly id: string;
  readonly values: ReadonlyMap<string, number>;
}

/** What the build recorded of a pair and year. */
export interface YearRecord {
  readonly year: number;
  readonly cycles: readonly number[];
  readonly gaps: Readonly<Record<string, number>>;
  readonly kappa: readonly KappaCalibration[];
  /** How far national value added in exports moves when the countries are divided. */
  readonly bias: readonly NestingBias[];
  readonly imputedCells: number;
  /** Repairs that were made, counted. */
  readonly repairs: Readonly<Record<string, number>>;
  readonly checks: readonly Check[];
}

/** What the build recorded of a pair. */
export interface PairRecord {
  readonly id: string;
  readonly config: string;
  readonly method: string;
  readonly ensemble: { readonly draws: number; readonly seed: number; readonly largestGap: number };
  readonly anchorYears: readonly number[];
  readonly years: readonly YearRecord[];
}

/** Files of a pair, below its folder. */
export const PAIR_FILES = ['figures', 'bands', 'one-way', 'placebos', 'processing'] as const;

/** Folder of a pair below the data. */
export function pairFolder(data: string, id: string): string {
  return join(data, 'pairs', id);
}

/** Columns of the shipped readings: a row per year and reading. */
export function figureColumns(rows: readonly (StoredFigure & { readonly year: number })[]): MeasuredColumn[] {
  return [
    integers('year', rows, (row) => row.year),
    texts('reading', rows, (row) => row.id),
    texts('measure', rows, (row) => row.measure),
    texts('unit', rows, (row) => row.unit),
    numbers('value', rows, (row) => row.value),
    numbers('without_proximity', rows, (row) => row.withoutProximity),
  ];
}

/** Columns of the bands: a row per anchor year and reading. */
export function bandColumns(rows: readonly (StoredBand & { readonly year: number })[]): MeasuredColumn[] {
  return [
    integers('year', rows, (row) => row.year),
    texts('reading', rows, (row) => row.id),
    numbers('value', rows, (row) => row.value),
    numbers('p05', rows, (row) => row.p05),
    numbers('p50', rows, (row) => row.p50),
    numbers('p95', rows, (row) => row.p95),
  ];
}

/** Columns of alternative tables: a row per year, run and reading. */
export function runColumns(
  rows: readonly { readonly year: number; readonly run: string; readonly reading: Reading }[],
): MeasuredColumn[] {
  return [
    integers('year', rows, (row) => row.year),
    texts('run', rows, (row) => row.run),
    texts('reading', rows, (row) => row.reading.id),
    texts('unit', rows, (row) => unitLabel(row.reading.unit)),
    numbers('value', rows, (row) => row.reading.value),
  ];
}

/** The shipped readings of a pair, by year. */
export function loadStoredFigures(data: string, id: string): Promise<ReadonlyMap<number, StoredFigure[]>> {
  return figuresOf(join(pairFolder(data, id), 'figures.parquet'));
}

const figuresOf = fileMemo(async (path): Promise<ReadonlyMap<number, StoredFigure[]>> => {
  const read = await rowsOf(path);
  const [reading, measure, unit] = ['reading', 'measure', 'unit'].map(read.texts);
  const [value, off] = ['value', 'without_proximity'].map(read.numbers);
  return byYear(read.years, (i) => ({
    id: reading[i],
    measure: measure[i],
    unit: unit[i],
    value: value[i],
    withoutProximity: off[i],
  }));
});

/** The bands of a pair, by anchor year. */
export function loadStoredBands(data: string, id: string): Promise<ReadonlyMap<number, StoredBand[]>> {
  return bandsOf(join(pairFolder(data, id), 'bands.parquet'));
}

const bandsOf = fileMemo(async (path): Promise<ReadonlyMap<number, StoredBand[]>> => {
  const read = await rowsOf(path);
  const reading = read.texts('reading');
  const [value, p05, p50, p95] = ['value', 'p05', 'p50', 'p95'].map(read.numbers);
  return byYear(read.years, (i) => ({
    id: reading[i],
    value: value[i],
    p05: p05[i],
    p50: p50[i],
    p95: p95[i],
  }));
});

/** The alternative tables of a pair, by anchor year; none when the pair has no such file. */
export async function loadStoredRuns(
  data: string,
  id: string,
  file: 'one-way' | 'placebos',
): Promise<ReadonlyMap<number, StoredRun[]>> {
  const path = join(pairFolder(data, id), `${file}.parquet`);
  return existsSync(path) ? runsOf(path) : new Map();
}

const runsOf = fileMemo(async (path): Promise<ReadonlyMap<number, StoredRun[]>> => {
  const read = await rowsOf(path);
  const [run, reading] = ['run', 'reading'].map(read.texts);
  const value = read.numbers('value');
  const all = new Map<number, Map<string, Map<string, number>>>();
  read.years.forEach((year, i) => {
    const runs = all.get(year) ?? new Map<string, Map<string, number>>();
    all.set(year, runs);
    const own = runs.get(run[i]) ?? new Map<string, number>();
    runs.set(run[i], own);
    own.set(reading[i], value[i]);
  });
  return new Map(
    [...all].map(([year, runs]) => [year, [...runs].map(([name, values]) => ({ id: name, values }))]),
  );
});

/** Columns of the regional evidence: a row per year, all of it as one text. */
export function evidenceColumns(
  rows: readonly { readonly year: number; readonly evidence: string }[],
): MeasuredColumn[] {
  return [integers('year', rows, (row) => row.year), texts('evidence', rows, (row) => row.evidence)];
}

/** The text of the regional evidence of a pair and year; undefined when there is none. */
export async function loadEvidenceText(data: string, id: string, year: number): Promise<string | undefined> {
  return (await evidenceTextsOf(join(pairFolder(data, id), 'evidence.parquet'))).get(year);
}

const evidenceTextsOf = fileMemo(async (path): Promise<ReadonlyMap<number, string>> => {
  const read = await rowsOf(path);
  const texts = read.texts('evidence');
  return new Map(read.years.map((year, row) => [year, texts[row]]));
});

/** What the build recorded of a pair. */
export async function loadPairRecord(data: string, id: string): Promise<PairRecord> {
  const path = join(pairFolder(data, id), 'build.json');
  try {
    return JSON.parse(await readFile(path, 'utf8')) as PairRecord;
  } catch (cause) {
    throw new MrioError(
      'source',
      `${path} cannot be read (${(cause as Error).message}).`,
      'Install the package again, or rebuild with npm run build:accounts.',
      { path },
    );
  }
}

async function rowsOf(path: string) {
  const columns = await readParquetColumns(path);
  const named = <Kind extends Column['kind']>(name: string, kind: Kind): Extract<Column, { kind: Kind }> => {
    const found = columns.find((column) => column.name === name && column.kind === kind);
    if (!found) throw new MrioError('source', `${path} has no column "${name}".`, 'Rebuild the accounts.');
    return found as Extract<Column, { kind: Kind }>;
  };
  return {
    years: Array.from(named('year', 'integer').values),
    texts: (name: string) => textsOf(named(name, 'text')),
    numbers: (name: string) => named(name, 'number').values,
  };
}

function byYear<Row>(years: readonly number[], row: (i: number) => Row): Map<number, Row[]> {
  const found = new Map<number, Row[]>();
  years.forEach((year, i) => {
    const rows = found.get(year) ?? [];
    found.set(year, rows);
    rows.push(row(i));
  });
  return found;
}
