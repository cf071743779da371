import { axis } from '../core/axis.ts';
import type { Partition } from '../core/partition.ts';
import { countryOf } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import { activityIndex } from '../mrio/layout.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { countedGroups } from './directions.ts';
import { result } from './result.ts';
import { sales } from './sales.ts';
import { contentOf, within } from './within.ts';

/**
 * What each side sells out of its country, the other side included, and what of it each side adds by itself.
 *
 * Comparable with export statistics of a region. Adding the sides counts twice what one buys from the other and sells
 * on; read the mega-region for one exporter.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups, whose counted groups export
 * @returns exporter × content (activities of the counted groups × exports, DVA), unit of the Mrio
 * @identity DVA ≤ exports where nothing is negative
 * @source  Borin & Mancini (2019), exporter perspective, source: (v_g Ld_gg) ∘ e_g
 */
export function exportsAbroad(of: Mrio, border: Partition): Table<'exporter', 'content'> {
  const { vc } = leontief(of);
  const { intermediate, final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const labels: string[] = [];
  const values: number[] = [];
  for (const { regions } of countedGroups(border)) {
    const content = contentOf(within(of, regions), vc);
    for (const region of regions) {
      const home = countryOf(of.regions.labels[region]);
      for (let k = 0; k < S; k++) {
        const i = activityIndex(region, k, S);
        let e = 0;
        for (let to = 0; to < R; to++) {
          if (countryOf(of.regions.labels[to]) !== home) e += intermediate[i * R + to] + final[i * R + to];
        }
        labels.push(of.Z.rows.labels[i]);
        values.push(e, content[i] * e);
      }
    }
  }
  return result(
    of,
    'exports-abroad',
    axis('exporter', labels),
    axis('content', ['exports', 'DVA']),
    Float64Array.from(values),
  );
}
