import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { jobs, millionUsd } from '../../src/core/unit.ts';
import type { Pair } from '../../src/measures/pair.ts';
import { bordersOf, pairBorders } from '../../src/measures/pair.ts';
import { pairByHeading, splitByHeading } from '../../src/measures/pair-by-heading.ts';
import { pairByIndustry } from '../../src/measures/pair-by-industry.ts';
import type { Reading } from '../../src/measures/reading.ts';
import { readingsOf } from '../../src/measures/reading.ts';
import { pairReadings } from '../../src/measures/readings.ts';
import { contentReadings } from '../../src/measures/readings-content.ts';
import { manufacturingJobsReadings } from '../../src/measures/readings-manufactures.ts';
import { plausibilityReadings } from '../../src/measures/readings-plausibility.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { COUNTRIES, leather, SECTORS } from './leather.ts';
import { thrown } from './thrown.ts';

const whole = leather();
const from = provenance('test', 'observed', []);
const kinds = { goods: [...SECTORS], manufactures: SECTORS.slice(1) };

const customsOf = (values: readonly number[]) =>
  table({
    rows: axis('direction', ['a>b', 'b>a']),
    cols: axis('flow', ['goods']),
    values: Float64Array.from(values),
    unit: millionUsd(2000, 'customs'),
    provenance: from,
  });

const jobsOf = (regions: readonly string[], values: readonly number[]) =>
  table({
    rows: axis('region', regions),
    cols: axis('sector', SECTORS),
    values: Float64Array.from(values),
    unit: jobs(2000),
    provenance: from,
  });

const valuesOf = (readings: readonly Reading[]) => new Map(readings.map(({ id, value }) => [id, value]));

/** Every country in two parts that make, use and sell in the same proportions. */
function halved(of: Mrio, part: number): Mrio {
  const shares = [part, 1 - part];
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const n = R * S;
  const flows = new Float64Array(4 * n * n);
  const demand = new Float64Array(4 * n * R);
  for (let r = 0; r < 2 * R; r++) {
    for (let q = 0; q < 2 * R; q++) {
      const share = shares[r % 2] * shares[q % 2];
      for (let k = 0; k < S; k++) {
        const [i, old] = [r * S + k, Math.floor(r / 2) * S + k];
        for (let l = 0; l < S; l++)
          flows[i * 2 * n + q * S + l] = share * of.Z.values[old * n + Math.floor(q / 2) * S + l];
        demand[i * 2 * R + q] = share * of.Y.values[old * R + Math.floor(q / 2)];
      }
    }
  }
  return mrioFromFlows({
    year: of.year,
    regions: of.regions.labels.flatMap((label) => [`${label}:1`, `${label}:2`]),
    sectors: of.sectors.labels,
    flows,
    demand,
    unit: of.Z.unit,
    provenance: from,
  });
}

const parts = (countries: readonly string[]) => countries.flatMap((each) => [`${each}:1`, `${each}:2`]);

describe('a pair of sides with several regions', () => {
  const one: Pair = {
    a: ['Turkey'],
    b: ['Germany'],
    countryA: ['Turkey'],
    countryB: ['Germany'],
    ...kinds,
    customs: customsOf([70, 120]),
    jobs: jobsOf(['Turkey', 'Germany'], [40, 20, 10, 15, 25, 60]),
  };
  const part = 0.3;
  const split = [40, 20, 10].flatMap((_, k, all) => [part * all[k]]);
  const two: Pair = {
    ...one,
    a: parts(['Turkey']),
    b: parts(['Germany']),
    countryA: parts(['Turkey']),
    countryB: parts(['Germany']),
    jobs: jobsOf(parts(['Turkey', 'Germany']), [
      ...split,
      ...[40, 20, 10].map((each) => (1 - part) * each),
      ...[15, 25, 60].map((each) => part * each),
      ...[15, 25, 60].map((each) => (1 - part) * each),
    ]),
  };
  const parted = halved(whole, part);

  it('reads the same in a table whose regions are all cut in two', () => {
    const all = (of: Mrio, pair: Pair) => [
      ...pairReadings(of, pair),
      ...contentReadings(of, pair),
      ...plausibilityReadings(of, pair),
      ...manufacturingJobsReadings(pair),
    ];
    const [before, after] = [valuesOf(all(whole, one)), valuesOf(all(parted, two))];
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(before.size).toBeGreaterThan(120);
    for (const [id, value] of before) {
      if (/gap$/.test(id)) expect(after.get(id)!, id).toBeLessThan(1e-13);
      else expect(Math.abs(after.get(id)! - value), id).toBeLessThan(1e-11 * Math.max(1, Math.abs(value)));
    }
    expect(before.get('d8-co-production-a')).toBeGreaterThan(1);
  });

  it('has the same industries and headings', () => {
    const [before, after] = [pairByIndustry(whole, one), pairByIndustry(parted, two)];
    before.values.slice().forEach((value, at) => {
      expect(Math.abs(after.values[at] - value)).toBeLessThan(1e-12 * 100);
    });
    const weights = (values: readonly number[]) =>
      table({
        rows: axis('heading', ['1111', '3111', '3361', '3362']),
        cols: axis('sector', SECTORS),
        values: Float64Array.from(values),
        unit: jobs(2000),
        provenance: from,
      });
    const jobsA = weights([9, 0, 0, 0, 5, 0, 0, 0, 3, 0, 0, 1]);
    const jobsB = weights([2, 0, 0, 0, 7, 0, 0, 0, 8, 0, 0, 8]);
    const headings = pairByHeading(parted, two, jobsA, jobsB);
    const expanded = splitByHeading(before, jobsA, jobsB);
    expanded.values.slice().forEach((value, at) => {
      expect(Math.abs(headings.values[at] - value)).toBeLessThan(1e-12 * 100);
    });
    // completed-in-b goes by the jobs of b, 8 to 8; origin-a by those of a, 3 to 1.
    const cell = (row: number, col: number) => expanded.values[row * 4 + col];
    expect(cell(0, 2)).toBe(cell(0, 3));
    expect(cell(2, 2) / cell(2, 3)).toBeCloseTo(3, 12);
    expect(cell(0, 2) + cell(0, 3)).toBeCloseTo(before.values[2], 12);
  });

  it('golden: Argentina and Turkey with Germany, by numpy from input.csv of the leather table', () => {
    const sides = { a: ['Argentina', 'Turkey'], b: ['Germany'] };
    const read = valuesOf(pairReadings(whole, { ...sides, countryA: sides.a, countryB: sides.b, ...kinds }));
    // x = Zι + Yι, A = Z x̂⁻¹, L = inv(I − A); K: the blocks of A between the sides, L0 = inv(I − A + K).
    const golden = {
      'd1-total': 279.4,
      'd3-total': 86.6556062981626,
      'd4-pair-n0': 241.57510244227473,
      'd4-pair-n1': 170.79416439584224,
      'd4-pair-n2': 40.82963772229185,
      'd7-world': 219.92489755772527,
      'vax-total': 177.63828434109305,
      'd4-national-n2': 40.82963772229185,
    };
    for (const [id, value] of Object.entries(golden))
      expect(Math.abs(read.get(id)! / value - 1), id).toBeLessThan(1e-12);
  });
});

