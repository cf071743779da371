import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../../src/core/table.ts';
import { importTable } from '../../src/formats/import-table.ts';
import { readTable } from '../../src/formats/read-table.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { content } from './random-table.ts';
import { rows, writer } from './written.ts';

/** Each layout as its publisher prints it, in small, written out by hand. */

const folder = temporaryFolder();

const put = writer(folder);

describe('a row for each flow', () => {
  const long = rows([
    ['from_region', 'from_sector', 'to_region', 'to_sector', 'value'],
    ['B', 'goods', 'B', 'goods', 1.5],
    ['B', 'goods', 'A', 'goods', 2],
    ['B', 'goods', 'B', 'FD', 6.5],
    ['A', 'goods', 'A', 'FD', 9],
    ['A', 'goods', 'A', 'stocks', -1],
    ['', 'wages', 'A', 'goods', 6],
    ['', 'wages', 'B', 'goods', 8.5],
  ]);

  test('CSV and Parquet, in any order of columns', async () => {
    const { mrio, format } = await importTable(put('long.csv', long));
    expect(format).toBe('long');
    expect(mrio.regions.labels).toEqual(['B', 'A']);
    expect(mrio.categories).toEqual(['FD', 'stocks']);
    expect(at(mrio.Z, 'B|goods', 'A|goods')).toBe(2);
    expect(at(mrio.V, 'wages', 'B|goods')).toBe(8.5);
    const { duckdb, fileLiteral, literal } = await import('../../src/files/duckdb.ts');
    const parquet = join(folder, 'long.parquet');
    await duckdb((connection) =>
      connection.run(
        `COPY (SELECT value, to_sector, to_region, from_sector, from_region FROM read_csv(${fileLiteral(join(folder, 'long.csv'))})) TO ${literal(parquet)} (FORMAT parquet)`,
      ),
    );
    expect(content(await readTable(parquet))).toEqual(content(mrio));
  });

  test('a blank value, and a row that is no flow', async () => {
    await expect(readTable(put('long.csv', long.replace(',9\n', ',\n')))).rejects.toThrow(
      'row 4: the value is blank',
    );
    await expect(readTable(put('long.csv', long.replace(',9\n', ',NaN\n')))).rejects.toThrow(
      '"NaN" is no finite number',
    );
    await expect(readTable(put('long.csv', `${long}A,wages,B,FD,1\n`))).rejects.toThrow('is no flow');
  });

  test.each(['A', 'A,go', 'A,goods,', 'A,goods,A', 'A,goods,A,FD'])('cut off after "%s"', async (rest) => {
    await expect(readTable(put('long.csv', long + rest), { format: 'long' })).rejects.toThrow(
      'long.csv is cut off at line 9',
    );
  });

  test('what was taken for final demand, and regions that sell nothing, are said', async () => {
    const { notes } = await importTable(put('long.csv', `${long}B,goods,UAS,FD,1\n,wages,B,goods,1\n`));
    expect(notes.slice(0, 2)).toEqual([
      'categories of final demand: FD, stocks',
      'regions that sell nothing: UAS',
    ]);
  });

  test.each([
    ['B,goods,B,godos,1', 'the to_sector "godos" sells nothing'],
    ['B,goods,B,Goods,1', 'the to_sector "Goods" sells nothing'],
    ['B,good,B,goods,1', 'the from_sector "good" buys nothing'],
  ])('a misspelt sector: %s', async (row, message) => {
    await expect(readTable(put('long.csv', `${long}${row}\n`))).rejects.toMatchObject({
      code: 'label',
      message: expect.stringContaining(message),
      data: { near: ['goods'] },
    });
  });
});
