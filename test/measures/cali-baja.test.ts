import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Partition } from '../../src/core/partition.ts';
import { byRegion, partition } from '../../src/core/partition.ts';
import type { Table } from '../../src/core/table.ts';
import { at } from '../../src/core/table.ts';
import { coProductionMatrix } from '../../src/measures/co-production-matrix.ts';
import { CROSSING_COUNTS, crossingsByOrigin } from '../../src/measures/crossings-by-origin.ts';
import type { Pair } from '../../src/measures/pair.ts';
import { pairBorders, servicesOf } from '../../src/measures/pair.ts';
import { pairByHeading } from '../../src/measures/pair-by-heading.ts';
import { pairByIndustry } from '../../src/measures/pair-by-industry.ts';
import { penetration } from '../../src/measures/penetration.ts';
import type { Reading } from '../../src/measures/reading.ts';
import { pairReadings } from '../../src/measures/readings.ts';
import { contrastReadings } from '../../src/measures/readings-contrast.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { caliBaja, headingJobs, nestedMrio, present, REFERENCE, REGIONS, sheet } from './cali-baja.ts';
import { READING_OF as IDS } from './reference-ids.ts';

/** The reference prints 12 significant digits, of the table as of the results. */
const PRINTED = 2e-11;

/** Cells below this (million USD, a hundredth of a cent) carry no digits: they are differences of large numbers. */
const VISIBLE = 1e-8;

/** What must be nearly zero: ids of the reference and ours. */
const GAPS: Readonly<Record<string, string>> = {
  'D4_SDI|BC_identity_err': 'd4-pair-identity-gap',
  'D4_SDI|BC_worldVA_err': 'd4-pair-world-gap',
  'D4_US|MX_identity_err': 'd4-national-identity-gap',
  'D4_US|MX_worldVA_err': 'd4-national-world-gap',
  test_vB: 'check-value-added-gap',
  test_xBY: 'check-output-gap',
};

const title = present
  ? 'Cali-Baja 2013 against the independent reference'
  : 'Cali-Baja 2013: ../shared is absent, the independent reference is NOT compared';

