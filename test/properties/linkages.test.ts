import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Partition } from '../../src/core/partition.ts';
import { at } from '../../src/core/table.ts';
import { extractionOneWay } from '../../src/measures/extraction-one-way.ts';
import { downstreamness } from '../../src/measures/length/downstreamness.ts';
import { upstreamness } from '../../src/measures/length/upstreamness.ts';
import { extractionReplaced } from '../../src/measures/linkages/extraction-replaced.ts';
import { forwardMultipliers } from '../../src/measures/linkages/forward-multipliers.ts';
import { hypotheticalExtraction } from '../../src/measures/linkages/hypothetical-extraction.ts';
import { linkages } from '../../src/measures/linkages/linkages.ts';
import { multiplierUncertainty } from '../../src/measures/linkages/multiplier-uncertainty.ts';
import { multipliers } from '../../src/measures/linkages/multipliers.ts';
import { valueMultipliers } from '../../src/measures/linkages/value-multipliers.ts';
import { vaxD } from '../../src/measures/linkages/vax-d.ts';
import { vaxDByGroup } from '../../src/measures/linkages/vax-d-by-group.ts';
import { total } from '../../src/measures/total.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { systemOf } from '../../src/mrio/system.ts';
import { placed } from '../measures/accounting/complete-border.ts';
import { always, atMost, near } from './checking.ts';

const tables = placed({ stocks: true });
const positive = placed({ stocks: false });

/** Activities of a sector in a group. */
function partOf(of: Mrio, border: Partition, group: number, sector: number): number[] {
  const S = of.sectors.labels.length;
  return border.of.flatMap((each, region) => (each === group ? [region * S + sector] : []));
}

/** Weighted loss of output when cells of A, and final output, are changed. */
function lostWithout(
  of: Mrio,
  weight: ArrayLike<number>,
  goes: (i: number, j: number) => boolean,
  kept: (i: number) => boolean = () => true,
): number {
  const { A, x, y } = leontief(of);
  const n = x.length;
  const left = A.slice().map((a, c) => (goes(Math.floor(c / n), c % n) ? 0 : a));
  const sold = y.slice().map((each, i) => (kept(i) ? each : 0));
  const output = systemOf(left, n).right(sold, 1);
  return output.reduce((sum, each, i) => sum + weight[i] * (x[i] - each), 0);
}

/** The same in the supply-driven model: cells of Z ÷ x by row are removed. */
function lostForward(of: Mrio, weight: ArrayLike<number>, goes: (i: number, j: number) => boolean): number {
  const { x, v } = leontief(of);
  const n = x.length;
  const shares = of.Z.values
    .slice()
    .map((z, c) => (goes(Math.floor(c / n), c % n) || z === 0 ? 0 : z / x[Math.floor(c / n)]));
  const output = systemOf(shares, n).left(v, 1);
  return output.reduce((sum, each, i) => sum + weight[i] * (x[i] - each), 0);
}

describe('VAX-D', () => {
  it('of every flow is the extraction of that flow alone, by who loses too', () => {
    always(tables, ({ of, border }) => {
      const all = vaxD(of, border);
      const who = vaxDByGroup(of, border);
      for (const flow of all.rows.labels) {
        const [from, to] = flow.split('>');
        const one = extractionOneWay(of, border, { from, to });
        near(at(all, flow, 'world'), total(one), of);
        near(total(who, { rows: [flow] }), total(one), of);
        const own = of.regions.labels.filter((_, r) => border.groups.labels[border.of[r]] === from);
        near(at(all, flow, 'own'), total(one, { rows: own }), of);
        near(at(who, flow, from), at(all, flow, 'own'), of);
      }
    });
  });

  it('own ≤ world ≤ exports where nothing is negative', () => {
    always(positive, ({ of, border }) => {
      const all = vaxD(of, border);
      for (const flow of all.rows.labels) {
        atMost(0, at(all, flow, 'own'), of);
        atMost(at(all, flow, 'own'), at(all, flow, 'world'), of);
        atMost(at(all, flow, 'world'), at(all, flow, 'exports'), of);
      }
    });
  });
});

