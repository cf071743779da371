import { axis } from '../core/axis.ts';
import type { Table } from '../core/table.ts';
import { at } from '../core/table.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { coProduction } from './co-production.ts';
import { coProductionByOrigin } from './co-production-by-origin.ts';
import type { Pair } from './pair.ts';
import { A_TO_B, B_TO_A, bordersOf } from './pair.ts';
import { result } from './result.ts';
import { twoWayTrade } from './two-way-trade.ts';

/** What is told of each industry, in the order of the columns. */
export const INDUSTRY_MEASURES = [
  'completed-in-b',
  'completed-in-a',
  'origin-a',
  'origin-b',
  'gross-a-to-b',
  'intermediates-a-to-b',
  'gross-b-to-a',
  'intermediates-b-to-a',
] as const;

/**
 * What two metros make together, industry by industry.
 *
 * `completed-in-b` is value added of a in products that the industry finishes in b; `origin-a` is value added of the
 * industry in a inside all products finished in b; the rest is what the industry sells across. The columns answer
 * different questions: add down a column, never across.
 *
 * @param   of    the nested Mrio
 * @param   pair  the two sides, in two countries or in one
 * @returns measure × sector (8 × S), unit of the Mrio
 * @throws  MrioError `label` when a region is unknown
 * @identity completed-in-b adds up to the same as origin-a, completed-in-a as origin-b
 * @source  METHODS A.2, D1 to D3
 */
export function pairByIndustry(of: Mrio, pair: Pair): Table<'measure', 'sector'> {
  const border = bordersOf(of, pair).pair;
  const completed = coProduction(of, border);
  const origin = coProductionByOrigin(of, border);
  const gross = twoWayTrade(of, border);
  const parts = twoWayTrade(of, border, 'intermediates');
  const rows: readonly [Table, string][] = [
    [completed, A_TO_B],
    [completed, B_TO_A],
    [origin, A_TO_B],
    [origin, B_TO_A],
    [gross, A_TO_B],
    [parts, A_TO_B],
    [gross, B_TO_A],
    [parts, B_TO_A],
  ];
  const values = rows.flatMap(([from, way]) => of.sectors.labels.map((sector) => at(from, way, sector)));
  return result(
    of,
    'pair-by-industry',
    axis('measure', INDUSTRY_MEASURES),
    of.sectors,
    Float64Array.from(values),
  );
}
