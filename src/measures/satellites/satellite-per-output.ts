import { sameLabels } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Table } from '../../core/table.ts';
import type { Grouped } from '../../mrio/grouped.ts';

/**
 * Jobs, energy or emissions per unit of output, account by account.
 *
 * What stands with an activity without output cannot be tied to anybody: its coefficient is 0, and the accounts show
 * it in a column of its own. It takes the average of an activity; exporters may need less.
 *
 * @param   seen       the Mrio in the order of groups
 * @param   satellite  account × supplier, any unit; suppliers as in Z
 * @returns one vector per account, n each, by position, unit of the satellite per unit of money
 * @throws  MrioError `label` when the suppliers are not the activities of the Mrio, in their order
 * @identity coefficient · x = the satellite, where there is output
 * @source  METHODS B.3: l = jobs ÷ x
 */
export function satellitePerOutput(
  seen: Grouped,
  satellite: Table<'account', 'supplier'>,
): readonly Float64Array[] {
  const { of, n, order, x } = seen;
  if (!sameLabels(satellite.cols, of.Z.rows)) {
    const odd = satellite.cols.labels.find((label, i) => label !== of.Z.rows.labels[i]);
    throw new MrioError(
      'label',
      `The satellite has ${satellite.cols.labels.length} suppliers for ${n} activities${
        odd === undefined ? '' : `; the first that differs is "${odd}"`
      }.`,
      'Give one column per activity, region|sector, in the order of the accounts.',
    );
  }
  return satellite.rows.labels.map((_, account) =>
    Float64Array.from(order, (activity, i) =>
      x[i] === 0 ? 0 : satellite.values[account * n + activity] / x[i],
    ),
  );
}
