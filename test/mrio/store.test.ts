import { readdirSync, readFileSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import type { MrioError } from '../../src/core/errors.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { sha256OfFile } from '../../src/files/hash.ts';
import { readParquet } from '../../src/files/parquet-read.ts';
import { writeParquet } from '../../src/files/parquet-write.ts';
import { activityAxis, demandAxis } from '../../src/mrio/layout.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrio } from '../../src/mrio/mrio.ts';
import { loadMrio, saveMrio } from '../../src/mrio/store.ts';
import { loadMrioCsv, saveMrioCsv } from '../../src/mrio/store-csv.ts';
import { origin } from '../files/example-records.ts';
import { fillUp, memoryDisk } from '../files/small-disk.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

const folder = temporaryFolder();

const REGIONS = ['USA:41740+20940', 'MEX:02', 'MEX:rest', 'ROW'];
const SECTORS = ['C10T12', 'Elec, "gas"', 'FD'];
const CATEGORIES = ['FD', 'Stocks', 'Gasto de los hogares'];
const COMPONENTS = ['Wages', 'Profits'];

/**
 * Any balanced table: up to 4 regions, 3 sectors, 3 categories of demand with negative cells, 2 components of primary
 * inputs of which the last closes the columns, and a provenance of its own for each part.
 */
const anyMrio: fc.Arbitrary<Mrio> = fc
  .record({
    R: fc.integer({ min: 1, max: REGIONS.length }),
    S: fc.integer({ min: 1, max: SECTORS.length }),
    categories: fc.integer({ min: 1, max: CATEGORIES.length }),
    components: fc.integer({ min: 1, max: COMPONENTS.length }),
    tiny: fc.boolean(),
  })
  .chain((size) => {
    const n = size.R * size.S;
    const flow = fc.oneof(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.constantFrom(0, -0, 5e-324));
    const demand = fc.oneof(fc.double({ min: -1e3, max: 1e6, noNaN: true }), fc.constantFrom(0, -0, -5e-324));
    const list = (each: fc.Arbitrary<number>, length: number) =>
      fc.array(each, { minLength: length, maxLength: length });
    return fc.tuple(
      fc.constant(size),
      list(flow, n * n),
      list(demand, n * size.R * size.categories),
      list(flow, (size.components - 1) * n),
    );
  })
  .map(([{ R, S, categories, components }, flows, demand, inputs]) => {
    const n = R * S;
    const regions = axis('region', REGIONS.slice(0, R));
    const sectors = axis('sector', SECTORS.slice(0, S));
    const names = CATEGORIES.slice(0, categories);
    const closing = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) closing[i] += flows[i * n + j];
      for (let j = 0; j < R * categories; j++) closing[i] += demand[i * R * categories + j];
    }
    for (let j = 0; j < n; j++) {
      for (let i = 0; i < n; i++) closing[j] -= flows[i * n + j];
      for (let c = 0; c < components - 1; c++) closing[j] -= inputs[c * n + j];
    }
    const rows = activityAxis('supplier', regions, sectors);
    const users = activityAxis('user', regions, sectors);
    const unit = millionUsd(2019);
    const from = (step: string, ...ids: string[]) => provenance(step, 'derived', ids.map(origin));
    return mrio(
      {
        year: 2019,
        regions,
        sectors,
        categories: names,
        Z: table({
          rows,
          cols: users,
          values: Float64Array.from(flows),
          unit,
          provenance: from('nest', 'a', 'b'),
        }),
        Y: table({
          rows,
          cols: demandAxis(regions, names),
          values: Float64Array.from(demand),
          unit,
          provenance: from('demand', 'b', 'c'),
        }),
        V: table({
          rows: axis('component', COMPONENTS.slice(0, components)),
          cols: users,
          values: Float64Array.from([...inputs, ...closing]),
          unit,
          provenance: from('inputs'),
        }),
      },
      LOOSE,
    );
  });

/** The arbitrary numbers cancel badly; the test is of the files, not of the balance. */
const LOOSE = 1e3;

const example = fc
  .sample(anyMrio, { seed: 7, numRuns: 40 })
  .find((each) => each.Z.values.length === 64 || each.Z.values.length === 81) as Mrio;

