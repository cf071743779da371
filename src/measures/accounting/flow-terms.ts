import { axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Table } from '../../core/table.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { SEPARATOR } from '../../mrio/layout.ts';
import { result } from '../result.ts';

/** How finely a decomposition of exports is shown. */
export type Breakdown = 'exporter' | 'exporter-sector' | 'exporter-importer' | 'exporter-sector-importer';

/** Between exporter and importer in the label of a flow: `USA>MEX`, or `USA|C26>MEX` by sector. */
export const TOWARDS = '>';

/** A decomposition of every export flow: for each term one n × G array, by position and importing group, money. */
export interface FlowTerms {
  readonly seen: Grouped;
  /** Registry id of the measure. */
  readonly step: string;
  readonly terms: readonly string[];
  /** One array per term, n × G, row-major; 0 to the own group. */
  readonly values: readonly Float64Array[];
}

/**
 * Adds a decomposition up to the breakdown that is asked for.
 *
 * Sectors of a group of several regions are added up over its regions, after the computation on the finest table.
 *
 * @param   flows  every export flow, by term
 * @param   by     breakdown
 * @returns rows × term, unit of the Mrio; rows are labelled `USA`, `USA|C26`, `USA>MEX` or `USA|C26>MEX`, the own group
 *          left out as importer
 * @throws  MrioError `label` when a group is named with | or >
 */
export function byBreakdown(flows: FlowTerms, by: Breakdown): Table<'flow', 'term'> {
  const { seen, terms, values } = flows;
  const { G, n, groupAt, groups, order, of } = seen;
  const S = of.sectors.labels.length;
  const bySector = by === 'exporter-sector' || by === 'exporter-sector-importer';
  const byImporter = by === 'exporter-importer' || by === 'exporter-sector-importer';
  requirePlainNames(groups.labels);
  const labels: string[] = [];
  const rowOf = new Int32Array(G * S * G).fill(-1);
  for (let g = 0; g < G; g++) {
    for (let k = 0; k < (bySector ? S : 1); k++) {
      const seller = groups.labels[g] + (bySector ? SEPARATOR + of.sectors.labels[k] : '');
      for (let h = 0; h < (byImporter ? G : 1); h++) {
        if (byImporter && h === g) continue;
        rowOf[(g * S + k) * G + h] = labels.length;
        labels.push(seller + (byImporter ? TOWARDS + groups.labels[h] : ''));
      }
    }
  }
  const sums = new Float64Array(labels.length * terms.length);
  for (let i = 0; i < n; i++) {
    const k = bySector ? order[i] % S : 0;
    for (let h = 0; h < G; h++) {
      if (h === groupAt[i]) continue;
      const row = rowOf[(groupAt[i] * S + k) * G + (byImporter ? h : 0)];
      for (let t = 0; t < terms.length; t++) sums[row * terms.length + t] += values[t][i * G + h];
    }
  }
  return result(of, flows.step, axis('flow', labels), axis('term', terms), sums);
}

function requirePlainNames(names: readonly string[]): void {
  const wrong = names.find((name) => name.includes(SEPARATOR) || name.includes(TOWARDS));
  if (wrong === undefined) return;
  throw new MrioError(
    'label',
    `The group "${wrong}" has ${SEPARATOR} or ${TOWARDS} in its name.`,
    'These separate exporter, sector and importer in the labels of results: choose another name.',
  );
}
