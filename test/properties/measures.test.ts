import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import type { Partition } from '../../src/core/partition.ts';
import { byCountry, byRegion, crosses, partition } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { at, table } from '../../src/core/table.ts';
import { jobs, millionUsd } from '../../src/core/unit.ts';
import { byHeading } from '../../src/measures/by-heading.ts';
import { coProduction } from '../../src/measures/co-production.ts';
import { coProductionByOrigin } from '../../src/measures/co-production-by-origin.ts';
import { coProductionMatrix } from '../../src/measures/co-production-matrix.ts';
import { contrast } from '../../src/measures/contrast.ts';
import { crossings } from '../../src/measures/crossings.ts';
import { crossingsByOrigin } from '../../src/measures/crossings-by-origin.ts';
import { directions } from '../../src/measures/directions.ts';
import { exportsAbroad } from '../../src/measures/exports-abroad.ts';
import { extraction } from '../../src/measures/extraction.ts';
import { extractionOneWay } from '../../src/measures/extraction-one-way.ts';
import { finalOutput } from '../../src/measures/final-output.ts';
import { flowDomesticValue } from '../../src/measures/flow-domestic-value.ts';
import { flowValue } from '../../src/measures/flow-value.ts';
import { jobsExtraction } from '../../src/measures/jobs-extraction.ts';
import { jobsTied } from '../../src/measures/jobs-tied.ts';
import { meanCrossings, WORLD } from '../../src/measures/mean-crossings.ts';
import { megaRegion } from '../../src/measures/mega-region.ts';
import { penetration } from '../../src/measures/penetration.ts';
import { returnedValue } from '../../src/measures/returned-value.ts';
import { sales } from '../../src/measures/sales.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { valueAcross } from '../../src/measures/value-across.ts';
import { valueAdded } from '../../src/measures/value-added.ts';
import { vax } from '../../src/measures/vax.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { solveLeft, solveRight } from '../../src/numeric/lu.ts';
import { arbitraryBorder, arbitraryCase, arbitraryMrio, SEEDED } from './arbitrary-mrio.ts';

const anything = arbitraryCase({ stocks: true });
const positive = arbitraryCase({ stocks: false });

/** Money is at most a few thousand per cell: rounding stays below this, relative to the largest output. */
const near = (ours: number, theirs: number, of: Mrio): void => {
  const size = Math.max(...leontief(of).x);
  expect(Math.abs(ours - theirs)).toBeLessThan(1e-10 * size);
};

/** At most, up to rounding. */
const atMost = (small: number, large: number, of: Mrio): void => {
  expect(small).toBeLessThan(large + 1e-10 * Math.max(...leontief(of).x));
};

const always = <T>(from: fc.Arbitrary<T>, holds: (drawn: T) => void): void =>
  fc.assert(fc.property(from, holds), SEEDED);

/** The borders that the identities of the crossings must hold for. */
const anyBorder = arbitraryMrio({ stocks: true, regions: 3 }).chain((of) =>
  fc
    .oneof(
      arbitraryBorder(of.regions),
      arbitraryBorder(of.regions, 3),
      fc.constant(byCountry(of.regions)),
      fc.constant(byRegion(of.regions)),
    )
    .map((border) => ({ of, border })),
);

/** The same table without intermediates between the groups of a border: their suppliers sell them at home, finished. */
function withoutParts(of: Mrio, border: Partition): Mrio {
  const S = of.sectors.labels.length;
  const n = of.Z.rows.labels.length;
  const flows = of.Z.values.slice();
  const demand = of.Y.values.slice();
  for (let i = 0; i < n; i++) {
    const from = Math.floor(i / S);
    for (let j = 0; j < n; j++) {
      if (!crosses(border, from, Math.floor(j / S))) continue;
      demand[i * of.Y.cols.labels.length + from * of.categories.length] += flows[i * n + j];
      flows[i * n + j] = 0;
    }
  }
  return mrioFromFlows({
    year: of.year,
    regions: of.regions.labels,
    sectors: of.sectors.labels,
    categories: of.categories,
    flows,
    demand,
    unit: of.Z.unit,
    provenance: of.Z.provenance,
  });
}

/** Value added as if it were jobs. */
function valueAsJobs(of: Mrio): Table<'region', 'sector'> {
  const { rows, cols, values, provenance: from } = valueAdded(of);
  return table({ rows, cols, values, unit: jobs(of.year), provenance: from });
}

