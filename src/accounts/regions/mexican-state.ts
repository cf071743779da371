import type { BiRegional } from '../bi-regional.ts';
import { HOME_USES } from '../bi-regional.ts';
import type { Frame } from '../frame.ts';
import type { Growth } from '../state-growth.ts';
import type { ActivityVectors } from './activity-vectors.ts';
import { SIDES } from './activity-vectors.ts';

/** What is known of a Mexican state (S) against the rest of the country (R), by the 24 groups and the 32 sectors. */
export interface MexicanState {
  /** Share of national output and of national exports by group. */
  readonly outputShare: Float64Array;
  readonly exportShare: Float64Array;
  /** Value-added share and import content of the state over the nation's, by group. */
  readonly vaRatio: Float64Array;
  readonly intensity: Float64Array;
  /** Import content of the rest over the nation's, by group. */
  readonly restIntensity: Float64Array;
  /** Share of the state in national imports of inputs, by group. */
  readonly importShare: Float64Array;
  /** Share of the state in national imports for final demand. */
  readonly finalImportShare: number;
  /** Domestic inputs between S (0) and R (1): index ((s · G + g) · 2 + t) · G + h, million MXN of the table's year. */
  readonly blocks: Float64Array;
  /** Domestic final demand: index (s · G + g) · 2 + t. */
  readonly finalBlocks: Float64Array;
  /** Persons employed and exports of the state over the nation's, by sector; 0 where the source has none. */
  readonly employmentShare: Float64Array;
  readonly subsectorExportShare: Float64Array;
}

/**
 * Shares of a state by group, and in imported final demand: values of 2018 moved to the year by activity.
 *
 * @returns groups (G); a group without exports takes its share of output
 * @source  RECIPE §2 (BC), §13 items 9, 12, 14, 21
 */
export function groupShares(
  vectors: ActivityVectors,
  growth: Growth,
  frame: Pick<Frame, 'groups' | 'groupOfActivity'>,
): Omit<MexicanState, 'employmentShare' | 'subsectorExportShare' | 'blocks' | 'finalBlocks'> {
  const G = frame.groups.labels.length;
  const sums = () => [new Float64Array(G), new Float64Array(G)];
  const [output, exported, added, imported] = [sums(), sums(), sums(), sums()];
  frame.groupOfActivity.forEach((g, a) => {
    for (const side of SIDES) {
      const moved = side === 0 ? growth.state[a] : growth.rest[a];
      output[side][g] += vectors.output[side][a] * moved;
      exported[side][g] += vectors.exported[side][a] * moved;
      added[side][g] += vectors.added[side][a] * moved;
      imported[side][g] += vectors.imported[side][a] * moved;
    }
  });
  const share = (of: Float64Array[]) => of[0].map((each, g) => each / (each + of[1][g]));
  const outputShare = share(output);
  const exportShare = exported[0].map((each, g) => {
    const all = each + exported[1][g];
    return all === 0 ? outputShare[g] : each / all;
  });
  const relative = (of: Float64Array[], side: 0 | 1) =>
    of[side].map(
      (each, g) => each / output[side][g] / ((of[0][g] + of[1][g]) / (output[0][g] + output[1][g])),
    );
  const grown = vectors.finalImports[0] * growth.stateTotal;
  return {
    outputShare,
    exportShare,
    vaRatio: relative(added, 0),
    intensity: relative(imported, 0),
    restIntensity: relative(imported, 1),
    importShare: share(imported),
    finalImportShare: grown / (grown + vectors.finalImports[1] * growth.nationTotal),
  };
}

/**
 * Domestic inputs and final demand between the state and the rest, by group, in the year of the table.
 *
 * @param   trace  added to each cell, million MXN, so that none is empty
 * @returns blocks at ((s · G + g) · 2 + t) · G + h, final demand at (s · G + g) · 2 + t
 * @source  RECIPE §13 item 15
 */
export function groupBlocks(
  table: Pick<BiRegional, 'activities' | 'flow' | 'finalUse'>,
  trace: number,
  frame: Pick<Frame, 'groups' | 'groupOfActivity'>,
): Pick<MexicanState, 'blocks' | 'finalBlocks'> {
  const G = frame.groups.labels.length;
  const blocks = new Float64Array(4 * G * G).fill(trace);
  const finalBlocks = new Float64Array(4 * G).fill(trace);
  table.activities.forEach((_, i) => {
    for (const s of SIDES) {
      const row = s * G + frame.groupOfActivity[i];
      for (const t of SIDES) {
        table.activities.forEach((__, j) => {
          blocks[(row * 2 + t) * G + frame.groupOfActivity[j]] += table.flow(s, i, t, j);
        });
        for (const use of HOME_USES) finalBlocks[row * 2 + t] += table.finalUse(s, i, t, use);
      }
    }
  });
  return { blocks, finalBlocks };
}

