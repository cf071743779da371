import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../src/files/atomic.ts';
import { writeFolderAtomically } from '../../src/files/atomic-folder.ts';
import type { DataPackage } from '../../src/files/datapackage.ts';
import { dataPackage } from '../../src/files/datapackage.ts';
import { sha256 } from '../../src/files/hash.ts';
import { sidecar } from '../../src/files/sidecar.ts';
import { writeTableFiles } from '../../src/files/table-files.ts';
import { verifyPackage } from '../../src/files/verify-package.ts';
import { RECORDS } from './example-records.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = join(temporaryFolder(), 'package');
const about = sidecar(RECORDS.title, RECORDS.columns, RECORDS.provenance, RECORDS.year);
const licenses = [
  { name: 'CC-BY-4.0', title: 'Attribution 4.0', path: 'https://creativecommons.org/licenses/by/4.0/' },
];
const name = { name: 'metros', title: 'Metros', version: '1.2.3', licenses };

beforeEach(async () => {
  await writeFolderAtomically(folder, async (staging) => {
    mkdirSync(join(staging, 'tables'));
    await writeTableFiles(join(staging, 'tables'), 'metros', RECORDS);
    const descriptor = await dataPackage(staging, name, [
      { path: 'tables/metros.csv', title: RECORDS.title, about, primaryKey: ['metro', 'year'] },
      { path: 'tables/metros.csv.meta.json', title: `${RECORDS.title}: description` },
      { path: 'tables/metros.parquet', title: RECORDS.title, about },
    ]);
    await writeFileAtomically(join(staging, 'datapackage.json'), JSON.stringify(descriptor, null, 2));
  });
});

const read = (): DataPackage => JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));

describe('the descriptor', () => {
  test('has the shape that version 2 of the standard requires', () => {
    const found = read();
    expect(found.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(found.name).toMatch(/^[a-z0-9._-]+$/);
    expect(found.licenses.length).toBeGreaterThan(0);
    for (const licence of found.licenses) expect(licence.name).toMatch(/^[-a-zA-Z0-9._]+$/);
    for (const source of found.sources) expect(source.path).toMatch(/^https:\/\//);
    expect(new Set(found.resources.map((each) => each.name)).size).toBe(found.resources.length);
    for (const resource of found.resources) {
      // The path and hash patterns of the published profile dataresource.json.
      expect(resource.path).toMatch(
        /^((?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*|(http|ftp)s?:\/\/.*)$/,
      );
      expect(resource.hash).toMatch(/^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$/);
      expect(resource.mediatype).toMatch(/^(.+)\/(.+)$/);
      expect(Number.isInteger(resource.bytes)).toBe(true);
      expect([undefined, 'table']).toContain(resource.type);
      const fields = resource.schema?.fields ?? [];
      for (const field of fields) expect(['string', 'number', 'integer']).toContain(field.type);
      for (const key of resource.schema?.primaryKey ?? [])
        expect(fields.map((each) => each.name)).toContain(key);
    }
  });

  test('says of each file what it is, with the hash of its bytes', () => {
    const bytes = readFileSync(join(folder, 'tables/metros.csv'));
    const found = read();
    expect(found.resources[0]).toMatchObject({
      name: 'tables-metros.csv',
      path: 'tables/metros.csv',
      type: 'table',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${sha256(bytes)}`,
      schema: { primaryKey: ['metro', 'year'] },
    });
    expect(found.resources[0].schema?.fields[2]).toEqual({
      name: 'value_added',
      type: 'number',
      unit: 'million USD, 2019, basic prices',
    });
    expect(found.resources[2]).toMatchObject({
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
    });
    expect(found.sources).toHaveLength(2);
  });

  test.each([
    ['a path out of the folder', { path: '../x.csv', title: 'x' }],
    ['an absolute path', { path: '/etc/passwd.txt', title: 'x' }],
    ['an unknown ending', { path: 'x.exe', title: 'x' }],
    ['a file that is not there', { path: 'nowhere.csv', title: 'x' }],
  ])('refuses %s', async (_, file) => {
    await expect(dataPackage(folder, name, [file])).rejects.toMatchObject({ code: 'input' });
  });

  test('refuses names that the standard does not know, and two of one name', async () => {
    const file = { path: 'tables/metros.csv', title: 'x' };
    await expect(dataPackage(folder, { ...name, name: 'Has Spaces' }, [file])).rejects.toMatchObject({
      code: 'input',
    });
    await expect(dataPackage(folder, name, [file, file])).rejects.toMatchObject({ code: 'input' });
  });
});

describe('verifying a package', () => {
  const csv = join(folder, 'tables/metros.csv');

  test('finds nothing wrong with what was just written', async () => {
    expect(await verifyPackage(folder)).toBe(3);
  });

  test('a missing file', async () => {
    unlinkSync(csv);
    const { bytes, hash } = read().resources[0];
    await expect(verifyPackage(folder)).rejects.toMatchObject({
      code: 'source',
      message: `The data file ${csv} is missing (expected ${bytes} bytes, ${hash}).`,
      data: { path: 'tables/metros.csv', expected: { bytes, hash }, found: { hash: 'missing' } },
    });
  });

  test('a file that was cut off', async () => {
    truncateSync(csv, 20);
    const { bytes, hash } = read().resources[0];
    const found = `sha256:${sha256(readFileSync(csv))}`;
    await expect(verifyPackage(folder)).rejects.toMatchObject({
      code: 'source',
      message: `The data file ${csv} has 20 bytes and should have ${bytes} (expected ${hash}, found ${found}).`,
    });
  });

  test('an edited file of the same size, and the remedy the caller names', async () => {
    const text = readFileSync(csv, 'utf8');
    writeFileSync(csv, text.replace('0.1', '0.2'));
    await expect(verifyPackage(folder, 'Run npm ci.')).rejects.toMatchObject({
      code: 'source',
      message: expect.stringContaining(`The data file ${csv} was edited (expected sha256:`),
      hint: 'Run npm ci.',
    });
  });

  test('a Parquet file with bytes behind it', async () => {
    appendFileSync(join(folder, 'tables/metros.parquet'), 'x');
    await expect(verifyPackage(folder)).rejects.toMatchObject({ code: 'source' });
  });

  test('a descriptor that is missing, damaged, or names files elsewhere', async () => {
    const descriptor = join(folder, 'datapackage.json');
    const whole = readFileSync(descriptor, 'utf8');
    renameSync(descriptor, `${descriptor}.away`);
    await expect(verifyPackage(folder)).rejects.toMatchObject({ code: 'input' });
    for (const text of [
      whole.slice(0, 100),
      '{}',
      whole.replace('tables/metros.csv"', '../../secret.csv"'),
    ]) {
      writeFileSync(descriptor, text);
      await expect(verifyPackage(folder)).rejects.toMatchObject({ code: 'input' });
    }
  });
});
