import { drawRegion } from '../../src/accounts/regionalise/draw-region.ts';
import type { ErrorModel } from '../../src/accounts/regionalise/error-model.ts';
import { type OwnShareTilt, ownShareTilt } from '../../src/accounts/regionalise/own-share-tilt.ts';
import type { Region } from '../../src/accounts/regionalise/regionalisation.ts';
import { quantile } from '../../src/numeric/quantile.ts';
import { errorGroup } from './error-groups.ts';
import { counted, KINDS, type Kind, type Quantities, quantitiesOf } from './quantities.ts';
import type { State } from './state-evidence.ts';

/** Bands of one state: how often they held the truth, and the band of own purchases in total. */
export interface Drawn {
  readonly coverage: Readonly<Record<Kind, { readonly inside: number; readonly of: number }>>;
  readonly own: {
    readonly low: number;
    readonly middle: number;
    readonly high: number;
    readonly truth: number;
  };
}

/** Balancing of draws: a band needs no seven digits. */
const DRAFT = { maxRounds: 40, tolerance: 1e-3 };

/**
 * Draws a state from the error model around its estimate and counts where the truth lies inside nine of ten draws.
 *
 * @param   region  estimated margins
 * @param   method  coefficients that the state had no part in
 * @param   draws   how many
 */
export function drawnBands(
  state: State,
  region: Region,
  method: OwnShareTilt,
  errors: ErrorModel,
  draws: number,
  seed: number,
): Drawn {
  const { nation, truth } = state;
  const groups = nation.sectors.map(errorGroup);
  const drafted = { ...method, balance: DRAFT };
  const found: Quantities[] = [];
  for (let draw = 1; draw <= draws; draw++) {
    const name = { seed, draw, region: state.name };
    const drawn = drawRegion(nation, region, errors, groups, name, 0.97);
    const blocks = ownShareTilt(nation, drawn.region, drafted, drawn.deviations);
    found.push(quantitiesOf(nation, drawn.region, blocks));
  }
  const real = quantitiesOf(nation, truth.region, truth.blocks);
  const band = (kind: Kind, at: number) => {
    const sorted = Float64Array.from(found, (each) => each[kind][at]).sort();
    return { low: quantile(sorted, 0.05), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.95) };
  };
  const check = (kind: Kind) => {
    const numbers = counted(kind, real, truth.region.output);
    const inside = numbers.filter((at) => {
      const { low, high } = band(kind, at);
      return real[kind][at] >= low && real[kind][at] <= high;
    });
    return { inside: inside.length, of: numbers.length };
  };
  return {
    coverage: Object.fromEntries(KINDS.map((kind) => [kind, check(kind)])) as Drawn['coverage'],
    own: { ...band('own purchases', 0), truth: real['own purchases'][0] },
  };
}
