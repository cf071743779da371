import type { Axis } from '../../core/axis.ts';
import { axis } from '../../core/axis.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { TOWARDS } from '../directions.ts';

/**
 * Every pair of groups, the own group included, as an axis.
 *
 * @param   seen    the Mrio in the order of G groups
 * @param   within  false leaves out a group with itself
 * @returns `g>h` in the order of the groups, G² or G·(G−1) labels
 * @throws  MrioError `label` when groups with `>` in their names make two pairs look alike
 * @identity with `within`, the label of g and h is number g·G + h
 * @source  own definition
 */
export function pairAxis(seen: Grouped, within = true): Axis<'pair'> {
  const { labels } = seen.groups;
  return axis(
    'pair',
    labels.flatMap((g) => labels.filter((h) => within || h !== g).map((h) => g + TOWARDS + h)),
  );
}
