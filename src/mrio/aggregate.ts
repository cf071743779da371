import type { Axis } from '../core/axis.ts';
import { axis, unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import { combine } from '../core/provenance.ts';
import { table } from '../core/table.ts';
import { activityAxis, demandAxis } from './layout.ts';
import type { Mrio } from './mrio.ts';
import { mrio } from './mrio.ts';

/** For each new label, the old ones that make it. */
export type Concordance = Readonly<Record<string, readonly string[]>>;

/**
 * Adds regions and sectors up into fewer; every flow is kept, and so is every total.
 *
 * Aggregating before measuring is not the same as measuring and then adding up: value added in trade is lost inside a
 * new sector or region. Measure on the finest table where that matters.
 *
 * @param   of   the Mrio
 * @param   by   concordances for regions and sectors; what is left out stays as it is. New labels stand in their order
 * @returns the aggregated Mrio: Z, Y and V of the new axes, the same unit and year
 * @throws  MrioError `label` when a concordance forgets an old label, names an unknown one, or one twice
 * @identity sums of Z, Y and V over all cells are unchanged
 */
export function aggregateTable(of: Mrio, by: { regions?: Concordance; sectors?: Concordance }): Mrio {
  const regionMap = positions(of.regions, by.regions);
  const sectorMap = positions(of.sectors, by.sectors);
  const regions = axis('region', regionMap.labels);
  const sectors = axis('sector', sectorMap.labels);
  const [S, C] = [of.sectors.labels.length, of.categories.length];
  const [newS, newR] = [sectors.labels.length, regions.labels.length];
  const [n, demands] = [of.Z.rows.labels.length, of.Y.cols.labels.length];
  const activity = Int32Array.from(
    { length: n },
    (_, i) => regionMap.of[Math.floor(i / S)] * newS + sectorMap.of[i % S],
  );
  const demand = Int32Array.from(
    { length: demands },
    (_, d) => regionMap.of[Math.floor(d / C)] * C + (d % C),
  );
  const [newN, newDemands] = [newR * newS, newR * C];
  const components = of.V.rows.labels.length;
  const Z = new Float64Array(newN * newN);
  const Y = new Float64Array(newN * newDemands);
  const V = new Float64Array(components * newN);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) Z[activity[i] * newN + activity[j]] += of.Z.values[i * n + j];
    for (let d = 0; d < demands; d++) Y[activity[i] * newDemands + demand[d]] += of.Y.values[i * demands + d];
  }
  for (let c = 0; c < components; c++)
    for (let j = 0; j < n; j++) V[c * newN + activity[j]] += of.V.values[c * n + j];
  const rows = activityAxis('supplier', regions, sectors);
  const cols = activityAxis('user', regions, sectors);
  const from = (part: 'Z' | 'Y' | 'V') => ({
    unit: of[part].unit,
    provenance: combine(
      `aggregate ${of.regions.labels.length} × ${S} to ${newR} × ${newS}; ${of[part].provenance.step}`,
      [of[part].provenance],
      'derived',
    ),
  });
  return mrio({
    year: of.year,
    regions,
    sectors,
    categories: of.categories,
    Z: table({ rows, cols, values: Z, ...from('Z') }),
    Y: table({ rows, cols: demandAxis(regions, of.categories), values: Y, ...from('Y') }),
    V: table({ rows: of.V.rows, cols, values: V, ...from('V') }),
  });
}

/** The new labels, and for each old one the position of its new one. */
function positions(old: Axis, by: Concordance | undefined): { labels: readonly string[]; of: Int32Array } {
  if (by === undefined) return { labels: old.labels, of: Int32Array.from(old.labels, (_, at) => at) };
  const labels = Object.keys(by);
  const known = new Map(old.labels.map((label, at) => [label, at]));
  const of = new Int32Array(old.labels.length).fill(-1);
  labels.forEach((label, place) => {
    for (const member of by[label]) {
      const at = known.get(member);
      if (at === undefined) throw unknownLabel(old.name, member, old.labels);
      if (of[at] >= 0 && of[at] !== place) {
        throw new MrioError(
          'label',
          `The ${old.name} "${member}" goes to two places, "${labels[of[at]]}" and "${label}".`,
          'Every label goes to exactly one.',
          { label: member },
        );
      }
      of[at] = place;
    }
  });
  const left = old.labels.filter((_, at) => of[at] < 0);
  if (left.length > 0) {
    throw new MrioError(
      'label',
      `The concordance forgets ${left.length} ${old.name}${left.length > 1 ? 's' : ''}: ${left.slice(0, 12).join(', ')}${left.length > 12 ? ', …' : ''}.`,
      'Name every label, also those that stay as they are.',
      { left },
    );
  }
  return { labels, of };
}
