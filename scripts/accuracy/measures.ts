import type { Blocks, Nation, Region } from '../../src/accounts/regionalise/regionalisation.ts';
import { factor, solveLeft, solveRight } from '../../src/numeric/lu.ts';

/** What an estimate is judged by; percentages, ratios and percentage points as docs/accuracy.md explains. */
export interface Accuracy {
  readonly stpe: number;
  readonly wapeOwn: number;
  readonly ownRatio: number;
  readonly wapeBought: number;
  readonly wapeSold: number;
  readonly multiplierMean: number;
  readonly multiplierError: number;
  readonly valueError: number;
  readonly foreignContent: number;
  readonly ownContent: number;
}

/** A table with the numbers that are read off it. */
export interface Readings {
  readonly coefficients: Float64Array;
  readonly flows: { readonly own: Float64Array; readonly bought: Float64Array; readonly sold: Float64Array };
  readonly multipliers: Float64Array;
  readonly valueMultipliers: Float64Array;
  readonly foreignContent: number;
  readonly ownContent: number;
}

/** Reads multipliers and contents off four blocks. */
export function readings(nation: Nation, region: Region, blocks: Blocks): Readings {
  const S = nation.sectors.length;
  const W = S + nation.finalUses.length;
  const inner = (block: Float64Array) =>
    Float64Array.from({ length: S * S }, (_, c) => block[Math.floor(c / S) * W + (c % S)]);
  const flows = { own: inner(blocks.SS), bought: inner(blocks.RS), sold: inner(blocks.SR) };
  const x = region.output;
  const per = (values: ArrayLike<number>, by: ArrayLike<number>) =>
    Float64Array.from(values, (each, c) => (by[c % by.length] > 0 ? each / by[c % by.length] : 0));
  const coefficients = per(flows.own, x);
  const leontief = coefficients.map((a, c) => (c % (S + 1) === 0 ? 1 - a : -a));
  const small = factor(leontief, S);
  const ones = new Float64Array(S).fill(1);
  const sides = Float64Array.from([...ones, ...per(region.valueAdded, x)]);
  const solved = solveLeft(small, sides, 2);
  const rest = (of: (each: Nation | Region) => Float64Array) =>
    of(nation).map((each, i) => Math.max(0, each - of(region)[i]));
  const x2 = Float64Array.from([...x, ...rest((each) => each.output)]);
  const big = new Float64Array(4 * S * S);
  for (let i = 0; i < 2 * S; i++) {
    for (let j = 0; j < 2 * S; j++) {
      const block = i < S ? (j < S ? blocks.SS : blocks.SR) : j < S ? blocks.RS : blocks.RR;
      const a = x2[j] > 0 ? block[(i % S) * W + (j % S)] / x2[j] : 0;
      big[i * 2 * S + j] = (i === j ? 1 : 0) - a;
    }
  }
  const exported = Float64Array.from([...region.exports, ...new Float64Array(S)]);
  const produced = solveRight(factor(big, 2 * S), exported, 1);
  const total = region.exports.reduce((sum, each) => sum + each, 0);
  const imports = per([...region.imports, ...rest((each) => each.imports)], x2);
  const added = per(region.valueAdded, x);
  const dot = (a: Float64Array, n: number) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += a[i] * produced[i];
    return (100 * sum) / total;
  };
  return {
    coefficients,
    flows,
    multipliers: solved.slice(0, S),
    valueMultipliers: solved.slice(S),
    foreignContent: dot(imports, 2 * S),
    ownContent: dot(added, S),
  };
}

/** Compares an estimate with the truth. */
export function accuracy(truth: Readings, estimate: Readings, trueOutput: Float64Array): Accuracy {
  const S = trueOutput.length;
  const all = trueOutput.reduce((sum, each) => sum + each, 0);
  const large = [...trueOutput.keys()].filter((j) => trueOutput[j] >= 0.0005 * all);
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const apart = (a: Float64Array, b: Float64Array, cells: (c: number) => boolean = () => true) => {
    let [gap, sum] = [0, 0];
    for (let c = 0; c < a.length; c++)
      if (cells(c)) {
        gap += Math.abs(b[c] - a[c]);
        sum += a[c];
      }
    return (100 * gap) / sum;
  };
  const sumOf = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0);
  const errors = (a: Float64Array, b: Float64Array) => large.map((j) => 100 * (b[j] / a[j] - 1));
  const multipliers = errors(truth.multipliers, estimate.multipliers);
  const set = new Set(large);
  return {
    stpe: apart(truth.coefficients, estimate.coefficients, (c) => set.has(c % S)),
    wapeOwn: apart(truth.flows.own, estimate.flows.own),
    ownRatio: sumOf(estimate.flows.own) / sumOf(truth.flows.own),
    wapeBought: apart(truth.flows.bought, estimate.flows.bought),
    wapeSold: apart(truth.flows.sold, estimate.flows.sold),
    multiplierMean: mean(multipliers),
    multiplierError: mean(multipliers.map(Math.abs)),
    valueError: mean(errors(truth.valueMultipliers, estimate.valueMultipliers).map(Math.abs)),
    foreignContent: Math.abs(estimate.foreignContent - truth.foreignContent),
    ownContent: Math.abs(estimate.ownContent - truth.ownContent),
  };
}
