import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { byRegion, partition } from '../../src/core/partition.ts';
import type { Table } from '../../src/core/table.ts';
import { table } from '../../src/core/table.ts';
import { jobs } from '../../src/core/unit.ts';
import type { MeasureInput } from '../../src/measures/measure.ts';
import { MEASURES } from '../../src/measures/registry.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { valueAdded } from '../../src/measures/value-added.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { arbitraryCase, SEEDED } from './arbitrary-mrio.ts';

/** Measures of jobs per unit of money. */
const PER_MONEY = ['satellite-multipliers'];

/** Everything any measure asks for; jobs are the value added of the table, headings one per sector. */
function inputFor(of: Mrio, a: readonly string[], b: readonly string[], people: Table): MeasureInput {
  const { labels } = of.sectors;
  const counted = { unit: jobs(of.year), provenance: people.provenance };
  const headings = table({
    ...counted,
    rows: axis('heading', labels),
    cols: axis('sector', labels),
    values: Float64Array.from({ length: labels.length ** 2 }, (_, at) =>
      at % (labels.length + 1) === 0 ? 1 : 0,
    ),
  });
  return {
    of,
    border: partition(of.regions, { a, b }, 'outside'),
    way: { from: 'a', to: 'b' },
    jobs: table({
      ...counted,
      rows: axis('region', people.rows.labels),
      cols: axis('sector', people.cols.labels),
      values: people.values,
    }),
    headings,
    headingsB: headings,
    satellite: table({
      ...counted,
      rows: axis('account', ['people']),
      cols: of.Z.rows,
      values: people.values,
    }),
    pair: { a, b, countryA: a, countryB: b, goods: labels, manufactures: [] },
  };
}

/** The same table in other clothes: cells times a number, and the categories of final demand added up. */
function dressed(of: Mrio, times: number, merge: boolean): Mrio {
  const C = of.categories.length;
  const size = merge ? of.Y.values.length / C : of.Y.values.length;
  const demand = new Float64Array(size);
  for (let at = 0; at < of.Y.values.length; at++) {
    demand[merge ? Math.floor(at / C) : at] += times * of.Y.values[at];
  }
  return mrioFromFlows({
    year: of.year,
    regions: of.regions.labels,
    sectors: of.sectors.labels,
    categories: merge ? ['all'] : of.categories,
    flows: of.Z.values.slice().map((each) => times * each),
    demand,
    unit: of.Z.unit,
    provenance: of.Z.provenance,
  });
}

const tables = arbitraryCase({ stocks: true }).filter(({ of, border }) =>
  twoWayTrade(of, border)
    .values.slice()
    .every((each) => each > 0),
);

describe('every measure of the registry', () => {
  it.each([
    ['scales with the unit of money, and ratios and jobs do not', 1000, false],
    ['does not see how final demand is divided into categories', 1, true],
  ])('%s', (_, times, merge) => {
    fc.assert(
      fc.property(tables, ({ of, border }) => {
        const side = (group: number): string[] => of.regions.labels.filter((_, r) => border.of[r] === group);
        const people = valueAdded(of);
        const before = inputFor(of, side(0), side(1), people);
        const after = inputFor(dressed(of, times, merge), side(0), side(1), people);
        const size = Math.max(...people.values);
        for (const measure of MEASURES) {
          const border = measure.complete ? byRegion(of.regions) : before.border;
          const one = measure.compute({ ...before, border });
          const other = measure.compute({ ...after, border });
          const factor = PER_MONEY.includes(measure.id) ? 1 / times : measure.unit === 'money' ? times : 1;
          const scale = measure.unit === 'ratio' ? 1 : size;
          const rows = Math.min(one.rows.labels.length, other.rows.labels.length);
          const cells = measure.id === 'crossings' ? (rows - 1) * one.cols.labels.length : one.values.length;
          for (let at = 0; at < cells; at++) {
            const gap = Math.abs(other.values[at] - factor * one.values[at]);
            expect(gap, `${measure.id} cell ${at}`).toBeLessThan(1e-9 * scale * factor);
          }
        }
      }),
      { ...SEEDED, numRuns: 25 },
    );
  });
});
