import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../../src/core/table.ts';
import { unitLabel } from '../../src/core/unit.ts';
import { exportTable } from '../../src/formats/export-table.ts';
import { importTable } from '../../src/formats/import-table.ts';
import { readTable } from '../../src/formats/read-table.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { content } from './random-table.ts';
import { rows, writer } from './written.ts';

/** Each layout as its publisher prints it, in small, written out by hand. */

const folder = temporaryFolder();

const put = writer(folder);

/** Two sectors in the USA, MX1 and MX2; final demand of the USA and of Mexico. Every column closes. */
const EXTENDED = rows([
  [
    'V1',
    'USA_A01_02',
    'USA_C29',
    'MEX_A01_02',
    'MEX_C29',
    'MX1_A01_02',
    'MX1_C29',
    'MX2_A01_02',
    'MX2_C29',
    'USA_HFCE',
    'USA_INVNT',
    'MEX_HFCE',
    'MEX_INVNT',
    'OUT',
  ],
  ['USA_A01_02', 10, 5, 0, 0, 1, 0, 0, 2, 80, -1, 3, 0, 100],
  ['USA_C29', 4, 20, 0, 0, 2, 3, 1, 9, 150, 1, 10, 0, 200],
  ['MEX_A01_02', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ['MEX_C29', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ['MX1_A01_02', 1, 1, 0, 0, 2, 1, 1, 1, 2, 0, 21, 0, 30],
  ['MX1_C29', 0, 6, 0, 0, 1, 4, 0, 0, 9, 0, 20, 0, 40],
  ['MX2_A01_02', 2, 0, 0, 0, 0, 0, 1, 0, 5, 0, 2, 0, 10],
  ['MX2_C29', 1, 12, 0, 0, 0, 1, 0, 3, 41, 0, 2, 0, 60],
  ['TLS', 1, 2, 0, 0, 0.5, 0.5, 0, 1, 4, 0, 2, 0, 0],
  ['VA', 81, 154, 0, 0, 23.5, 30.5, 7, 44, 0, 0, 0, 0, 0],
  ['OUT', 100, 200, 0, 0, 30, 40, 10, 60, 0, 0, 0, 0, 0],
]);

describe('OECD ICIO', () => {
  test('extended: the halves of Mexico sell, Mexico absorbs, the border by country joins them', async () => {
    const { mrio, format, notes } = await importTable(put('2020.csv', EXTENDED));
    expect(format).toBe('oecd');
    expect(mrio.regions.labels).toEqual(['USA', 'MEX', 'MEX:MX1', 'MEX:MX2']);
    expect(mrio.sectors.labels).toEqual(['A01_02', 'C29']);
    expect(mrio.categories).toEqual(['HFCE', 'INVNT']);
    expect(at(mrio.Z, 'MEX:MX2|C29', 'USA|C29')).toBe(12);
    expect(at(mrio.Y, 'MEX:MX1|A01_02', 'MEX|HFCE')).toBe(21);
    expect(at(mrio.Y, 'MEX:MX1|A01_02', 'MEX:MX1|HFCE')).toBe(0);
    expect(at(mrio.V, 'TLS', 'USA|C29')).toBe(2);
    expect(unitLabel(mrio.Z.unit)).toBe('million USD, 2020, basic prices');
    expect(mrio.year).toBe(2020);
    expect(notes).toEqual([
      'MEX:MX1, MEX:MX2 sell; their countries hold the final demand',
      'primary inputs as published (TLS, VA)',
    ]);
    expect(mrio.Z.provenance.origins[0]).toMatchObject({ id: 'oecd-icio', producer: 'OECD' });
  });

  test('is written as it was read', async () => {
    const mrio = await readTable(put('2020.csv', EXTENDED));
    const [path] = await exportTable(mrio, 'oecd', join(folder, 'again_2020.csv'));
    expect(readFileSync(path, 'utf8')).toMatch(/^V1,USA_A01_02,.*MX1_C29,.*USA_HFCE,.*,OUT\n/);
    expect(content(await readTable(path))).toEqual(content(mrio));
  });

  test('edition of 2021: taxes by country are added up, VALU and OUTPUT, the year after the edition', async () => {
    const text = EXTENDED.replace(
      /^TLS.*$/m,
      'USA_TAXSUB,1,1,0,0,0.5,0,0,0,0,0,0,0,0\nMEX_TAXSUB,0,1,0,0,0,0.5,0,1,0,0,0,0,0',
    )
      .replace('\nVA,', '\nVALU,')
      .replace('\nOUT,', '\nOUTPUT,')
      .replace(',OUT\n', ',TOTAL\n');
    const { mrio, format } = await importTable(put('ICIO2021_2018.csv', text));
    expect([format, mrio.year]).toEqual(['oecd', 2018]);
    expect(mrio.V.rows.labels).toEqual(['TLS', 'VA']);
    expect(at(mrio.V, 'TLS', 'USA|C29')).toBe(2);
    expect(mrio.Z.provenance.origins[0].edition).toBe('2021');
  });

  test('an output that was changed is found', async () => {
    const text = EXTENDED.replace(',10,0,200\n', ',10,0,260\n');
    await expect(readTable(put('2020.csv', text))).rejects.toMatchObject({
      code: 'balance',
      message: expect.stringContaining('USA|C29 (200, off by 60)'),
    });
  });
});
