import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Partition } from '../../src/core/partition.ts';
import { byCountry, byRegion, partition } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import { at } from '../../src/core/table.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { coProduction } from '../../src/measures/co-production.ts';
import { coProductionByOrigin } from '../../src/measures/co-production-by-origin.ts';
import { coProductionMatrix } from '../../src/measures/co-production-matrix.ts';
import { crossings } from '../../src/measures/crossings.ts';
import { crossingsByOrigin } from '../../src/measures/crossings-by-origin.ts';
import { directions } from '../../src/measures/directions.ts';
import { finalOutput } from '../../src/measures/final-output.ts';
import { meanCrossings, WORLD } from '../../src/measures/mean-crossings.ts';
import { returnedValue } from '../../src/measures/returned-value.ts';
import { sales } from '../../src/measures/sales.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { valueAcross } from '../../src/measures/value-across.ts';
import { valueAdded } from '../../src/measures/value-added.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { arbitraryMrio } from './arbitrary-mrio.ts';
import {
  always,
  anyBorder,
  anything,
  atMost,
  expectRefined,
  near,
  positive,
  withoutParts,
} from './checking.ts';

describe('the Leontief system', () => {
  it('vc L = 1 where there is output, and L y = x', () => {
    always(anything, ({ of }) => {
      const { vc, x, y, system } = leontief(of);
      system.left(vc, 1).forEach((each, i) => {
        expect(Math.abs(each - (x[i] === 0 ? 0 : 1))).toBeLessThan(1e-12);
      });
      system.right(y, 1).forEach((each, i) => {
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
        const content = system.left(own, 1);
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
