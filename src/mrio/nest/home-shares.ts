import type { Demand } from '../../accounts/regionalise/demand.ts';
import { OST_DEFAULT } from '../../accounts/regionalise/ost-default.ts';
import { ownShares } from '../../accounts/regionalise/own-shares.ts';
import type { Nation, Region } from '../../accounts/regionalise/regionalisation.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestNoise, NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { partsOf } from './plan.ts';
import type { BaseTotals } from './totals.ts';
import type { RegionVectors } from './vectors.ts';
import type { Weight } from './weight.ts';
import { nearness } from './weight.ts';

/** What a declared region buys, how much of it at home, and what it has left to sell; W = S + 1. */
interface Home {
  readonly use: Float64Array;
  readonly own: Float64Array;
  /** What it makes and does not export, and what of that its own users leave (S). */
  readonly supply: Float64Array;
  readonly left: Float64Array;
}

/**
 * Weights inside a country by fitted own shares and tilt, sales to the others from the supply that is left (OST).
 *
 * A declared region buys c U at home and the rest of U from the others, in proportion to what each makes for the
 * country times proximity. The rest of the country buys from a declared region what that one has left over, and the rest at home.
 * With one declared region these are the seeds of `ownShareTilt`; the nest balances them.
 *
 * `flq-supply` takes Flegg's quotient for c and no tilt, with the same supply residual.
 *
 * @param   base    flows of the base table
 * @param   noise   deviations of own shares and of use, by region
 * @source  ACCURACY §3 steps 4 to 7
 */
export function homeShares(
  base: FlowMatrix,
  totals: BaseTotals,
  vectors: RegionVectors,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
  economy: number,
): Weight {
  const S = plan.sectors.labels.length;
  const W = S + 1;
  const nation = nationOf(base, totals, plan, economy);
  const parts = partsOf(plan, economy);
  const rest = plan.rests.get(economy);
  const declared = parts.filter((region) => region !== rest);
  const { keptForRest, mostOfRest } = OST_DEFAULT.residual;
  const homes = new Map<number, Home>();
  for (const region of declared) {
    const seen = regionOf(nation, vectors, region, S);
    const wanted = demandOf(nation, seen, vectors, region, S);
    const { use, own } =
      parameters.home === 'ost'
        ? ownShares(nation, seen, wanted, OST_DEFAULT, noise.home.get(region))
        : quotientShares(nation, seen, wanted, parameters.delta);
    const left = Float64Array.from(wanted.supply, (supply, k) => {
      let sold = 0;
      for (let j = 0; j < W; j++) sold += use[k * W + j] * own[k * W + j];
      return Math.max(supply - sold, keptForRest * supply);
    });
    homes.set(region, { use, own, supply: wanted.supply, left });
  }
  const near = nearness(plan, parameters.prox);
  // What the rest of the country wants, and how much of it each declared region covers.
  const restUse = nation.flows.map((flow, c) => {
    let used = 0;
    for (const { use } of homes.values()) used += use[c];
    return Math.max(flow - used, (1 - OST_DEFAULT.tilt.mostOfCell) * flow);
  });
  const restSupply = Float64Array.from({ length: S }, (_, k) => {
    const supply = nation.output[k] - nation.exports[k];
    return Math.max(
      declared.reduce(
        (sum, r) => sum - vectors.output[r * S + k] + exportsOf(nation, vectors, r, k, S),
        supply,
      ),
      keptForRest * supply,
    );
  });
  const cover = new Map<number, Float64Array>();
  const covered = new Float64Array(S);
  for (const [region, { left }] of homes) {
    const share = left.map((each, k) => {
      let wanted = 0;
      for (let j = 0; j < W; j++) wanted += restUse[k * W + j];
      return wanted === 0 ? 0 : Math.min(mostOfRest, each / wanted);
    });
    cover.set(region, share);
    for (let k = 0; k < S; k++) covered[k] += share[k];
  }
  const available = (r: number, k: number, q: number) =>
    (r === rest ? restSupply[k] : homes.get(r)!.supply[k]) * near(r, q);
  const others = new Map(
    declared.map((q) => [
      q,
      Float64Array.from({ length: S }, (_, k) =>
        parts.reduce((sum, r) => (r === q ? sum : sum + available(r, k, q)), 0),
      ),
    ]),
  );
  return (r, k, q, l) => {
    const c = k * W + (l < 0 ? S : l);
    if (q === rest) {
      if (r !== rest) return restUse[c] * cover.get(r)![k];
      return restUse[c] * Math.max(1 - covered[k], 1 - mostOfRest);
    }
    const { use, own } = homes.get(q)!;
    if (r === q) return use[c] * own[c];
    const all = others.get(q)![k];
    return all === 0 ? 0 : (use[c] * (1 - own[c]) * available(r, k, q)) / all;
  };
}

