import type { Blocks, Nation, Region } from '../../src/accounts/regionalise/regionalisation.ts';
import { readings } from './measures.ts';

/** The quantities whose bands are checked. */
export const KINDS = [
  'output multiplier',
  'value-added multiplier',
  'own purchases by cell',
  'bought from the rest by product',
  'sold to the rest by product',
  'own purchases',
  'bought from the rest',
  'sold to the rest',
  'foreign content of exports',
  'own value added in exports',
] as const;

/** One kind of quantity. */
export type Kind = (typeof KINDS)[number];

/** All numbers of one estimate, kind by kind, each in a fixed order. */
export type Quantities = Readonly<Record<Kind, Float64Array>>;

/** Reads the quantities off four blocks. */
export function quantitiesOf(nation: Nation, region: Region, blocks: Blocks): Quantities {
  const found = readings(nation, region, blocks);
  const S = nation.sectors.length;
  const total = (block: Float64Array) => block.reduce((sum, each) => sum + each, 0);
  const byProduct = (block: Float64Array) =>
    Float64Array.from({ length: S }, (_, i) => total(block.subarray(i * S, (i + 1) * S)));
  const { own, bought, sold } = found.flows;
  return {
    'output multiplier': found.multipliers,
    'value-added multiplier': found.valueMultipliers,
    'own purchases by cell': own,
    'bought from the rest by product': byProduct(bought),
    'sold to the rest by product': byProduct(sold),
    'own purchases': Float64Array.of(total(own)),
    'bought from the rest': Float64Array.of(total(bought)),
    'sold to the rest': Float64Array.of(total(sold)),
    'foreign content of exports': Float64Array.of(found.foreignContent),
    'own value added in exports': Float64Array.of(found.ownContent),
  };
}

/**
 * Which numbers of a kind count: sectors with 0.05 % of output or more, products and cells with as much of the total.
 *
 * @param   truth  the true quantities
 * @param   output true output by sector
 */
export function counted(kind: Kind, truth: Quantities, output: Float64Array): number[] {
  const values = kind.endsWith('multiplier') ? output : truth[kind];
  if (values.length === 1) return [0];
  const all = values.reduce((sum, each) => sum + each, 0);
  const least = kind === 'own purchases by cell' ? 0.0001 : 0.0005;
  return [...values.keys()].filter((at) => values[at] >= least * all);
}
