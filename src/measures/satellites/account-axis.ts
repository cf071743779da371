import type { Axis } from '../../core/axis.ts';
import { axis } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { SEPARATOR } from '../../mrio/layout.ts';

/**
 * Every account of a satellite with every label of another axis.
 *
 * @param   satellite  account × supplier
 * @param   each       labels that every account is shown for
 * @returns `account|label`, account-major
 * @throws  MrioError `label` when two of them look alike
 * @identity the label of account a and label number k is number a·(labels) + k
 * @source  own definition
 */
export function accountAxis(
  satellite: Table<'account', 'supplier'>,
  each: readonly string[],
): Axis<'account'> {
  return axis(
    'account',
    satellite.rows.labels.flatMap((account) => each.map((label) => `${account}${SEPARATOR}${label}`)),
  );
}
