import { indexOf } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import { crosses } from '../../core/partition.ts';
import { systemOf } from '../system.ts';
import { openProgram } from './linear-program.ts';
import type { Tracked } from './network-nodes.ts';
import { networkProgram } from './network-program.ts';
import type { SplitFlows } from './point.ts';
import { flowsAt, startingPoint } from './point.ts';
import type { SplitState } from './split-state.ts';

/** A least and a most, in the unit of what they bound. */
export interface NetworkBounds {
  readonly least: number;
  readonly most: number;
}

/** What is assumed of shipments. */
export interface NetworkChoices {
  /** How much of its activity's value added per output every shipment carries at least, α. */
  readonly ownValue: number;
  /** Whether what goes out holds no less of the tracked value than the industry's average, and E uses no less than D. */
  readonly noLess: boolean;
}

/**
 * What the tables alone allow for value added of the partner in the split sectors' exports to it, over these exports.
 *
 * Every firm may have its own recipe. Value in imports is that of the cross-entropy split, which is exact to first
 * order only.
 *
 * @param   state    the split
 * @param   origin   regions whose value is looked for
 * @param   choices  α, and whether the sign restriction holds
 * @returns the least and the most; ratios
 * @throws  MrioError `convergence` when the moments contradict the table
 * @identity least ≤ content of every recipe ≤ most
 * @source  PROCESSING §5, N
 */
export async function networkContentBounds(
  state: SplitState,
  origin: readonly string[],
  choices: NetworkChoices,
): Promise<NetworkBounds> {
  const { frame, regionAt } = state;
  const flows = flowsAt(state, startingPoint(state));
  const from = new Set(origin.map((region) => indexOf(state.of.regions, region)));
  const own = flows.value.map((each, i) => (from.has(regionAt[i]) ? each * flows.perOutput[i] : 0));
  const content = systemOf(flows.Z, own.length, flows.perOutput).left(own, 1);
  const tracked: Tracked = {
    ...choices,
    perImport: content.map((each, i) => (frame.home[regionAt[i]] ? 0 : each)),
    into: frame.home,
    outFrom: frame.home,
    outTo: frame.partner,
    allSectors: false,
  };
  const all = exportsOf(state);
  const { least, most } = await optima(state, tracked);
  return { least: least / all, most: most / all };
}

/**
 * What the tables alone allow for value added that crosses a border at least twice.
 *
 * Bounded is what enters the split country and leaves it again to the same side; what first leaves and then returns is
 * held at its value in the cross-entropy split.
 *
 * @param   state    the split
 * @param   border   a partition of the unsplit Mrio with two counted groups
 * @param   away     name of the group on the other side
 * @param   choices  as for content
 * @returns the least and the most; money
 * @throws  MrioError `convergence` when the moments contradict the table; `label` when the border has no such group
 * @identity least ≤ VA crossing twice or more in the cross-entropy split ≤ most
 * @source  PROCESSING §5, N
 */
export async function networkCrossingsBounds(
  state: SplitState,
  border: Partition,
  away: string,
  choices: NetworkChoices,
): Promise<NetworkBounds> {
  const { regionAt, frame } = state;
  const flows = flowsAt(state, startingPoint(state));
  const group = indexOf(border.groups, away);
  const other = border.of.map((each) => each === group);
  const inside = border.of.map((each, r) => frame.home[r] && each !== group && each !== border.outside);
  const { uncrossed, held } = heldCrossings(state, flows, border, other);
  const tracked: Tracked = {
    ...choices,
    perImport: uncrossed.map((each, i) => (other[regionAt[i]] ? each : 0)),
    into: inside,
    outFrom: inside,
    outTo: other,
    allSectors: true,
  };
  const { least, most } = await optima(state, tracked);
  return { least: held + least, most: held + most };
}

async function optima(state: SplitState, tracked: Tracked): Promise<NetworkBounds> {
  const { program, costs } = networkProgram(state, tracked);
  const open = await openProgram(program, 'value inside firms');
  try {
    const [least, most] = (['least', 'most'] as const).map((way) => open.optimise(costs, way).objective);
    return { least, most };
  } finally {
    open.free();
  }
}

/** Value per output that has not crossed yet, N; and what leaves first and crosses again, money. */
function heldCrossings(
  { of, final, regionAt }: SplitState,
  { Z, value, perOutput }: SplitFlows,
  border: Partition,
  other: readonly boolean[],
) {
  const R = of.regions.labels.length;
  const N = regionAt.length;
  const across = (i: number, j: number) => crosses(border, regionAt[i], regionAt[j]);
  const within = Z.map((flow, at) => (across(Math.floor(at / N), at % N) ? 0 : flow));
  const system = systemOf(within, N, perOutput);
  const staying = new Float64Array(N);
  for (let i = 0; i < N; i++)
    for (let r = 0; r < R; r++) if (!crosses(border, regionAt[i], r)) staying[i] += final[i * R + r];
  const stays = system.right(staying, 1);
  const uncrossed = system.left(
    value.map((each, i) => each * perOutput[i]),
    1,
  );
  let held = 0;
  for (let i = 0; i < N; i++) {
    if (other[regionAt[i]]) continue;
    for (let j = 0; j < N; j++)
      if (across(i, j)) held += uncrossed[i] * Z[i * N + j] * (1 - stays[j] * perOutput[j]);
  }
  return { uncrossed, held };
}

/** Exports of the split sectors to the partner, money. */
function exportsOf({ of, frame, rows, final }: SplitState): number {
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  let sum = 0;
  for (const i of frame.industries.flatMap(({ parts }) => parts)) {
    for (let r = 0; r < R; r++) {
      if (!frame.partner[r]) continue;
      sum += final[i * R + r];
      for (let j = r * S; j < (r + 1) * S; j++) sum += rows[i * R * S + j];
    }
  }
  return sum;
}
