import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import { csvText } from '../../src/files/csv-write.ts';
import { numberFrom, numberText } from '../../src/files/number-text.ts';
import { readParquet } from '../../src/files/parquet-read.ts';
import { recordsOf } from '../../src/files/records.ts';
import { writeTableFiles } from '../../src/files/table-files.ts';
import { origin, RECORDS } from './example-records.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

describe('CSV after RFC 4180', () => {
  test('quotes what needs quotes, ends lines with CRLF, leaves null blank', () => {
    const text = csvText(
      ['a', 'b,c', 'd"e'],
      [
        ['plain', ' space', ''],
        ['two\nlines', -0, null],
        ['ñ', 1e308, 0.1],
      ],
    );
    expect(text).toBe('a,"b,c","d""e"\r\nplain," space",""\r\n"two\nlines",-0,\r\nñ,1e+308,0.1\r\n');
  });

  test('any texts come back as they were written', async () => {
    const path = join(folder, 'texts.csv');
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', maxLength: 8 }),
      fc.constantFrom('', ',', '"', '""', '\r\n', 'a\nb', ' x ', '#', 'León', 'NULL', "'"),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }),
        async (rows) => {
          writeFileSync(path, csvText(['a', 'A', 'b c'], rows));
          expect(await readCsv(path)).toEqual({ columns: ['a', 'A', 'b c'], rows });
        },
      ),
      { numRuns: 60, seed: 20240102 },
    );
  }, 30_000);

  test('any double comes back with its last bit', () => {
    const double = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(fc.property(double, (value) => Object.is(numberFrom(numberText(value)), value)));
    expect(numberFrom(numberText(-0))).toBe(-0);
  });

  test.each(['', ' ', 'x', '0x10', 'Infinity', 'NaN', '1e999', '1,5', '1 000', '-', '1e'])(
    '"%s" is not a number',
    (text) => expect(numberFrom(text)).toBeUndefined(),
  );

  test('a missing file and a ragged row are errors that name the file', async () => {
    const path = join(folder, 'ragged.csv');
    writeFileSync(path, 'a,b\r\n1,2\r\n3\r\n');
    await expect(readCsv(path)).rejects.toMatchObject({ code: 'input' });
    await expect(readCsv(join(folder, 'none.csv'))).rejects.toMatchObject({
      code: 'input',
      message: `Cannot read ${join(folder, 'none.csv')}: it does not exist.`,
    });
  });
});

describe('a table leaves as CSV, sidecar and Parquet', () => {
  test('with the same numbers and the same words', async () => {
    const out = join(folder, 'out');
    mkdirSync(out);
    const files = await writeTableFiles(out, 'metros', RECORDS);
    expect(readdirSync(out).sort()).toEqual([...files].sort());
    expect(readFileSync(join(out, 'metros.csv'), 'utf8')).toBe(
      [
        'metro,year,value_added,jobs',
        '"San Diego, CA",2019,0.1,1',
        '"Tijuana ""TJ""",2019,-0,2',
        '"Ensenada\nB.C.",2019,1e+308,3',
        '" spaced ",2019,5e-324,0.3333333333333333',
        '',
      ].join('\r\n'),
    );
    const about = JSON.parse(readFileSync(join(out, 'metros.csv.meta.json'), 'utf8'));
    expect(about).toEqual({
      title: 'Value added and jobs by metro',
      year: 2019,
      grade: 'estimated',
      step: 'measure',
      source:
        'OECD, Inter-Country Input-Output tables a; OECD, Inter-Country Input-Output tables b (estimated; measure)',
      columns: [
        { name: 'metro', type: 'string' },
        { name: 'year', type: 'integer' },
        { name: 'value_added', type: 'number', unit: 'million USD, 2019, basic prices' },
        { name: 'jobs', type: 'number', unit: 'jobs, 2019' },
      ],
      origins: [origin('a'), origin('b')],
    });
    const file = await readParquet(join(out, 'metros.parquet'));
    expect(JSON.parse(file.metadata.twinplant)).toEqual(about);
    const added = file.columns[2];
    expect(added.kind === 'number' && [...added.values]).toEqual([0.1, -0, 1e308, 5e-324]);
  });

  test('a Table becomes one column per column label, its unit at the top of the sidecar', async () => {
    const from = table({
      rows: axis('region', ['USA', 'MEX']),
      cols: axis('measure', ['exports', 'imports', '2019']),
      values: Float64Array.of(1, 2, 3, 4, 5, 6),
      unit: millionUsd(2019),
      provenance: provenance('sum', 'derived', [origin('a')]),
    });
    await writeTableFiles(folder, 'trade', recordsOf(from, 'Trade'));
    expect(readFileSync(join(folder, 'trade.csv'), 'utf8')).toBe(
      'region,exports,imports,2019\r\nUSA,1,2,3\r\nMEX,4,5,6\r\n',
    );
    const about = JSON.parse(readFileSync(join(folder, 'trade.csv.meta.json'), 'utf8'));
    expect(about).toMatchObject({ title: 'Trade', unit: 'million USD, 2019, basic prices', year: 2019 });
  });

  test('a value that is not finite is refused before anything is written', async () => {
    const bad = {
      ...RECORDS,
      columns: [{ kind: 'number' as const, name: 'x', values: Float64Array.of(Number.NaN) }],
    };
    await expect(writeTableFiles(folder, 'bad', bad)).rejects.toMatchObject({ code: 'input' });
    expect(readdirSync(folder).filter((name) => name.startsWith('bad'))).toEqual([]);
  });
});