/** A country of the base table as the regionalisation sees it: domestic flows with one final use, all-in value added. */
function nationOf(base: FlowMatrix, totals: BaseTotals, plan: NestPlan, economy: number): Nation {
  const S = plan.sectors.labels.length;
  const G = plan.economies.labels.length;
  const W = S + 1;
  const width = G * S + G;
  const flows = new Float64Array(S * W);
  const bought = new Float64Array(S);
  for (let k = 0; k < S; k++) {
    const row = (economy * S + k) * width;
    for (let l = 0; l < S; l++) {
      flows[k * W + l] = base.values[row + economy * S + l];
      bought[l] += flows[k * W + l];
    }
    flows[k * W + S] = base.values[row + G * S + economy];
  }
  const own = (values: Float64Array) => values.slice(economy * S, (economy + 1) * S);
  const output = own(totals.output);
  const valueAdded = own(totals.vaShare).map((share, k) => share * output[k]);
  return {
    sectors: plan.sectors.labels,
    finalUses: ['final demand'],
    flows,
    inventories: new Float64Array(S),
    exports: own(totals.exported),
    output,
    valueAdded,
    taxes: new Float64Array(S),
    imports: output.map((x, k) => Math.max(0, x - valueAdded[k] - bought[k])),
  };
}

function exportsOf(nation: Nation, vectors: RegionVectors, region: number, k: number, S: number): number {
  return vectors.epsilon[region * S + k] * nation.exports[k];
}

function regionOf(nation: Nation, vectors: RegionVectors, region: number, S: number): Region {
  const at = (k: number) => region * S + k;
  const own = (of: (k: number) => number) => Float64Array.from({ length: S }, (_, k) => of(k));
  return {
    output: own((k) => vectors.output[at(k)]),
    valueAdded: own((k) => vectors.output[at(k)] * vectors.vaShare[at(k)]),
    taxes: new Float64Array(S),
    imports: own((k) => nation.imports[k] * vectors.theta[at(k)]),
    exports: own((k) => exportsOf(nation, vectors, region, k, S)),
    inventories: new Float64Array(S),
    finalShares: Float64Array.of(0),
  };
}

/** Supply and demand of a region; its share in final demand differs between products, as the vectors say. */
function demandOf(nation: Nation, region: Region, vectors: RegionVectors, index: number, S: number): Demand {
  const W = S + 1;
  const use = new Float64Array(S * W);
  const total = new Float64Array(S);
  const nationalSpending = new Float64Array(W);
  const spending = new Float64Array(W);
  const scale = Float64Array.from({ length: W }, (_, j) => (j < S ? vectors.theta[index * S + j] : 0));
  for (let k = 0; k < S; k++) {
    for (let j = 0; j < W; j++) {
      const share = j < S ? scale[j] : vectors.finalShare[index * S + k];
      use[k * W + j] = nation.flows[k * W + j] * share;
      total[k] += use[k * W + j];
      nationalSpending[j] += nation.flows[k * W + j];
    }
    spending[S] += use[k * W + S];
  }
  scale[S] = nationalSpending[S] === 0 ? 0 : spending[S] / nationalSpending[S];
  for (let j = 0; j < S; j++) {
    const left = region.output[j] - region.valueAdded[j] - region.imports[j];
    spending[j] = Math.min(Math.max(0, left), nationalSpending[j]);
  }
  const supplied = (of: Nation | Region) => of.output.map((x, k) => Math.max(0, x - of.exports[k]));
  return {
    use,
    supply: supplied(region),
    nationalSupply: supplied(nation),
    total,
    scale,
    spending,
    nationalSpending,
  };
}

/** Own shares by Flegg's quotient, no tilt. */
function quotientShares(nation: Nation, region: Region, wanted: Demand, delta: number) {
  const S = nation.sectors.length;
  const W = S + 1;
  const sum = (of: Float64Array) => of.reduce((total, each) => total + each, 0);
  const size = sum(region.output) / sum(nation.output);
  const lambda = size === 0 ? 0 : Math.exp(delta * Math.log(Math.log2(1 + size)));
  const slq = region.output.map((x, k) => (nation.output[k] === 0 ? 0 : x / nation.output[k] / size));
  const own = new Float64Array(S * W);
  for (let k = 0; k < S; k++) {
    for (let j = 0; j < W; j++) {
      const quotient = j === S || j === k || slq[j] === 0 ? slq[k] : slq[k] / slq[j];
      own[k * W + j] = Math.min(1, lambda * quotient);
    }
  }
  return { use: wanted.use, own };
}
