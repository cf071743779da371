import type { Axis } from '../core/axis.ts';
import { axis, sameLabels } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import { combine } from '../core/provenance.ts';
import type { Table, Values } from '../core/table.ts';
import { table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import { requireSameUnit } from '../core/unit.ts';
import { worstImbalances } from './identities.ts';
import { activityAxis, demandAxis } from './layout.ts';

/** Who sells what to whom in one year: a multi-regional input–output table that balances. */
export interface Mrio {
  readonly year: number;
  readonly regions: Axis<'region'>;
  readonly sectors: Axis<'sector'>;
  /** Categories of final demand in each region; region-major columns of Y. */
  readonly categories: readonly string[];
  /** Intermediate flows, n × n. */
  readonly Z: Table<'supplier', 'user'>;
  /** Final demand, n × (R · categories), by absorbing region. */
  readonly Y: Table<'supplier', 'demand'>;
  /** Primary inputs, components × n. Value added includes net taxes on products where the source does. */
  readonly V: Table<'component', 'user'>;
}

/** Relative difference of row and column totals that still counts as balanced. */
export const BALANCE_TOLERANCE = 1e-6;

/**
 * Makes an Mrio and refuses what does not balance.
 *
 * @param   parts  Z (n × n), Y (n × R·categories), V (components × n); n = R · S, region-major; one unit
 * @returns the Mrio, frozen
 * @throws  MrioError `shape` when axes disagree, `unit` when units do, `balance` when outputs by row and by column
 *          differ by more than `tolerance` relative (the five worst activities are named)
 * @identity Z ι + Y ι = x = Z′ ι + V′ ι
 */
export function mrio(
  parts: {
    year: number;
    regions: Axis<'region'>;
    sectors: Axis<'sector'>;
    categories: readonly string[];
    Z: Table<'supplier', 'user'>;
    Y: Table<'supplier', 'demand'>;
    V: Table<'component', 'user'>;
  },
  tolerance = BALANCE_TOLERANCE,
): Mrio {
  const { regions, sectors, categories, Z, Y, V } = parts;
  const suppliers = activityAxis('supplier', regions, sectors);
  const users = activityAxis('user', regions, sectors);
  const agree =
    sameLabels(Z.rows, suppliers) &&
    sameLabels(Z.cols, users) &&
    sameLabels(Y.rows, suppliers) &&
    sameLabels(Y.cols, demandAxis(regions, categories)) &&
    sameLabels(V.cols, users);
  if (!agree) {
    throw new MrioError(
      'shape',
      'The axes of Z, Y and V are not the activities of the given regions and sectors, region-major.',
      'Build the axes with activityAxis and demandAxis.',
    );
  }
  requireSameUnit(Z.unit, Y.unit, 'Flows and final demand');
  requireSameUnit(Z.unit, V.unit, 'Flows and primary inputs');
  const worst = worstImbalances(Z.values, Y.values, V.values, suppliers.labels.length);
  if (worst.length > 0 && worst[0].relative > tolerance) {
    const named = worst.map((each) => ({ ...each, label: suppliers.labels[each.activity] }));
    const list = named.map((each) => `${each.label} (row ${each.row}, column ${each.column})`).join('; ');
    throw new MrioError(
      'balance',
      `The table does not balance: output by row and by column differ by up to ${worst[0].relative.toExponential(2)} relative (tolerance ${tolerance}). Worst: ${list}.`,
      'Balance the table first: output by row (Z + Y) must equal output by column (Z + V).',
      { worst: named, tolerance },
    );
  }
  return Object.freeze({ ...parts });
}

/**
 * Builds an Mrio from arrays: final demand with one column per region, value added as the residual of the columns.
 *
 * @param   parts.flows   n × n, row-major
 * @param   parts.demand  n × (R · categories), row-major
 * @identity x = row sums; V = x − column sums of Z, so v L = ι′
 */
export function mrioFromFlows(parts: {
  year: number;
  regions: readonly string[];
  sectors: readonly string[];
  categories?: readonly string[];
  flows: Values;
  demand: Values;
  unit: Unit;
  provenance: Provenance;
}): Mrio {
  const regions = axis('region', parts.regions);
  const sectors = axis('sector', parts.sectors);
  const categories = parts.categories ?? ['FD'];
  const n = parts.regions.length * parts.sectors.length;
  const demandCount = parts.regions.length * categories.length;
  const added = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = 0;
    for (let j = 0; j < n; j++) x += parts.flows[i * n + j];
    for (let j = 0; j < demandCount; j++) x += parts.demand[i * demandCount + j];
    added[i] += x;
    for (let j = 0; j < n; j++) added[j] -= parts.flows[i * n + j];
  }
  const { unit, provenance } = parts;
  const rows = activityAxis('supplier', regions, sectors);
  const users = activityAxis('user', regions, sectors);
  return mrio({
    year: parts.year,
    regions,
    sectors,
    categories,
    Z: table({ rows, cols: users, values: parts.flows, unit, provenance }),
    Y: table({ rows, cols: demandAxis(regions, categories), values: parts.demand, unit, provenance }),
    V: table({ rows: axis('component', ['VA']), cols: users, values: added, unit, provenance }),
  });
}

/** Where an Mrio comes from: the provenance of its three tables together. */
export function provenanceOf(from: Mrio): Provenance {
  return combine(from.Z.provenance.step, [from.Z.provenance, from.Y.provenance, from.V.provenance]);
}
