import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../src/files/columns.ts';
import { textColumn, textsOf } from '../../src/files/columns.ts';
import { duckdb, literal } from '../../src/files/duckdb.ts';
import { sha256OfFile } from '../../src/files/hash.ts';
import { readParquet } from '../../src/files/parquet-read.ts';
import { writeParquet } from '../../src/files/parquet-write.ts';
import { memoryDisk } from './small-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const path = join(folder, 'a.parquet');

const number = (name: string, values: Float64Array): Column => ({ kind: 'number', name, values });

/** The bits of each double, so that −0 differs from 0. */
function bits(values: Iterable<number>): bigint[] {
  return [...new BigUint64Array(Float64Array.from(values).buffer)];
}

/** What a reader sees, whatever the order of labels inside a text column. */
function seen(columns: readonly Column[]) {
  return columns.map((column) =>
    column.kind === 'text'
      ? { name: column.name, texts: textsOf(column) }
      : { name: column.name, bits: bits(column.values) },
  );
}

const EXTREMES = [
  0,
  -0,
  5e-324,
  -5e-324,
  2.2250738585072014e-308,
  1e308,
  -1e308,
  Number.MAX_VALUE,
  0.1,
  1 / 3,
];

describe('Parquet keeps every bit', () => {
  test('of any doubles, texts and whole numbers', async () => {
    const row = fc.record({
      double: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...EXTREMES)),
      text: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
        fc.constantFrom('', "O'Brien", '"', 'León|C10', 'a\nb', '北', 'NULL'),
      ),
      integer: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 40 }), async (rows) => {
        const columns: Column[] = [
          textColumn(
            'label',
            rows.map((each) => each.text),
          ),
          number(
            'value',
            Float64Array.from(rows, (each) => each.double),
          ),
          { kind: 'integer', name: 'year', values: Int32Array.from(rows, (each) => each.integer) },
        ];
        await writeParquet(path, columns);
        expect(seen((await readParquet(path)).columns)).toEqual(seen(columns));
      }),
      { numRuns: 60, seed: 20240101 },
    );
  }, 30_000);

  test.each([
    ['few values, where a dictionary would take −0 for 0', 5_000],
    ['more rows than a row group', 130_000],
  ])('%s', async (_, rows) => {
    const values = Float64Array.from({ length: rows }, (_, i) => EXTREMES[(i * 7) % EXTREMES.length]);
    const columns = [number('value', values), number('other', values.slice().reverse())];
    await writeParquet(path, columns);
    expect(seen((await readParquet(path)).columns)).toEqual(seen(columns));
  });

  test('a single −0 among thousands of zeros', async () => {
    const values = new Float64Array(4_000);
    values[1234] = -0;
    await writeParquet(path, [number('value', values)]);
    expect(
      bits((await readParquet(path)).columns.flatMap((c) => (c.kind === 'number' ? [...c.values] : []))),
    ).toEqual(bits(values));
  });

  test('of more distinct texts than a dictionary is used for', async () => {
    const columns = [
      textColumn(
        'label',
        Array.from({ length: 5_000 }, (_, i) => `label ${i % 4_000}`),
      ),
    ];
    await writeParquet(path, columns);
    expect(seen((await readParquet(path)).columns)).toEqual(seen(columns));
  });

  test('of a file without rows, and of one without distinct labels in use', async () => {
    const empty: Column[] = [textColumn('label', []), number('value', new Float64Array(0))];
    await writeParquet(path, empty, { about: 'nothing' });
    const file = await readParquet(path);
    expect(seen(file.columns)).toEqual(seen(empty));
    expect(file.metadata).toEqual({ about: 'nothing' });
  });

  test('metadata and names with quotes, accents and line breaks', async () => {
    const metadata = { twinplant: '{"title":"Tijuana\'s «maquila»\\n"}', 'a "key"': 'línea\nnueva' };
    const columns = [number('col "1", x', Float64Array.of(1)), textColumn("it's", ['a'])];
    await writeParquet(path, columns, metadata);
    const file = await readParquet(path);
    expect(file.metadata).toEqual(metadata);
    expect(seen(file.columns)).toEqual(seen(columns));
  });

  test('in a folder whose name looks like a pattern', async () => {
    const odd = join(folder, "a [1] * ? it's", 'b.parquet');
    await writeParquet(odd, [number('value', Float64Array.of(7))]);
    mkdirSync(join(folder, "a 1 * ? it's"));
    await writeParquet(join(folder, "a 1 * ? it's", 'b.parquet'), [number('value', Float64Array.of(8))]);
    expect(seen((await readParquet(odd)).columns)).toEqual([{ name: 'value', bits: bits([7]) }]);
  });
});

