import { MrioError } from '../../core/errors.ts';
import type { Frame } from '../frame.ts';
import type { MexicanStateEvidence } from './region-evidence.ts';

/** How flows between states that no single table has are held inside the tables that there are. */
export interface InterStateRules {
  /** Least flow to or from the rest of the country, million MXN. */
  readonly trace: number;
  /** Flows between the given states take at most so much of what a state sells to, or buys from, all others. */
  readonly atMost: number;
}

/** Trace as in RECIPE §13 item 15; the bound is a judgement that leaves the rest of the country something. */
export const INTER_STATE_RULES: InterStateRules = Object.freeze({ trace: 1e-9, atMost: 0.999 });

/** Domestic flows between N − 1 states and the rest of Mexico (last), by G groups, million MXN of INEGI's year. */
export interface InterStateBlocks {
  /** Inputs at ((r·G + g)·N + q)·G + h. */
  readonly blocks: Float64Array;
  /** Final demand at (r·G + g)·N + q. */
  readonly finalBlocks: Float64Array;
  /** Cells in which flows between the states were scaled down, and in which the rest was raised to the trace. */
  readonly scaled: number;
  readonly raised: number;
  /** What the raised cells lacked, million MXN: by so much the flows exceed the tables. */
  readonly excess: number;
}

/**
 * Domestic flows between several Mexican states and the rest of the country.
 *
 * INEGI's tables have one state each, so a flow from one state to another is in none of them: it is estimated as the
 * geometric mean of what the seller's table and what the buyer's table suggest. No table of pairs of states is at
 * hand to compare it with, so its grade is `estimated`: read single cells as an order of magnitude. One state gives
 * back its own table. The more of the country is given, the less the rest can take up: look at `excess`.
 *
 * @param   states  distinct, N − 1 of them
 * @returns flows between the states and the rest, and how many cells met a bound
 * @throws  MrioError `input` when there is no state; `label` when one occurs twice; `shape` when blocks have other sizes
 * @identity Σ_q x_sq = sales of s in its own table, Σ_r x_rs = purchases of s, cell by cell, where nothing was raised
 * @source  proportional split with both margins, x_st = √(out_s U_t/(U − U_s) · in_t V_s/(V − V_t))
 */
export function interStateBlocks(
  states: readonly Pick<MexicanStateEvidence, 'id' | 'blocks' | 'finalBlocks'>[],
  frame: Pick<Frame, 'groups'>,
  rules: InterStateRules = INTER_STATE_RULES,
): InterStateBlocks {
  const G = frame.groups.labels.length;
  requireStates(states, G);
  if (states.length === 1) {
    const [{ blocks, finalBlocks }] = states;
    return { blocks: blocks.slice(), finalBlocks: finalBlocks.slice(), scaled: 0, raised: 0, excess: 0 };
  }
  const inputs = between(
    states.map(({ blocks }) => blocks),
    G,
    G,
    rules,
  );
  const final = between(
    states.map(({ finalBlocks }) => finalBlocks),
    G,
    1,
    rules,
  );
  return {
    blocks: inputs.flows,
    finalBlocks: final.flows,
    scaled: inputs.scaled + final.scaled,
    raised: inputs.raised + final.raised,
    excess: inputs.excess + final.excess,
  };
}

/** Flows of G products to H uses, one product and use after the other. */
function between(tables: readonly Float64Array[], G: number, H: number, rules: InterStateRules) {
  const N = tables.length + 1;
  const flows = new Float64Array(N * G * N * H);
  let [scaled, raised, excess] = [0, 0, 0];
  for (let g = 0; g < G; g++) {
    for (let h = 0; h < H; h++) {
      const quads = tables.map((table) => {
        const at = (s: 0 | 1, t: 0 | 1) => table[((s * G + g) * 2 + t) * H + h];
        return { own: at(0, 0), sold: at(0, 1), bought: at(1, 0), rest: at(1, 1) };
      });
      const cell = cellBetween(quads, rules);
      scaled += cell.scaled;
      raised += cell.raised;
      excess += cell.excess;
      for (let r = 0; r < N; r++)
        for (let q = 0; q < N; q++) flows[((r * G + g) * N + q) * H + h] = cell.flows[r * N + q];
    }
  }
  return { flows, scaled, raised, excess };
}

/** One product and use in a state's own table: kept, sold to the rest, bought from the rest, and inside the rest. */
interface Quad {
  readonly own: number;
  readonly sold: number;
  readonly bought: number;
  readonly rest: number;
}

function cellBetween(quads: readonly Quad[], { trace, atMost }: InterStateRules) {
  const N = quads.length + 1;
  const flows = new Float64Array(N * N);
  quads.forEach((s, r) => {
    flows[r * N + r] = s.own;
    quads.forEach((t, q) => {
      if (q === r) return;
      const bySeller = (s.sold * (t.own + t.bought)) / (s.sold + s.rest);
      const byBuyer = (t.bought * (s.own + s.sold)) / (t.bought + t.rest);
      flows[r * N + q] = Math.sqrt(bySeller * byBuyer);
    });
  });
  const others = (of: (a: number, b: number) => number, a: number) =>
    quads.reduce((sum, _, b) => (b === a ? sum : sum + of(a, b)), 0);
  const scaleTo = (most: number, sum: number) => (sum > most * atMost ? (most * atMost) / sum : 1);
  const sold = quads.map((s, a) =>
    scaleTo(
      s.sold,
      others((r, q) => flows[r * N + q], a),
    ),
  );
  const bought = quads.map((t, a) =>
    scaleTo(
      t.bought,
      others((q, r) => flows[r * N + q], a),
    ),
  );
  let scaled = 0;
  quads.forEach((_, r) => {
    quads.forEach((__, q) => {
      const factor = q === r ? 1 : Math.min(sold[r], bought[q]);
      if (factor < 1) scaled += 1;
      flows[r * N + q] *= factor;
    });
  });
  let [raised, excess] = [0, 0];
  const atLeast = (value: number) => {
    if (value >= trace) return value;
    raised += 1;
    excess += trace - value;
    return trace;
  };
  const R = N - 1;
  quads.forEach((s, a) => {
    flows[a * N + R] = atLeast(s.sold - others((r, q) => flows[r * N + q], a));
    flows[R * N + a] = atLeast(s.bought - others((q, r) => flows[r * N + q], a));
  });
  const nation = quads[0].own + quads[0].sold + quads[0].bought + quads[0].rest;
  flows[R * N + R] = atLeast(nation - flows.reduce((sum, each) => sum + each, 0));
  return { flows, scaled, raised, excess };
}

function requireStates(
  states: readonly Pick<MexicanStateEvidence, 'id' | 'blocks' | 'finalBlocks'>[],
  G: number,
): void {
  if (states.length === 0) {
    throw new MrioError('input', 'The list of Mexican states is empty.', 'Name at least one, as 02.');
  }
  const ids = states.map(({ id }) => id);
  const repeated = ids.find((id, at) => ids.indexOf(id) !== at);
  if (repeated !== undefined) {
    throw new MrioError('label', `The state ${repeated} occurs twice.`, 'Name each state once.', {
      label: repeated,
    });
  }
  for (const { id, blocks, finalBlocks } of states) {
    if (blocks.length === 4 * G * G && finalBlocks.length === 4 * G) continue;
    throw new MrioError(
      'shape',
      `Blocks of ${id} have ${blocks.length} and ${finalBlocks.length} values, not ${4 * G * G} and ${4 * G}.`,
      'Two sides of the frame’s groups.',
    );
  }
}
