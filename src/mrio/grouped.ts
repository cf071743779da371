import type { Axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Partition } from '../core/partition.ts';
import type { Values } from '../core/table.ts';
import { leontief, perOutput } from './leontief.ts';
import type { Mrio } from './mrio.ts';
import { withMemory } from './system.ts';

/**
 * An Mrio seen as G exporters: its activities in the order of the groups of a border, so that each group is one block.
 *
 * A group may be a country, a country split in two (MX1 and MX2), several countries (NAFTA), or a metro; groups need not
 * be equally large. A position is the place of an activity in this order, 0 … n−1.
 */
export interface Grouped {
  readonly of: Mrio;
  readonly border: Partition;
  readonly groups: Axis<'group'>;
  readonly n: number;
  /** Number of groups. */
  readonly G: number;
  /** Activity of the Mrio at each position, n. */
  readonly order: Int32Array;
  /** First position of each group, then n: G + 1. */
  readonly starts: Int32Array;
  /** Group of each position, n. */
  readonly groupAt: Int32Array;
  /** Gross output by position, n, money. */
  readonly x: Float64Array;
  /** Value added per unit of output by position, n. */
  readonly vc: Float64Array;
  /** Final sales of each position to each group, n × G, money; own group included. */
  readonly final: Float64Array;
  /** Sales of inputs of each position to each group, n × G, money; own group included. */
  readonly inputs: Float64Array;
  /** Exports of each position to each group, final and inputs together, n × G, money; 0 to the own group. */
  readonly exports: Float64Array;
  /** 1/x by position, n; 0 where output is 0. */
  readonly perOutput: Float64Array;
  /** Flows of inputs by position, n × n, row-major, money; those of the Mrio itself where positions are activities. */
  readonly flows: Values;
  /** Input coefficients by position, n × n, row-major; formed on first use, so prefer flows and perOutput for large n. */
  readonly A: Float64Array;
}

const remembered = new WeakMap<Mrio, WeakMap<Partition, Grouped>>();

/**
 * An Mrio in the order of the groups of a border, computed on first use.
 *
 * @param   of      the Mrio
 * @param   border  every region in one group
 * @returns flows, coefficients and vectors by position
 * @throws  MrioError `label` when the border leaves regions outside: a decomposition has to place every region
 */
export function grouped(of: Mrio, border: Partition): Grouped {
  const known = remembered.get(of)?.get(border);
  if (known) return known;
  requireAllPlaced(border);
  const S = of.sectors.labels.length;
  const n = of.Z.rows.labels.length;
  const G = border.groups.labels.length;
  const order = new Int32Array(n);
  const starts = new Int32Array(G + 1);
  const groupAt = new Int32Array(n);
  let place = 0;
  for (let g = 0; g < G; g++) {
    starts[g] = place;
    border.of.forEach((group, region) => {
      if (group !== g) return;
      for (let k = 0; k < S; k++) {
        groupAt[place] = g;
        order[place++] = region * S + k;
      }
    });
  }
  starts[G] = n;
  const { x, vc } = leontief(of);
  const { final, inputs } = salesByGroup(of, border, order);
  const exports = new Float64Array(n * G);
  for (let i = 0; i < n; i++)
    for (let g = 0; g < G; g++)
      if (g !== groupAt[i]) exports[i * G + g] = final[i * G + g] + inputs[i * G + g];
  const sorted = Float64Array.from(order, (i) => x[i]);
  let A: Float64Array | undefined;
  let flows: Values | undefined;
  const seen: Grouped = Object.freeze({
    of,
    border,
    groups: border.groups,
    n,
    G,
    order,
    starts,
    groupAt,
    x: sorted,
    vc: Float64Array.from(order, (i) => vc[i]),
    final,
    inputs,
    exports,
    perOutput: perOutput(sorted),
    get flows() {
      flows ??= withMemory(() => inOrder(of.Z.values, order));
      return flows;
    },
    get A() {
      A ??= withMemory(() => inOrder(leontief(of).A, order) as Float64Array);
      return A;
    },
  });
  const byBorder = remembered.get(of) ?? new WeakMap<Partition, Grouped>();
  byBorder.set(border, seen);
  remembered.set(of, byBorder);
  return seen;
}

function requireAllPlaced(border: Partition): void {
  if (border.outside < 0) return;
  const left = border.regions.labels.filter((_, region) => border.of[region] === border.outside);
  throw new MrioError(
    'label',
    `The border forgets ${left.length} region(s): ${left.join(', ')}.`,
    'A decomposition needs every region in a group: name them, or let the others be groups of their own.',
    { left },
  );
}

function salesByGroup(of: Mrio, border: Partition, order: Int32Array) {
  const n = order.length;
  const S = of.sectors.labels.length;
  const G = border.groups.labels.length;
  const perRegion = of.categories.length;
  const width = of.Y.cols.labels.length;
  const [Z, Y] = [of.Z.values, of.Y.values];
  const [final, inputs] = [new Float64Array(n * G), new Float64Array(n * G)];
  for (let at = 0; at < n; at++) {
    const i = order[at];
    border.of.forEach((group, region) => {
      let [bought, sold] = [0, 0];
      for (let j = region * S; j < (region + 1) * S; j++) bought += Z[i * n + j];
      for (let c = region * perRegion; c < (region + 1) * perRegion; c++) sold += Y[i * width + c];
      inputs[at * G + group] += bought;
      final[at * G + group] += sold;
    });
  }
  return { final, inputs };
}

/** An n × n matrix by position; the matrix itself where positions are activities. */
function inOrder(matrix: Values, order: Int32Array): Values {
  if (order.every((activity, at) => activity === at)) return matrix;
  const n = order.length;
  const sorted = new Float64Array(n * n);
  for (let r = 0; r < n; r++) for (let c = 0; c < n; c++) sorted[r * n + c] = matrix[order[r] * n + order[c]];
  return sorted;
}
