import { axis, indexOf } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { result } from '../result.ts';

/**
 * Columns of a table of money as shares of its column of exports.
 *
 * @param   of     the Mrio
 * @param   step   registry id of the measure
 * @param   money  rows × terms, one of which is `exports`
 * @param   parts  for each share, its name and the terms that are added up for it
 * @returns rows × shares, ratio; 0 where there are no exports
 * @throws  MrioError `label` when a term is missing
 * @identity share × exports = the terms added up
 * @source  own definition
 */
export function perExports<Rows extends string>(
  of: Mrio,
  step: string,
  money: Table<Rows, 'term'>,
  parts: Readonly<Record<string, readonly string[]>>,
): Table<Rows, 'share'> {
  const names = Object.keys(parts);
  const columns = names.map((name) => parts[name].map((term) => indexOf(money.cols, term)));
  const exports = indexOf(money.cols, 'exports');
  const [height, width] = [money.rows.labels.length, money.cols.labels.length];
  const values = new Float64Array(height * names.length);
  for (let row = 0; row < height; row++) {
    const whole = money.values[row * width + exports];
    if (whole === 0) continue;
    columns.forEach((terms, share) => {
      for (const term of terms)
        values[row * names.length + share] += money.values[row * width + term] / whole;
    });
  }
  return result(of, step, money.rows, axis('share', names), values, RATIO, [money]);
}