const FORMS = [
  { form: 'Parquet', path: join(folder, 'a.parquet'), save: saveMrio, load: loadMrio },
  { form: 'CSV', path: join(folder, 'a.csv'), save: saveMrioCsv, load: loadMrioCsv },
];

describe.each(FORMS)('an Mrio as $form', ({ path, save, load }) => {
  test('comes back the same: axes, unit, provenance and every bit', async () => {
    await fc.assert(
      fc.asyncProperty(anyMrio, async (before) => {
        await save(before, path);
        // toEqual takes −0 and 0 for different and compares Float64Arrays element by element.
        expect(await load(path, LOOSE)).toEqual(before);
      }),
      { numRuns: 40, seed: 20240104 },
    );
  }, 60_000);

  test('the same Mrio gives the same bytes', async () => {
    await save(example, path);
    const first = await sha256OfFile(path);
    await save(example, path);
    expect(await sha256OfFile(path)).toBe(first);
  });

  test('loading checks the balance and names the file', async () => {
    await save(example, path);
    const error: MrioError = await load(path, 0).catch((cause) => cause);
    expect(error).toMatchObject({ code: 'balance', data: { path } });
    expect(error.message.startsWith(`${path}: The table does not balance`)).toBe(true);
  });

  test('a missing file', async () => {
    await expect(load(join(folder, 'nowhere'))).rejects.toMatchObject({
      code: 'input',
      message: `Cannot read ${join(folder, 'nowhere')}: it does not exist.`,
    });
  });

  test('a full disk leaves the old file', async (context) => {
    const disk = join(folder, `disk-${form(path)}`);
    const unmount = memoryDisk(disk, 'size=96k');
    if (!unmount) return context.skip('SKIPPED full disk: mounting a memory disk is not permitted here');
    try {
      const target = join(disk, 'a');
      await save(example, target);
      const before = readFileSync(target);
      const names = readdirSync(disk);
      fillUp(join(disk, 'filler'));
      await expect(save(example, target)).rejects.toMatchObject({
        code: 'input',
        message: expect.stringMatching(/: the disk is full\.$/),
      });
      expect(readFileSync(target).equals(before)).toBe(true);
      expect(readdirSync(disk)).toEqual([...names, 'filler'].sort());
    } finally {
      unmount();
    }
  });
});

const form = (path: string) => path.slice(path.lastIndexOf('.') + 1);

describe('the Parquet file', () => {
  const path = join(folder, 'b.parquet');

  test('is long and tidy and says what it is', async () => {
    await saveMrio(example, path);
    const { columns, metadata } = await readParquet(path);
    expect(columns.map((column) => column.name)).toEqual([
      'part',
      'supplier_region',
      'supplier_sector',
      'user_region',
      'user_sector',
      'value',
    ]);
    expect(JSON.parse(metadata.twinplant)).toMatchObject({
      unit: 'million USD, 2019, basic prices',
      year: 2019,
      grade: 'derived',
      origins: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      mrio: { format: 1, regions: example.regions.labels, sectors: example.sectors.labels },
    });
  });

  test('may have its rows in any order, but not miss a cell, hold one twice, or hold a strange one', async () => {
    await saveMrio(example, path);
    const { columns, metadata } = await readParquet(path);
    const count = columns[0].kind === 'text' ? columns[0].codes.length : 0;
    const rewrite = (order: readonly number[], strange = false) =>
      writeParquet(
        path,
        columns.map((column) => {
          if (column.kind !== 'text')
            return {
              ...column,
              values: Float64Array.from(order, (row) => column.values[row]),
            } as typeof column;
          const labels =
            strange && column.name === 'user_sector'
              ? column.labels.map((label) => `${label}?`)
              : column.labels;
          return { ...column, labels, codes: Uint32Array.from(order, (row) => column.codes[row]) };
        }),
        metadata,
      );
    const rows = Array.from({ length: count }, (_, row) => row);
    await rewrite([...rows].reverse());
    expect(await loadMrio(path, LOOSE)).toEqual(example);
    await rewrite(rows.slice(1));
    await expect(loadMrio(path, LOOSE)).rejects.toThrow(
      `${path}: ${count - 1} cells, and the table has ${count}.`,
    );
    await rewrite([0, ...rows.slice(0, -1)]);
    await expect(loadMrio(path, LOOSE)).rejects.toThrow('occurs twice, again in row 2.');
    await rewrite(rows, true);
    await expect(loadMrio(path, LOOSE)).rejects.toThrow('is no cell of this table.');
  });

  test('of another program, of another version, or cut off is refused', async () => {
    await writeParquet(path, [{ kind: 'number', name: 'x', values: Float64Array.of(1) }]);
    await expect(loadMrio(path)).rejects.toThrow(`${path} is a Parquet file, but not one of Twinplant.`);
    await saveMrio(example, path);
    const { columns, metadata } = await readParquet(path);
    await writeParquet(path, columns, { twinplant: metadata.twinplant.replace('"format":1', '"format":2') });
    await expect(loadMrio(path)).rejects.toThrow(`${path}: format 2, and this program reads 1.`);
    await writeParquet(path, columns, { twinplant: metadata.twinplant.slice(0, 50) });
    await expect(loadMrio(path)).rejects.toThrow(`The footer of ${path} is not JSON`);
    truncateSync(path, 500);
    await expect(loadMrio(path)).rejects.toThrow('it is not a complete Parquet file.');
  });
});