describe('the Leontief system', () => {
  it('vc L = 1 where there is output, and L y = x', () => {
    always(anything, ({ of }) => {
      const { vc, x, y, system } = leontief(of);
      solveLeft(system, vc, 1).forEach((each, i) => {
        expect(Math.abs(each - (x[i] === 0 ? 0 : 1))).toBeLessThan(1e-12);
      });
      solveRight(system, y, 1).forEach((each, i) => {
        near(each, x[i], of);
      });
    });
  });

  it('sales by destination add up to output', () => {
    always(anything, ({ of }) => {
      const { intermediate, final } = sales(of);
      const R = of.regions.labels.length;
      leontief(of)
        .x.slice()
        .forEach((x, i) => {
          let sum = 0;
          for (let to = 0; to < R; to++) sum += intermediate[i * R + to] + final[i * R + to];
          near(sum, x, of);
        });
    });
  });
});

describe('D1 and D2, two-way trade', () => {
  it('adds up: a coarse border is the sum of the finer flows across it', () => {
    always(anything, ({ of, border }) => {
      for (const which of ['all', 'intermediates'] as const) {
        expectRefined(
          of,
          border,
          twoWayTrade(of, border, which),
          twoWayTrade(of, byRegion(of.regions), which),
        );
      }
    });
  });

  it('has intermediates of at most all trade', () => {
    always(positive, ({ of, border }) => {
      const all = twoWayTrade(of, border);
      twoWayTrade(of, border, 'intermediates')
        .values.slice()
        .forEach((each, cell) => {
          atMost(each, all.values[cell], of);
        });
    });
  });
});

/** Row totals of a table by direction equal the sums over the pairs of regions behind it. */
function expectRefined(of: Mrio, border: Partition, coarse: Table, fine: Table): void {
  directions(border).each.forEach(({ from, to, fromRegions, toRegions }) => {
    const rows = fromRegions.flatMap((g) =>
      toRegions.map((h) => `${of.regions.labels[g]}>${of.regions.labels[h]}`),
    );
    near(total(coarse, { rows: [`${from}>${to}`] }), total(fine, { rows }), of);
  });
}

describe('D3, co-production', () => {
  it('has the same total by completing sector, by origin and in the matrix', () => {
    always(anything, ({ of, border }) => {
      for (const sold of ['all', 'outside', 'abroad'] as const) {
        const completed = coProduction(of, border, sold);
        const origin = coProductionByOrigin(of, border, sold);
        for (const [from, to] of [
          ['a', 'b'],
          ['b', 'a'],
        ]) {
          const matrix = coProductionMatrix(of, border, { from, to }, sold);
          for (const sector of of.sectors.labels) {
            near(total(matrix, { cols: [sector] }), at(completed, `${from}>${to}`, sector), of);
            near(total(matrix, { rows: [sector] }), at(origin, `${from}>${to}`, sector), of);
          }
        }
      }
    });
  });

  it('adds up over regions', () => {
    always(anything, ({ of, border }) => {
      expectRefined(of, border, coProduction(of, border), coProduction(of, byRegion(of.regions)));
    });
  });

  it('is at most the final output of the completing side, and sales outside or abroad are a part of it', () => {
    always(positive, ({ of, border }) => {
      const all = coProduction(of, border);
      for (const direction of directions(border).each) {
        const row = { rows: [`${direction.from}>${direction.to}`] };
        const y = finalOutput(of, direction, 'all').reduce((sum, each) => sum + each, 0);
        atMost(total(all, row), y, of);
        atMost(total(coProduction(of, border, 'outside'), row), total(all, row), of);
        atMost(total(coProduction(of, border, 'abroad'), row), total(all, row), of);
      }
    });
  });

  it('with all regions as sides, is all final output that is not finished by its own value', () => {
    always(anything, ({ of }) => {
      const border = byRegion(of.regions);
      const { vc, y, system } = leontief(of);
      const S = of.sectors.labels.length;
      const made = coProduction(of, border);
      of.regions.labels.forEach((region, r) => {
        const own = Float64Array.from(vc, (each, i) => (Math.floor(i / S) === r ? each : 0));
        const content = solveLeft(system, own, 1);
        let home = 0;
        let finished = 0;
        for (let k = 0; k < S; k++) {
          home += content[r * S + k] * y[r * S + k];
          finished += y[r * S + k];
        }
        const rows = made.rows.labels.filter((way) => way.endsWith(`>${region}`));
        near(total(made, { rows }) + home, finished, of);
      });
    });
  });
});

