import { bridge } from '../accounts/bridge.ts';
import type { Frame } from '../accounts/frame.ts';
import { ECONOMIES } from '../accounts/frame.ts';
import { axis } from '../core/axis.ts';
import { countryOf } from '../core/partition.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import type { PairConfig } from './config.ts';

/** Product groups of customs data, in the order of the evidence. */
export const PRODUCT_GROUPS = [
  'AGRFOOD',
  'CHEM',
  'MEE',
  'METAL',
  'MINPET',
  'NMM',
  'RUB',
  'TEX',
  'VEH',
  'WOOD',
] as const;

/**
 * The regions of a pair's nested table and how they sit in the base table.
 *
 * Order: the metro, the rest of its state, the rest of its country, the Mexican state, the rest of Mexico, and the
 * other economies of the base table.
 */
export async function nestPlan(config: PairConfig, frame: Frame): Promise<NestPlan> {
  const { metro, stateRest, usRest, mexicanState, mexicanRest } = config.regions;
  const split = [metro.id, stateRest.id, usRest.id, mexicanState.id, mexicanRest.id];
  const countries = new Set(split.map(countryOf));
  const regions = axis('region', [...split, ...ECONOMIES.filter((economy) => !countries.has(economy))]);
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
    metro: 0,
    stateRest: 1,
    usRest: 2,
    mexicanState: 3,
    mexicanRest: 4,
  };
}

/** Electrical equipment has no chapter of its own: it is in 84 and 85 with machinery and electronics (RECIPE §13.19). */
const SECTOR_WITHOUT_CHAPTER: Readonly<Record<string, string>> = { EEQ: 'MEE' };
