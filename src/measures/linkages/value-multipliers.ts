import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Grouped } from '../../mrio/grouped.ts';
import { grouped } from '../../mrio/grouped.ts';
import { SEPARATOR } from '../../mrio/layout.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { byActivity } from '../length/by-activity.ts';
import { groupMultipliers } from '../length/group-multipliers.ts';
import { result } from '../result.ts';

/** The columns: paid by the activity itself, in the world, and in the own group. */
export const INCOME = ['direct', 'total', 'own'] as const;

/**
 * Wages, taxes, surplus behind one unit of final sales of an activity: income multipliers, by component (type I).
 *
 * With compensation of employees among the components, this is the income multiplier. Households do not spend what they
 * earn here (type II would). With one component only, the total is one.
 *
 * @param   of      the Mrio
 * @param   border  every region in one of G groups
 * @returns component × multiplier (components·n × 3: direct, total, own), ratio; rows `component|region|sector`
 * @throws  MrioError `label` when the border leaves regions outside; `convergence` when I − A is singular
 * @identity Σ over components of total = 1 where value added is the rest of each column
 * @source  Miller & Blair (2009), ch. 6: income multipliers, each component ÷ x before L
 */
export function valueMultipliers(of: Mrio, border: Partition): Table<'component', 'multiplier'> {
  const seen = grouped(of, border);
  const size = seen.n * INCOME.length;
  const values = new Float64Array(of.V.rows.labels.length * size);
  of.V.rows.labels.forEach((_, c) => {
    values.set(byActivity(seen, incomeColumns(seen, c)), c * size);
  });
  const rows = axis(
    'component',
    of.V.rows.labels.flatMap((component) =>
      of.Z.rows.labels.map((activity) => `${component}${SEPARATOR}${activity}`),
    ),
  );
  return result(of, 'value-multipliers', rows, axis('multiplier', INCOME), values, RATIO);
}

function incomeColumns(seen: Grouped, component: number): Float64Array[] {
  const { n, G, order, groupAt, x, of } = seen;
  const direct = Float64Array.from(order, (activity, i) =>
    x[i] === 0 ? 0 : of.V.values[component * n + activity] / x[i],
  );
  const byGroup = groupMultipliers(seen, direct);
  const [total, own] = [new Float64Array(n), new Float64Array(n)];
  for (let g = 0; g < G; g++) {
    for (let j = 0; j < n; j++) {
      total[j] += byGroup[g * n + j];
      if (groupAt[j] === g) own[j] = byGroup[g * n + j];
    }
  }
  return [direct, total, own];
}
