import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { pairBorder } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { at, table } from '../../src/core/table.ts';
import { jobs as inJobs, millionUsd } from '../../src/core/unit.ts';
import { jobsExtraction } from '../../src/measures/jobs-extraction.ts';
import type { Pair } from '../../src/measures/pair.ts';
import { total } from '../../src/measures/total.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { borderRates } from '../../src/scenarios/border-rates.ts';
import { employmentChange } from '../../src/scenarios/jobs/employment-change.ts';
import { jobsEverywhere } from '../../src/scenarios/jobs/jobs-everywhere.ts';
import { jobsHit } from '../../src/scenarios/jobs/jobs-hit.ts';
import { jobLenses, LENSES } from '../../src/scenarios/jobs/lenses.ts';
import { pairJobs } from '../../src/scenarios/jobs/pair-jobs.ts';
import { compareReadings } from '../../src/scenarios/run/compare-readings.ts';
import { general } from '../../src/scenarios/run/general.ts';
import { leather } from '../measures/leather.ts';
import { applied } from './applied.ts';
import { thetaOf } from './model.ts';

const of = leather();
const GOODS = ['Agriculture', 'Transport_Equipment'];
const counted = jobTable(['Argentina', 'Turkey'], [40, 30, 20, 60, 50, 10]);
const pair: Pair = {
  a: ['Argentina'],
  b: ['Turkey'],
  countryA: ['Argentina'],
  countryB: ['Turkey'],
  goods: GOODS,
  manufactures: ['Transport_Equipment'],
  jobs: counted,
};

function jobTable(regions: string[], values: number[]): Table<'region', 'sector'> {
  return table({
    rows: axis('region', regions),
    cols: of.sectors,
    values: Float64Array.from(values),
    unit: inJobs(2000),
    provenance: provenance('test jobs', 'observed', []),
  });
}

/** The leather table with Argentina in two parts: a tenth of it in a metro, cell by cell. */
function withMetro(): { world: Mrio; nested: Pair } {
  const [S, part] = [3, [0.1, 0.9, 1, 1]];
  const from = [0, 0, 1, 2];
  const [n, R] = [12, 4];
  const old = (i: number): number => from[Math.floor(i / S)] * S + (i % S);
  const share = (i: number): number => part[Math.floor(i / S)];
  const flows = Float64Array.from({ length: n * n }, (_, cell) => {
    const [i, j] = [Math.floor(cell / n), cell % n];
    return of.Z.values[old(i) * 9 + old(j)] * share(i) * share(j);
  });
  const demand = Float64Array.from({ length: n * R }, (_, cell) => {
    const [i, q] = [Math.floor(cell / R), cell % R];
    return of.Y.values[old(i) * 3 + from[q]] * share(i) * part[q];
  });
  const regions = ['ARG:metro', 'ARG:rest', 'Turkey', 'Germany'];
  const world = mrioFromFlows({
    year: 2000,
    regions,
    sectors: of.sectors.labels,
    flows,
    demand,
    unit: millionUsd(2000),
    provenance: provenance('leather with a metro', 'observed', []),
  });
  const nested = {
    ...pair,
    a: ['ARG:metro'],
    countryA: ['ARG:metro', 'ARG:rest'],
    jobs: jobTable(['ARG:metro', 'Turkey'], [4, 3, 2, 60, 50, 10]),
  };
  return { world, nested };
}

describe('jobs in six definitions', () => {
  test('as worked out with numpy on input.csv of the leather table', () => {
    const lenses = jobLenses(of, ['Argentina', 'Turkey'], counted, GOODS);
    const golden = {
      deficit: [-2.406881307310764, 1.41612780928778],
      'deficit-goods': [1.2120011351787268, -1.928875402529804],
      'value-deficit': [-7.077307868276279, 4.875994493284903],
      exports: [15.832687047096163, 15.94755414919419],
      'no-trade': [16.216669428234916, 16.576429552736336],
      'no-trade-made-at-home': [-2.792879702022712, 1.652493582383158],
    };
    expect(Object.keys(golden)).toEqual([...LENSES]);
    for (const [lens, [a, b]] of Object.entries(golden)) {
      expect(at(lenses, lens, 'Argentina')).toBeCloseTo(a, 10);
      expect(at(lenses, lens, 'Turkey')).toBeCloseTo(b, 10);
    }
  });

  test('a world without the trade is the extraction in jobs', () => {
    const lost = jobsExtraction(of, pairBorder(of.regions, ['Argentina'], ['Turkey']), counted);
    const lenses = jobLenses(of, ['Argentina', 'Turkey'], counted, GOODS);
    for (const side of ['Argentina', 'Turkey'])
      expect(at(lenses, 'no-trade', side)).toBeCloseTo(total(lost, { rows: [side] }), 10);
  });
});

