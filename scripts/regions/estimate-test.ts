import type { Frame } from '../../src/accounts/frame.ts';
import { keptVectors } from '../../src/accounts/regions/activity-vectors.ts';
import { estimatedState } from '../../src/accounts/regions/estimated-state.ts';
import { keptBlocks } from '../../src/accounts/regions/kept-blocks.ts';
import { groupBlocks, groupShares } from '../../src/accounts/regions/mexican-state.ts';
import { publishedStates } from '../../src/accounts/regions/published-states.ts';
import type { Shelf } from '../../src/accounts/regions/shelf.ts';
import { keptGrowth } from '../../src/accounts/regions/state-shares.ts';

/** The year of INEGI's tables, and the trace of RECIPE §13. */
const YEAR = 2018;
const TRACE = 1e-9;

/**
 * What an estimate does instead of INEGI's table, per state: percent off, weighted by what the table has.
 *
 * @returns figure → one value per state with a table; and ln(estimate/table) of the share of output of every group with
 *          0.05 percent of the state's output or more
 */
export async function estimateTest(
  shelf: Shelf,
  frame: Frame,
): Promise<{ figures: Map<string, number[]>; logs: number[] }> {
  const [vectors, finalImports, blocks, finalBlocks, valueAdded] = await Promise.all(
    [
      'mexico-table-vectors',
      'mexico-final-imports',
      'mexico-blocks',
      'mexico-final-blocks',
      'mexico-value-added',
    ].map((name) => shelf.table(name)),
  );
  const published = await publishedStates(shelf, YEAR);
  const G = frame.groups.labels.length;
  const found = new Map<string, number[]>();
  const logs: number[] = [];
  const note = (name: string, value: number) => found.set(name, [...(found.get(name) ?? []), value]);
  for (const code of blocks.cols.labels) {
    const growth = keptGrowth(valueAdded, frame.activities, code, YEAR, YEAR);
    const inegi = keptVectors(vectors, finalImports, code);
    const truth = { ...groupShares(inegi, growth, frame), ...keptBlocks(blocks, finalBlocks, code, TRACE) };
    const state = estimatedState(published, Number(code) - 1);
    const guess = {
      ...groupShares(state.vectors, growth, frame),
      ...groupBlocks(state.table, TRACE, frame),
    };
    const grouped = (of: Float64Array) => {
      const sums = new Float64Array(G);
      frame.groupOfActivity.forEach((g, a) => {
        sums[g] += of[a];
      });
      return sums;
    };
    const off = (ours: Float64Array, theirs: Float64Array, weights: Float64Array) => {
      let [gap, sum] = [0, 0];
      weights.forEach((weight, g) => {
        if (!(weight > 0)) return;
        gap += weight * Math.abs(ours[g] / theirs[g] - 1);
        sum += weight;
      });
      return (100 * gap) / sum;
    };
    const [output, exported, imported] = [inegi.output[0], inegi.exported[0], inegi.imported[0]].map(grouped);
    const least = 0.0005 * total(output);
    output.forEach((each, g) => {
      if (each >= least) logs.push(Math.log(guess.outputShare[g] / truth.outputShare[g]));
    });
    note('outputShare', off(guess.outputShare, truth.outputShare, output));
    note('exportShare', off(guess.exportShare, truth.exportShare, exported));
    note('importShare', off(guess.importShare, truth.importShare, imported));
    note('intensity', off(guess.intensity, truth.intensity, imported));
    note('finalImportShare', 100 * Math.abs(guess.finalImportShare / truth.finalImportShare - 1));
    for (const [name, s, t] of [
      ['kept', 0, 0],
      ['sold to the rest', 0, 1],
      ['bought from the rest', 1, 0],
      ['inside the rest', 1, 1],
    ] as const) {
      const cells = (of: Float64Array, H: number) =>
        Float64Array.from(
          { length: G * H },
          (_, c) => of[((s * G + Math.floor(c / H)) * 2 + t) * H + (c % H)],
        );
      const [ours, theirs] = [cells(guess.blocks, G), cells(truth.blocks, G)];
      note(`inputs ${name}`, off(ours, theirs, theirs));
      note(`inputs ${name}, estimate/table`, total(ours) / total(theirs));
      const final = cells(truth.finalBlocks, 1);
      note(`final demand ${name}`, off(cells(guess.finalBlocks, 1), final, final));
    }
  }
  return { figures: found, logs };
}

function total(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0);
}