describe.skipIf(!present)(title, () => {
  let nested: Mrio;
  let pair: Pair;
  let VA: number[];
  let OUT: number[];
  let readings: readonly Reading[];

  beforeAll(async () => {
    ({ nested, VA, OUT } = await nestedMrio());
    pair = await caliBaja();
    readings = pairReadings(nested, pair);
  });

  const expectNear = (ours: number, theirs: number, what: string): void => {
    if (Math.abs(theirs) < VISIBLE) expect(Math.abs(ours), what).toBeLessThan(2 * VISIBLE);
    else expect(Math.abs(ours / theirs - 1), `${what}: ${ours} for ${theirs}`).toBeLessThan(PRINTED);
  };

  it('reads the table with its value added and output', () => {
    const { v, x } = leontief(nested);
    VA.forEach((value, i) => {
      expectNear(x[i], OUT[i], `output of ${nested.Z.rows.labels[i]}`);
      expect(Math.abs(v[i] - value), `value added of ${nested.Z.rows.labels[i]}`).toBeLessThan(
        PRINTED * OUT[i],
      );
    });
  });

  it('gives every value of the reference, and no value twice', () => {
    const path = new URL(`../../../shared/${REFERENCE}values_2013.json`, import.meta.url);
    const theirs: Record<string, number> = JSON.parse(readFileSync(path, 'utf8')).values['2013'];
    const ours = new Map(readings.map(({ id, value }) => [id, value]));
    expect(ours.size).toBe(readings.length);
    expect(new Set(Object.values(IDS)).size).toBe(Object.keys(IDS).length);
    expect([...Object.keys(IDS), ...Object.keys(GAPS)].sort()).toEqual(Object.keys(theirs).sort());
    for (const [their, our] of Object.entries(IDS)) expectNear(ours.get(our)!, theirs[their], our);
    for (const our of Object.values(GAPS)) expect(ours.get(our)!, our).toBeLessThan(1e-12);
  });

  it('leaves out the readings that need customs value or jobs when there are none', () => {
    const without = pairReadings(nested, { ...pair, customs: undefined, jobs: undefined });
    const missing = readings.filter(({ id }) => !without.some((each) => each.id === id)).map(({ id }) => id);
    expect(missing.every((id) => /customs|jobs|^d8-/.test(id))).toBe(true);
    expect(without.some(({ id }) => /customs|jobs|^d8-/.test(id))).toBe(false);
  });

  it('gives the industries of pair_by_industry', async () => {
    const ours = pairByIndustry(nested, pair);
    const { rows } = await sheet(`${REFERENCE}pair_by_industry_2013.csv`);
    expect(rows.map((row) => row[0])).toEqual(ours.cols.labels);
    for (const row of rows) {
      ours.rows.labels.forEach((measure, col) => {
        expectNear(at(ours, measure, row[0]), Number(row[col + 1]), `${measure} of ${row[0]}`);
      });
    }
  });

  it('gives the product headings of pair_by_naics4', async () => {
    const ours = pairByHeading(nested, pair, await headingJobs('SDI'), await headingJobs('BC'));
    const { rows } = await sheet(`${REFERENCE}pair_by_naics4_2013.csv`);
    expect(rows.length).toBe(12);
    for (const row of rows) {
      ours.rows.labels.forEach((measure, col) => {
        expectNear(at(ours, measure, row[0]), Number(row[col + 7]), `${measure} of ${row[0]}`);
      });
    }
  });

  it('gives the value added by crossings, region by region', async () => {
    const borders = pairBorders(nested, pair);
    const { rows } = await sheet(`${REFERENCE}crossings_by_origin_2013.csv`);
    expect(rows.length).toBe(100);
    for (const [name, border] of [
      ['SDI|BC', borders.pair],
      ['US|MX', borders.national],
    ] as const) {
      const kinds = [undefined, pair.goods, servicesOf(nested, pair)];
      const ours = kinds.map((sectors) => crossingsByOrigin(nested, border, sectors));
      const theirs = rows.filter((row) => row[1] === name);
      expect(theirs.length).toBe(Object.keys(REGIONS).length * CROSSING_COUNTS.length);
      for (const [, , origin, times, ...values] of theirs) {
        const count = times === '>=4' ? '4+' : times;
        values.forEach((value, kind) => {
          expectNear(at(ours[kind], REGIONS[origin], count), Number(value), `${name} ${origin} ${times}`);
        });
      }
    }
  });

  it.each([
    ['D3_SDI_origin_by_BC_completion_2013.csv', 'a', 'b'],
    ['D3_BC_origin_by_SDI_completion_2013.csv', 'b', 'a'],
  ])('gives every cell of %s', async (file, from, to) => {
    const ours = coProductionMatrix(nested, pairBorders(nested, pair).pair, { from, to });
    const { columns, rows } = await sheet(`${REFERENCE}${file}`);
    expect(columns.slice(1)).toEqual(ours.cols.labels);
    expect(rows.map((row) => row[0])).toEqual(ours.rows.labels);
    for (const [origin, ...cells] of rows) {
      cells.forEach((cell, col) => {
        const completion = ours.cols.labels[col];
        expectNear(at(ours, origin, completion), Number(cell), `${origin} in ${completion}`);
      });
    }
  });

  it('gives the goods and services flows of phi_realised', async () => {
    const ours: Table = twoWayTrade(nested, byRegion(nested.regions));
    const { rows } = await sheet(`${REFERENCE}phi_realised_2013.csv`);
    expect(rows.length).toBe(12);
    for (const [, from, to, goods, services] of rows) {
      const way = `${REGIONS[from]}>${REGIONS[to]}`;
      expectNear(total(ours, { rows: [way], cols: pair.goods }), Number(goods), `goods ${way}`);
      expectNear(
        total(ours, { rows: [way], cols: servicesOf(nested, pair) }),
        Number(services),
        `services ${way}`,
      );
    }
  });

  it('contrasts US–Mexico with the national figures of the reference, and finds more making together than US–China', () => {
    const known = new Map(readings.map(({ id, value }) => [id, value]));
    const { national } = pairBorders(nested, pair);
    const china = partition(nested.regions, { a: pair.countryA, b: [REGIONS.CHN] }, 'outside');
    const told = (border: Partition): Map<string, number> =>
      new Map(contrastReadings(nested, border, 'x').map(({ id, value }) => [id, value]));
    const mexico = told(national);
    const trade = known.get('d4-national-flow')!;
    for (const count of ['1', '2', '3', '4-plus']) {
      const value = known.get(`d4-national-n${count}`)!;
      expectNear(mexico.get(`x-value-n${count}`)!, value, `value ${count}`);
      expectNear(mexico.get(`x-crosses-${count}`)!, value / trade, `crosses ${count}`);
    }
    expectNear(mexico.get('x-mean-crossings')!, known.get('d4-national-mean')!, 'mean');
    expectNear(mexico.get('x-trade')!, trade, 'trade');
    const sold = total(twoWayTrade(nested, national), { rows: ['a>b'] });
    expectNear(mexico.get('x-returned-a')!, known.get('d5-national-a')! / sold, 'returned');
    for (const measure of [
      'intermediate-share',
      'mean-crossings',
      'crosses-2-plus',
      'returned',
      'returned-a',
    ]) {
      expect(mexico.get(`x-${measure}`)!, measure).toBeGreaterThan(told(china).get(`x-${measure}`)!);
    }
  });

  it('warns that Baja California seems to supply a third of the electronics used in San Diego and Imperial', () => {
    const shares = penetration(nested, pairBorders(nested, pair).pair, 'use');
    expect(at(shares, 'b>a', 'ELEC')).toBeGreaterThan(0.3);
    expect(at(shares, 'b>a', 'ELEC')).toBeLessThan(0.37);
  });
});
