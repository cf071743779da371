import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { byRegion } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import { at, table } from '../../src/core/table.ts';
import { jobs, millionUsd } from '../../src/core/unit.ts';
import { multipliers } from '../../src/measures/linkages/multipliers.ts';
import { valueMultipliers } from '../../src/measures/linkages/value-multipliers.ts';
import { satelliteMultipliers } from '../../src/measures/satellites/satellite-multipliers.ts';
import { grouped } from '../../src/mrio/grouped.ts';
import { mrio, mrioFromFlows } from '../../src/mrio/mrio.ts';
import { applyInverse, leontiefInverse } from '../../src/mrio/solutions.ts';

const folder = new URL('../reference/miller-blair/leontief/', import.meta.url);
const meta = JSON.parse(readFileSync(new URL('meta.json', folder), 'utf8'));
const [columns, ...rows] = readFileSync(new URL('expected.csv', folder), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(','));
const column = (name: string): number[] => rows.map((row) => Number(row[columns.indexOf(name)]));
const near = (ours: number, theirs: number): void =>
  expect(Math.abs(ours - theirs)).toBeLessThan(meta.tolerance.relative * Math.abs(theirs));

const flows = Float64Array.from(rows.flatMap((row) => row.slice(1, 3).map(Number)));
const x = column('x');
const labour = column('labour');
const bare = mrioFromFlows({
  year: 2009,
  regions: ['land'],
  sectors: ['1', '2'],
  flows,
  demand: Float64Array.from(x, (each, i) => each - flows[i * 2] - flows[i * 2 + 1]),
  unit: millionUsd(2009),
  provenance: provenance('book', 'observed', []),
});
/** The same with labour as a component of value added. */
const of = mrio({
  ...bare,
  V: table({
    ...bare.V,
    rows: axis('component', ['labour', 'other']),
    values: Float64Array.from([
      ...x.map((each, i) => each * labour[i]),
      ...x.map((each, i) => bare.V.values[i] - each * labour[i]),
    ]),
  }),
});
const border = byRegion(of.regions);
const seen = grouped(of, border);

describe('Miller & Blair, Table 2.3', () => {
  it('the inverse, and output for a new final demand', () => {
    const L = leontiefInverse(seen);
    [...column('L1'), ...column('L2')].forEach((each, at) => {
      near(L[(at % 2) * 2 + Math.floor(at / 2)], each);
    });
    column('newOutput').forEach((each, i) => {
      near(applyInverse(seen, column('newFinalDemand'), 1)[i], each);
    });
  });

  it('multipliers of output, of income and of labour give the same world', () => {
    const f = column('newFinalDemand');
    const sum = (of: (i: number, label: string) => number): number => of(0, 'land|1') + of(1, 'land|2');
    const all = (name: string): number => column(name).reduce((total, each) => total + each, 0);
    const output = multipliers(of, border);
    near(
      sum((i, label) => at(output, label, 'output') * f[i]),
      all('newOutput'),
    );
    const income = valueMultipliers(of, border);
    near(
      sum((i, label) => at(income, `labour|${label}`, 'total') * f[i]),
      all('newLabour'),
    );
    const people = table({
      rows: axis('account', ['labour']),
      cols: of.Z.rows,
      values: Float64Array.from(x, (each, i) => each * labour[i]),
      unit: jobs(2009),
      provenance: provenance('book', 'observed', []),
    });
    const per = satelliteMultipliers(of, border, people);
    near(
      sum((i, label) => at(per, `labour|${label}`, 'own') * f[i]),
      all('newLabour'),
    );
  });
});