describe('D4, crossings', () => {
  it('Σ VA_n = value added, activity by activity', () => {
    always(anyBorder, ({ of, border }) => {
      const counted = crossings(of, border);
      leontief(of)
        .v.slice()
        .forEach((v, i) => {
          near(total(counted, { cols: [of.Z.rows.labels[i]] }), v, of);
        });
    });
  });

  it('Σ n·VA_n = two-way trade', () => {
    always(anyBorder, ({ of, border }) => {
      const counted = crossings(of, border);
      const sum = counted.rows.labels.reduce(
        (all, row, times) => all + times * total(counted, { rows: [row] }),
        0,
      );
      near(sum, total(twoWayTrade(of, border)), of);
    });
  });

  it('keeps to one row when nothing crosses', () => {
    always(arbitraryMrio({ stocks: true }), (of) => {
      const counted = crossings(of, partition(of.regions, { all: of.regions.labels }));
      expect(counted.rows.labels).toEqual(['0', '1+']);
      near(total(counted, { rows: ['0'] }), total(valueAdded(of)), of);
      expect(total(counted, { rows: ['1+'] })).toBe(0);
    });
  });

  it('the last row is exact: two regions that pass on a part α of what they get keep 1 − α at each crossing', () => {
    const cells = fc.integer({ min: 1, max: 95 });
    always(cells, (percent) => {
      const alpha = percent / 100;
      const x = 1 / (1 - alpha);
      const of = mrioFromFlows({
        year: 2013,
        regions: ['a', 'b'],
        sectors: ['k'],
        flows: Float64Array.of(0, alpha * x, alpha * x, 0),
        demand: Float64Array.of(1, 0, 0, 1),
        unit: millionUsd(2013),
        provenance: provenance('geometric', 'estimated', []),
      });
      const counted = crossings(of, byRegion(of.regions));
      counted.rows.labels.forEach((row, times) => {
        const value = 2 * alpha ** times * (row.endsWith('+') ? 1 : 1 - alpha);
        expect(total(counted, { rows: [row] }) / value).toBeCloseTo(1, 9);
      });
    });
  });

  it('VA_≥2 ≤ VA_≥1 ≤ two-way trade, and more lines leave less value at home', () => {
    always(positive, ({ of, border }) => {
      const across = valueAcross(of, border);
      const atLeast = (row: string): number => total(across, { rows: [row] });
      atMost(atLeast('2+'), atLeast('1+'), of);
      atMost(atLeast('1+'), total(twoWayTrade(of, border)), of);
      const home = (lines: Partition): number => total(crossings(of, lines), { rows: ['0'] });
      atMost(home(byRegion(of.regions)), home(border), of);
      atMost(home(byRegion(of.regions)), home(byCountry(of.regions)), of);
    });
  });

  it('by region of origin, keeps the value added of each region and sector kind', () => {
    always(anything, ({ of, border }) => {
      const sectors = of.sectors.labels.slice(0, 1);
      const counted = crossingsByOrigin(of, border, sectors);
      for (const region of of.regions.labels) {
        near(
          total(counted, { rows: [region] }),
          total(valueAdded(of), { rows: [region], cols: sectors }),
          of,
        );
      }
    });
  });

  it('the mean is trade over VA_≥1, and never below one where value crosses', () => {
    always(positive, ({ of, border }) => {
      const mean = meanCrossings(of, border);
      const once = total(valueAcross(of, border), { rows: ['1+'] });
      near(at(mean, WORLD, 'mean') * once, total(twoWayTrade(of, border)), of);
      for (const each of mean.values) if (each !== 0) expect(each).toBeGreaterThan(1 - 1e-12);
    });
  });
});

