import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textColumn } from '../../src/files/columns.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import { readParquet } from '../../src/files/parquet-read.ts';
import { writeParquet } from '../../src/files/parquet-write.ts';
import { temporaryFolder } from './temporary-folder.ts';

const sectors = new URL('../../src/accounts/bridges/common_sectors.csv', import.meta.url).pathname;

test('files are read and written side by side, each whole', async () => {
  const folder = temporaryFolder();
  const column = (n: number) => ({
    kind: 'number' as const,
    name: 'value',
    values: Float64Array.from({ length: 3000 }, (_, i) => i * n),
  });
  const label = textColumn(
    'label',
    Array.from({ length: 3000 }, (_, i) => `row ${i % 7}`),
  );
  const numbers = Array.from({ length: 24 }, (_, n) => n);
  const path = (n: number) => join(folder, `${n}.parquet`);
  await Promise.all(numbers.map((n) => writeParquet(path(n), [label, column(n)])));
  const read = await Promise.all(
    numbers.flatMap((n) => [
      readParquet(path(n)).then((file) => ({ n, file })),
      readCsv(sectors).then(() => undefined),
    ]),
  );
  for (const each of read) {
    if (!each) continue;
    const [texts, values] = each.file.columns;
    expect(texts).toEqual(label);
    expect(values.kind === 'number' && values.values[2999]).toBe(2999 * each.n);
  }
});

test('work that fails does not hold up the next', async () => {
  const [bad, good] = await Promise.allSettled([readParquet('/nowhere/at-all.parquet'), readCsv(sectors)]);
  expect(bad.status).toBe('rejected');
  expect(good.status).toBe('fulfilled');
});
