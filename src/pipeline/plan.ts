import { bridge } from '../accounts/bridge.ts';
import type { Frame } from '../accounts/frame.ts';
import { ECONOMIES } from '../accounts/frame.ts';
import { PRODUCT_GROUPS } from '../accounts/product-groups.ts';
import { axis } from '../core/axis.ts';
import { countryOf } from '../core/partition.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import type { DividedRegions, PairRegions } from './pair-regions.ts';

/** Mexican states at the border with the United States. */
const BORDER_STATES: readonly string[] = ['02', '05', '08', '19', '26', '28'];

/**
 * The regions of a nested table and how they sit in the base table.
 *
 * Order: areas of US states (metros, then what is left), the rest of the United States; Mexican states and the rest;
 * provinces and the rest; then the undivided economies of the base table.
 */
export async function nestPlan(
  of: DividedRegions & Pick<PairRegions, 'a' | 'b'>,
  frame: Frame,
): Promise<NestPlan> {
  const rest = (country: 'USA' | 'MEX' | 'CAN') => {
    const found = of.rests.get(country);
    return found ? [found.id] : [];
  };
  const divided = [
    ...of.areas.flatMap((area) => [...area.metros.map((metro) => metro.id), area.rest.id]),
    ...rest('USA'),
    ...of.mexicanStates.map((state) => state.id),
    ...rest('MEX'),
    ...of.provinces.map((province) => province.id),
    ...rest('CAN'),
  ];
  const countries = new Set(divided.map(countryOf));
  const regions = axis('region', [...divided, ...ECONOMIES.filter((economy) => !countries.has(economy))]);
  const at = (id: string) => regions.labels.indexOf(id);
  const products = await bridge('hs2_to_common', 'sector', 'bts_group');
  const productOf = frame.sectors.labels.map((sector, k) => {
    if (!frame.goods[k]) return -1;
    const group = products.to.get(sector)?.[0] ?? SECTOR_WITHOUT_CHAPTER[sector];
    return PRODUCT_GROUPS.indexOf(group as (typeof PRODUCT_GROUPS)[number]);
  });
  return {
    regions,
    sectors: frame.sectors,
    goods: frame.goods,
    parent: regions.labels.map((region) => ECONOMIES.indexOf(countryOf(region))),
    economies: frame.economies,
    groupOf: frame.groupOf,
    groupCount: frame.groups.labels.length,
    productOf,
    areas: of.areas.map(({ id, metros, rest: left }) => ({
      id,
      metros: metros.map((metro) => at(metro.id)),
      rest: at(left.id),
    })),
    mexicanStates: of.mexicanStates.map((state) => at(state.id)),
    provinces: of.provinces.map((province) => at(province.id)),
    rests: new Map([...of.rests].map(([country, { id }]) => [ECONOMIES.indexOf(country), at(id)])),
    a: of.a.map(at),
    b: of.b.map(at),
    borderStates: of.mexicanStates
      .filter((state) => BORDER_STATES.includes(state.code))
      .map((state) => at(state.id)),
  };
}

/** Electrical equipment has no chapter of its own: it is in 84 and 85 with machinery and electronics (RECIPE §13.19). */
const SECTOR_WITHOUT_CHAPTER: Readonly<Record<string, string>> = { EEQ: 'MEE' };
