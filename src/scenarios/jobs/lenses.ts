import { axis } from '../../core/axis.ts';
import { pairBorder } from '../../core/partition.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { jobsPerOutput } from '../../measures/jobs-per-output.ts';
import { vax } from '../../measures/vax.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import { sideTrade } from './sides-trade.ts';
import { worldWithout } from './world-without.ts';

/**
 * Ways to count the jobs that trade between two regions supports (above 0) or costs (below 0), from the famous figures to ours.
 *
 * - `deficit`, `deficit-goods`: exports less imports, times the jobs at home behind a dollar of each product: what stands behind
 *   "700,000 jobs lost". It takes it that every import would be made at home, by as many people, and that nothing else changes.
 * - `value-deficit`: the same with the value that each side adds to what the other finally buys, in place of gross trade.
 * - `exports`: jobs at home behind exports, imports left aside.
 * - `no-trade`: jobs missing in a world without the trade when nobody finds another buyer or supplier: the kind of world behind
 *   "5 million jobs", as an accounting bound.
 * - `no-trade-made-at-home`: the same world when each side makes at home what it bought from the other.
 */
export const LENSES = [
  'deficit',
  'deficit-goods',
  'value-deficit',
  'exports',
  'no-trade',
  'no-trade-made-at-home',
] as const;
export type Lens = (typeof LENSES)[number];

/**
 * Jobs and the trade between two regions under six definitions, side by side.
 *
 * None is a forecast, and none is the truth about the others: they answer different questions. The sign says what trade does for
 * jobs on that side under the definition.
 *
 * @param   of     the Mrio, one region for each side
 * @param   sides  labels of the two regions
 * @param   jobs   region × sector, jobs of both
 * @param   goods  sectors that are goods
 * @returns lens × side (6 × 2), jobs
 * @throws  MrioError `label` when a region lacks jobs, `unit` when the table counts no jobs, `convergence` when a world without
 *          the trade has no output
 * @identity Σ of `no-trade` with value added for jobs = D7 of the side
 * @source  METHODS D.2: Scott (2011, Economic Policy Institute) for the deficit, Baughman & Francois (2017, Trade Partnership) for
 *          the world without trade; both are rebuilt here in their logic, not in their data
 */
export function jobLenses(
  of: Mrio,
  sides: readonly [string, string],
  jobs: Table<'region', 'sector'>,
  goods: readonly string[],
): Table<'lens', 'side'> {
  const S = of.sectors.labels.length;
  const index = sides.map((side) => of.regions.labels.indexOf(side));
  const l = jobsPerOutput(of, jobs, index);
  const { x, vc } = leontief(of);
  const isGood = of.sectors.labels.map((sector) => goods.includes(sector));
  const value = vax(of, pairBorder(of.regions, [sides[0]], [sides[1]])).values;
  const worlds = [false, true].map((replaced) => worldWithout(of, sides[0], sides[1], replaced));
  const columns = sides.map((side, at) => {
    const g = index[at];
    const { exports, imports, required } = sideTrade(of, side, sides[1 - at], l);
    const sum = (each: (k: number, i: number) => number): number => {
      let all = 0;
      for (let k = 0; k < S; k++) all += each(k, g * S + k);
      return all;
    };
    const perValue = (i: number): number => (vc[i] > 0 ? l[i] / vc[i] : 0);
    const [own, other] = [at * S, (1 - at) * S];
    return [
      sum((k) => required[k] * (exports[k] - imports[k])),
      sum((k) => (isGood[k] ? required[k] * (exports[k] - imports[k]) : 0)),
      sum((k, i) => perValue(i) * (value[own + k] - value[other + k])),
      sum((k) => required[k] * exports[k]),
      ...worlds.map((made) => sum((_, i) => l[i] * (x[i] - made[i]))),
    ];
  });
  return table({
    rows: axis('lens', LENSES),
    cols: axis('side', sides),
    values: Float64Array.from(LENSES.flatMap((_, row) => columns.map((column) => column[row]))),
    unit: jobs.unit,
    provenance: combine('job lenses', [provenanceOf(of), jobs.provenance], 'estimated'),
  });
}
