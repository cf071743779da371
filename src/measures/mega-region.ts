import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { countedGroups } from './directions.ts';
import type { External } from './external-sales.ts';
import { externalSales } from './external-sales.ts';
import { result } from './result.ts';
import { contentOf, within } from './within.ts';

/**
 * The groups of a border as one exporter: what they sell to the world together, and what of it is their own.
 *
 * `joint` is the value that exists in outside sales only because the sides supply each other. Sales from one side to
 * the other are inside and do not count. `DDC` and `FC` together are what the outside sales contain beyond `DVA`.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; the counted groups together are the mega-region
 * @param   where   sales 'outside' the mega-region, or of these only those 'abroad'
 * @returns exporter × content (activities of the mega-region × exports, DVA (value added of the mega-region, local),
 *          own (value added of the exporting side by itself), joint (DVA − own), DDC (own value counted again after
 *          leaving and coming back), FC (value added elsewhere), and `from:g` (part of DVA added by group g)),
 *          unit of the Mrio
 * @identity exports = DVA + DDC + FC; DVA = own + joint = Σ from:g; joint = 0 when the groups do not supply each other
 * @source  METHODS A.2 D6; Borin & Mancini (2019), exporter perspective with a group as exporter
 */
export function megaRegion(
  of: Mrio,
  border: Partition,
  where: External = 'outside',
): Table<'exporter', 'content'> {
  const { vc, system } = leontief(of);
  const S = of.sectors.labels.length;
  const n = vc.length;
  const groups = countedGroups(border);
  const whole = within(
    of,
    groups.flatMap(({ regions }) => regions).sort((a, b) => a - b),
  );
  const only = (regions: readonly number[]): Float64Array => {
    const kept = new Float64Array(n);
    for (const region of regions) {
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        kept[i] = vc[i];
      }
    }
    return kept;
  };
  const from = groups.map(({ regions }) => contentOf(whole, only(regions)));
  const alone = groups.map(({ regions }) => contentOf(within(of, regions), vc));
  const content = system.left(only(groups.flatMap(({ regions }) => regions)), 1);
  const sold = externalSales(of, border, where);
  const labels = ['exports', 'DVA', 'own', 'joint', 'DDC', 'FC', ...groups.map((g) => `from:${g.group}`)];
  const values = new Float64Array(whole.activities.length * labels.length);
  whole.activities.forEach((j, row) => {
    const e = sold[j];
    const parts = from.map((each) => each[j] * e);
    const DVA = parts.reduce((sum, each) => sum + each, 0);
    const own = alone.reduce((sum, each) => sum + each[j], 0) * e;
    const DC = content[j] * e;
    values.set([e, DVA, own, DVA - own, DC - DVA, e - DC, ...parts], row * labels.length);
  });
  const exporters = whole.activities.map((i) => of.Z.rows.labels[i]);
  const step = where === 'outside' ? 'mega-region' : 'mega-region-abroad';
  return result(of, step, axis('exporter', exporters), axis('content', labels), values);
}
