import { byRegion, partition } from '../../../src/core/partition.ts';
import { coProduction } from '../../../src/measures/co-production.ts';
import { megaRegion } from '../../../src/measures/mega-region.ts';
import { returnedValue } from '../../../src/measures/returned-value.ts';
import { total } from '../../../src/measures/total.ts';
import { twoWayTrade } from '../../../src/measures/two-way-trade.ts';
import { vax } from '../../../src/measures/vax.ts';
import { COUNTRIES } from '../leather.ts';
import type { Case } from './setup.ts';
import { activitiesOf, of, pairOf } from './setup.ts';

/** What two countries sell each other, and what they make together. */
export const TRADE: Readonly<Record<string, Case>> = {
  pair: ({ a, b }) => {
    const border = pairOf(a, b);
    const made = coProduction(of, border);
    const sold = coProduction(of, border, 'abroad');
    const back = returnedValue(of, border);
    return {
      D1_gross_trade: total(twoWayTrade(of, border)),
      D2_gross_intermediates: total(twoWayTrade(of, border, 'intermediates')),
      D3a_VA_of_a_in_final_products_of_b: total(made, { rows: ['a>b'] }),
      D3b_VA_of_b_in_final_products_of_a: total(made, { rows: ['b>a'] }),
      D3_total: total(made),
      D4a_D3a_sold_outside_b: total(sold, { rows: ['a>b'] }),
      D4b_D3b_sold_outside_a: total(sold, { rows: ['b>a'] }),
      D5_VAX_both_ways: total(vax(of, border)),
      D6a_VA_of_a_via_b_back_into_final_products_of_a: total(back, { rows: ['a>b>a|in-parts'] }),
      D6b_VA_of_b_via_a_back_into_b: total(back, { rows: ['b>a>b|in-parts'] }),
    };
  },

  vax: ({ origin, absorber }) => {
    const row = { rows: [`${origin}>${absorber}`] };
    const value = total(vax(of, byRegion(of.regions)), row);
    const gross = total(twoWayTrade(of, byRegion(of.regions)), row);
    return { VAX: value, gross_exports: gross, VAX_over_gross: value / gross };
  },

  'mega-region': ({ a, b }) => {
    const border = pairOf(a, b);
    const content = megaRegion(of, border);
    const sum = (what: string, country?: string): number =>
      total(content, { cols: [what], rows: country ? activitiesOf(country) : undefined });
    const others = COUNTRIES.filter((each) => each !== a && each !== b);
    const absorbed = total(vax(of, partition(of.regions, { S: [a, b], others })), { rows: ['S>others'] });
    return {
      external_exports: sum('exports'),
      internal_cross_border_trade: total(twoWayTrade(of, border)),
      DC: sum('DVA') + sum('DDC'),
      DVA: sum('DVA'),
      VAX: absorbed,
      REF: sum('DVA') - absorbed,
      FC: sum('FC'),
      VA_of_a_in_external_exports: sum('from:a'),
      VA_of_b_in_external_exports: sum('from:b'),
      external_exports_of_a: sum('exports', a),
      external_exports_of_b: sum('exports', b),
      VA_of_a_if_only_own_chain: sum('own', a),
      VA_of_b_if_only_own_chain: sum('own', b),
      'joint_VA(created only through a<->b linkages)': sum('joint'),
    };
  },
};