describe('the same columns give the same bytes', () => {
  const columns = [
    textColumn(
      'label',
      Array.from({ length: 3_000 }, (_, i) => `r${i % 37}`),
    ),
    number(
      'value',
      Float64Array.from({ length: 3_000 }, (_, i) => Math.sin(i)),
    ),
  ];

  test('twice in one process, and side by side', async () => {
    const paths = ['1', '2', '3'].map((name) => join(folder, `${name}.parquet`));
    await writeParquet(paths[0], columns, { a: 'b' });
    await Promise.all(paths.slice(1).map((each) => writeParquet(each, columns, { a: 'b' })));
    const hashes = await Promise.all(paths.map(sha256OfFile));
    expect(new Set(hashes).size).toBe(1);
  });

  test('in another process', async () => {
    const here = join(folder, 'here.parquet');
    const there = join(folder, 'there.parquet');
    const from = (name: string) =>
      JSON.stringify(new URL(`../../src/files/${name}.ts`, import.meta.url).href);
    const script = `
      const { writeParquet } = await import(${from('parquet-write')});
      const { textColumn } = await import(${from('columns')});
      await writeParquet(${JSON.stringify(there)}, [
        textColumn('label', Array.from({ length: 3000 }, (_, i) => 'r' + (i % 37))),
        { kind: 'number', name: 'value', values: Float64Array.from({ length: 3000 }, (_, i) => Math.sin(i)) },
      ], { a: 'b' });`;
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    await writeParquet(here, columns, { a: 'b' });
    expect(readFileSync(there).equals(readFileSync(here))).toBe(true);
  });
});

describe('what is refused', () => {
  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%s', async (bad) => {
    const target = join(folder, 'never.parquet');
    await expect(writeParquet(target, [number('value', Float64Array.of(1, bad))])).rejects.toMatchObject({
      code: 'input',
      message: `${target}: the value in column "value", row 2 is ${bad}.`,
    });
    expect(existsSync(target)).toBe(false);
  });

  test('two columns whose names differ only in case, columns of different length, and no columns', async () => {
    const one = Float64Array.of(1);
    await expect(writeParquet(path, [number('a', one), number('A', one)])).rejects.toMatchObject({
      code: 'input',
    });
    await expect(
      writeParquet(path, [number('a', one), number('b', Float64Array.of(1, 2))]),
    ).rejects.toMatchObject({
      code: 'shape',
    });
    await expect(writeParquet(path, [])).rejects.toMatchObject({ code: 'input' });
  });

  test('a missing file, a folder, a text file and a file that was cut off', async () => {
    const refused = async (name: string) =>
      readParquet(join(folder, name)).then(
        () => 'read',
        (error) => `${error.code}: ${error.message.replace(folder, '')}`,
      );
    writeFileSync(join(folder, 'text.parquet'), 'this is no Parquet file');
    await writeParquet(join(folder, 'cut.parquet'), [number('a', new Float64Array(1000))]);
    truncateSync(join(folder, 'cut.parquet'), 200);
    expect(await refused('nowhere.parquet')).toBe('input: Cannot read /nowhere.parquet: it does not exist.');
    expect(await refused('')).toMatch(/input: Cannot read .*: it is a folder\./);
    expect(await refused('text.parquet')).toBe(
      'input: Cannot read /text.parquet: it is not a complete Parquet file.',
    );
    expect(await refused('cut.parquet')).toBe(
      'input: Cannot read /cut.parquet: it is not a complete Parquet file.',
    );
  });

  test('a gap, and a column of another type', async () => {
    const foreign = join(folder, 'foreign.parquet');
    const copy = (query: string) =>
      duckdb((connection) => connection.run(`COPY (${query}) TO ${literal(foreign)} (FORMAT parquet)`));
    await copy('SELECT * FROM (VALUES (1.5::DOUBLE), (NULL)) AS t(a)');
    await expect(readParquet(foreign)).rejects.toMatchObject({
      code: 'input',
      message: `Cannot read ${foreign}: column 1 has a gap in row 2.`,
    });
    await copy("SELECT * FROM (VALUES ('x'), (NULL)) AS t(a)");
    await expect(readParquet(foreign)).rejects.toThrow('has a gap in row 2');
    await copy('SELECT DATE \'2020-01-01\' AS "day"');
    await expect(readParquet(foreign)).rejects.toThrow('column "day" is DATE');
  });

  test('a full disk: the old file stays whole', async (context) => {
    const disk = join(folder, 'full');
    const unmount = memoryDisk(disk, 'size=64k');
    if (!unmount) return context.skip('SKIPPED full disk: mounting a memory disk is not permitted here');
    try {
      const target = join(disk, 'a.parquet');
      await writeParquet(target, [number('a', Float64Array.of(1))]);
      const before = readFileSync(target);
      const large = Float64Array.from({ length: 50_000 }, (_, i) => Math.sin(i));
      await expect(writeParquet(target, [number('a', large)])).rejects.toMatchObject({
        code: 'input',
        message: `Cannot write ${target}: the disk is full.`,
      });
      expect(readFileSync(target).equals(before)).toBe(true);
      expect(readdirSync(disk)).toEqual(['a.parquet']);
    } finally {
      unmount();
    }
  });
});
