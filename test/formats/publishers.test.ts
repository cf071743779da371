import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { at } from '../../src/core/table.ts';
import { unitLabel } from '../../src/core/unit.ts';
import { detectFormat } from '../../src/formats/detect-format.ts';
import { importTable } from '../../src/formats/import-table.ts';
import { readTable } from '../../src/formats/read-table.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { rows, writer } from './written.ts';

/** Each layout as its publisher prints it, in small, written out by hand. */

const folder = temporaryFolder();

const put = writer(folder);

describe('WIOD, as the releases print it', () => {
  const sheet = rows([
    ['Intercountry Input-Output Table', '', '', '', '', '', '', '', '', '', ''],
    ['in current prices, 2014', '', '', '', '', '', '', '', '', '', ''],
    ['(industry-by-industry)', '', '', '', 'A01', 'C29', 'A01', 'C29', 'CONS_h', 'CONS_h', 'GO'],
    [
      '(millions of US$)',
      '',
      '',
      '',
      'Crops',
      '"Motor vehicles, trailers"',
      'Crops',
      'Cars',
      'Households',
      'Households',
      'Total output',
    ],
    ['', '', '', '', 'ITA', 'ITA', 'ROW', 'ROW', 'ITA', 'ROW', 'TOT'],
    ['', '', '', '', 'c1', 'c2', 'c1', 'c2', 'c57', 'c57', 'c62'],
    ['A01', 'Crops', 'ITA', 'r1', 10, 1, 2, 3, 24, 10, 50],
    ['C29', '"Motor vehicles, trailers"', 'ITA', 'r2', 4, 20, 1, 5, 60, 10, 100],
    ['A01', 'Crops', 'ROW', 'r1', 3, 1, 12, 3, 5, 56, 80],
    ['C29', 'Cars', 'ROW', 'r2', 1, 8, 2, 40, 9, 60, 120],
    ['II_fob', 'Total intermediate consumption', 'TOT', 'r65', 18, 30, 17, 51, 98, 136, 350],
    ['TXSP', 'taxes less subsidies on products', 'TOT', 'r66', 1, 2, 3, 4, '', '', ''],
    ['VA', 'Value added at basic prices', 'TOT', 'r70', 30, 66, 58, 63, '', '', ''],
    ['IntTTM', 'International Transport Margins', 'TOT', 'r71', 1, 2, 2, 2, '', '', ''],
    ['GO', 'Output at basic prices', 'TOT', 'r73', 50, 100, 80, 120, '', '', ''],
  ]);
  const frame = rows([
    [
      'IndustryCode',
      'IndustryDescription',
      'Country',
      'RNr',
      'Year',
      'ITA1',
      'ITA2',
      'ROW1',
      'ROW2',
      'ITA57',
      'ROW57',
      'TOT',
    ],
    ['A01', 'Crops', 'ITA', 1, 2014, 10, 1, 2, 3, 24, 10, 50],
    ['C29', '"Motor vehicles, trailers"', 'ITA', 2, 2014, 4, 20, 1, 5, 60, 10, 100],
    ['A01', 'Crops', 'ROW', 1, 2014, 3, 1, 12, 3, 5, 56, 80],
    ['C29', 'Cars', 'ROW', 2, 2014, 1, 8, 2, 40, 9, 60, 120],
    ['II_fob', 'Total intermediate consumption', 'TOT', 65, 2014, 18, 30, 17, 51, 98, 136, 350],
    ['TXSP', 'taxes less subsidies on products', 'TOT', 66, 2014, 1, 2, 3, 4, 0, 0, 10],
    ['VA', 'Value added at basic prices', 'TOT', 70, 2014, 30, 66, 58, 63, 0, 0, 217],
    ['IntTTM', 'International Transport Margins', 'TOT', 71, 2014, 1, 2, 2, 2, 0, 0, 7],
    ['GO', 'Output at basic prices', 'TOT', 73, 2014, 50, 100, 80, 120, 0, 0, 350],
  ]);

  test.each([
    ['the workbook', 'wiot14_row_nov16.csv', sheet],
    ['the data frame', 'WIOT2014_October16_ROW.csv', frame],
  ])('%s', async (_, name, text) => {
    const { mrio, format, notes } = await importTable(put(name, text));
    expect(format).toBe('wiod');
    expect(mrio.regions.labels).toEqual(['ITA', 'ROW']);
    expect(mrio.sectors.labels).toEqual(['A01', 'C29']);
    expect(mrio.categories).toEqual(['CONS_h']);
    expect(mrio.V.rows.labels).toEqual(['TXSP', 'VA', 'IntTTM']);
    expect(at(mrio.Z, 'ITA|C29', 'ROW|C29')).toBe(5);
    expect(at(mrio.Y, 'ROW|A01', 'ROW|CONS_h')).toBe(56);
    expect(at(mrio.V, 'VA', 'ROW|A01')).toBe(58);
    expect(mrio.year).toBe(2014);
    expect(notes).toEqual(['primary inputs as published (TXSP, VA, IntTTM)']);
  });

  test('release 2013 as sparse matrices: the years are listed, the output that is printed is compared', async () => {
    const files = {
      'labels.csv': 'idx,country,sector,wiod_code\n0,ITA,1,c1\n1,ITA,2,c2\n2,ROW,1,c1\n3,ROW,2,c2\n',
      'fd_labels.csv': 'idx,country,category\n0,ITA,CONS_h\n1,ROW,CONS_h\n',
      'Z_2010.csv': 'i,j,v\n0,0,10\n0,1,1\n1,3,5\n2,2,12\n3,3,40\n',
      'F_2010.csv': 'i,j,v\n0,0,24\n1,0,60\n2,1,56\n3,1,60\n',
      'x_va_2010.csv': 'idx,x_published\n0,37\n1,65\n2,68\n3,100\n',
      'Z_2011.csv': 'i,j,v\n0,0,10\n',
      'F_2011.csv': 'i,j,v\n',
    };
    for (const [name, text] of Object.entries(files)) put(`wiod/${name}`, text);
    const path = join(folder, 'wiod');
    await expect(importTable(path)).rejects.toMatchObject({
      code: 'input',
      hint: 'Choose one of them with --year: 2010, 2011.',
    });
    const { mrio, format, notes } = await importTable(path, { year: 2010 });
    expect([format, mrio.year]).toEqual(['wiod-matrices', 2010]);
    expect(at(mrio.Z, 'ITA|c2', 'ROW|c2')).toBe(5);
    expect(notes).toEqual([
      'value added is output less inputs',
      'output published beside the rows differs by up to 2 (ITA|c1); the sums of the rows are used',
    ]);
    expect((await importTable(join(path, 'Z_2010.csv'))).mrio.year).toBe(2010);
    put('wiod/Z_2010.csv', 'i,j,v\n0,0,10\n4,1,1\n');
    await expect(importTable(path, { year: 2010 })).rejects.toThrow(
      'Z_2010.csv: line 3 ("4,1,1") is no cell of 4 rows',
    );
  });
});

