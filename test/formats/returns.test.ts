import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { provenance } from '../../src/core/provenance.ts';
import { UNSTATED } from '../../src/core/unit.ts';
import { exportTable } from '../../src/formats/export-table.ts';
import { importTable } from '../../src/formats/import-table.ts';
import { readLabels } from '../../src/formats/read-labels.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

/** What is exported under awkward names comes back. */

const folder = temporaryFolder();
const named = (regions: readonly string[], sectors: readonly string[]) => {
  const n = regions.length * sectors.length;
  return mrioFromFlows({
    year: 2018,
    regions,
    sectors,
    flows: Float64Array.from({ length: n * n }, (_, at) => at % 5),
    demand: Float64Array.from({ length: n * regions.length }, (_, at) => 50 + at),
    unit: { kind: 'money', currency: UNSTATED, factor: 1 },
    provenance: provenance('test', 'observed', []),
  });
};

test('names with commas, semicolons and quotes in the lists beside numbers', async () => {
  const [regions, sectors] = [
    ['Korea, Rep.', 'A "B"'],
    ['Food; drink', 'Steel, basic'],
  ];
  const path = join(folder, 'numbers.csv');
  const [, countries, industries] = await exportTable(named(regions, sectors), 'icio', path);
  expect(readLabels(countries)).toEqual(regions);
  expect(readLabels(industries)).toEqual(sectors);
});

test.each([
  [
    ['1', '2'],
    ['5', '10'],
  ],
  [
    ['AT', '2'],
    ['Food', '10'],
  ],
])('a folder of pymrio with regions %j and sectors %j, without a unit', async (regions, sectors) => {
  const path = join(folder, `folder-${regions[0]}`);
  const of = named(regions, sectors);
  await exportTable(of, 'pymrio', path);
  for (const without of [[], ['file_parameters.json', 'factor_inputs/file_parameters.json']]) {
    for (const name of without) rmSync(join(path, name));
    const { mrio, notes } = await importTable(path);
    expect(mrio.Z.rows.labels).toEqual(of.Z.rows.labels);
    expect([...mrio.Z.values.slice()]).toEqual([...of.Z.values.slice()]);
    expect([...mrio.V.values.slice()]).toEqual([...of.V.values.slice()]);
    expect(notes).toContain('unit not stated');
    expect(notes).toContain('primary inputs as published (VA)');
  }
});
