import { demand } from './demand.ts';
import type { Blocks, Nation, Region } from './regionalisation.ts';
import { splitPurchases } from './split-purchases.ts';

/** Exponents of the two-dimensional quotient: of the supplier's specialisation, and of the user's share in the nation. */
export interface TwoWayExponents {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * Four blocks by the two-dimensional location quotient (2D-LQ): a^S_ij = a_ij min(1, r_i s_j).
 *
 * With SLQ_i the supplier's simple quotient: r_i = SLQ_i^α, or (½ tanh(SLQ_i − 1) + 1)^α above 1; s_j is the user's
 * share in the nation to the power β. The formula was written from memory and not checked against the paper.
 *
 * @identity SS + RS + SR + RR = N in every cell
 * @source  Pereira-López, Carrascal-Incera & Fernández-Fernández (2020), as METHODS B.2.1 has it
 */
export function twoWayQuotient(nation: Nation, region: Region, exponents: TwoWayExponents): Blocks {
  const { use } = demand(nation, region);
  const rest = nation.output.map((each, i) => Math.max(0, each - region.output[i]));
  const finals = region.finalShares.map((each) => Math.max(0, 1 - each));
  return splitPurchases(
    nation,
    use,
    ownShares(nation, region.output, region.finalShares, exponents),
    ownShares(nation, rest, finals, exponents),
  );
}

function ownShares(
  nation: Nation,
  own: Float64Array,
  finals: Float64Array,
  { alpha, beta }: TwoWayExponents,
): Float64Array {
  const S = own.length;
  const W = S + finals.length;
  const sum = (of: Float64Array) => of.reduce((total, each) => total + each, 0);
  const size = sum(own) / sum(nation.output);
  const shares = own.map((x, i) => (nation.output[i] > 0 ? x / nation.output[i] : 0));
  const users = [...shares, ...finals].map((share) => power(share, beta));
  const suppliers = shares.map((share) => {
    const simple = size > 0 ? share / size : 0;
    return power(simple <= 1 ? simple : 0.5 * tanh(simple - 1) + 1, alpha);
  });
  return Float64Array.from({ length: S * W }, (_, c) =>
    Math.min(1, suppliers[Math.floor(c / W)] * users[c % W]),
  );
}

/** What is not there stays 0, whatever the exponent. */
function power(base: number, exponent: number): number {
  return base > 0 ? Math.exp(exponent * Math.log(base)) : 0;
}

/** Hyperbolic tangent of x ≥ 0, by exponentials, whose digits are the same on every engine. */
function tanh(x: number): number {
  const small = Math.exp(-2 * x);
  return (1 - small) / (1 + small);
}