describe('extraction of a sector', () => {
  it('is the loss with its rows and columns taken out of the table, in every variant', () => {
    always(tables, ({ of, border }) => {
      const gone = hypotheticalExtraction(of, border);
      const { vc, x } = leontief(of);
      const weights = { output: new Float64Array(x.length).fill(1), value: vc };
      border.groups.labels.forEach((group, g) => {
        of.sectors.labels.forEach((sector, k) => {
          const part = new Set(partOf(of, border, g, k));
          const any = (i: number, j: number): boolean => part.has(i) || part.has(j);
          const one = (i: number, j: number): boolean => part.has(i) !== part.has(j);
          const row = (i: number): boolean => part.has(i);
          for (const [unit, weight] of Object.entries(weights)) {
            const ours = (variant: string): number => at(gone, `${group}|${sector}`, `${variant}:${unit}`);
            near(
              ours('all'),
              lostWithout(of, weight, any, (i) => !part.has(i)),
              of,
            );
            near(ours('links'), lostWithout(of, weight, one), of);
            near(ours('links-and-own'), lostWithout(of, weight, any), of);
            near(
              ours('backward'),
              lostWithout(of, weight, (_, j) => row(j)),
              of,
            );
            near(
              ours('backward-links'),
              lostWithout(of, weight, (i, j) => row(j) && !row(i)),
              of,
            );
            near(
              ours('forward'),
              lostForward(of, weight, (i) => row(i)),
              of,
            );
            near(
              ours('forward-links'),
              lostForward(of, weight, (i, j) => row(i) && !row(j)),
              of,
            );
          }
        });
      });
    });
  });

  it('takes most when it neither buys nor sells, and less with its own inputs kept', () => {
    always(positive, ({ of, border }) => {
      const gone = hypotheticalExtraction(of, border);
      for (const part of gone.rows.labels) {
        const cell = (column: string): number => at(gone, part, column);
        for (const unit of ['output', 'value']) {
          atMost(cell(`links:${unit}`), cell(`links-and-own:${unit}`), of);
          atMost(cell(`links-and-own:${unit}`), cell(`all:${unit}`), of);
          atMost(cell(`backward-links:${unit}`), cell(`backward:${unit}`), of);
          atMost(cell(`backward:${unit}`), cell(`links-and-own:${unit}`), of);
          atMost(cell(`forward-links:${unit}`), cell(`forward:${unit}`), of);
          atMost(0, cell(`forward-links:${unit}`), of);
        }
      }
    });
  });

  it('with others in its place moves value added, and takes all that the sector makes', () => {
    always(positive, ({ of, border }) => {
      const replaced = extractionReplaced(of, border);
      const { x } = leontief(of);
      border.groups.labels.forEach((group, g) => {
        of.sectors.labels.forEach((sector, k) => {
          const part = `${group}|${sector}`;
          const own = partOf(of, border, g, k);
          const others = border.groups.labels
            .flatMap((_, h) => (h === g ? [] : partOf(of, border, h, k)))
            .some((i) => x[i] > 0);
          const output = own.reduce((sum, i) => sum + x[i], 0);
          if (others) near(at(replaced, part, 'own:value'), -at(replaced, part, 'others:value'), of);
          if (output === 0) near(at(replaced, part, 'own:output'), 0, of);
        });
      });
    });
  });

  it('of some sectors is a part of the extraction of all', () => {
    always(tables, ({ of, border }) => {
      const [sector] = of.sectors.labels;
      const all = extractionReplaced(of, border);
      const some = extractionReplaced(of, border, [sector]);
      for (const part of some.rows.labels)
        for (const column of some.cols.labels) expect(at(some, part, column)).toBe(at(all, part, column));
    });
  });
});

describe('multipliers', () => {
  it('output is downstreamness, its Ghosh twin upstreamness, and value stays or leaks', () => {
    always(tables, ({ of, border }) => {
      const demand = multipliers(of, border);
      const supply = forwardMultipliers(of, border);
      const income = valueMultipliers(of, border);
      const { x } = leontief(of);
      of.Z.rows.labels.forEach((activity, i) => {
        expect(at(demand, activity, 'output')).toBeCloseTo(
          at(downstreamness(of, border), activity, 'downstreamness'),
          9,
        );
        expect(at(supply, activity, 'output')).toBeCloseTo(
          at(upstreamness(of, border), activity, 'upstreamness'),
          9,
        );
        if (x[i] === 0) return;
        expect(at(demand, activity, 'own-value') + at(demand, activity, 'leakage')).toBeCloseTo(1, 9);
        expect(at(income, `VA|${activity}`, 'total')).toBeCloseTo(1, 9);
        expect(at(income, `VA|${activity}`, 'own')).toBeCloseTo(at(demand, activity, 'own-value'), 9);
      });
    });
  });

  it('the own part is within the whole where nothing is negative', () => {
    always(positive, ({ of, border }) => {
      for (const table of [multipliers(of, border), forwardMultipliers(of, border)]) {
        for (const activity of table.rows.labels) {
          const [all, own] = [at(table, activity, 'output'), at(table, activity, 'own-output')];
          expect(own).toBeLessThan(all + 1e-9);
          expect(own).toBeGreaterThan(1 - 1e-9);
        }
      }
    });
  });

  it('linkages have a mean of one, and a key sector is above it both ways', () => {
    always(tables, ({ of, border }) => {
      const links = linkages(of, border);
      const n = links.rows.labels.length;
      for (const each of ['backward', 'forward', 'sensitivity'])
        expect(total(links, { cols: [each] })).toBeCloseTo(n, 8);
      for (const activity of links.rows.labels) {
        const key = at(links, activity, 'backward') > 1 + 1e-9 && at(links, activity, 'forward') > 1 + 1e-9;
        if (key) expect(at(links, activity, 'key')).toBe(1);
        if (at(links, activity, 'backward') < 1) expect(at(links, activity, 'key')).toBe(0);
      }
    });
  });

  it('doubt grows with the noise, and is nothing where nothing is bought', () => {
    always(tables, ({ of, border }) => {
      const [one, two] = [0.1, 0.2].map((noise) => multiplierUncertainty(of, border, noise));
      for (const activity of one.rows.labels) {
        const doubt = at(one, activity, 'standard-deviation');
        expect(at(two, activity, 'standard-deviation')).toBeCloseTo(2 * doubt, 10);
        if (at(one, activity, 'multiplier') === 1) expect(doubt).toBeCloseTo(0, 10);
      }
    });
    const [{ of, border }] = fc.sample(tables, { numRuns: 1, seed: 1 });
    expect(() => multiplierUncertainty(of, border, -1)).toThrowError('The noise is -1.');
  });
});
