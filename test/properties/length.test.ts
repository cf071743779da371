import { describe, expect, it } from 'vitest';
import { byRegion } from '../../src/core/partition.ts';
import { at } from '../../src/core/table.ts';
import { crossings } from '../../src/measures/crossings.ts';
import { crossingsByPair } from '../../src/measures/length/crossings-by-pair.ts';
import { crossingsPerUnit } from '../../src/measures/length/crossings-per-unit.ts';
import { downstreamness } from '../../src/measures/length/downstreamness.ts';
import { meanCrossingsByPair } from '../../src/measures/length/mean-crossings-by-pair.ts';
import { productionLength } from '../../src/measures/length/production-length.ts';
import { productionLengthByPair } from '../../src/measures/length/production-length-by-pair.ts';
import { propagationLength } from '../../src/measures/length/propagation-length.ts';
import { propagationLengthByGroup } from '../../src/measures/length/propagation-length-by-group.ts';
import { upstreamness } from '../../src/measures/length/upstreamness.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import { systemOf } from '../../src/mrio/system.ts';
import { placed } from '../measures/accounting/complete-border.ts';
import { always, anyBorder, anything, atMost, near } from './checking.ts';

const positive = placed({ stocks: false });
const sum = (values: Iterable<number>): number => [...values].reduce((all, each) => all + each, 0);

describe('position', () => {
  it('Σ U·v = Σ D·y = Σ x, whatever the border', () => {
    always(anything, ({ of, border }) => {
      const { x, v, y } = leontief(of);
      const [U, D] = [upstreamness(of, border), downstreamness(of, border)];
      near(sum(v.slice().map((each, i) => each * U.values[i * 2])), sum(x), of);
      near(sum(y.slice().map((each, i) => each * D.values[i * 2])), sum(x), of);
      const other = [upstreamness, downstreamness].map((measure) => measure(of, byRegion(of.regions)));
      [U, D].forEach((table, k) => {
        table.values.slice().forEach((each, cell) => {
          expect(other[k].values[cell]).toBeCloseTo(each, 9);
        });
      });
    });
  });

  it('an activity without output has one step and no shares', () => {
    always(anything, ({ of, border }) => {
      leontief(of)
        .x.slice()
        .forEach((x, i) => {
          if (x !== 0) return;
          const two = (table: { values: { slice(a: number, b: number): Float64Array } }) => [
            ...table.values.slice(i * 2, i * 2 + 2),
          ];
          expect(two(upstreamness(of, border))).toEqual([1, 0]);
          expect(two(downstreamness(of, border))).toEqual([1, 0]);
        });
    });
  });

  it('is one step at least, and one where all is sold to final buyers or nothing is bought', () => {
    always(positive, ({ of, border }) => {
      for (const table of [upstreamness(of, border), downstreamness(of, border)])
        for (let i = 0; i < table.rows.labels.length; i++) {
          const [steps, share] = [table.values[i * 2], table.values[i * 2 + 1]];
          expect(steps).toBeGreaterThan(1 - 1e-12);
          if (Math.abs(share - 1) < 1e-12) expect(steps).toBeCloseTo(1, 9);
        }
    });
  });
});