describe('jobs of a country around a metro', () => {
  test('are as counted in the metro and estimated beyond it', () => {
    const { world, nested } = withMetro();
    const found = jobsEverywhere(world, nested)!;
    expect(found.estimated).toEqual(['ARG:rest']);
    expect(found.jobs.provenance.grade).toBe('estimated');
    expect(found.without).toEqual([]);
    for (const [k, whole] of [40, 30, 20].entries()) {
      expect(found.jobs.values[k]).toBe(whole / 10);
      // The rest makes nine times as much, with nine times the people.
      const { x } = leontief(world);
      expect(found.jobs.values[3 + k]).toBeCloseTo((whole / 10) * (x[3 + k] / x[k]), 10);
    }
  });

  test('give the national count of the table without the metro', () => {
    const { world, nested } = withMetro();
    const hit = applied(world, { after: (s, b) => (s === 'Turkey' && b === 'Germany' ? 0.1 : 0) }).lost;
    const found = pairJobs(world, nested, hit)!;
    // Jobs per output of the metro are larger than the nation's here, alike in each sector of one share.
    const national = jobLenses(
      of,
      ['Argentina', 'Turkey'],
      jobTable(
        ['Argentina', 'Turkey'],
        [0, 1, 2]
          .map((k) => {
            const { x } = leontief(world);
            return ([4, 3, 2][k] / x[k]) * leontief(of).x[k];
          })
          .concat([60, 50, 10]),
      ),
      GOODS,
    );
    // The split scales cells inside Argentina by 0.01 + 0.81 + 2 · 0.09 = 1: the country is the same.
    for (const lens of LENSES) {
      expect(at(found.lensesOfCountries!, lens, 'a')).toBeCloseTo(at(national, lens, 'Argentina'), 9);
      expect(at(found.lensesOfCountries!, lens, 'b')).toBeCloseTo(at(national, lens, 'Turkey'), 9);
    }
    expect(total(found.hit.chain)).toBe(0);
    expect(found.change).toBeUndefined();
  });
});

describe('jobs in a scenario', () => {
  const scenario = applied(of, {
    after: (seller, buyer) => (seller === 'Turkey' && buyer === 'Argentina' ? 0.25 : 0),
  });
  const run = general(of, scenario, thetaOf(of, 4));

  test('in the trade that is hit: sellers, and all that hangs on it', () => {
    const border = borderRates(of, pairBorder(of.regions, ['Argentina'], ['Turkey']), (seller) =>
      seller === 'b' ? 1 : 0,
    );
    const { sellers, chain } = jobsHit(of, counted, border);
    const { x } = leontief(of);
    [3, 4, 5].forEach((i, k) => {
      let sold = of.Y.values[i * 3];
      for (let j = 0; j < 3; j++) sold += of.Z.values[i * 9 + j];
      expect(sellers.values[3 + k]).toBeCloseTo((counted.values[3 + k] / x[i]) * sold, 11);
    });
    expect(total(sellers, { rows: ['Argentina'] })).toBe(0);
    expect(total(chain)).toBeGreaterThan(total(sellers));
  });

  test('move between industries and do not vanish, as the model has it', () => {
    const { x, v } = leontief(of);
    const people = jobTable(['Argentina', 'Turkey', 'Germany'], [...v]);
    const change = employmentChange(run, people);
    for (let r = 0; r < 3; r++) {
      let [sum, gains] = [0, 0];
      for (let k = 0; k < 3; k++) {
        sum += change.values[r * 3 + k];
        gains += Math.max(0, change.values[r * 3 + k]);
      }
      expect(Math.abs(sum)).toBeLessThan(1e-9 * x[r * 3]);
      expect(gains).toBeGreaterThan(0);
    }
  });

  test('readings are compared, those in jobs with the people who moved', () => {
    const rows = compareReadings(run.before, run.after, pair, run.activities);
    const trade = rows.find(({ id }) => id === 'd1-total')!;
    expect(trade.after).toBeLessThan(trade.before);
    expect(trade.difference).toBe(trade.after - trade.before);
    const jobsB = rows.find(({ id }) => id === 'jobs-b')!;
    const moved = [60, 50, 10].reduce((sum, each, k) => sum + each * run.equilibrium.labour[3 + k], 0);
    expect(jobsB.after).toBeCloseTo(moved, 10);
    expect(rows.some(({ id }) => id.endsWith('-customs') || id.startsWith('check-'))).toBe(false);
    const same = compareReadings(of, of, pair);
    expect(same.length).toBeGreaterThan(20);
    for (const { difference } of same) expect(difference).toBe(0);
    expect(same.some(({ id }) => id.startsWith('jobs-'))).toBe(false);
  });
});
