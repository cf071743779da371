import type { Check } from '../core/check.ts';
import { check } from '../core/check.ts';
import { crossings } from '../measures/crossings.ts';
import { extraction } from '../measures/extraction.ts';
import type { Pair } from '../measures/pair.ts';
import { pairBorders } from '../measures/pair.ts';
import { total } from '../measures/total.ts';
import { twoWayTrade } from '../measures/two-way-trade.ts';
import { flowsOf } from '../mrio/flow-matrix.ts';
import { worstImbalances } from '../mrio/identities.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';

/**
 * What must hold in the accounts of a pair and year, each with its figure.
 *
 * @param   base    the countries alone
 * @param   nested  the same year with the metros inside their countries
 * @param   pair    whose border the crossings are counted at
 * @returns checks; none throws
 * @source  RECIPE §6
 */
export function accountsChecks(base: Mrio, nested: Mrio, pair: Pair, plan: NestPlan): Check[] {
  const { vc, x, y, system } = leontief(nested);
  const content = system.left(vc, 1);
  const output = system.right(y, 1);
  let valueGap = 0;
  let outputGap = 0;
  for (let i = 0; i < x.length; i++) {
    if (x[i] === 0) continue;
    valueGap = Math.max(valueGap, Math.abs(content[i] - 1));
    outputGap = Math.max(outputGap, Math.abs(output[i] / x[i] - 1));
  }
  const border = pairBorders(nested, pair).pair;
  const counted = crossings(nested, border);
  const flow = total(twoWayTrade(nested, border));
  const byNumber = counted.rows.labels.map((row) => total(counted, { rows: [row] }));
  const times = byNumber.reduce((sum, value, n) => sum + n * value, 0);
  const world = nested.V.values.slice().reduce((sum, each) => sum + each, 0);
  const crossing = byNumber.slice(1).reduce((sum, value) => sum + value, 0);
  const lost = total(extraction(nested, border));
  const [worst] = worstImbalances(nested.Z.values, nested.Y.values, nested.V.values, x.length);
  return [
    check(
      'aggregation',
      'The regional cells add up to the national cells (largest relative difference)',
      aggregationGap(base, nested, plan),
      1e-12,
    ),
    check(
      'balance',
      'Output by row equals output by column (largest relative difference)',
      worst.relative,
      1e-9,
    ),
    check('value-added', 'Value added in a dollar of final output is a dollar: v L = 1', valueGap, 1e-12),
    check('output', 'Output is what final demand calls for: L y = x', outputGap, 1e-12),
    check(
      'crossings',
      'Crossings times value added is the gross flow: Σ n · VA_n = two-way trade',
      Math.abs(times / flow - 1),
      1e-12,
    ),
    check(
      'world-value-added',
      'Value added by number of crossings adds up to world value added',
      Math.abs(byNumber.reduce((sum, value) => sum + value, 0) / world - 1),
      1e-12,
    ),
    check(
      'extraction',
      'Value lost when the border closes is the value that crosses it: D7 = D4 from one crossing up',
      Math.abs(lost / crossing - 1),
      // A difference of two world totals eight thousand times as large: four digits fewer.
      1e-9,
    ),
    check(
      'negative-flows',
      'Cells below zero',
      countNegative(nested.Z.values) + countNegative(nested.Y.values),
      0,
    ),
    check(
      'negative-value-added',
      'Industries with value added below zero',
      countNegative(nested.V.values),
      0,
    ),
  ];
}

function countNegative(values: Iterable<number>): number {
  let count = 0;
  for (const each of values) if (each < 0) count += 1;
  return count;
}

/** Largest relative difference between a national cell and the sum of its regional cells. */
function aggregationGap(base: Mrio, nested: Mrio, plan: NestPlan): number {
  const S = plan.sectors.labels.length;
  const R = plan.regions.labels.length;
  const G = plan.economies.labels.length;
  const [n, N] = [R * S, G * S];
  const fine = flowsOf(nested).values;
  const coarse = flowsOf(base).values;
  const sums = new Float64Array(coarse.length);
  const activity = (index: number) => plan.parent[Math.floor(index / S)] * S + (index % S);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < n + R; column++) {
      const parent = column < n ? activity(column) : N + plan.parent[column - n];
      sums[activity(row) * (N + G) + parent] += fine[row * (n + R) + column];
    }
  }
  let worst = 0;
  for (let i = 0; i < sums.length; i++) {
    if (sums[i] !== coarse[i])
      worst = Math.max(worst, Math.abs(sums[i] - coarse[i]) / Math.max(Math.abs(coarse[i]), 1e-9));
  }
  return worst;
}