describe('length', () => {
  it('Σ length·value = Σ x over groups and over pairs', () => {
    always(positive, ({ of, border }) => {
      const { x, v, y } = leontief(of);
      const pairs = productionLengthByPair(of, border);
      const value = crossingsByPair(of, border);
      near(
        sum(pairs.rows.labels.map((pair) => at(pairs, pair, 'in-demand') * at(value, pair, 'value'))),
        sum(x),
        of,
      );
      const S = of.sectors.labels.length;
      const groups = productionLength(of, border);
      const weighed = (weights: ArrayLike<number>, column: string): number =>
        sum(
          Array.from(weights, (each, i) => {
            const group = border.groups.labels[border.of[Math.floor(i / S)]];
            return each * at(groups, group, column);
          }),
        );
      near(weighed(v, 'forward'), sum(x), of);
      near(weighed(y, 'backward'), sum(x), of);
    });
  });

  it('propagation: length · (L − I) = L (L − I), one round at least, and by group the same weighted', () => {
    always(positive, ({ of, border }) => {
      const { y, A } = leontief(of);
      const n = y.length;
      const identity = Float64Array.from({ length: n * n }, (_, c) => (c % (n + 1) === 0 ? 1 : 0));
      const L = systemOf(A, n).right(identity, n);
      const ties = L.map((each, c) => each - identity[c]);
      const rounds = systemOf(A, n).right(ties, n);
      const length = propagationLength(of, border);
      rounds.forEach((each, c) => {
        expect(length.values[c] * ties[c]).toBeCloseTo(each, 9);
        if (ties[c] > 1e-9) expect(length.values[c]).toBeGreaterThan(1 - 1e-9);
      });
      const byGroup = propagationLengthByGroup(of, border);
      const S = of.sectors.labels.length;
      const within = (matrix: Float64Array, g: number, h: number): number =>
        sum(
          matrix.map((each, c) => {
            const [from, to] = [Math.floor(c / n), c % n].map((i) => border.of[Math.floor(i / S)]);
            return from === g && to === h ? each * y[c % n] : 0;
          }),
        );
      byGroup.values.slice().forEach((each, pair) => {
        const [g, h] = [Math.floor(pair / border.groups.labels.length), pair % border.groups.labels.length];
        near(each * within(ties, g, h), within(rounds, g, h), of);
      });
    });
  });
});

describe('crossings', () => {
  it('Σ (backward + final)·y = Σ forward·v = gross trade over any border, the outside not counted', () => {
    always(anyBorder, ({ of, border }) => {
      const { v, y } = leontief(of);
      const per = crossingsPerUnit(of, border);
      const trade = total(twoWayTrade(of, border));
      near(sum(v.slice().map((each, i) => each * per.values[i * 3 + 2])), trade, of);
      if (y.slice().every((each) => each !== 0))
        near(sum(y.slice().map((each, i) => each * (per.values[i * 3] + per.values[i * 3 + 1]))), trade, of);
    });
  });

  it('Σ times crossed = gross trade, Σ value = world value added, and the mean is their quotient', () => {
    always(anyBorder, ({ of, border }) => {
      const counted = crossingsByPair(of, border);
      near(total(counted, { cols: ['times-crossed'] }), total(twoWayTrade(of, border)), of);
      near(total(counted, { cols: ['value'] }), sum(leontief(of).v), of);
      const mean = meanCrossingsByPair(of, border);
      for (const pair of mean.rows.labels) {
        const value = at(counted, pair, 'value');
        if (value !== 0) near(at(mean, pair, 'mean') * value, at(counted, pair, 'times-crossed'), of);
      }
    });
  });

  it('by origin they are the crossings counted one by one', () => {
    always(anyBorder, ({ of, border }) => {
      const counted = crossingsByPair(of, border);
      const oneByOne = crossings(of, border);
      const S = of.sectors.labels.length;
      const n = oneByOne.cols.labels.length;
      const times = new Float64Array(border.groups.labels.length);
      oneByOne.rows.labels.forEach((_, count) => {
        for (let i = 0; i < n; i++)
          times[border.of[Math.floor(i / S)]] += count * oneByOne.values[count * n + i];
      });
      border.groups.labels.forEach((g, index) => {
        const rows = counted.rows.labels.filter((pair) => pair.startsWith(`${g}>`));
        near(total(counted, { rows, cols: ['times-crossed'] }), times[index], of);
      });
    });
  });

  it('value absorbed over the border crosses once at least', () => {
    always(positive, ({ of, border }) => {
      const counted = crossingsByPair(of, border);
      for (const pair of counted.rows.labels) {
        const [from, to] = pair.split('>');
        if (from !== to) atMost(at(counted, pair, 'value'), at(counted, pair, 'times-crossed'), of);
      }
    });
  });
});
