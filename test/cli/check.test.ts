import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readParquet } from '../../src/files/parquet-read.ts';
import { writeParquet } from '../../src/files/parquet-write.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { copyOfData, editJson, sealAgain } from './damaged-data.ts';
import { longestLine, run } from './run.ts';

const folder = temporaryFolder();
let copies = 0;
function copy(): string {
  copies += 1;
  return copyOfData(join(folder, `data-${copies}`));
}
const check = (data: string, ...args: string[]) => run(['check', ...args], { env: { TWINPLANT_DATA: data } });

const YEARS = Array.from({ length: 11 }, (_, i) => 2012 + i);
const YEARLY = [
  'aggregation',
  'balance',
  'value-added',
  'output',
  'crossings',
  'world-value-added',
  'extraction',
  'negative-flows',
  'negative-value-added',
  'evidence',
  'readings-list',
  'readings',
];

describe('check of the embedded accounts', { timeout: 120_000 }, () => {
  test('holds, each check with figure and tolerance, every year', async () => {
    const { exit, out } = await run(['check', 'cali-baja', '--json']);
    expect(exit).toBe(0);
    const made = JSON.parse(out) as {
      pair: string | null;
      year: number | null;
      id: string;
      figure: number;
      tolerance: number;
      passed: boolean;
    }[];
    expect(made.map(({ year, id }) => [year, id])).toEqual([
      ...['files', 'outputs', 'method', 'config'].map((id) => [null, id]),
      ...YEARS.flatMap((year) => YEARLY.map((id) => [year, id])),
    ]);
    for (const { figure, tolerance, passed } of made) {
      expect(passed).toBe(true);
      expect(figure).toBeLessThanOrEqual(tolerance);
    }
  });

  test.each([
    ['en', /^136 of 136 checks hold\.$/m],
    ['es', /^Se cumplen 136 de 136 comprobaciones\.$/m],
  ])('is a list in %s', async (language, summary) => {
    const { exit, out } = await run(['check', 'cali-baja', '--lang', language]);
    expect(exit).toBe(0);
    expect(out).toMatch(summary);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expect(out).not.toContain('undefined');
  });
});

describe('a damaged data file is named, with expected and found hash', { timeout: 120_000 }, () => {
  const file = 'base/2022.parquet';
  const hash = /expected sha256:[0-9a-f]{64}, found sha256:[0-9a-f]{64}/;

  /** Each way of damage, and what must be said. */
  const damages: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    ['cut off', (path) => truncateSync(path, 1000), /has 1000 bytes and should have \d+/],
    [
      'edited',
      (path) => {
        const bytes = readFileSync(path);
        bytes[5000] ^= 1;
        writeFileSync(path, bytes);
      },
      /was edited/,
    ],
    ['missing', (path) => rmSync(path), /is missing/],
  ];

  test.each(damages)('%s: check and report', async (_, damage, says) => {
    const data = copy();
    damage(join(data, file));
    for (const args of [['check'], ['report', 'cali-baja', '--out', join(folder, 'never')]]) {
      const { exit, out, err } = await run(args, { env: { TWINPLANT_DATA: data } });
      expect({ exit, out }).toEqual({ exit: 3, out: '' });
      expect(err).toContain(join(data, file));
      expect(err).toMatch(says);
      if (!/missing/.test(says.source)) expect(err).toMatch(hash);
      expect(err).toMatch(/^Install the package again/m);
    }
  });

  test('another declaration of the pair than the one built with', async () => {
    const data = copy();
    editJson(join(data, 'pairs/cali-baja/build.json'), (record) => {
      record.config = '0'.repeat(64);
    });
    sealAgain(data, ['pairs/cali-baja/build.json']);
    const { exit, err } = await check(data, 'cali-baja');
    expect(exit).toBe(3);
    expect(err).toMatch(/pairs\/cali-baja\.json .*expected 0{64}, found [0-9a-f]{64}/);
  });

  test('another method than the one built with', async () => {
    const data = copy();
    editJson(join(data, 'build.lock.json'), (lock) => {
      lock.method = '0'.repeat(64);
    });
    sealAgain(data, []);
    const { exit, err } = await check(data, 'cali-baja');
    expect(exit).toBe(3);
    expect(err).toMatch(/method\.json .*expected 0{64}, found [0-9a-f]{64}/);
  });

  test('a folder that holds no accounts', async () => {
    const { exit, err } = await check(join(folder, 'nowhere'));
    expect(exit).toBe(2);
    expect(err).toMatch(/nowhere\/datapackage\.json: it does not exist/);
  });
});

describe('accounts that do not hold', { timeout: 120_000 }, () => {
  test('a reading that the tables do not give: 4, and all checks are still shown', async () => {
    const data = copy();
    const file = 'pairs/cali-baja/figures.parquet';
    const { columns, metadata } = await readParquet(join(data, file));
    const changed = columns.map((column) =>
      column.name === 'value' && column.kind === 'number'
        ? {
            ...column,
            values: Float64Array.from(column.values, (value, i) => (i === 0 ? value * (1 + 1e-8) : value)),
          }
        : column,
    );
    await writeParquet(join(data, file), changed, metadata);
    sealAgain(data, [file]);
    const { exit, out, err } = await check(data, 'cali-baja');
    expect(exit).toBe(4);
    expect(out).toMatch(/^FAIL +2012 +1\.0e-8 +1\.0e-9 +The readings/m);
    expect(out).toMatch(/^135 of 136 checks hold/m);
    expect(err).toMatch(/1 of 136 checks fail: cali-baja 2012: readings/);
  });
});