describe('pymrio and EXIOBASE', () => {
  const Z = rows(
    [
      ['region', '', 'AT', 'AT', 'US', 'US'],
      ['sector', '', 'Cattle', 'Steel, basic', 'Cattle', 'Steel, basic'],
      ['region', 'sector', '', '', '', ''],
      ['AT', 'Cattle', 1, 2, 0, 1],
      ['AT', 'Steel, basic', 2, 8, 1, 4],
      ['US', 'Cattle', 0, 1, 10, 5],
      ['US', 'Steel, basic', 1, 4, 5, 30],
    ],
    '\t',
  );
  const Y = rows(
    [
      ['region', '', 'AT', 'AT', 'US'],
      ['category', '', 'Households', 'Stocks', 'Households'],
      ['region', 'sector', '', '', ''],
      ['AT', 'Cattle', 15, -1, 2],
      ['AT', 'Steel, basic', 20, 1, 4],
      ['US', 'Cattle', 2, 0, 62],
      ['US', 'Steel, basic', 3, 0, 57],
    ],
    '\t',
  );
  const unit = (text: string) =>
    rows(
      [
        ['region', 'sector', 'unit'],
        ['AT', 'Cattle', text],
        ['AT', 'Steel, basic', text],
        ['US', 'Cattle', text],
        ['US', 'Steel, basic', text],
      ],
      '\t',
    );
  const make = (name: string, files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) put(`${name}/${file}`, text);
    return join(folder, name);
  };

  test('flows, and categories that only one region has', async () => {
    const path = make('IOT_2011_ixi', { 'Z.txt': Z, 'Y.txt': Y, 'unit.txt': unit('M.EUR') });
    const { mrio, format } = await importTable(path);
    expect(format).toBe('exiobase');
    expect(unitLabel(mrio.Z.unit)).toBe('million EUR, 2011');
    expect(mrio.sectors.labels).toEqual(['Cattle', 'Steel, basic']);
    expect(at(mrio.Z, 'US|Cattle', 'US|Steel, basic')).toBe(5);
    expect(at(mrio.Y, 'AT|Cattle', 'AT|Stocks')).toBe(-1);
    expect(at(mrio.Y, 'US|Cattle', 'US|Stocks')).toBe(0);
    expect(mrio.year).toBe(2011);
  });

  test('coefficients and outputs give the same flows', async () => {
    const flows = await readTable(make('IOT_2011_ixi', { 'Z.txt': Z, 'Y.txt': Y }));
    const x = [20, 40, 80, 100];
    const A = Z.split('\n')
      .map((line, row) =>
        row < 3 || line === ''
          ? line
          : [
              ...line.split('\t').slice(0, 2),
              ...line
                .split('\t')
                .slice(2)
                .map((cell, j) => Number(cell) / x[j]),
            ].join('\t'),
      )
      .join('\n');
    const outputs = rows(
      [
        ['region', 'sector', 'indout'],
        ['AT', 'Cattle', 20],
        ['AT', 'Steel, basic', 40],
        ['US', 'Cattle', 80],
        ['US', 'Steel, basic', 100],
      ],
      '\t',
    );
    const path = make('coefficients', {
      'A.txt': A,
      'x.txt': outputs,
      'Y.txt': Y,
      'unit.txt': unit('Million USD'),
    });
    const { mrio, format, notes } = await importTable(path);
    expect([format, mrio.Z.unit.currency]).toEqual(['pymrio', 'USD']);
    expect(notes).toContain('flows are coefficients times output');
    mrio.Z.values.slice().forEach((value, cell) => {
      expect(value).toBeCloseTo(flows.Z.values[cell], 10);
    });
  });

  test('a folder with quantities, one without Y, one whose outputs name a stranger', async () => {
    const mixed = unit('M.EUR').replace(/M\.EUR\n$/, 'tonnes\n');
    await expect(
      readTable(make('mixed', { 'Z.txt': Z, 'Y.txt': Y, 'unit.txt': mixed })),
    ).rejects.toMatchObject({
      code: 'unit',
      message: 'mixed/unit.txt: several units (M.EUR, tonnes).'.replace('/', join('/')),
    });
    expect(
      (await readTable(join(folder, 'mixed'), { unit: 'million EUR' }).catch((cause) => cause)).code,
    ).toBe('unit');
    await expect(readTable(make('bare', { 'Z.txt': Z }), { format: 'pymrio' })).rejects.toThrow(
      'lacks Y.txt',
    );
    await expect(importTable(make('no-output', { 'A.txt': Z, 'Y.txt': Y }))).rejects.toThrow('lacks x.txt');
    await expect(detectFormat(join(folder, 'bare'))).rejects.toMatchObject({ code: 'input' });
  });
});

describe('numbers without labels', () => {
  const leather = readFileSync('test/reference/leather/input.csv', 'utf8');
  const numbers = leather
    .trim()
    .split(/\r?\n/)
    .slice(1, 10)
    .map((line) => line.split(',').slice(1, 13).join(','))
    .join('\n');

  test('regions by name, by number, or one for each column of final demand', async () => {
    const path = put('numbers.csv', numbers);
    const { mrio, format, notes } = await importTable(path);
    expect(format).toBe('icio');
    expect(mrio.regions.labels).toEqual(['R1', 'R2', 'R3']);
    expect(notes[0]).toBe('regions taken to be 3, one for each column of final demand');
    const named = await readTable(path, { regions: ['ARG', 'TUR', 'DEU'], sectors: ['a', 't', 'e'] });
    expect(named.Z.rows.labels[3]).toBe('TUR|a');
    await expect(readTable(path, { regions: 4 })).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('cannot be 4 regions'),
    });
    await expect(readTable(path, { regions: 3, sectors: ['a'] })).rejects.toThrow('1 sectors are named');
    await expect(readTable(put('wide.csv', numbers.replaceAll(/$/gm, ',1,2')))).rejects.toMatchObject({
      hint: expect.stringContaining('--region-names'),
    });
  });
});
