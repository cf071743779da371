import { axis } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { result } from '../result.ts';
import type { Breakdown } from './flow-rows.ts';
import { flowRows } from './flow-rows.ts';

export type { Breakdown } from './flow-rows.ts';
export { TOWARDS } from './flow-rows.ts';

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
  const { axis: rows, rowOf } = flowRows(seen, by);
  const T = terms.length;
  const sums = new Float64Array(rows.labels.length * T);
  for (let t = 0; t < T; t++) {
    const term = values[t];
    for (let at = 0; at < rowOf.length; at++) {
      const row = rowOf[at];
      if (row >= 0) sums[row * T + t] += term[at];
    }
  }
  return result(seen.of, flows.step, rows, axis('term', terms), sums);
}
