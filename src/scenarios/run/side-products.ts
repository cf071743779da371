import { indexOf } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { ScenarioResult } from './scenario-result.ts';
import { tableOfColumns } from './scenario-table.ts';

/**
 * What a scenario does to each product that a side makes: its cost before anybody reacts, and output and work after all did.
 *
 * `direct`, `first-order` and `exact` are rises of the price at the gate (cost-push with the scenario's pass-through),
 * `magnification` exact over direct; `output` and `cost` are the model's changes, in units of the world's wage bill; `jobs-hit`
 * those in sales that are hit, `jobs-change` the model's change.
 *
 * @param   of       the table before
 * @param   result   what the models say; undefined is given when neither duties nor trade costs change
 * @param   regions  the regions of the side; several are averaged by output
 * @returns sector × direct, first-order, exact, magnification, output, cost (ratio) and, with jobs, jobs-hit, jobs-change (jobs)
 * @throws  MrioError `label` when a region is unknown
 * @identity with one region, the cells of the tables of `result`
 * @source  own selection
 */
export function sideProducts(
  of: Mrio,
  result: ScenarioResult,
  regions: readonly string[],
): Table<'sector', 'effect'> | undefined {
  const { prices, general, jobs } = result;
  if (!prices || !general) return undefined;
  const S = of.sectors.labels.length;
  const { x } = leontief(of);
  const mean = (from: Table, column: string): Float64Array => {
    const [width, col] = [from.cols.labels.length, indexOf(from.cols, column)];
    const out = new Float64Array(S);
    for (let k = 0; k < S; k++) {
      let [sum, all] = [0, 0];
      for (const region of regions) {
        const i = indexOf(of.regions, region) * S + k;
        sum += x[i] * from.values[i * width + col];
        all += x[i];
      }
      out[k] = all === 0 ? 0 : sum / all;
    }
    return out;
  };
  const people = (from: Table): Float64Array => {
    const out = new Float64Array(S);
    for (const region of regions) {
      const row = indexOf(from.rows, region) * S;
      for (let k = 0; k < S; k++) out[k] += from.values[row + k];
    }
    return out;
  };
  const [direct, exact] = [mean(prices.scenario.prices, 'direct'), mean(prices.scenario.prices, 'exact')];
  return tableOfColumns(
    of.sectors,
    'effect',
    {
      direct,
      'first-order': mean(prices.scenario.prices, 'first-order'),
      exact,
      magnification: exact.map((each, k) => (direct[k] === 0 ? 0 : each / direct[k])),
      output: mean(general.activities, 'output'),
      cost: mean(general.activities, 'cost'),
      ...(jobs?.change && { 'jobs-hit': people(jobs.hit.sellers), 'jobs-change': people(jobs.change) }),
    },
    general.activities.provenance,
  );
}
