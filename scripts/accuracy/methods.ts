import { byQuotient } from '../../src/accounts/regionalise/by-quotient.ts';
import { charm } from '../../src/accounts/regionalise/charm.ts';
import { demand } from '../../src/accounts/regionalise/demand.ts';
import { FINAL_DEFAULT } from '../../src/accounts/regionalise/final-shares.ts';
import { fitFinalShares } from '../../src/accounts/regionalise/fit-final-shares.ts';
import { fitOwnShareTilt } from '../../src/accounts/regionalise/fit-own-share-tilt.ts';
import { OST_DEFAULT } from '../../src/accounts/regionalise/ost-default.ts';
import { type Sample, sampleOf } from '../../src/accounts/regionalise/own-share-sample.ts';
import { type OwnShareTilt, ownShareTilt } from '../../src/accounts/regionalise/own-share-tilt.ts';
import { quotientWithResidual } from '../../src/accounts/regionalise/quotient-with-residual.ts';
import type { Blocks, Region } from '../../src/accounts/regionalise/regionalisation.ts';
import { splitPurchases } from '../../src/accounts/regionalise/split-purchases.ts';
import { supplyPool } from '../../src/accounts/regionalise/supply-pool.ts';
import type { QuotientFamily } from '../../src/numeric/location-quotient.ts';
import { marginsFromValueAdded, richMargins } from './margins.ts';
import type { Evidence, State } from './state-evidence.ts';

/** An estimate of a state: the margins that it assumes and the blocks that it finds. */
export interface Estimate {
  readonly region: Region;
  readonly blocks: Blocks;
}

/** A row of the comparison. */
export interface Method {
  readonly name: string;
  readonly estimate: (state: State) => Estimate;
  /** Coefficients of own shares and tilt, where the method has them. */
  readonly coefficients?: (state: State) => OwnShareTilt;
}

/** Products with a constant of their own in the odds: education and health, government. */
const GROUPS = [['61', '62'], ['93']];

/**
 * All methods of the comparison, each ready to estimate any of the states without its table.
 *
 * What is fitted is fitted to the other states.
 */
export function methods(evidence: Evidence): Method[] {
  const { states } = evidence;
  const others = (state: State) => states.filter((each) => each !== state);
  const finals = remembered((state) =>
    fitFinalShares(
      others(state).map((each) => ({ drivers: each.drivers, shares: each.truth.region.finalShares })),
    ),
  );
  const rich = remembered((state) => richMargins(state, evidence, finals(state)));
  const fixed = remembered((state) => richMargins(state, evidence, FINAL_DEFAULT));
  const plain = remembered((state) => marginsFromValueAdded(state));
  const plainFitted = remembered((state) => ({ ...plain(state), finalShares: rich(state).finalShares }));
  const plainFixed = remembered((state) => ({ ...plain(state), finalShares: fixed(state).finalShares }));
  const truth = (state: State) => state.truth.region;
  const leaveOut = (margins: (state: State) => Region) => {
    const samples = remembered(
      (state): Sample =>
        sampleOf({ nation: state.nation, region: margins(state), blocks: state.truth.blocks }, GROUPS),
    );
    return remembered((state) => fitOwnShareTilt(others(state).map(samples), GROUPS, OST_DEFAULT));
  };
  const make = (
    name: string,
    margins: (state: State) => Region,
    blocks: (state: State, region: Region) => Blocks,
  ): Method => ({
    name,
    estimate: (state) => {
      const region = margins(state);
      return { region, blocks: blocks(state, region) };
    },
  });
  const quotient = (name: string, family: QuotientFamily, delta = 0) =>
    make(name, plain, ({ nation }, region) => byQuotient(nation, region, family, delta));
  const residual = (name: string, delta: number, margins = rich) =>
    make(name, margins, ({ nation }, region) =>
      quotientWithResidual(nation, region, 'flq', delta, OST_DEFAULT),
    );
  const ost = (
    name: string,
    margins: (state: State) => Region,
    coefficients: (state: State) => OwnShareTilt,
  ): Method => ({
    ...make(name, margins, (state, region) => ownShareTilt(state.nation, region, coefficients(state))),
    coefficients,
  });
  const byOthers = leaveOut(rich);
  const heterogeneity = remembered((state) => heterogeneityOf(others(state)));
  return [
    make('National coefficients (no LQ)', plain, ({ nation }, region) => {
      const all = new Float64Array(nation.flows.length).fill(1);
      return splitPurchases(nation, demand(nation, region).use, all, all);
    }),
    quotient('SLQ', 'slq'),
    quotient('CILQ', 'cilq'),
    quotient('RLQ', 'rlq'),
    ...[0.1, 0.15, 0.2, 0.25, 0.3, 0.4].map((delta) => quotient(`FLQ ${delta.toFixed(2)}`, 'flq', delta)),
    quotient('AFLQ 0.25', 'aflq', 0.25),
    quotient('AFLQ 0.30', 'aflq', 0.3),
    make('CHARM (fitted interregional h)', plain, (state, region) =>
      charm(state.nation, region, heterogeneity(state)),
    ),
    make('Supply-demand pool', plain, ({ nation }, region) => supplyPool(nation, region)),
    residual('FLQ 0.20 + supply residual SR + balance, rich', 0.2),
    residual('FLQ 0.25 + supply residual SR + balance, rich', 0.25),
    residual('FLQ 0.25 + supply residual SR, VA only', 0.25, plain),
    ost('OST small, VA only', plainFitted, leaveOut(plainFitted)),
    ost('OST small (default)', rich, byOthers),
    ost('OST default, fixed (28-state fit, rounded)', fixed, () => OST_DEFAULT),
    ost('OST default, fixed, VA only', plainFixed, () => OST_DEFAULT),
    ost('OST small, true margins', truth, leaveOut(truth)),
  ];
}

/** Trade both ways over the most that could go both ways, by product, pooled over states. */
function heterogeneityOf(states: readonly State[]): Float64Array {
  const S = states[0].nation.sectors.length;
  const [both, most] = [new Float64Array(S), new Float64Array(S)];
  for (const {
    truth: { blocks },
  } of states) {
    const W = blocks.SS.length / S;
    for (let i = 0; i < S; i++) {
      const sum = (block: Float64Array) =>
        block.slice(i * W, (i + 1) * W).reduce((total, each) => total + each, 0);
      const [own, bought, sold] = [blocks.SS, blocks.RS, blocks.SR].map(sum);
      both[i] += 2 * Math.max(0, Math.min(bought, sold));
      most[i] += 2 * Math.max(0, Math.min(own + bought, own + sold));
    }
  }
  return both.map((each, i) => (most[i] === 0 ? 0 : Math.min(1, each / most[i])));
}

function remembered<Value>(make: (state: State) => Value): (state: State) => Value {
  const known = new Map<State, Value>();
  return (state) => {
    if (!known.has(state)) known.set(state, make(state));
    return known.get(state)!;
  };
}
