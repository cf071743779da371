import { MrioError } from '../../core/errors.ts';
import type { HsList } from './hs-list.ts';

/**
 * How much of a flow's trade each line stands for.
 *
 * A chapter's value is spread evenly over its lines. Where it was published what lists are worth in the flow, lines on them count
 * less or more by one factor a list, and chapters by one factor each, until both add up: proportional fitting.
 *
 * @param   traded    the lines of the flow
 * @param   chapters  trade by chapter, any unit; without, lines count alike
 * @param   lists     lists; those with a worth are disjoint
 * @returns weight of each line, in the unit of the chapters
 * @throws  MrioError `convergence` when chapters and worths of lists do not fit together
 * @identity Σ of a chapter's lines = its value; Σ of a list's lines = worth · Σ of all
 * @source  Deming & Stephan (1940)
 */
export function lineWeights(
  traded: readonly string[],
  chapters: ReadonlyMap<string, number> | undefined,
  lists: readonly HsList[],
): Map<string, number> {
  if (!chapters) return new Map(traded.map((line) => [line, 1]));
  const chapterOf = traded.map((line) => line.slice(0, 2));
  const count = new Map<string, number>();
  for (const chapter of chapterOf) count.set(chapter, (count.get(chapter) ?? 0) + 1);
  const weights = chapterOf.map((chapter) => (chapters.get(chapter) ?? 0) / count.get(chapter)!);
  const worth = lists.filter((list) => list.worth !== undefined);
  if (worth.length > 0) {
    const values = new Map([...count.keys()].map((chapter) => [chapter, chapters.get(chapter) ?? 0]));
    const all = [...values.values()].reduce((sum, each) => sum + each, 0);
    const listOf = traded.map((line) => worth.find((list) => list.covers(line))?.id ?? '');
    const worths = new Map(worth.map((list) => [list.id, list.worth!.share * all]));
    worths.set('', all - [...worths.values()].reduce((sum, each) => sum + each, 0));
    rake(weights, chapterOf, values, listOf, worths);
  }
  return new Map(traded.map((line, i) => [line, weights[i]]));
}

const MOST = 5000;

/** Scales weights until both groupings have their totals. */
function rake(
  weights: number[],
  rowOf: readonly string[],
  rows: ReadonlyMap<string, number>,
  colOf: readonly string[],
  cols: ReadonlyMap<string, number>,
): void {
  let gap = Number.POSITIVE_INFINITY;
  for (let round = 0; round < MOST; round++) {
    gap = scale(weights, colOf, cols);
    scale(weights, rowOf, rows);
    if (gap < 1e-10) return;
  }
  throw new MrioError(
    'convergence',
    `The worths of lists and the trade of chapters do not fit together: after ${MOST} rounds they still differ by ${gap.toExponential(1)}.`,
    'Compare the worth of each list with the trade of its chapters.',
    { gap },
  );
}

/** One scaling to totals; the largest relative difference before it. */
function scale(weights: number[], groupOf: readonly string[], totals: ReadonlyMap<string, number>): number {
  const sums = new Map<string, number>();
  weights.forEach((weight, i) => {
    sums.set(groupOf[i], (sums.get(groupOf[i]) ?? 0) + weight);
  });
  let gap = 0;
  for (const [group, total] of totals)
    if (total > 0) gap = Math.max(gap, Math.abs((sums.get(group) ?? 0) / total - 1));
  for (let i = 0; i < weights.length; i++) {
    const sum = sums.get(groupOf[i])!;
    if (sum > 0) weights[i] *= totals.get(groupOf[i])! / sum;
  }
  return gap;
}