/** The part of a state's evidence that shares by sector are made from. */
export type SharesByGroupAndSector = Pick<
  MexicanState,
  'outputShare' | 'exportShare' | 'employmentShare' | 'subsectorExportShare'
>;

/** How shares inside a group are found where INEGI's table does not tell its sectors apart. */
export interface SplitRules {
  /** Share of exports assumed per share of employment where a subsector has no published exports. */
  readonly exportsPerEmployment: number;
  /** Exports of a sector are at most so much of its output. */
  readonly exportsAtMost: number;
}

/**
 * Shares of a state by sector: the group's, and inside a group √(exports × employment), scaled to the group.
 *
 * @param   output   national output by sector
 * @param   exported national exports by sector
 * @param   noise    factor on the split of each sector before it is scaled (1 everywhere for the central case)
 * @returns share of output θ and of exports ε, by sector, and in how many sectors exports were capped at output
 * @identity Σ_k∈G θ_k x_k = θ_G Σ_k∈G x_k
 * @source  RECIPE §2, §13 items 10 and 11
 */
export function splitShares(
  state: SharesByGroupAndSector,
  output: ArrayLike<number>,
  exported: ArrayLike<number>,
  rules: SplitRules,
  frame: Pick<Frame, 'groupOf' | 'sectors'>,
  noise: Float64Array,
): { theta: Float64Array; epsilon: Float64Array; capped: number } {
  const S = frame.sectors.labels.length;
  const members: number[][] = [];
  frame.groupOf.forEach((g, k) => {
    members[g] ??= [];
    members[g].push(k);
  });
  const theta = new Float64Array(S);
  const epsilon = new Float64Array(S);
  members.forEach((sectors, g) => {
    if (sectors.length === 1) {
      theta[sectors[0]] = state.outputShare[g] * noise[sectors[0]];
      epsilon[sectors[0]] = state.exportShare[g];
      return;
    }
    const outputExports = exportsBySector(state, sectors, output, frame);
    const rawTheta = sectors.map((k, i) => {
      const employed = state.employmentShare[k];
      return (outputExports[i] > 0 ? Math.sqrt(outputExports[i] * employed) : employed) * noise[k];
    });
    scaleTo(theta, sectors, rawTheta, output, state.outputShare[g]);
    const exportExports = exportsBySector(state, sectors, exported, frame);
    const rawEpsilon = sectors.map((k, i) =>
      exportExports[i] > 0 ? exportExports[i] : rules.exportsPerEmployment * state.employmentShare[k],
    );
    scaleTo(epsilon, sectors, rawEpsilon, exported, state.exportShare[g]);
  });
  let capped = 0;
  for (let k = 0; k < S; k++) {
    if (exported[k] <= 0) continue;
    const most = (rules.exportsAtMost * theta[k] * output[k]) / exported[k];
    if (epsilon[k] <= most) continue;
    epsilon[k] = most;
    capped += 1;
  }
  return { theta, epsilon, capped };
}

/** Published export shares; SCIAN 336 holds both AUTO and OTR, so its share is spread by employment. */
function exportsBySector(
  state: SharesByGroupAndSector,
  sectors: readonly number[],
  weights: ArrayLike<number>,
  frame: Pick<Frame, 'sectors'>,
): number[] {
  const joint = sectors.filter((k) => ['AUTO', 'OTR'].includes(frame.sectors.labels[k]));
  const total = joint.reduce((sum, k) => sum + weights[k], 0);
  const mean = joint.reduce((sum, k) => sum + weights[k] * state.employmentShare[k], 0) / total;
  return sectors.map((k) =>
    joint.includes(k)
      ? (state.employmentShare[k] * state.subsectorExportShare[k]) / mean
      : state.subsectorExportShare[k],
  );
}

function scaleTo(
  into: Float64Array,
  sectors: readonly number[],
  raw: readonly number[],
  weights: ArrayLike<number>,
  groupShare: number,
): void {
  const all = sectors.reduce((sum, k) => sum + weights[k], 0);
  const own = sectors.reduce((sum, k, i) => sum + raw[i] * weights[k], 0);
  sectors.forEach((k, i) => {
    into[k] = own === 0 ? 0 : (raw[i] * groupShare * all) / own;
  });
}
