import type { Axis } from '../../core/axis.ts';
import { axis, indexOf } from '../../core/axis.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';

/**
 * Persons employed by four-digit heading (rows) and state (columns) in one economic census.
 *
 * Whole persons, so that sums over headings are exact in any order.
 */
export function headingTable(census: Dataset, states: Axis<'state'>) {
  const [entity, code, persons] = ['cve_ent', 'scian6', 'pot_filled'].map((name) => columnOf(census, name));
  const headings = [...new Set(census.rows.map((row) => row[code].slice(0, 4)))].sort();
  const position = new Map(headings.map((heading, at) => [heading, at]));
  const width = states.labels.length;
  const values = new Float64Array(headings.length * width);
  for (const row of census.rows) {
    const at = position.get(row[code].slice(0, 4))! * width + indexOf(states, row[entity]);
    values[at] += numberAt(census, row, persons);
  }
  return { rows: axis('heading', headings), cols: states, values };
}