describe('D5, returned value', () => {
  it('is not negative and at most the parts that a side sends over', () => {
    always(positive, ({ of, border }) => {
      const back = returnedValue(of, border);
      const parts = twoWayTrade(of, border, 'intermediates');
      for (const each of back.values) expect(each).toBeGreaterThanOrEqual(0);
      for (const way of ['a>b', 'b>a']) {
        const rows = back.rows.labels.filter((path) => path.startsWith(way));
        expect(rows.length).toBe(2);
        atMost(total(back, { rows }), total(parts, { rows: [way] }), of);
      }
    });
  });

  it('is 0 when no parts cross', () => {
    always(positive, ({ of, border }) => {
      expect(total(returnedValue(withoutParts(of, border), border))).toBe(0);
    });
  });

  it('is part of the own value that crosses twice or more, when there are no third regions to go through', () => {
    const sides = arbitraryMrio({ stocks: false }).chain((of) =>
      fc.integer({ min: 1, max: of.regions.labels.length - 1 }).map((first) => {
        const { labels } = of.regions;
        return { of, border: partition(of.regions, { a: labels.slice(0, first), b: labels.slice(first) }) };
      }),
    );
    always(sides, ({ of, border }) => {
      const back = returnedValue(of, border);
      const across = valueAcross(of, border);
      const { S, first } = { S: of.sectors.labels.length, first: border.of.indexOf(1) };
      const { labels } = across.cols;
      for (const [side, cols] of [
        ['a', labels.slice(0, first * S)],
        ['b', labels.slice(first * S)],
      ] as const) {
        const rows = back.rows.labels.filter((path) => path.startsWith(`${side}>`));
        atMost(total(back, { rows }), total(across, { rows: ['2+'], cols }), of);
      }
    });
  });
});

describe('D6, the mega-region', () => {
  it('exports = DVA + DDC + FC and DVA = own + joint = Σ from its groups', () => {
    always(anything, ({ of, border }) => {
      for (const where of ['outside', 'abroad'] as const) {
        const content = megaRegion(of, border, where);
        for (const exporter of content.rows.labels) {
          const of1 = (what: string): number => at(content, exporter, what);
          near(of1('exports'), of1('DVA') + of1('DDC') + of1('FC'), of);
          near(of1('DVA'), of1('own') + of1('joint'), of);
          near(of1('DVA'), of1('from:a') + of1('from:b'), of);
        }
      }
    });
  });

  it('joint = 0 without intermediates between the sides, and joint, DDC, FC ≥ 0', () => {
    always(positive, ({ of, border }) => {
      const bare = withoutParts(of, border);
      near(total(megaRegion(bare, border), { cols: ['joint'] }), 0, bare);
      const content = megaRegion(of, border);
      for (const exporter of content.rows.labels) {
        for (const what of ['joint', 'DDC', 'FC']) atMost(0, at(content, exporter, what), of);
      }
    });
  });

  it('joint > 0 when a side that sells outside buys parts from the other', () => {
    always(positive, ({ of, border }) => {
      const parts = twoWayTrade(of, border, 'intermediates');
      const content = megaRegion(of, border);
      const sellsAll = content.rows.labels.every((exporter) => at(content, exporter, 'exports') > 0);
      const makesAll = leontief(of)
        .vc.slice()
        .every((each) => each > 0);
      fc.pre(sellsAll && makesAll && total(parts) > 0);
      expect(total(content, { cols: ['joint'] })).toBeGreaterThan(0);
    });
  });

  it('exports and own value abroad stay within sales', () => {
    always(positive, ({ of, border }) => {
      const abroad = exportsAbroad(of, border);
      for (const exporter of abroad.rows.labels) {
        atMost(at(abroad, exporter, 'DVA'), at(abroad, exporter, 'exports'), of);
      }
    });
  });
});

describe('D7, extraction', () => {
  it('of the border is VA_≥1, activity by activity', () => {
    always(anyBorder, ({ of, border }) => {
      const lost = extraction(of, border);
      const across = valueAcross(of, border);
      across.cols.labels.forEach((activity, i) => {
        near(lost.values[i], at(across, '1+', activity), of);
      });
    });
  });

  it('of intermediates takes at most all, and one way at most what is sold that way', () => {
    always(positive, ({ of, border }) => {
      const all = extraction(of, border);
      extraction(of, border, 'intermediates')
        .values.slice()
        .forEach((each, cell) => {
          atMost(each, all.values[cell], of);
        });
      const oneWay = extractionOneWay(of, border, { from: 'a', to: 'b' });
      atMost(total(oneWay), total(twoWayTrade(of, border), { rows: ['a>b'] }), of);
      oneWay.values.slice().forEach((each, cell) => {
        atMost(each, all.values[cell], of);
        atMost(0, each, of);
      });
    });
  });
});

describe('D8, jobs', () => {
  it('are the measures of value when value added takes the place of jobs', () => {
    always(anything, ({ of, border }) => {
      const counted = valueAsJobs(of);
      const pairs: [Table, Table][] = [
        [jobsTied(of, border, counted), coProductionByOrigin(of, border)],
        [jobsTied(of, border, counted, 'demand'), vax(of, border)],
      ];
      for (const [people, money] of pairs) {
        people.values.slice().forEach((each, cell) => {
          near(each, money.values[cell], of);
        });
      }
      const lost = jobsExtraction(of, border, counted);
      for (const region of lost.rows.labels) {
        near(total(lost, { rows: [region] }), total(extraction(of, border), { rows: [region] }), of);
      }
    });
  });
});

