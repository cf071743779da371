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

/** The reference prints 12 significant digits, of the table as of the results. */
const PRINTED = 2e-11;

/** Cells below this (million USD, a hundredth of a cent) carry no digits: they are differences of large numbers. */
const VISIBLE = 1e-8;

/** Ids of the reference and ours. */
const IDS: Readonly<Record<string, string>> = {
  D1_goods: 'd1-goods',
  'D1_goods_BC>SDI': 'd1-goods-b-to-a',
  'D1_goods_SDI>BC': 'd1-goods-a-to-b',
  D1_goods_customs_equiv: 'd1-goods-customs',
  D1_services: 'd1-services',
  'D1_services_BC>SDI': 'd1-services-b-to-a',
  'D1_services_SDI>BC': 'd1-services-a-to-b',
  D1_services_share: 'd1-services-share',
  D1_total: 'd1-total',
  'D1_total_BC>SDI': 'd1-total-b-to-a',
  'D1_total_SDI>BC': 'd1-total-a-to-b',
  D1_total_customs_equiv: 'd1-total-customs',
  D2_customs_equiv: 'd2-total-customs',
  D2_goods_int: 'd2-goods',
  D2_goods_share: 'd2-goods-share',
  'D2_int_BC>SDI': 'd2-total-b-to-a',
  'D2_int_SDI>BC': 'd2-total-a-to-b',
  D2_intermediates: 'd2-total',
  'D2_intgoods_BC>SDI': 'd2-goods-b-to-a',
  'D2_intgoods_SDI>BC': 'd2-goods-a-to-b',
  D2_share_of_D1: 'd2-share',
  D3: 'd3-total',
  D3_a_in_b: 'd3-a-in-b',
  D3_b_in_a: 'd3-b-in-a',
  D3_final_output_b_traded: 'final-output-b-goods',
  D3_manufactures_completed: 'd3-manufactures',
  D3_services_origin_share: 'd3-services-origin-share',
  D3f_foreign_sales: 'd3f-total',
  D3x_outside_region: 'd3x-total',
  'D4_SDI|BC_flow': 'd4-pair-flow',
  'D4_SDI|BC_ge1': 'd4-pair-at-least-1',
  'D4_SDI|BC_ge1_BCVA': 'd4-pair-at-least-1-b',
  'D4_SDI|BC_ge1_SDIVA': 'd4-pair-at-least-1-a',
  'D4_SDI|BC_ge1_pairVA': 'd4-pair-at-least-1-both',
  'D4_SDI|BC_ge1_services_origin': 'd4-pair-at-least-1-services-share',
  'D4_SDI|BC_ge2': 'd4-pair-at-least-2',
  'D4_SDI|BC_ge2_BCVA': 'd4-pair-at-least-2-b',
  'D4_SDI|BC_ge2_SDIVA': 'd4-pair-at-least-2-a',
  'D4_SDI|BC_mean': 'd4-pair-mean',
  'D4_SDI|BC_n0': 'd4-pair-n0',
  'D4_SDI|BC_n1': 'd4-pair-n1',
  'D4_SDI|BC_n2': 'd4-pair-n2',
  'D4_SDI|BC_n3': 'd4-pair-n3',
  'D4_SDI|BC_n4plus': 'd4-pair-n4-plus',
  'D4_US|MX_flow': 'd4-national-flow',
  'D4_US|MX_ge1': 'd4-national-at-least-1',
  'D4_US|MX_ge1_BCVA': 'd4-national-at-least-1-b',
  'D4_US|MX_ge1_SDIVA': 'd4-national-at-least-1-a',
  'D4_US|MX_ge1_pairVA': 'd4-national-at-least-1-both',
  'D4_US|MX_ge1_services_origin': 'd4-national-at-least-1-services-share',
  'D4_US|MX_ge2': 'd4-national-at-least-2',
  'D4_US|MX_ge2_BCVA': 'd4-national-at-least-2-b',
  'D4_US|MX_ge2_SDIVA': 'd4-national-at-least-2-a',
  'D4_US|MX_mean': 'd4-national-mean',
  'D4_US|MX_n0': 'd4-national-n0',
  'D4_US|MX_n1': 'd4-national-n1',
  'D4_US|MX_n2': 'd4-national-n2',
  'D4_US|MX_n3': 'd4-national-n3',
  'D4_US|MX_n4plus': 'd4-national-n4-plus',
  D5_US_VA_returned_via_MX: 'd5-national-a',
  D5_a_returns: 'd5-a',
  D5_b_returns: 'd5-b',
  D5_returned: 'd5-total',
  D6_all_outside_DVA: 'd6-outside-dva',
  D6_all_outside_DVA_goods: 'd6-outside-dva-goods',
  D6_all_outside_DVA_manuf: 'd6-outside-dva-manufactures',
  D6_all_outside_FC: 'd6-outside-beyond-dva',
  D6_all_outside_exports: 'd6-outside-exports',
  D6_all_outside_exports_goods: 'd6-outside-exports-goods',
  D6_all_outside_joint: 'd6-outside-joint',
  D6_all_outside_joint_manuf: 'd6-outside-joint-manufactures',
  D6_foreign_DVA: 'd6-abroad-dva',
  D6_foreign_DVA_goods: 'd6-abroad-dva-goods',
  D6_foreign_DVA_manuf: 'd6-abroad-dva-manufactures',
  D6_foreign_FC: 'd6-abroad-beyond-dva',
  D6_foreign_exports: 'd6-abroad-exports',
  D6_foreign_exports_goods: 'd6-abroad-exports-goods',
  D6_foreign_joint: 'd6-abroad-joint',
  D6_foreign_joint_manuf: 'd6-abroad-joint-manufactures',
  D7_GDP_a: 'd7-a',
  D7_GDP_b: 'd7-b',
  D7_share_a: 'd7-share-a',
  D7_share_b: 'd7-share-b',
  D7_total_world: 'd7-world',
  D8_D3_total: 'd8-co-production',
  D8_extraction_a: 'd8-extraction-a',
  D8_extraction_b: 'd8-extraction-b',
  D8_jobs_a_in_products_completed_b: 'd8-co-production-a',
  D8_jobs_b_in_products_completed_a: 'd8-co-production-b',
  DVA_in_two_way: 'flow-domestic-value',
  DVA_two_way_services_origin_share: 'flow-domestic-value-services-share',
  GDP_a: 'gdp-a',
  GDP_b: 'gdp-b',
  VAX_a_in_b_demand: 'vax-a-in-b',
  VAX_b_in_a_demand: 'vax-b-in-a',
  VAX_two_way: 'vax-total',
  X_DVA_all_sum: 'exports-abroad-dva',
  X_DVA_goods_sum: 'exports-abroad-dva-goods',
  X_a_foreign_goods: 'exports-abroad-goods-a',
  X_b_foreign_goods: 'exports-abroad-goods-b',
  X_foreign_all_sum: 'exports-abroad',
  X_foreign_goods_sum: 'exports-abroad-goods',
  customs_ratio_exp: 'customs-ratio-a-to-b',
  customs_ratio_imp: 'customs-ratio-b-to-a',
  jobs_a: 'jobs-a',
  jobs_b: 'jobs-b',
  two_way_services_origin_VA_share: 'flow-value-services-share',
};

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
