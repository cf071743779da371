import type { Axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';

/**
 * Which regions spend from one purse, and the share of each.
 *
 * @param   regions     the R regions
 * @param   byCountry   one purse for every country; otherwise only where a region earns or spends nothing
 * @param   base        wage bills and spending, R each; first region of each region's country
 * @returns purse of each region and its share in the purse's spending, R each
 * @throws  MrioError `input` when a purse earns and nobody spends from it
 * @identity shares of a purse add up to 1
 */
export function pursesOf(
  regions: Axis<'region'>,
  byCountry: boolean,
  base: { wages: Float64Array; income: Float64Array; countries: Int32Array },
): { purses: Int32Array; purseShare: Float64Array } {
  const { wages, income, countries } = base;
  const R = regions.labels.length;
  const split = new Set<number>();
  for (let r = 0; r < R; r++) if (wages[r] > 0 !== income[r] > 0) split.add(countries[r]);
  const purses = Int32Array.from({ length: R }, (_, r) =>
    byCountry || split.has(countries[r]) ? countries[r] : r,
  );
  const [spent, earned] = [new Float64Array(R), new Float64Array(R)];
  for (let r = 0; r < R; r++) {
    spent[purses[r]] += income[r];
    earned[purses[r]] += wages[r];
  }
  const idle = spent.findIndex((each, purse) => each === 0 && earned[purse] > 0);
  if (idle >= 0) {
    throw new MrioError(
      'input',
      `${regions.labels[idle]} earns ${earned[idle]}, and nobody there buys anything for final use.`,
      'The model needs somebody who spends an income: add the region up with another one.',
      { region: regions.labels[idle] },
    );
  }
  return { purses, purseShare: income.map((each, r) => (each === 0 ? 0 : each / spent[purses[r]])) };
}
