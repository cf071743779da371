import { axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Counterfactual } from '../caliendo-parro/counterfactual.ts';
import { firstOrderPath } from '../caliendo-parro/first-order.ts';

/** Rows after those of the steps. */
export const EXACT = 'exact';
export const LOG_EXACT = 'log-exact';

/**
 * The first-order measure summed over paths of more and more steps, beside the exact change that they come to.
 *
 * One step is the measure that papers print. What the sum loses from row to row is what one large step takes for a gain.
 *
 * @param   run     a counterfactual of duties alone
 * @param   tariff  duties after, n × R
 * @param   steps   numbers of steps, each 1 or more
 * @returns steps × region, ratio; rows as the numbers, then `exact` and its logarithm `log-exact`
 * @throws  MrioError `input` when a number of steps is no whole number of 1 or more
 * @identity many steps come to `log-exact`
 * @source  as `firstOrderPath`
 */
export function firstOrderSteps(
  run: Counterfactual,
  tariff: Float64Array,
  steps: readonly number[],
): Table<'steps', 'region'> {
  const wrong = steps.find((each) => !Number.isInteger(each) || each < 1);
  if (wrong !== undefined) {
    throw new MrioError(
      'input',
      `A path of ${wrong} steps is not possible.`,
      'Give whole numbers of 1 or more.',
      { steps: wrong },
    );
  }
  const [R, S] = [run.base.regions, run.base.sectors];
  const rows = steps.map((count) => {
    const { termsOfTrade, volumeOfTrade } = firstOrderPath(run.base, tariff, count);
    const sums = new Float64Array(R);
    for (let at = 0; at < termsOfTrade.length; at++)
      sums[Math.floor(at / (R * S))] += termsOfTrade[at] + volumeOfTrade[at];
    return sums;
  });
  const { realIncome } = run.equilibrium;
  const values = [...rows, realIncome.map((each) => each - 1), realIncome.map((each) => Math.log(each))];
  return table({
    rows: axis('steps', [...steps.map(String), EXACT, LOG_EXACT]),
    cols: run.after.regions,
    values: Float64Array.from(values.flatMap((row) => [...row])),
    unit: RATIO,
    provenance: run.regions.provenance,
  });
}
