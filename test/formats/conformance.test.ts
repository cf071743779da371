import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectFormat } from '../../src/formats/detect-format.ts';
import { EXPORT_FORMATS, exportTable } from '../../src/formats/export-table.ts';
import { importTable } from '../../src/formats/import-table.ts';
import { readTable } from '../../src/formats/read-table.ts';
import { FORMATS, formatOf } from '../../src/formats/registry.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { anyTable, content } from './random-table.ts';

/** What every format must do; each way out of a rule says why. */

const folder = temporaryFolder();
const example = fc
  .sample(anyTable, { seed: 3, numRuns: 60 })
  .find(
    (of) => of.V.rows.labels.length === 2 && of.regions.labels.length > 2 && of.sectors.labels.length > 1,
  )!;

const NO_LABELS = 'numbers without labels: names of regions, sectors and components are not kept';
const WITHOUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  icio: { labels: NO_LABELS, components: NO_LABELS },
};

/** Where a format is written, and the file in it whose damage is tried. */
function placeOf(id: string): { path: string; body: string; separator: string } {
  const path = join(
    folder,
    id === 'pymrio' ? 'IO_pymrio' : `table_${id}.${id === 'parquet' ? 'parquet' : 'csv'}`,
  );
  return id === 'pymrio'
    ? { path, body: join(path, 'Z.txt'), separator: '\t' }
    : { path, body: path, separator: ',' };
}

test('every format has an id of its own and says which files it is', () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { title, files } of FORMATS) expect(`${title} ${files}`).toMatch(/\w{4}/);
  expect(() => formatOf('oced')).toThrow('Unknown format "oced"');
  expect([...EXPORT_FORMATS].sort()).toEqual(['csv', 'icio', 'oecd', 'parquet', 'pymrio']);
});

describe.each(EXPORT_FORMATS.map((id) => [id]))('%s', (id) => {
  const { path, body, separator } = placeOf(id);
  const named = WITHOUT[id] ? { regions: example.regions.labels, sectors: example.sectors.labels } : {};

  test('is recognised from its files', async () => {
    await exportTable(example, id, path);
    // A CSV file that has its description beside it is one that Twinplant saved.
    expect((await detectFormat(path)).id).toBe(id === 'csv' ? 'parquet' : id);
  });

  test('gives back what was written, to the last bit', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (of) => {
        rmSync(path, { recursive: true, force: true });
        await exportTable(of, id, path);
        const names = WITHOUT[id] ? { regions: of.regions.labels, sectors: of.sectors.labels } : {};
        const back = content(await readTable(path, names));
        const before = content(of);
        if (WITHOUT[id]) {
          expect([back.Z, back.Y]).toEqual([before.Z, before.Y]);
          return;
        }
        expect(back).toEqual(before);
      }),
      { seed: 20181231, numRuns: 25 },
    );
  }, 60_000);

  test('does not write half a file: the same bytes twice', async () => {
    await exportTable(example, id, path);
    const first = readFileSync(body);
    await exportTable(example, id, path);
    expect(readFileSync(body).equals(first)).toBe(true);
  });

  test.skipIf(id === 'parquet')('refuses a file that was cut off', async () => {
    await exportTable(example, id, path);
    const lines = readFileSync(body, 'utf8').trimEnd().split('\n');
    const half = lines.at(-1)!.split(separator).slice(0, 3).join(separator);
    writeFileSync(body, `${[...lines.slice(0, -1), half].join('\n')}`);
    await expect(readTable(path, named)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringMatching(/line \d+ has \d+ numbers, and the header has \d+ columns/),
    });
    if (id === 'csv') rmSync(`${path}.meta.json`);
    writeFileSync(body, `${lines.slice(0, 6).join('\n')}\n`);
    await expect(readTable(path, named)).rejects.toMatchObject({
      code: expect.stringMatching(/input|label/),
      message: expect.stringMatching(/rows|columns/),
    });
  });

  test.skipIf(id === 'parquet')('refuses a cell that is no finite number, and says where', async () => {
    for (const text of ['n/a', 'NaN', 'inf', '', '1e999', '1,5'.replace(',', ' ')]) {
      await exportTable(example, id, path);
      const lines = readFileSync(body, 'utf8').split('\n');
      const at = lines.findIndex((line, index) => index >= (id === 'icio' ? 2 : 4) && line !== '');
      const cells = lines[at].split(separator);
      cells[3] = text;
      lines[at] = cells.join(separator);
      writeFileSync(body, lines.join('\n'));
      const error = await readTable(path, { ...named, format: id === 'csv' ? 'csv' : id }).catch(
        (cause) => cause,
      );
      expect(error.code, text).toBe('input');
      expect(error.message).toContain(`line ${at + 1}`);
      expect(error.message).toContain(text === '' ? 'is blank' : `"${text}", no finite number`);
    }
  });

  test.skipIf(id === 'parquet' || id === 'icio')('refuses a row that no column is called like', async () => {
    await exportTable(example, id, path);
    rmSync(`${path}.meta.json`, { force: true });
    const lines = readFileSync(body, 'utf8').split('\n');
    const at = id === 'pymrio' ? 4 : 2;
    lines[at] = lines[at].replace('A01_02', 'A01-02').replace('C29', 'C_29').replace('G45T47', 'G45T48');
    writeFileSync(body, lines.join('\n'));
    const error = await readTable(path).catch((cause) => cause);
    expect(error.code).toBe('label');
    expect(error.message).toMatch(/rows without a column: .*; columns without a row: /);
    expect(error.hint).toMatch(/^row ".*" and column ".*" may be meant to be one/);
  });
});

test('a gzipped file is read like the file', async () => {
  const path = join(folder, 'plain.csv');
  await exportTable(example, 'csv', path);
  writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  expect(content(await readTable(`${path}.gz`))).toEqual(content(example));
  writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)).subarray(0, 200));
  await expect(readTable(`${path}.gz`)).rejects.toMatchObject({ code: 'input' });
});

test('a file that is not there, a folder of nothing, a text, a name of no format', async () => {
  await expect(readTable(join(folder, 'nowhere.csv'))).rejects.toMatchObject({
    code: 'input',
    message: expect.stringContaining('it does not exist'),
  });
  await expect(readTable(folder)).rejects.toThrow('the format of this table is not recognised');
  writeFileSync(join(folder, 'poem.csv'), 'Tyger Tyger\nburning bright\n');
  await expect(readTable(join(folder, 'poem.csv'))).rejects.toMatchObject({
    code: 'input',
    hint: expect.stringContaining('--format: parquet, oecd'),
  });
  writeFileSync(join(folder, 'empty.csv'), '');
  await expect(importTable(join(folder, 'empty.csv'))).rejects.toMatchObject({ code: 'input' });
  await expect(importTable(join(folder, 'poem.csv'), { format: 'excel' })).rejects.toMatchObject({
    code: 'label',
  });
});
