import type { Axis } from '../../core/axis.ts';
import { axis } from '../../core/axis.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { SEPARATOR } from '../../mrio/layout.ts';

/**
 * Every sector of every group as an axis.
 *
 * @param   seen  the Mrio in the order of G groups
 * @returns `group|sector`, group-major, G·S labels
 * @throws  MrioError `label` when groups with `|` in their names make two labels look alike
 * @identity the label of group g and sector k is number g·S + k
 * @source  own definition
 */
export function sectorAxis(seen: Grouped): Axis<'group-sector'> {
  return axis(
    'group-sector',
    seen.groups.labels.flatMap((group) =>
      seen.of.sectors.labels.map((sector) => `${group}${SEPARATOR}${sector}`),
    ),
  );
}
