import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { provenance } from '../../src/core/provenance.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { readParquet } from '../../src/files/parquet-read.ts';
import { writeParquet } from '../../src/files/parquet-write.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { loadMrio, saveMrio } from '../../src/mrio/store.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

const folder = temporaryFolder();

describe('a large Parquet file', () => {
  const path = join(folder, 'large.parquet');
  const R = 12;
  const S = 40;
  const n = R * S;

  test('is read without its texts when it stands in order, and with them when it does not: the same', async () => {
    const flows = Float64Array.from({ length: n * n }, (_, at) => (at % 7) / 8);
    const demand = Float64Array.from({ length: n * R }, (_, at) => (at % (R + 1) === 0 ? 400 : at % 5));
    const names = (letter: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${letter}${at}`);
    const of = mrioFromFlows({
      year: 2019,
      regions: names('R', R),
      sectors: names('s', S),
      flows,
      demand,
      unit: millionUsd(2019),
      provenance: provenance('made up', 'estimated', []),
    });
    await saveMrio(of, path);
    expect(await loadMrio(path)).toEqual(of);
    const { columns, metadata } = await readParquet(path);
    const rows = n * n + n * R + n;
    const swapped = (row: number) => (row === 5 ? 6 : row === 6 ? 5 : row);
    await writeParquet(
      path,
      columns.map((column) =>
        column.kind === 'text'
          ? { ...column, codes: Uint32Array.from({ length: rows }, (_, row) => column.codes[swapped(row)]) }
          : ({
              ...column,
              values: Float64Array.from({ length: rows }, (_, row) => column.values[swapped(row)]),
            } as typeof column),
      ),
      metadata,
    );
    expect(await loadMrio(path)).toEqual(of);
  }, 60_000);
});