describe('value inside trade and demand', () => {
  it('all value in a flow is the flow, and own value is a part of it', () => {
    always(positive, ({ of, border }) => {
      const trade = twoWayTrade(of, border);
      const inside = flowValue(of, border);
      const own = flowDomesticValue(of, border);
      for (const way of trade.rows.labels) {
        near(total(inside, { rows: [way] }), total(trade, { rows: [way] }), of);
        atMost(total(own, { rows: [way] }), total(trade, { rows: [way] }), of);
      }
    });
  });

  it('VAX adds up over regions, and each region’s balance in value added is its balance in trade', () => {
    always(anything, ({ of, border }) => {
      const border0 = byRegion(of.regions);
      const value = vax(of, border0);
      const trade = twoWayTrade(of, border0);
      expectRefined(of, border, vax(of, border), value);
      for (const region of of.regions.labels) {
        const out = value.rows.labels.filter((way) => way.startsWith(`${region}>`));
        const back = value.rows.labels.filter((way) => way.endsWith(`>${region}`));
        near(
          total(value, { rows: out }) - total(value, { rows: back }),
          total(trade, { rows: out }) - total(trade, { rows: back }),
          of,
        );
      }
    });
  });

  it('penetration lies between 0 and 1, and suppliers together supply at most all', () => {
    always(positive, ({ of }) => {
      const border = byRegion(of.regions);
      for (const per of ['use', 'output'] as const) {
        const shares = penetration(of, border, per);
        for (const each of shares.values) {
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThan(1 + 1e-12);
        }
        for (const region of of.regions.labels) {
          const rows = shares.rows.labels.filter((way) =>
            per === 'use' ? way.endsWith(`>${region}`) : way.startsWith(`${region}>`),
          );
          for (const sector of of.sectors.labels) {
            expect(total(shares, { rows, cols: [sector] })).toBeLessThan(1 + 1e-12);
          }
        }
      }
    });
  });

  it('the contrast tells the same crossings as trade', () => {
    always(positive, ({ of, border }) => {
      const trade = twoWayTrade(of, border);
      fc.pre(trade.rows.labels.every((way) => total(trade, { rows: [way] }) > 0));
      const told = contrast(of, border);
      const sum = [1, 2, 3].reduce((all, n) => all + n * at(told, 'a|b', `crosses-${n}`), 0);
      const more = at(told, 'a|b', 'crosses-4+');
      expect(sum + 4 * more).toBeLessThan(1 + 1e-10);
      const counted = crossings(of, border);
      const further = counted.rows.labels.reduce(
        (all, row, n) => all + (n > 4 ? (n - 4) * total(counted, { rows: [row] }) : 0),
        0,
      );
      expect(sum + 4 * more + further / total(trade)).toBeCloseTo(1, 10);
      const back = returnedValue(of, border);
      near(at(told, 'a|b', 'returned') * total(trade), total(back), of);
      for (const side of ['a', 'b']) {
        const out = trade.rows.labels.filter((way) => way.startsWith(side));
        const rows = back.rows.labels.filter((path) => path.startsWith(side));
        near(at(told, 'a|b', `returned:${side}`) * total(trade, { rows: out }), total(back, { rows }), of);
      }
    });
  });
});

describe('product headings', () => {
  it('add up to their sector where it has jobs', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 5 });
    always(fc.tuple(anything, weights), ([{ of, border }, counts]) => {
      const trade = twoWayTrade(of, border);
      const S = of.sectors.labels.length;
      const values = new Float64Array(5 * S);
      counts.forEach((count, h) => {
        values[h * S + (h % S)] = count;
      });
      const headings = table({
        rows: axis('heading', ['3341', '3342', '3343', '3344', '3391']),
        cols: of.sectors,
        values,
        unit: jobs(2013),
        provenance: provenance('random', 'estimated', []),
      });
      const split = byHeading(trade, headings);
      of.sectors.labels.forEach((sector, k) => {
        const own = headings.rows.labels.filter((_, h) => h % S === k);
        const hasJobs = total(headings, { cols: [sector] }) > 0;
        near(total(split, { cols: own }), hasJobs ? total(trade, { cols: [sector] }) : 0, of);
      });
    });
  });
});
