import { pairBorders } from '../measures/pair.ts';
import { processingReadings } from '../measures/readings-processing.ts';
import { networkContentBounds, networkCrossingsBounds } from '../mrio/processing/network-bounds.ts';
import { contentObjective, crossingsObjective } from '../mrio/processing/objective.ts';
import { assembleAt } from '../mrio/processing/point.ts';
import { recipeBounds } from '../mrio/processing/recipe-bounds.ts';
import type { Freedom } from '../mrio/processing/recipe-program.ts';
import { splitState } from '../mrio/processing/split-state.ts';
import type { SplitAccounts } from './processing.ts';
import type { ProcessingConfig } from './processing-config.ts';
import { notSplit, processingPair, processingPlan } from './processing-plan.ts';
import { centralParameters } from './processing-runs.ts';

/** Which recipes are allowed: one for export activities (G), one each (H), one for every firm (N), N with signs. */
export type BoundKind = 'G' | 'H' | 'N' | 'N-no-less';

/** A least and a most of one reading, in its unit. */
export interface ProcessingBound {
  readonly kind: BoundKind;
  readonly reading: string;
  readonly least: number;
  readonly most: number;
}

/** Readings that have no program of their own: the least and the most at the points that bound the others. */
const FOLLOWING = ['d5-national-a', 'd5-total', 'd3-total'];

/**
 * What a table and the published moments allow, where recipes inside an industry are free. Takes seconds to a minute.
 *
 * Bounds of different readings are not reached together. G and H are attained and not proved to be the widest; N is
 * exact within its assumptions. Returned value and co-production of G and H are the least and the most at the points
 * that bound content and crossings, and have no N.
 *
 * @param   accounts  the nested table of the pair
 * @param   config    the declared judgement calls
 * @returns bounds of content, of crossings and of what follows from them; none where nothing is split, and none for the
 *          pair's own border where no side lies in the partner country
 * @throws  MrioError `convergence` when no recipe has the moments
 * @source  PROCESSING §5
 */
export async function processingBounds(
  { nested, pair: given }: SplitAccounts,
  config: ProcessingConfig,
): Promise<ProcessingBound[]> {
  const regions = nested.regions.labels;
  if (notSplit(regions, given, config) !== undefined) return [];
  const plan = processingPlan(regions, given, config);
  const pair = processingPair(regions, given, config);
  const state = splitState(nested, plan, centralParameters(config));
  const borders = pairBorders(nested, pair);
  const content = 'content-a-country-in-b-country-manufactures';
  const crossed = [
    { reading: 'd4-national-at-least-2', border: borders.national },
    ...(plan.neighbour.length > 0 ? [{ reading: 'd4-pair-at-least-2', border: borders.pair }] : []),
  ];
  const sought = [
    { reading: content, objective: contentObjective(state, plan.partner) },
    ...crossed.map(({ reading, border }) => ({ reading, objective: crossingsObjective(state, border) })),
  ];
  const following = FOLLOWING.filter((id) => id === 'd5-national-a' || plan.neighbour.length > 0);
  const found: ProcessingBound[] = [];
  for (const [kind, freedom] of [
    ['G', 'one-recipe'],
    ['H', 'own-recipes'],
  ] as [BoundKind, Freedom][]) {
    const bounds = await recipeBounds(
      state,
      sought.map(({ objective }) => objective),
      freedom,
    );
    bounds.forEach(({ least, most }, each) => {
      found.push({ kind, reading: sought[each].reading, least, most });
    });
    const readings = bounds.flatMap(({ points }) =>
      [points.least, points.most].map((point) =>
        processingReadings(assembleAt(state, point), pair, config.border),
      ),
    );
    for (const id of following) {
      const values = readings.map((point) => point.find((one) => one.id === id)!.value);
      found.push({ kind, reading: id, least: Math.min(...values), most: Math.max(...values) });
    }
  }
  for (const noLess of [false, true]) {
    const kind = noLess ? 'N-no-less' : 'N';
    const choices = { ownValue: config.parameters.ownValue.value, noLess };
    found.push({ kind, reading: content, ...(await networkContentBounds(state, plan.partner, choices)) });
    for (const { reading, border } of crossed) {
      found.push({ kind, reading, ...(await networkCrossingsBounds(state, border, 'a', choices)) });
    }
  }
  return found;
}
