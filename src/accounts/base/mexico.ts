import type { BiRegional } from '../bi-regional.ts';
import { HOME_USES } from '../bi-regional.ts';
import type { Frame } from '../frame.ts';
import { normalised } from './national-overrides.ts';

const SIDES = [0, 1] as const;

/** Judgement: which service sectors carry Mexican service exports that INEGI's table does not show (tourism). */
export interface ExportGap {
  /** Sector → share; sums to one. */
  readonly shares: Readonly<Record<string, number>>;
}

/**
 * Mexico's services output by sector: INEGI's 2018 output moved by growth; activity 51 is split by `within`.
 *
 * @param   within  S values that split an activity over several sectors (services output from the technology step)
 * @returns S values, million MXN, zero for goods
 */
export function mexicanServicesOutput(
  table: BiRegional,
  nationGrowth: Float64Array,
  within: Float64Array,
  frame: Frame,
): Float64Array {
  const byGroup = new Float64Array(frame.groups.labels.length);
  table.activities.forEach((_, a) => {
    const output = table.output(0, a) + table.output(1, a);
    byGroup[frame.groupOfActivity[a]] += output * nationGrowth[a];
  });
  return splitGroups(byGroup, within, frame).map((each, k) => (frame.goods[k] ? 0 : each));
}

/** Spreads group values over the sectors of each group in proportion to `within`. */
export function splitGroups(byGroup: Float64Array, within: Float64Array, frame: Frame): Float64Array {
  const totals = new Float64Array(byGroup.length);
  within.forEach((each, k) => {
    totals[frame.groupOf[k]] += each;
  });
  return within.map((each, k) => {
    const group = frame.groupOf[k];
    return totals[group] === 0 ? 0 : (byGroup[group] * each) / totals[group];
  });
}

/**
 * Mexico's value-added shares: INEGI's share of each group; inside a group the OECD's relative shares, scaled.
 *
 * @param   oecdShare  S shares from the technology step
 * @param   output     S outputs of the year, the weights inside a group
 * @param   clip       lowest and highest share allowed
 * @returns S shares, and how many were clipped
 * @source  RECIPE §13 item 3
 */
export function mexicanVaShare(
  table: BiRegional,
  nationGrowth: Float64Array,
  oecdShare: Float64Array,
  output: Float64Array,
  clip: { min: number; max: number },
  frame: Frame,
): { shares: Float64Array; clipped: number } {
  const G = frame.groups.labels.length;
  const added = new Float64Array(G);
  const produced = new Float64Array(G);
  table.activities.forEach((_, a) => {
    const group = frame.groupOfActivity[a];
    for (const side of SIDES) {
      added[group] += table.valueAdded(side, a) * nationGrowth[a];
      produced[group] += table.output(side, a) * nationGrowth[a];
    }
  });
  const weighted = new Float64Array(G);
  const weights = new Float64Array(G);
  oecdShare.forEach((share, k) => {
    weighted[frame.groupOf[k]] += share * output[k];
    weights[frame.groupOf[k]] += output[k];
  });
  let clipped = 0;
  const shares = oecdShare.map((share, k) => {
    const group = frame.groupOf[k];
    const scaled = (share * (added[group] / produced[group])) / (weighted[group] / weights[group]);
    const kept = Math.min(Math.max(scaled, clip.min), clip.max);
    if (kept !== scaled) clipped += 1;
    return kept;
  });
  return { shares, clipped };
}

/**
 * Mexican service exports by sector: INEGI's exports moved by growth, and the gap to the OECD total by judgement.
 *
 * @param   pesoRate      pesos per dollar of the year
 * @param   oecdExports   Mexican service exports of the OECD cube, million USD
 * @returns mix over the service sectors
 * @source  RECIPE §1 step 6 (d0), §13 item 6
 */
export function mexicanServiceExportMix(
  table: BiRegional,
  nationGrowth: Float64Array,
  pesoRate: number,
  oecdExports: number,
  activityShares: (activity: string) => readonly { sector: number; share: number }[],
  gap: ExportGap,
  frame: Frame,
): Float64Array {
  const mix = new Float64Array(frame.sectors.labels.length);
  table.activities.forEach((activity, a) => {
    const value = ((table.exports(0, a) + table.exports(1, a)) * nationGrowth[a]) / pesoRate;
    for (const { sector, share } of activityShares(activity))
      if (!frame.goods[sector]) mix[sector] += value * share;
  });
  const missing = oecdExports - mix.reduce((sum, each) => sum + each, 0);
  for (const [sector, share] of Object.entries(gap.shares))
    mix[frame.sectors.labels.indexOf(sector)] += missing * share;
  return normalised(mix);
}

/**
 * Import content of output by group in INEGI's table: imported inputs over output, both sides, no growth weights.
 *
 * @returns one ratio per group
 */
export function importedInputRatio(table: BiRegional, frame: Frame): Float64Array {
  const G = frame.groups.labels.length;
  const imported = new Float64Array(G);
  const produced = new Float64Array(G);
  table.activities.forEach((_, a) => {
    for (const side of SIDES) {
      imported[frame.groupOfActivity[a]] += table.imports(side, a);
      produced[frame.groupOfActivity[a]] += table.output(side, a);
    }
  });
  return imported.map((each, group) => each / produced[group]);
}

/** The whole import row of INEGI's table, intermediate and final columns, million MXN. */
export function allImports(table: BiRegional): number {
  let sum = 0;
  for (const side of SIDES) {
    table.activities.forEach((_, a) => {
      sum += table.imports(side, a);
    });
    for (const use of [...HOME_USES, 'VE', 'EXP'] as const) sum += table.finalImports(side, use);
  }
  return sum;
}
