import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { jobs, RATIO } from '../../src/core/unit.ts';
import { sha256OfFile } from '../../src/files/hash.ts';
import { loadTable, saveTable } from '../../src/files/table-store.ts';
import { origin } from './example-records.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const path = join(folder, 'table.parquet');
const from = provenance('jobs by metro', 'derived', [origin('a'), origin('b')]);

describe('a stored table', () => {
  test('comes back with its axes, unit, provenance and every bit', async () => {
    const labels = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,3}[:|+]?\d{0,4}$/), {
      minLength: 1,
      maxLength: 6,
    });
    const shape = fc.tuple(labels, labels);
    const double = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(-0, 5e-324));
    const any = shape.chain(([rows, cols]) => {
      const size = rows.length * cols.length;
      return fc.tuple(fc.constant({ rows, cols }), fc.array(double, { minLength: size, maxLength: size }));
    });
    await fc.assert(
      fc.asyncProperty(any, async ([{ rows, cols }, values]) => {
        const before = table({
          rows: axis('region', rows),
          cols: axis('sector', cols),
          values: Float64Array.from(values),
          unit: jobs(2020),
          provenance: from,
        });
        await saveTable(before, path, 'Jobs');
        expect(await loadTable(path, 'region', 'sector')).toEqual(before);
      }),
      { numRuns: 40, seed: 20240103 },
    );
  }, 30_000);

  test('with both axes of one name, and one without cells', async () => {
    for (const labels of [['a', 'b'], []]) {
      const square = table({
        rows: axis('region', labels),
        cols: axis('region', labels),
        values: Float64Array.from({ length: labels.length ** 2 }, (_, i) => i),
        unit: RATIO,
        provenance: from,
      });
      await saveTable(square, path, 'Shares');
      expect(await loadTable(path, 'region', 'region')).toEqual(square);
    }
  });

  test('the same table gives the same bytes; other axes than asked for are refused', async () => {
    const one = table({
      rows: axis('region', ['a']),
      cols: axis('sector', ['s', 't']),
      values: Float64Array.of(1, 2),
      unit: RATIO,
      provenance: from,
    });
    await saveTable(one, path, 'Shares');
    const first = await sha256OfFile(path);
    await saveTable(one, path, 'Shares');
    expect(await sha256OfFile(path)).toBe(first);
    await expect(loadTable(path, 'sector', 'region')).rejects.toMatchObject({
      code: 'input',
      message: `${path}: its rows are of the axis "region", and "sector" was asked for.`,
    });
  });
});
