import { axis } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Counterfactual } from './counterfactual.ts';
import { firstOrder } from './first-order.ts';

/**
 * The first-order measure of welfare of a counterfactual, in terms of trade and volume of trade, as a table.
 *
 * For comparison with papers that print it: it holds for small changes. What the model says is `real-income` of the
 * counterfactual.
 *
 * @param   run  a counterfactual
 * @param   by   one row per region; per region and partner, `a>b` for a's welfare from trade with b; or per region and sector
 * @returns importer × terms-of-trade, volume-of-trade, first-order (their sum): R, R·(R − 1) or R·S rows × 3, ratio to the
 *          income of the region before
 * @throws  MrioError none
 * @identity rows by partner, and by sector, add up to those by region
 * @source  Caliendo & Parro (2015), equation (16); Table 2 and the tables by partner and sector after it
 */
export function firstOrderTable(
  run: Counterfactual,
  by: 'region' | 'partner' | 'sector' = 'region',
): Table<'importer', 'part'> {
  const regions = run.after.regions.labels;
  const sectors = run.after.sectors.labels;
  const { termsOfTrade, volumeOfTrade } = firstOrder(run.base, run.equilibrium);
  const sums = new Map<string, [number, number]>();
  regions.forEach((region, n) => {
    regions.forEach((partner, i) => {
      if (i === n) return;
      sectors.forEach((sector, k) => {
        const label = { region, partner: `${region}>${partner}`, sector: `${region}|${sector}` }[by];
        const at = (n * regions.length + i) * sectors.length + k;
        const [terms, volume] = sums.get(label) ?? [0, 0];
        sums.set(label, [terms + termsOfTrade[at], volume + volumeOfTrade[at]]);
      });
    });
  });
  const rows = [...sums];
  return table({
    rows: axis(
      'importer',
      rows.map(([label]) => label),
    ),
    cols: axis('part', ['terms-of-trade', 'volume-of-trade', 'first-order']),
    values: Float64Array.from(rows.flatMap(([, [terms, volume]]) => [terms, volume, terms + volume])),
    unit: RATIO,
    provenance: run.regions.provenance,
  });
}