describe('the CSV file', () => {
  const path = join(folder, 'c.csv');
  const edit = (from: string | RegExp, to: string) =>
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));

  test('is a printed table with its description beside it', async () => {
    await saveMrioCsv(example, path);
    const lines = readFileSync(path, 'utf8').split('\r\n');
    const n = example.Z.rows.labels.length;
    expect(lines).toHaveLength(1 + n + example.V.rows.labels.length + 1);
    expect(lines[0].startsWith(`supplier,${REGIONS[0]}|C10T12,"${REGIONS[0]}|Elec, ""gas"""`)).toBe(true);
    expect(lines[n + 1].startsWith('Wages,')).toBe(true);
    expect(lines[n + 1].endsWith(','.repeat(example.Y.cols.labels.length))).toBe(true);
    const about = JSON.parse(readFileSync(`${path}.meta.json`, 'utf8'));
    expect(about).toMatchObject({ unit: 'million USD, 2019, basic prices', year: 2019, grade: 'derived' });
    expect(about.columns).toHaveLength(1 + n + example.Y.cols.labels.length);
  });

  test('edited: a word for a number, another heading, another row label', async () => {
    await saveMrioCsv(example, path);
    edit(/(\r\n[^,]+),[^,]+,/, '$1,n/a,');
    await expect(loadMrioCsv(path, LOOSE)).rejects.toThrow(
      `${path}: line 2, column 2: "n/a" is not a number.`,
    );
    await saveMrioCsv(example, path);
    edit(/(\r\n[^,]+),[^,]+,/, '$1,,');
    await expect(loadMrioCsv(path, LOOSE)).rejects.toThrow('line 2, column 2: "" is not a number.');
    await saveMrioCsv(example, path);
    edit('C10T12', 'C10');
    await expect(loadMrioCsv(path, LOOSE)).rejects.toThrow(
      `${path}: heading 2 is "${REGIONS[0]}|C10", and the sidecar says "${REGIONS[0]}|C10T12".`,
    );
    await saveMrioCsv(example, path);
    edit('\r\nWages', '\r\nWage');
    await expect(loadMrioCsv(path, LOOSE)).rejects.toThrow('is "Wage", and the sidecar says "Wages".');
  });

  test('without its description, or with a damaged one', async () => {
    await saveMrioCsv(example, path);
    const about = readFileSync(`${path}.meta.json`, 'utf8');
    unlinkSync(`${path}.meta.json`);
    await expect(loadMrioCsv(path, LOOSE)).rejects.toThrow('its description c.csv.meta.json is missing.');
    writeFileSync(`${path}.meta.json`, about.replace('"regions"', '"places"'));
    await expect(loadMrioCsv(path, LOOSE)).rejects.toThrow('"regions" should be a list and is missing.');
    writeFileSync(`${path}.meta.json`, about.replace('"money"', '"monkeys"'));
    await expect(loadMrioCsv(path, LOOSE)).rejects.toThrow('unknown unit');
    writeFileSync(`${path}.meta.json`, about.replaceAll('"derived"', '"guessed"'));
    await expect(loadMrioCsv(path, LOOSE)).rejects.toThrow('unknown grade "guessed"');
  });
});
