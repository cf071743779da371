import { splitShares } from '../../accounts/regions/mexican-state.ts';
import type { NestEvidence } from '../../accounts/regions/nest-evidence.ts';
import { MrioError } from '../../core/errors.ts';
import { jointExports, STATES_AT_MOST } from './joint-exports.ts';
import type { NestNoise, NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf } from './plan.ts';
import type { BaseTotals } from './totals.ts';

/** What each region has of its country, R × S each, region-major. */
export interface RegionVectors {
  /** Share of the country's output, and of its exports. */
  readonly theta: Float64Array;
  readonly epsilon: Float64Array;
  /** Output and value-added share. */
  readonly output: Float64Array;
  readonly vaShare: Float64Array;
  /** Import content of inputs over the nation's. */
  readonly intensity: Float64Array;
  /** Share of the country's final demand for a product. */
  readonly finalShare: Float64Array;
  /** Sectors whose exports were capped at output. */
  readonly cappedExports: number;
  /** Sectors in which the exports of several Mexican states were made to fit the country; 0 for a single pair. */
  readonly jointExports: number;
}

/** The parts that are written while the vectors are made. */
interface Draft {
  readonly theta: Float64Array;
  readonly epsilon: Float64Array;
  readonly intensity: Float64Array;
  readonly finalShare: Float64Array;
  readonly vaShare: Float64Array;
}

/**
 * Region vectors of a nest: shares of output and exports, value added, import content, final demand.
 *
 * @param   base      totals of the base table
 * @param   noise     factors of a draw, neutral in the central case
 * @throws  MrioError `input` when the declared regions of a country have more than the whole of it
 * @identity Σ over the regions of a country of θ, ε and final-demand shares = 1
 * @source  RECIPE §2
 */
export function regionVectors(
  base: BaseTotals,
  evidence: NestEvidence,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
): RegionVectors {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const ones = () => new Float64Array(R * S).fill(1);
  const vaShare = Float64Array.from(
    { length: R * S },
    (_, i) => base.vaShare[plan.parent[Math.floor(i / S)] * S + (i % S)],
  );
  const draft = { theta: ones(), epsilon: ones(), intensity: ones(), finalShare: ones(), vaShare };
  unitedStates(draft, evidence, parameters, noise, plan);
  const cappedExports =
    mexico(draft, base, evidence, parameters, noise, plan) +
    canada(draft, base, evidence, parameters, noise, plan);
  const fitted = plan.ties ? fitToMexico(draft, base, parameters, plan) : 0;
  const output = draft.theta.map(
    (share, i) => share * base.output[plan.parent[Math.floor(i / S)] * S + (i % S)],
  );
  requireRests(draft, plan);
  restOfMexicoValueAdded(draft, output, base, plan);
  return { ...draft, output, cappedExports, jointExports: fitted };
}

function unitedStates(
  draft: Draft,
  evidence: NestEvidence,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
): void {
  const S = plan.sectors.labels.length;
  const left = new Float64Array(S).fill(1);
  let gdpLeft = 1;
  const put = (region: number, k: number, share: number, gdp: number) => {
    const local = parameters.localProducts.includes(plan.sectors.labels[k]);
    draft.theta[region * S + k] = share;
    draft.epsilon[region * S + k] = share;
    draft.finalShare[region * S + k] = local ? share : gdp;
  };
  for (const { id, metros, rest } of plan.areas) {
    const area = evidence.us.get(id)!;
    const inside = metros.map((region) => evidence.us.get(plan.regions.labels[region])!);
    const metroGdp = inside.reduce((sum, each) => sum + each.gdpShare, 0);
    for (let k = 0; k < S; k++) {
      let sum = 0;
      metros.forEach((region, m) => {
        const share = atOdds(inside[m].outputShare[k], noise.share[region * S + k]);
        put(region, k, share, inside[m].gdpShare);
        sum += share;
      });
      const own = metros.length === 0 ? noise.share[rest * S + k] : 1;
      const whole = Math.max(atOdds(area.outputShare[k], own), parameters.stateAtLeast * sum);
      put(rest, k, whole - sum, area.gdpShare - metroGdp);
      left[k] -= whole;
    }
    gdpLeft -= area.gdpShare;
  }
  const rest = plan.rests.get(countriesOf(plan).us);
  if (rest !== undefined) for (let k = 0; k < S; k++) put(rest, k, left[k], gdpLeft);
}

