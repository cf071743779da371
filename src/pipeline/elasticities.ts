import { fileURLToPath } from 'node:url';
import type { Axis } from '../core/axis.ts';
import { axis, unknownLabel } from '../core/axis.ts';
import { provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import { RATIO } from '../core/unit.ts';
import { readCsv } from '../files/csv-read.ts';

/** Where the declared elasticities are. Also right in the bundled command. */
const FOLDER = fileURLToPath(new URL('../scenarios/elasticities/', import.meta.url));

/** Sets of Caliendo and Parro (2015): what they compute with, their two samples, and one number for all goods. */
export const ELASTICITY_SETS = ['used', 'sample-99', 'full-sample', 'aggregate'] as const;
export type ElasticitySet = (typeof ELASTICITY_SETS)[number];

/**
 * Published trade elasticities for the sectors of a table.
 *
 * With `aggregate` all goods have one elasticity; services keep 8.22, which the authors assume.
 *
 * @param   sectors  codes of the common classification, or names of the paper's sectors
 * @param   set      which column of the paper
 * @returns S × 1, θ, ratio
 * @throws  MrioError `label` when the set is unknown or has no elasticity for a sector
 */
export async function loadElasticities(
  sectors: Axis<'sector'>,
  set: ElasticitySet = 'used',
): Promise<Table<'sector', 'elasticity'>> {
  if (!ELASTICITY_SETS.includes(set)) throw unknownLabel('set of elasticities', set, ELASTICITY_SETS);
  const published = await readCsv(`${FOLDER}caliendo-parro-2015.csv`);
  const concordance = await readCsv(`${FOLDER}common-to-caliendo-parro.csv`);
  const of = (from: string): Map<string, number> =>
    new Map(
      published.rows.filter(([each]) => each === from).map(([, sector, theta]) => [sector, Number(theta)]),
    );
  const known = of(set === 'aggregate' ? 'used' : set);
  if (set === 'aggregate') {
    const one = of('aggregate').get('all')!;
    for (const sector of known.keys()) if (sector !== 'Services') known.set(sector, one);
  }
  const values = Float64Array.from(sectors.labels, (label) => {
    const parts = concordance.rows.filter(([sector]) => sector === label);
    if (parts.length === 0) {
      const own = known.get(label);
      if (own === undefined)
        throw unknownLabel('sector of the elasticities', label, [
          ...new Set([...concordance.rows.map(([sector]) => sector), ...known.keys()]),
        ]);
      return own;
    }
    const all = parts.reduce((sum, [, , weight]) => sum + Number(weight), 0);
    return parts.reduce((sum, [, paper, weight]) => sum + (Number(weight) / all) * known.get(paper)!, 0);
  });
  return table({
    rows: sectors,
    cols: axis('elasticity', ['theta']),
    values,
    unit: RATIO,
    provenance: provenance(`elasticities of Caliendo and Parro (2015), ${set}`, 'estimated', []),
  });
}
