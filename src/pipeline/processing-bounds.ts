import { indexOf } from '../core/axis.ts';
import { pairBorders } from '../measures/pair.ts';
import { processingReadings } from '../measures/readings-processing.ts';
import { networkContentBounds, networkCrossingsBounds } from '../mrio/processing/network-bounds.ts';
import { contentObjective, crossingsObjective } from '../mrio/processing/objective.ts';
import { assembleAt } from '../mrio/processing/point.ts';
import { recipeBounds } from '../mrio/processing/recipe-bounds.ts';
import type { Freedom } from '../mrio/processing/recipe-program.ts';
import { splitState } from '../mrio/processing/split-state.ts';
import type { SplitAccounts } from './processing.ts';
import { processingPlan, processingRuns } from './processing.ts';
import type { ProcessingConfig } from './processing-config.ts';

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
 * @returns bounds of content, of both crossings and of what follows from them
 * @throws  MrioError `convergence` when no recipe has the moments
 * @source  PROCESSING §5
 */
export async function processingBounds(
  { nested, pair, year }: SplitAccounts,
  config: ProcessingConfig,
): Promise<ProcessingBound[]> {
  const { parameters } = processingRuns(config, year).find(({ id }) => id === 'V1')!;
  const state = splitState(nested, processingPlan(pair, config), parameters!);
  const borders = pairBorders(nested, pair);
  const sought = [
    {
      reading: 'content-a-country-in-b-country-manufactures',
      objective: contentObjective(state, pair.countryA),
    },
    { reading: 'd4-national-at-least-2', objective: crossingsObjective(state, borders.national) },
    { reading: 'd4-pair-at-least-2', objective: crossingsObjective(state, borders.pair) },
  ];
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
      [points.least, points.most].map((point) => processingReadings(assembleAt(state, point), pair)),
    );
    for (const id of FOLLOWING) {
      const values = readings.map((point) => point.find((one) => one.id === id)!.value);
      found.push({ kind, reading: id, least: Math.min(...values), most: Math.max(...values) });
    }
  }
  for (const noLess of [false, true]) {
    const kind = noLess ? 'N-no-less' : 'N';
    const choices = { ownValue: config.parameters.ownValue.value, noLess };
    found.push({
      kind,
      reading: sought[0].reading,
      ...(await networkContentBounds(state, pair.countryA, choices)),
    });
    for (const [reading, border] of [
      [sought[1].reading, borders.national],
      [sought[2].reading, borders.pair],
    ] as const) {
      const away = border.groups.labels[border.of[indexOf(nested.regions, pair.a[0])]];
      found.push({ kind, reading, ...(await networkCrossingsBounds(state, border, away, choices)) });
    }
  }
  return found;
}
