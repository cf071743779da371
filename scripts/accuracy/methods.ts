import { byQuotient } from '../../src/accounts/regionalise/by-quotient.ts';
import { charm } from '../../src/accounts/regionalise/charm.ts';
import { demand } from '../../src/accounts/regionalise/demand.ts';
import { FINAL_DEFAULT } from '../../src/accounts/regionalise/final-shares.ts';
import { fitFinalShares } from '../../src/accounts/regionalise/fit-final-shares.ts';
import { fitOwnShareTilt } from '../../src/accounts/regionalise/fit-own-share-tilt.ts';
import { gravity } from '../../src/accounts/regionalise/gravity.ts';
import { iioas } from '../../src/accounts/regionalise/iioas.ts';
import { OST_DEFAULT } from '../../src/accounts/regionalise/ost-default.ts';
import { OST_REACH } from '../../src/accounts/regionalise/ost-reach.ts';
import { type Sample, sampleOf } from '../../src/accounts/regionalise/own-share-sample.ts';
import { type OwnShareTilt, ownShareTilt } from '../../src/accounts/regionalise/own-share-tilt.ts';
import { quotientWithResidual } from '../../src/accounts/regionalise/quotient-with-residual.ts';
import type { Blocks, Region } from '../../src/accounts/regionalise/regionalisation.ts';
import { OST_FORM, REACH_FORM } from '../../src/accounts/regionalise/sample-form.ts';
import { splitPurchases } from '../../src/accounts/regionalise/split-purchases.ts';
import { supplyPool } from '../../src/accounts/regionalise/supply-pool.ts';
import { twoWayQuotient } from '../../src/accounts/regionalise/two-way-quotient.ts';
import { MrioError } from '../../src/core/errors.ts';
import type { QuotientFamily } from '../../src/numeric/location-quotient.ts';
import { heterogeneityOf } from './heterogeneity.ts';
import { marginsFromValueAdded, richMargins } from './margins.ts';
import { remembered } from './remembered.ts';
import type { Evidence, State } from './state-evidence.ts';
import { tuned } from './tuned.ts';

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

/** Fewer states than this cannot carry the regressions. */
const FEWEST = 8;

/** Settings that are tried where a row is tuned without the state: δ of Flegg's quotient, α and β of the two-way one. */
const DELTAS = [0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4];
const TWO_WAY = [0.25, 0.5, 0.75, 1].flatMap((alpha) =>
  [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3].map((beta) => ({ alpha, beta })),
);

/**
 * All methods of the comparison, each ready to estimate any of the states without its table.
 *
 * What is fitted is fitted to the other states.
 *
 * @throws  MrioError `input` when there are too few other states to fit to
 */
export function methods(evidence: Evidence): Method[] {
  const { learners } = evidence;
  const others = (state: State) => learners.filter((each) => each.name !== state.name);
  if (learners.length <= FEWEST) {
    throw new MrioError(
      'input',
      `There are ${learners.length} states with a table to fit to, and ${FEWEST + 1} are needed.`,
      'Put more tables beside them, or keep those of the public data under --sources.',
    );
  }
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
  const leaveOut = (margins: (state: State) => Region, base = OST_DEFAULT, form = OST_FORM) => {
    const samples = remembered(
      (state): Sample =>
        sampleOf({ nation: state.nation, region: margins(state), blocks: state.truth.blocks }, GROUPS, form),
    );
    return remembered((state) => fitOwnShareTilt(others(state).map(samples), GROUPS, base, form));
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
  const flegg = tuned(learners, DELTAS, (state, delta) =>
    byQuotient(state.nation, plain(state), 'flq', delta),
  );
  const twoWay = tuned(learners, TWO_WAY, (state, exponents) =>
    twoWayQuotient(state.nation, plain(state), exponents),
  );
  const heterogeneity = remembered((state) => heterogeneityOf(others(state)));
  return [
    make('National coefficients (no LQ)', plain, ({ nation }, region) => {
      const all = new Float64Array(nation.flows.length).fill(1);
      return splitPurchases(nation, demand(nation, region).use, all, all);
    }),
    quotient('SLQ', 'slq'),
    quotient('CILQ', 'cilq'),
    quotient('RLQ', 'rlq'),
    ...[0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.6].map((delta) =>
      quotient(`FLQ ${delta.toFixed(2)}`, 'flq', delta),
    ),
    make('FLQ tuned LOSO', plain, (state, region) => byQuotient(state.nation, region, 'flq', flegg(state))),
    quotient('AFLQ 0.25', 'aflq', 0.25),
    quotient('AFLQ 0.30', 'aflq', 0.3),
    make('2D-LQ tuned LOSO', plain, (state, region) => twoWayQuotient(state.nation, region, twoWay(state))),
    make('CHARM (fitted interregional h)', plain, (state, region) =>
      charm(state.nation, region, heterogeneity(state)),
    ),
    make('Supply-demand pool', plain, ({ nation }, region) => supplyPool(nation, region)),
    make('IIOAS own share (0.9/0.5)', plain, ({ nation }, region) => iioas(nation, region)),
    make('Gravity, no distance (proportional)', plain, ({ nation }, region) => gravity(nation, region)),
    residual('FLQ 0.20 + supply residual SR + balance, rich', 0.2),
    residual('FLQ 0.25 + supply residual SR + balance, rich', 0.25),
    residual('FLQ 0.25 + supply residual SR, VA only', 0.25, plain),
    ost('OST small, VA only', plainFitted, leaveOut(plainFitted)),
    ost('OST small (default)', rich, byOthers),
    ost('OST default, fixed (28-state fit, rounded)', fixed, () => OST_DEFAULT),
    ost('OST default, fixed, VA only', plainFixed, () => OST_DEFAULT),
    ost('OST reach', rich, leaveOut(rich, OST_REACH, REACH_FORM)),
    ost('OST reach, fixed (28-state fit, rounded)', fixed, () => OST_REACH),
    ost('OST small, true margins', truth, leaveOut(truth)),
  ];
}
