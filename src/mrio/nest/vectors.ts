import type { PairEvidence } from '../../accounts/regions/evidence.ts';
import { quantity, shareRow } from '../../accounts/regions/evidence.ts';
import { splitShares } from '../../accounts/regions/mexican-state.ts';
import type { FlowMatrix } from '../flow-matrix.ts';
import type { NestNoise, NestParameters } from './parameters.ts';
import type { NestPlan } from './plan.ts';
import { countriesOf } from './plan.ts';

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
  /** Sectors of the Mexican state whose exports were capped at output. */
  readonly cappedExports: number;
}

/** Output, value-added share and exports of each economy of the base table, G × S each. */
export interface BaseTotals {
  readonly output: Float64Array;
  readonly vaShare: Float64Array;
  readonly exported: Float64Array;
}

/** Totals of the base table. */
export function baseTotals(base: FlowMatrix): BaseTotals {
  const { regions: G, sectors: S, values } = base;
  const n = G * S;
  const width = n + G;
  const output = new Float64Array(n);
  const inputs = new Float64Array(n);
  const exported = new Float64Array(n);
  for (let row = 0; row < n; row++) {
    const home = Math.floor(row / S);
    for (let column = 0; column < width; column++) {
      const value = values[row * width + column];
      const to = column < n ? Math.floor(column / S) : column - n;
      output[row] += value;
      if (to !== home) exported[row] += value;
      if (column < n) inputs[column] += value;
    }
  }
  return { output, exported, vaShare: output.map((x, i) => (x === 0 ? 0 : (x - inputs[i]) / x)) };
}

/**
 * Region vectors of a pair: shares of output and exports, value added, import content, final demand.
 *
 * @param   base      totals of the base table
 * @param   noise     factors of a draw, neutral in the central case
 * @identity Σ over the regions of a country of θ, ε and final-demand shares = 1
 * @source  RECIPE §2
 */
export function regionVectors(
  base: BaseTotals,
  evidence: PairEvidence,
  parameters: NestParameters,
  noise: NestNoise,
  plan: NestPlan,
): RegionVectors {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const { mexico } = countriesOf(plan);
  const theta = new Float64Array(R * S).fill(1);
  const epsilon = new Float64Array(R * S).fill(1);
  const intensity = new Float64Array(R * S).fill(1);
  const finalShare = new Float64Array(R * S).fill(1);

  const metro = shareRow(evidence.usShares, 'metro').map((each, k) => each * noise.metro[k]);
  const state = shareRow(evidence.usShares, 'state').map((each, k) =>
    Math.max(each, parameters.stateAtLeast * metro[k]),
  );
  const gdp = [quantity(evidence, 'metroGdp'), quantity(evidence, 'stateGdp')];
  for (let k = 0; k < S; k++) {
    const local = parameters.localProducts.includes(plan.sectors.labels[k]);
    const shares = [metro[k], state[k] - metro[k], 1 - state[k]];
    const demand = local ? shares : [gdp[0], gdp[1] - gdp[0], 1 - gdp[1]];
    [plan.metro, plan.stateRest, plan.usRest].forEach((region, i) => {
      theta[region * S + k] = shares[i];
      epsilon[region * S + k] = shares[i];
      finalShare[region * S + k] = demand[i];
    });
  }

  const split = splitShares(
    {
      outputShare: shareRow(evidence.groupShares, 'outputShare'),
      exportShare: shareRow(evidence.groupShares, 'exportShare'),
      employmentShare: shareRow(evidence.sectorShares, 'employment'),
      subsectorExportShare: shareRow(evidence.sectorShares, 'exports'),
    },
    base.output.subarray(mexico * S, (mexico + 1) * S),
    base.exported.subarray(mexico * S, (mexico + 1) * S),
    parameters,
    plan,
    noise.split,
  );
  const own = shareRow(evidence.groupShares, 'intensity');
  const rest = shareRow(evidence.groupShares, 'restIntensity');
  const imported = quantity(evidence, 'finalImportShare');
  for (let k = 0; k < S; k++) {
    const [b, r] = [plan.mexicanState * S + k, plan.mexicanRest * S + k];
    theta[b] = split.theta[k];
    theta[r] = 1 - split.theta[k];
    epsilon[b] = split.epsilon[k];
    epsilon[r] = 1 - split.epsilon[k];
    intensity[b] = own[plan.groupOf[k]];
    intensity[r] = rest[plan.groupOf[k]];
    finalShare[b] = imported;
    finalShare[r] = 1 - imported;
  }

  const output = new Float64Array(R * S);
  const vaShare = new Float64Array(R * S);
  const ratio = shareRow(evidence.groupShares, 'vaRatio');
  for (let region = 0; region < R; region++) {
    for (let k = 0; k < S; k++) {
      const national = plan.parent[region] * S + k;
      output[region * S + k] = theta[region * S + k] * base.output[national];
      vaShare[region * S + k] = base.vaShare[national];
    }
  }
  for (let k = 0; k < S; k++) {
    const [b, r] = [plan.mexicanState * S + k, plan.mexicanRest * S + k];
    const national = mexico * S + k;
    vaShare[b] = base.vaShare[national] * ratio[plan.groupOf[k]];
    const left = base.output[national] * base.vaShare[national] - output[b] * vaShare[b];
    vaShare[r] = output[r] === 0 ? 0 : left / output[r];
  }
  return { theta, epsilon, output, vaShare, intensity, finalShare, cappedExports: split.capped };
}
