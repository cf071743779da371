import { indexOf } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import { crosses } from '../../core/partition.ts';
import { systemOf } from '../system.ts';
import type { SplitFlows } from './point.ts';
import type { SplitState } from './split-state.ts';

/** Slope of an objective in the cell that activity i sells to a, and in the value added of a (i = N), per money. */
export type Slope = (i: number, a: number) => number;

/** A number about a split table that bounds are sought for. */
export interface Objective {
  readonly name: string;
  at(flows: SplitFlows): ObjectiveAt;
}

/** An objective at one point: its value, and its slope when that is wanted. */
export interface ObjectiveAt {
  readonly value: number;
  slope(): Slope;
  /** Gives the memory of its system back: a search tries hundreds. No slope may be asked for afterwards. */
  free(): void;
}

/**
 * Value added of some regions over exports: of the split sectors, from the country to its partner.
 *
 * @param   state   the split
 * @param   origin  regions whose value is looked for
 * @returns the objective: a ratio
 * @identity c = v_r L, slope c_i g_a / x_a with g = L e
 * @source  PROCESSING §5
 */
export function contentObjective(state: SplitState, origin: readonly string[]): Objective {
  const { of, frame, rows, final, regionAt } = state;
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const n = R * S;
  const N = regionAt.length;
  const exports = new Float64Array(N);
  for (const { parts } of frame.industries)
    for (const i of parts)
      for (let r = 0; r < R; r++) {
        if (!frame.partner[r]) continue;
        exports[i] += final[i * R + r];
        for (let k = 0; k < S; k++) exports[i] += rows[i * n + r * S + k];
      }
  const all = exports.reduce((sum, each) => sum + each, 0);
  const from = new Set(origin.map((region) => indexOf(of.regions, region)));
  return {
    name: 'content of exports',
    at({ Z, value, perOutput }) {
      const system = systemOf(Z, N, perOutput);
      const own = Float64Array.from({ length: N }, (_, i) =>
        from.has(regionAt[i]) ? value[i] * perOutput[i] : 0,
      );
      const content = system.left(own, 1);
      return {
        value: dot(content, exports) / all,
        free: () => system.free?.(),
        slope() {
          const output = system.right(exports, 1);
          return (i, a) => (i === N ? 0 : (content[i] * output[a] * perOutput[a]) / all);
        },
      };
    },
  };
}

/**
 * Value added that crosses a border at least twice.
 *
 * @param   state   the split
 * @param   border  a partition of the regions of the unsplit Mrio
 * @returns the objective: money
 * @identity Σ v − v h0 − v h1 with h0 = L0 y0, h1 = L0 (K h0 + yK); slopes as in the source
 * @source  PROCESSING §5
 */
export function crossingsObjective(state: SplitState, border: Partition): Objective {
  const { of, final, regionAt } = state;
  const R = of.regions.labels.length;
  const N = regionAt.length;
  const crossing = Uint8Array.from({ length: R * R }, (_, at) =>
    crosses(border, Math.floor(at / R), at % R) ? 1 : 0,
  );
  const across = (i: number, j: number) => crossing[regionAt[i] * R + regionAt[j]] === 1;
  const [y0, yK] = [new Float64Array(N), new Float64Array(N)];
  for (let i = 0; i < N; i++)
    for (let r = 0; r < R; r++) (crossing[regionAt[i] * R + r] ? yK : y0)[i] += final[i * R + r];
  return {
    name: 'value that crosses twice or more',
    at({ Z, value, perOutput }) {
      const within = Z.map((flow, at) => (across(Math.floor(at / N), at % N) ? 0 : flow));
      const system = systemOf(within, N, perOutput);
      const vc = value.map((each, i) => each * perOutput[i]);
      const h0 = system.right(y0, 1);
      const sold = yK.slice();
      for (let i = 0; i < N; i++)
        for (let j = 0; j < N; j++) if (across(i, j)) sold[i] += Z[i * N + j] * perOutput[j] * h0[j];
      const h1 = system.right(sold, 1);
      const all = value.reduce((sum, each) => sum + each, 0);
      return {
        value: all - dot(vc, h0) - dot(vc, h1),
        free: () => system.free?.(),
        slope() {
          const u0 = system.left(vc, 1);
          const crossed = new Float64Array(N);
          for (let i = 0; i < N; i++)
            for (let j = 0; j < N; j++) if (across(i, j)) crossed[j] += u0[i] * Z[i * N + j] * perOutput[j];
          const w1 = system.left(crossed, 1);
          return (i, a) => {
            if (i === N) return -(h0[a] + h1[a]) * perOutput[a];
            if (across(i, a)) return -u0[i] * h0[a] * perOutput[a];
            return -(u0[i] * (h0[a] + h1[a]) + w1[i] * h0[a]) * perOutput[a];
          };
        },
      };
    },
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, each, i) => sum + each * b[i], 0);
}
