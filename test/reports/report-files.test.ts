import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowCount } from '../../src/files/columns.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import { readParquet } from '../../src/files/parquet-read.ts';
import { measureOf } from '../../src/measures/registry.ts';
import type { PairReport } from '../../src/reports/pair-report.ts';
import { figure } from '../../src/reports/pair-report.ts';
import { writeReport } from '../../src/reports/report-files.ts';
import { type ReportJson, reportJson } from '../../src/reports/report-json.ts';
import { reportTables } from '../../src/reports/report-tables.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { embeddedClaims, embeddedReport, SHAPES } from './embedded-report.ts';

const folder = join(temporaryFolder(), 'report');
let report: PairReport;
let files: string[];

beforeAll(async () => {
  const claims = await embeddedClaims();
  report = await embeddedReport(2013);
  files = await writeReport(folder, report, { language: 'es', shapes: SHAPES, claims });
});

describe('the folder of a report', () => {
  test('holds exactly the files that are named, and nothing half-written', () => {
    const found = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(found.sort()).toEqual([...files].sort());
    expect(files.slice(0, 2)).toEqual(['report.html', 'report.json']);
  });

  test('has every file that the page links to', () => {
    const page = readFileSync(join(folder, 'report.html'), 'utf8');
    const targets = [...page.matchAll(/href="((?:tables|charts)\/[^"]*|report\.json)"/g)].map(([, to]) => to);
    expect(targets.length).toBeGreaterThan(60);
    for (const target of targets) expect(existsSync(join(folder, target)), target).toBe(true);
  });

  test('has pictures that stand alone', () => {
    const pictures = files.filter((file) => file.startsWith('charts/'));
    expect(pictures).toHaveLength(9);
    for (const file of pictures) {
      const picture = readFileSync(join(folder, file), 'utf8');
      expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 832 \d+"/);
      expect(picture).toContain('Fuente: ');
    }
  });

  test('has every table as CSV, as Parquet, and with unit, year, grade and source beside it', async () => {
    for (const { name, records } of reportTables(report, 'es')) {
      const place = join(folder, 'tables', name);
      const rows = rowCount(records.columns[0]);
      const header = records.columns.map((column) => column.name);
      const sheet = await readCsv(`${place}.csv`);
      expect(sheet.columns, name).toEqual(header);
      expect(sheet.rows, name).toHaveLength(rows);
      const { columns } = await readParquet(`${place}.parquet`);
      expect(columns.map((column) => column.name)).toEqual(header);
      expect(rowCount(columns[0]), name).toBe(rows);
      const about = JSON.parse(readFileSync(`${place}.csv.meta.json`, 'utf8'));
      expect(about, name).toMatchObject({ year: 2013, title: records.title });
      expect(['observed', 'derived', 'estimated']).toContain(about.grade);
      expect(about.source, name).not.toBe('');
      expect(about.origins.length, name).toBeGreaterThan(0);
    }
  });

  test('shows a unit for every number, in the column or beside it', () => {
    for (const { name, records } of reportTables(report, 'en')) {
      const names = records.columns.map((column) => column.name);
      const bare = records.columns.filter((column) => column.kind === 'number' && !column.unit);
      const explained = names.includes('unit') || name === 'checks';
      if (bare.length > 0) expect(explained, name).toBe(true);
    }
  });
});

describe('report.json', () => {
  test('is what reportJson gives', () => {
    const text = readFileSync(join(folder, 'report.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(reportJson(report))));
  });

  test('gives every headline figure its unit, year, grade, band and sources', () => {
    const content: ReportJson = reportJson(report);
    const known = new Set(content.provenance.origins.map(({ id }) => id));
    expect(content.headline.length).toBeGreaterThan(15);
    for (const each of content.headline) {
      const { value, low, high } = figure(report, each.id);
      expect(each).toMatchObject({ value, low, high, year: 2013, grade: 'estimated' });
      expect(each.unit).toMatch(/^(million USD, 2013|jobs, 2013|ratio)/);
      expect(each.definition).toBe(measureOf(each.measure).definition);
      expect(each.sources.length).toBeGreaterThan(5);
      expect(each.sources.every((id) => known.has(id))).toBe(true);
    }
    expect(content.band).toEqual({ covers: 0.9, draws: report.draws, seed: report.seed });
  });

  test('holds as many values as its tables have cells', () => {
    for (const [name, each] of Object.entries(reportJson(report).tables)) {
      expect(each.values, name).toHaveLength(each.rows.labels.length * each.columns.labels.length);
    }
  });
});

test('a folder that cannot be written leaves nothing behind', async () => {
  const blocked = join(folder, 'report.html', 'below-a-file');
  await expect(writeReport(blocked, report, { language: 'en' })).rejects.toMatchObject({ code: 'input' });
  expect(readdirSync(folder).sort()).toEqual(['charts', 'report.html', 'report.json', 'tables']);
});