function mexico(
  draft: Draft,
  base: BaseTotals,
  evidence: NestEvidence,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
): number {
  const economy = countriesOf(plan).mexico;
  const rest = plan.rests.get(economy);
  if (rest === undefined) return 0;
  const S = plan.sectors.labels.length;
  const of = (values: Float64Array) => values.subarray(economy * S, (economy + 1) * S);
  const { theta, epsilon, intensity, finalShare, vaShare } = draft;
  let capped = 0;
  let finalLeft = 1;
  const left = new Float64Array(plan.groupCount).fill(1);
  const imported = new Float64Array(plan.groupCount).fill(1);
  theta.fill(1, rest * S, (rest + 1) * S);
  plan.mexicanStates.forEach((region, s) => {
    const state = evidence.mexicanStates[s];
    const factors = noise.split.subarray(region * S, (region + 1) * S);
    const split = splitShares(state, of(base.output), of(base.exported), parameters, plan, factors);
    capped += split.capped;
    finalLeft -= state.finalImportShare;
    for (let g = 0; g < plan.groupCount; g++) {
      left[g] -= state.outputShare[g];
      imported[g] -= state.importShare[g];
    }
    for (let k = 0; k < S; k++) {
      const i = region * S + k;
      theta[i] = atOdds(split.theta[k], noise.share[i]);
      epsilon[i] = split.epsilon[k];
      theta[rest * S + k] -= theta[i];
      epsilon[rest * S + k] -= split.epsilon[k];
      intensity[i] = state.intensity[plan.groupOf[k]];
      finalShare[i] = state.finalImportShare;
      vaShare[i] = base.vaShare[economy * S + k] * state.vaRatio[plan.groupOf[k]];
    }
  });
  for (let k = 0; k < S; k++) {
    const g = plan.groupOf[k];
    finalShare[rest * S + k] = finalLeft;
    // Import content of the rest over the nation's: (imports left over) / (output left over).
    intensity[rest * S + k] = left[g] === 0 ? 0 : imported[g] / left[g];
  }
  return capped;
}

/** Exports of Mexican states were each found alone: makes them fit the country; returns in how many sectors. */
function fitToMexico(
  { theta, epsilon }: Draft,
  base: BaseTotals,
  { exportsAtMost }: NestParameters,
  plan: NestPlan,
): number {
  const economy = countriesOf(plan).mexico;
  const rest = plan.rests.get(economy);
  if (rest === undefined) return 0;
  const S = plan.sectors.labels.length;
  const rules = { atMostOfCountry: STATES_AT_MOST, atMostOfOutput: exportsAtMost };
  const regions = [...plan.mexicanStates, rest];
  let fitted = 0;
  for (let k = 0; k < S; k++) {
    const exported = base.exported[economy * S + k];
    if (exported <= 0) continue;
    const { shares, changed } = jointExports(
      plan.mexicanStates.map((region) => epsilon[region * S + k]),
      regions.map((region) => (theta[region * S + k] * base.output[economy * S + k]) / exported),
      rules,
      `Exports of ${plan.sectors.labels[k]} of Mexican states`,
    );
    if (changed === 'none') continue;
    fitted += 1;
    regions.forEach((region, r) => {
      epsilon[region * S + k] = shares[r];
    });
  }
  return fitted;
}

function canada(
  draft: Draft,
  base: BaseTotals,
  evidence: NestEvidence,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
): number {
  const economy = countriesOf(plan).canada;
  const rest = plan.rests.get(economy);
  if (rest === undefined) return 0;
  const S = plan.sectors.labels.length;
  let capped = 0;
  plan.provinces.forEach((region, p) => {
    const { outputShare, exportShare, finalShare } = evidence.provinces[p];
    for (let k = 0; k < S; k++) {
      const i = region * S + k;
      const national = economy * S + k;
      const share = atOdds(outputShare[k], noise.share[i]);
      const most =
        base.exported[national] > 0
          ? (parameters.exportsAtMost * share * base.output[national]) / base.exported[national]
          : 1;
      if (exportShare[k] > most) capped += 1;
      draft.theta[i] = share;
      draft.epsilon[i] = Math.min(exportShare[k], most);
      draft.finalShare[i] = parameters.localProducts.includes(plan.sectors.labels[k]) ? share : finalShare;
      for (const of of [draft.theta, draft.epsilon, draft.finalShare]) of[rest * S + k] -= of[i];
    }
  });
  return capped;
}

/** The rest of Mexico makes what the states do not: its value added is the nation's less theirs. */
function restOfMexicoValueAdded(
  { vaShare }: Draft,
  output: Float64Array,
  base: BaseTotals,
  plan: NestPlan,
): void {
  const economy = countriesOf(plan).mexico;
  const rest = plan.rests.get(economy);
  if (rest === undefined) return;
  const S = plan.sectors.labels.length;
  for (let k = 0; k < S; k++) {
    const national = economy * S + k;
    let left = base.output[national] * base.vaShare[national];
    for (const region of plan.mexicanStates) left -= output[region * S + k] * vaShare[region * S + k];
    const x = output[rest * S + k];
    vaShare[rest * S + k] = x === 0 ? 0 : left / x;
  }
}

/** A share whose odds are multiplied by a factor: nearly the share times the factor when it is small, and never above 1. */
function atOdds(share: number, factor: number): number {
  return factor === 1 ? share : (share * factor) / (1 - share + share * factor);
}

/** Requires that something is left for the rest of each divided country. */
function requireRests({ theta, epsilon }: Draft, plan: NestPlan): void {
  const S = plan.sectors.labels.length;
  for (const rest of plan.rests.values()) {
    for (let k = 0; k < S; k++) {
      const worst = Math.min(theta[rest * S + k], epsilon[rest * S + k]);
      if (worst >= 0) continue;
      throw new MrioError(
        'input',
        `${plan.regions.labels[rest]} would have ${worst.toFixed(4)} of ${plan.sectors.labels[k]}: the declared regions have more than the whole country.`,
        'Declare fewer or smaller regions, or look at the evidence of this sector.',
      );
    }
  }
}
