import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { mexicanStates } from '../../src/accounts/regions/mexican-states.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import { loadMrio } from '../../src/mrio/store.ts';
import { ACCOUNT_YEARS } from '../../src/pipeline/config.ts';
import { openShelf } from '../../src/pipeline/shelf/open-shelf.ts';
import { PUBLICATIONS, publicationOf } from '../../src/sources/registry.ts';
import { NUMBERS } from './numeric-columns.ts';

const SOURCES = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const PRESENT = existsSync(SOURCES);
const ABSENT = PRESENT ? '' : ' [SKIPPED: ../shared/data is absent]';
const INPUTS = Object.keys(JSON.parse(readFileSync('data/build.lock.json', 'utf8')).inputs);
const FILES = PUBLICATIONS.flatMap((each) => each.files.map((file) => [file, each] as const));

describe('every source', () => {
  test.each(PUBLICATIONS.map((each) => [each.id, each] as const))('%s says all that it must', (id, each) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const field of ['producer', 'title', 'edition', 'licence', 'unit'] as const) {
      expect(each[field], field).toMatch(/^\S.*\S$/);
    }
    expect(each.url).toMatch(/^https:\/\/[^\s/]+\/\S*$/);
    expect(each.accessed).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(Number.isNaN(Date.parse(each.accessed))).toBe(false);
    expect(each.columns.length).toBeGreaterThan(0);
    expect(new Set(each.columns).size).toBe(each.columns.length);
    expect(each.files.length).toBeGreaterThan(0);
    for (const file of each.files) expect(file).toMatch(/^[\w-]+\/[\w.-]+\.csv(\.gz)?$/);
    expect(publicationOf(id)).toBe(each);
  });

  test('has an id of its own', () => {
    expect(new Set(PUBLICATIONS.map((each) => each.id)).size).toBe(PUBLICATIONS.length);
  });

  test('in the folder of an agency is in the registry', () => {
    const folder = fileURLToPath(new URL('../../src/sources/', import.meta.url));
    const declared = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap((agency) =>
        readdirSync(join(folder, agency.name)).map((file) => join(folder, agency.name, file)),
      )
      .map((path) => /^\s+id: '([^']+)'/m.exec(readFileSync(path, 'utf8'))?.[1]);
    expect(declared.sort()).toEqual(PUBLICATIONS.map((each) => each.id).sort());
  });

  test('is an origin of the accounts, and no other publication is', async () => {
    const { Z } = await loadMrio('data/base/2018.parquet');
    const names = readdirSync('data/library').map((file) => file.replace('.parquet', ''));
    const shelf = openShelf('data/library');
    const tables = await Promise.all(names.map((name) => shelf.table(name)));
    const parts = [Z, ...tables].flatMap(({ provenance }) => provenance.origins.map((each) => each.id));
    expect([...new Set(parts)].sort()).toEqual(PUBLICATIONS.map((each) => each.id).sort());
  });

  test.skipIf(INPUTS.length === 0)(
    `names the files that the accounts were built from${INPUTS.length === 0 ? ' [SKIPPED: build.lock.json lists no inputs]' : ''}`,
    () => {
      expect([...new Set(FILES.map(([file]) => file))].sort()).toEqual([...INPUTS].sort());
    },
  );

  test('has the years of the accounts, and every Mexican state whose table is at hand', async () => {
    const years = publicationOf('bea-use-summary').files.map((file) => Number(/\d{4}/.exec(file)![0]));
    expect(years).toEqual(ACCOUNT_YEARS);
    const states = await mexicanStates();
    const files = states.filter(({ table }) => table !== '').map(({ table }) => `${table}.csv`);
    expect(
      publicationOf('inegi-mip-birregional')
        .files.map((file) => file.split('/')[1])
        .sort(),
    ).toEqual(files.sort());
  });

  test('has its numeric columns listed here', () => {
    expect(Object.keys(NUMBERS).sort()).toEqual(PUBLICATIONS.map((each) => each.id).sort());
  });
});

describe.skipIf(!PRESENT)(`the public data${ABSENT}`, { timeout: 60_000 }, () => {
  test.each(FILES)('%s has its columns, and numbers where numbers belong', async (file, each) => {
    const { columns, rows } = await readCsv(join(SOURCES, file));
    expect(columns).toEqual(expect.arrayContaining([...each.columns]));
    expect(rows.length).toBeGreaterThan(0);
    const { numeric, gaps } = NUMBERS[each.id];
    for (const name of columns.filter((column) => numeric.test(column))) {
      const at = columns.indexOf(name);
      const wrong = rows.map((row) => row[at]).filter((text) => !isNumber(text) && !gaps?.test(text));
      expect(wrong.slice(0, 5), name).toEqual([]);
      expect(
        rows.some((row) => isNumber(row[at])),
        `${name} has a number`,
      ).toBe(true);
    }
    expect(columns.filter((column) => numeric.test(column)).length).toBeGreaterThan(0);
  });
});

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text));
}
