import type { Axis } from '../../core/axis.ts';
import { axis } from '../../core/axis.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import type { AppliedScenario } from '../applied-scenario.ts';
import type { MarketOptions, PartialEquilibrium } from '../armington/armington.ts';
import { armington } from '../armington/armington.ts';
import type { Elasticities } from '../caliendo-parro/economy-of-mrio.ts';
import { tableOfColumns } from './scenario-table.ts';
import type { Wedges } from './wedges.ts';
import { wedgesOf } from './wedges.ts';
import { flowsHit } from './what-changes.ts';

/** Each product's market in each region on its own. */
export interface Markets {
  /** Market × price, quantity, others: of the flows that are hit, and the quantity of all others, n × 3, ratio. */
  readonly changes: Table<'market', 'change'>;
  /** Market × bought, duty-before, duty, deadweight, spent-on-the-way, n × 5, money; `bought` of hit flows, before. */
  readonly money: Table<'market', 'effect'>;
  /** Flow by flow: prices, quantities and sales. Its duties count a dearer way as duty: read those of `money`. */
  readonly flows: PartialEquilibrium;
}

/**
 * What a scenario does to each product's market in each region: other suppliers take over, and nothing else moves.
 *
 * Read it for one product and a small part of the economy. The row `region|sector` is what buyers of the region pay for the
 * sector's products. Deadweight is the trapezoid of purchases that are given up, ½ (τ + τ′) on each; what a longer way costs
 * is spent, nobody's revenue, and stands in `spent-on-the-way`.
 *
 * @param   of            the Mrio
 * @param   applied       the scenario on it
 * @param   elasticities  S × 1, θ of each sector; σ = θ + 1
 * @param   options       elasticities of demand and supply, as `armington`
 * @returns changes and money by market (n rows), and flow by flow (n × R)
 * @throws  MrioError as `armington` and `wedgesOf`
 * @identity nothing changes: all 0; without trade costs Σ duty over sectors = `armington`'s of the region
 * @source  Armington (1969); Harberger (1964) for the triangle; METHODS B.4
 */
export function markets(
  of: Mrio,
  applied: AppliedScenario,
  elasticities: Elasticities,
  options: Omit<MarketOptions, 'before'> = {},
): Markets {
  const wedges = wedgesOf(of, applied);
  const { rows, cols, provenance } = applied.tariffAfter;
  const felt = table({ rows, cols, values: wedges.felt, unit: RATIO, provenance });
  const flows = armington(of, felt, elasticities, { ...options, before: applied.tariffBefore });
  const from = combine(
    'armington by market',
    [provenanceOf(of), applied.provenance, elasticities.provenance],
    'scenario',
  );
  const { changes, money } = byMarket(of, applied, flows, wedges);
  const markets: Axis<'market'> = axis('market', of.Z.rows.labels);
  return {
    changes: tableOfColumns(markets, 'change', changes, from),
    money: tableOfColumns(markets, 'effect', money, from, of.Z.unit),
    flows,
  };
}

function byMarket(
  of: Mrio,
  applied: AppliedScenario,
  { salesBefore, sales, prices, quantities }: PartialEquilibrium,
  { before, after, iceberg }: Wedges,
) {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const n = R * S;
  const hit = flowsHit(applied).values;
  const column = () => new Float64Array(n);
  const [bought, dutyBefore, duty, deadweight, way] = [column(), column(), column(), column(), column()];
  const [price, quantity, other, others] = [column(), column(), column(), column()];
  for (let cell = 0; cell < n * R; cell++) {
    const worth = salesBefore.values[cell];
    if (worth === 0) continue;
    const market = (cell % R) * S + (Math.floor(cell / R) % S);
    const more = quantities.values[cell];
    // What arrives, at the seller's price; what is sent is dearer by the way.
    const arrives = sales.values[cell];
    dutyBefore[market] += before[cell] * worth;
    duty[market] += after[cell] * iceberg[cell] * arrives;
    way[market] += (iceberg[cell] - 1) * arrives;
    deadweight[market] -= ((before[cell] + after[cell]) / 2) * worth * more;
    if (hit[cell] === 0) {
      other[market] += worth;
      others[market] += worth * more;
      continue;
    }
    bought[market] += worth;
    price[market] += worth * prices.values[cell];
    quantity[market] += worth * more;
  }
  const per = (sum: Float64Array, all: Float64Array) =>
    sum.map((each, at) => (all[at] === 0 ? 0 : each / all[at]));
  return {
    changes: { price: per(price, bought), quantity: per(quantity, bought), others: per(others, other) },
    money: { bought, 'duty-before': dutyBefore, duty, deadweight, 'spent-on-the-way': way },
  };
}
