import type { LinearProgram } from './linear-program.ts';
import { addVariable, UNBOUNDED } from './linear-program.ts';
import type { SplitState } from './split-state.ts';

/** Value added of a part over output, against that of its industry, at most and at least. */
const VALUE_RANGE = 3;
/** Shipments below this part of the seller's output carry nothing that is followed. */
const SMALL = 1e-9;

/** What is followed through the country: where it comes in, and where it goes out. */
export interface Tracked {
  /** Tracked value per money of each row from abroad, N; 0 in rows of the country. */
  readonly perImport: Float64Array;
  /** Regions of the unsplit Mrio where inputs with tracked value come in; all of the country when left out. */
  readonly into: readonly boolean[];
  /** Regions from where, and to where, it counts as gone out; R. */
  readonly outFrom: readonly boolean[];
  readonly outTo: readonly boolean[];
  /** Whether what other sectors than the split ones send out counts too. */
  readonly allSectors: boolean;
  /** How much of its own value added every shipment carries at least, against the average of its activity: α. */
  readonly ownValue: number;
  /** Whether what goes out carries, industry by industry, no less than the average, and E no less than D. */
  readonly noLess: boolean;
}

/** One part of an industry, seen as a node of the network. */
export interface NetworkNode {
  readonly industry: number;
  readonly part: 'domestic' | 'export';
  readonly output: number;
  /** Shares of output: value added and inputs by class; tracked value in inputs from home. */
  readonly value: number;
  readonly trackedImports: number;
  readonly otherImports: number;
  readonly others: number;
  readonly manufactures: number;
  readonly trackedOthers: number;
  readonly trackedManufactures: number;
  /** Tracked part of each shipment: what it is, its size over the node's output. */
  readonly shipments: { readonly use: string; readonly size: number; readonly variable: number }[];
}

/** The network: nodes, and the other activities of the country, which stay homogeneous. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  /** Rows of the split Mrio, column of the unsplit one, and tracked share of what they sell, of the other activities. */
  readonly others: readonly { readonly row: number; readonly column: number; readonly share: number }[];
  /** What each industry uses by class, and its output, money. */
  readonly inputs: readonly ClassTotals[];
  readonly totals: readonly number[];
  /** Inputs by class of a column of the unsplit Mrio. */
  used(column: number): ClassTotals;
}

/** Inputs by class: value that is followed and the rest of imports, inputs of other sectors, inputs of split ones. */
export interface ClassTotals {
  readonly trackedImports: number;
  readonly otherImports: number;
  readonly others: number;
  readonly manufactures: number;
}

/**
 * The variables of the network: inputs by class and tracked shipments of every part, and shares of other activities.
 *
 * @param   state    the split
 * @param   tracked  what is followed
 * @param   program  gets the variables
 * @returns nodes and other activities, with their variables
 */
export function networkNodes(state: SplitState, tracked: Tracked, program: LinearProgram): Network {
  const { of, frame, rows, final, value, classAt, regionAt, outputs } = state;
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const n = R * S;
  const N = classAt.length;
  const industryOf = new Map(frame.industries.map(({ activity }, each) => [activity, each]));
  const partAt = new Map(
    frame.industries.flatMap(({ parts }, each) =>
      parts.map((i, p) => [i, { each, part: p === 0 ? 'domestic' : 'export' }] as const),
    ),
  );
  const home = (i: number) => classAt[i] === 0;
  const others = [...classAt.keys()].filter((i) => home(i) && !partAt.has(i));
  const unsplitAt = (i: number) => {
    const r = regionAt[i];
    return r * S + (i % S);
  };
  const otherAt = new Map(others.map((i, at) => [unsplitAt(i), at]));
  const used = (j: number) => {
    const into = tracked.into[Math.floor(j / S)];
    const sums = { trackedImports: 0, otherImports: 0, others: 0, manufactures: 0 };
    for (let i = 0; i < N; i++) {
      const money = rows[i * n + j];
      if (!home(i)) {
        const part = into ? tracked.perImport[i] * money : 0;
        sums.trackedImports += part;
        sums.otherImports += money - part;
      } else if (partAt.has(i)) sums.manufactures += money;
      else sums.others += money;
    }
    return sums;
  };

  /** What a part sells, by use: to each industry and other activity at home, to final buyers, out, and abroad. */
  const salesOf = (i: number): Map<string, number> => {
    const sell = new Map<string, number>();
    const add = (use: string, money: number) => sell.set(use, (sell.get(use) ?? 0) + money);
    for (let r = 0; r < R; r++) {
      const out = tracked.outFrom[regionAt[i]] && tracked.outTo[r] ? 'out' : 'abroad';
      add(frame.home[r] ? 'final' : out, final[i * R + r]);
      for (let j = r * S; j < (r + 1) * S; j++) {
        const industry = industryOf.get(j);
        const inside = industry === undefined ? `other ${otherAt.get(j)}` : `industry ${industry}`;
        add(frame.home[r] ? inside : out, rows[i * n + j]);
      }
    }
    return sell;
  };

  // Tracked share of what each other activity of the country sells.
  const shares = others.map(() => addVariable(program, 0, 1));

  // Nodes: the parts of each industry.
  const inputs = frame.industries.map(({ activity }) => used(activity));
  const totals = outputs.map(({ output }) => output.reduce((sum, each) => sum + each, 0));
  const nodes: NetworkNode[] = frame.industries.flatMap((industry, each) => {
    const own = outputs[each].output;
    return [...own].flatMap((output, only) => {
      const part = only === 0 ? ('domestic' as const) : ('export' as const);
      if (!(output > 0)) return [];
      const vc = value[industry.activity] / totals[each];
      const sell = salesOf(industry.parts[only]);
      const shipments = [...sell]
        .filter(([, money]) => money > SMALL * output)
        .map(([use, money]) => ({ use, size: money / output, variable: addVariable(program, 0, 1) }));
      return [
        {
          industry: each,
          part,
          output,
          value: addVariable(program, vc / VALUE_RANGE, Math.min(1, vc * VALUE_RANGE)),
          trackedImports: addVariable(program, 0, UNBOUNDED),
          otherImports: addVariable(program, 0, UNBOUNDED),
          others: addVariable(program, 0, UNBOUNDED),
          manufactures: addVariable(program, 0, UNBOUNDED),
          trackedOthers: addVariable(program, 0, UNBOUNDED),
          trackedManufactures: addVariable(program, 0, UNBOUNDED),
          shipments,
        },
      ];
    });
  });
  return {
    nodes,
    others: others.map((row, at) => ({ row, column: unsplitAt(row), share: shares[at] })),
    inputs,
    totals,
    used,
  };
}
