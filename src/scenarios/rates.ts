import { sameLabels } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Table } from '../core/table.ts';
import type { Mrio } from '../mrio/mrio.ts';

/**
 * Rates on every supplier in every buying region, as numbers for the model.
 *
 * @param   of     the Mrio
 * @param   rates  supplier × region (n × R), ratio; 0 everywhere when left out
 * @returns n × R
 * @throws  MrioError `shape` when the axes are not those of the table, `input` when a rate is −100 % or below
 * @identity rates[i, q] as given
 */
export function ratesOf(of: Mrio, rates: Table<'supplier', 'region'> | undefined): Float64Array {
  const size = of.Z.rows.labels.length * of.regions.labels.length;
  if (rates === undefined) return new Float64Array(size);
  if (!sameLabels(rates.rows, of.Z.rows) || !sameLabels(rates.cols, of.regions)) {
    throw new MrioError(
      'shape',
      'The rates are not given by activity (rows) and buying region (columns) of the table.',
      'Take the rows of Z and the regions of the table as axes.',
    );
  }
  const values = rates.values.slice();
  const wrong = values.findIndex((rate) => !(rate > -1));
  if (wrong >= 0) {
    const R = of.regions.labels.length;
    const [from, to] = [rates.rows.labels[Math.floor(wrong / R)], rates.cols.labels[wrong % R]];
    throw new MrioError(
      'input',
      `The rate on ${from} in ${to} is ${(100 * values[wrong]).toFixed(1)} %.`,
      'Rates are ratios above −1: 0.25 for 25 %.',
      { from, to, rate: values[wrong] },
    );
  }
  return values;
}