describe('a domestic pair', () => {
  const country = ['Turkey', 'Germany'];
  const pair: Pair = {
    a: ['Turkey'],
    b: ['Germany'],
    countryA: country,
    countryB: country,
    ...kinds,
    customs: customsOf([70, 120]),
    jobs: jobsOf(country, [40, 20, 10, 15, 25, 60]),
  };

  it('has no national border, and says so', () => {
    expect(bordersOf(whole, pair).national).toBeUndefined();
    const error = thrown(() => pairBorders(whole, pair));
    expect(error.code).toBe('input');
    expect(error.message).toBe(
      'Both sides lie in one country (Turkey, Germany), so there is no national border between them.',
    );
  });

  it('golden: what does not need it, by numpy from input.csv of the leather table', () => {
    const read = valuesOf([
      ...pairReadings(whole, pair),
      ...contentReadings(whole, pair),
      ...plausibilityReadings(whole, pair),
    ]);
    const golden = {
      'd1-total': 180,
      'd3-total': 55.55824360662301,
      'd4-pair-n1': 126.30275444156302,
      'd7-world': 151.02371148098518,
      'content-b-own-in-b-exports': 0.7495577004828584,
      'content-b-rest-in-b-exports': 0.15834562086765003,
      'content-foreign-in-b-exports': 0.09209667864949161,
      'inputs-b-from-rest-of-country': 53.2,
      'inputs-b-to-rest-of-country': 27.6,
      'inputs-b-imported': 28.3,
    };
    for (const [id, value] of Object.entries(golden))
      expect(Math.abs(read.get(id)! / value - 1), id).toBeLessThan(1e-12);
  });

  it('leaves out what needs it, and only that', () => {
    const across = { ...pair, countryA: ['Turkey'], countryB: ['Germany'] };
    const idsOf = (of: Pair) =>
      [...pairReadings(whole, of), ...contentReadings(whole, of), ...plausibilityReadings(whole, of)].map(
        ({ id }) => id,
      );
    const [own, both] = [idsOf(pair), idsOf(across)];
    const missing = both.filter((id) => !own.includes(id));
    expect(missing.filter((id) => !/national|customs|a-country|b-country/.test(id))).toEqual([]);
    expect(missing.filter((id) => id.startsWith('d4-national-'))).toHaveLength(17);
    expect(own.filter((id) => /national|customs|country/.test(id))).toEqual([
      'inputs-b-from-rest-of-country',
      'inputs-b-to-rest-of-country',
    ]);
    for (const { id, value } of [...pairReadings(whole, pair), ...contentReadings(whole, pair)])
      expect(Number.isFinite(value), id).toBe(true);
  });
});

describe('a flow in which nothing is sold', () => {
  it('has no share, and no customs equivalent', () => {
    const pair: Pair = {
      a: ['Turkey'],
      b: ['Germany'],
      countryA: ['Turkey'],
      countryB: ['Germany'],
      goods: [],
      manufactures: [],
      customs: customsOf([70, 120]),
    };
    const read = [
      ...pairReadings(whole, pair),
      ...contentReadings(whole, pair),
      ...plausibilityReadings(whole, pair),
    ];
    const ids = read.map(({ id }) => id);
    for (const { id, value } of read) expect(Number.isFinite(value), id).toBe(true);
    expect(ids).not.toContain('sales-b-to-a-country-goods-customs');
    expect(ids).not.toContain('customs-ratio-b-to-a');
    expect(ids).not.toContain('content-a-country-in-b-country-goods');
    expect(ids).toContain('content-b-own-in-b-exports');
    expect(ids).toContain('inputs-b-imported');
  });

  it('readings without a value are left out, zero is not', () => {
    const made = readingsOf('two-way-trade', millionUsd(2000), { none: undefined, zero: 0 });
    expect(made.map(({ id }) => id)).toEqual(['zero']);
  });
});

it('the table is the one that is named in the golden values', () => {
  expect(whole.regions.labels).toEqual([...COUNTRIES]);
});
