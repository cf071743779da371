import type { Axis } from '../../core/axis.ts';
import { axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { at, table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import { requireTheta } from '../caliendo-parro/elasticity.ts';
import { ratesOf } from '../rates.ts';
import { marketAfter } from './market.ts';

/** How buyers and sellers answer in each market. */
export interface MarketOptions {
  /** Elasticity of demand for all of a sector, η; 1 when left out: spending stays. */
  readonly demand?: number;
  /** Elasticity of each seller's sales to its price, ε; sellers keep their prices when left out. */
  readonly supply?: number;
  /** Rates before the change, supplier × region; none when left out. */
  readonly before?: Table<'supplier', 'region'>;
}

/** Markets after a change of duties, one by one. */
export interface PartialEquilibrium {
  /** Price for the buyer, new over old less 1, duty included: supplier × region, n × R, ratio. */
  readonly prices: Table<'supplier', 'region'>;
  /** Quantity, new over old less 1, n × R, ratio; 0 where nothing was sold. */
  readonly quantities: Table<'supplier', 'region'>;
  /** Sales before and after at the seller's price, duty left aside, n × R, money. */
  readonly salesBefore: Table<'supplier', 'region'>;
  readonly sales: Table<'supplier', 'region'>;
  /** Region × duty-before, duty, deadweight, buyers, sellers, R × 5, money. */
  readonly regions: Table<'region', 'effect'>;
}

/**
 * What a change of duties does to each market on its own: other suppliers take over, and nothing else in the economy moves.
 *
 * Read it for one product and a small part of the economy; incomes, wages and the prices of inputs stay as they are, and a
 * seller's markets do not touch one another. `buyers` is what the same purchases cost more, along the demand curve of a price
 * index; `sellers` is what sellers of a region get less for what they still sell. Deadweight is the triangle, or with earlier
 * duties the trapezoid, of lost purchases: ½ (τ + τ′) per unit.
 *
 * @param   of       the Mrio; purchases are inputs and final demand above 0
 * @param   rates    new rates, supplier × region (n × R), ratio
 * @param   theta    trade elasticities, S × 1; σ = θ + 1
 * @param   options  demand, supply, rates before
 * @returns prices, quantities and sales by flow (n × R), duties and losses by region (R × 5)
 * @throws  MrioError `input` when an elasticity is at or below 0 or a rate −100 % or below, `shape` when axes disagree,
 *          `label` when a sector has no elasticity
 * @identity rates as before: nothing changes; σ = η and ε infinite: only dutiable flows do
 * @source  Armington (1969); METHODS B.4; Harberger (1964) for the triangle
 */
export function armington(
  of: Mrio,
  rates: Table<'supplier', 'region'>,
  theta: Table<'sector', 'elasticity'>,
  { demand = 1, supply = Number.POSITIVE_INFINITY, before }: MarketOptions = {},
): PartialEquilibrium {
  requireElasticities(demand, supply);
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const thetas = of.sectors.labels.map((sector) => at(theta, sector, theta.cols.labels[0]));
  requireTheta(thetas, of.sectors.labels);
  const [old, now] = [ratesOf(of, before), ratesOf(of, rates)];
  const sold = purchases(of);
  const [prices, quantities, sales] = [0, 1, 2].map(() => new Float64Array(sold.length));
  const effects = new Float64Array(R * 5);
  for (let q = 0; q < R; q++) {
    for (let k = 0; k < S; k++) {
      const cells = Int32Array.from({ length: R }, (_, r) => (r * S + k) * R + q);
      const spent = Float64Array.from(cells, (cell) => sold[cell] * (1 + old[cell]));
      const all = spent.reduce((sum, each) => sum + each, 0);
      if (!(all > 0)) continue;
      const after = marketAfter({
        shares: spent.map((each) => each / all),
        dearer: Float64Array.from(cells, (cell) => (1 + now[cell]) / (1 + old[cell])),
        sigma: thetas[k] + 1,
        demand,
        supply,
      });
      effects[q * 5 + 3] += all * costOf(after.index, demand);
      cells.forEach((cell, r) => {
        prices[cell] = (after.price[r] * (1 + now[cell])) / (1 + old[cell]) - 1;
        if (sold[cell] === 0) return;
        quantities[cell] = after.quantity[r] - 1;
        sales[cell] = sold[cell] * after.price[r] * after.quantity[r];
        effects[q * 5] += old[cell] * sold[cell];
        effects[q * 5 + 1] += now[cell] * sales[cell];
        effects[q * 5 + 2] -= ((old[cell] + now[cell]) / 2) * sold[cell] * (after.quantity[r] - 1);
        if (r !== q) effects[r * 5 + 4] += sold[cell] * after.quantity[r] * (1 - after.price[r]);
      });
    }
  }
  const given = [rates, theta, ...(before ? [before] : [])].map((each) => each.provenance);
  const provenance = combine('armington', [provenanceOf(of), ...given], 'scenario');
  const make = <Rows extends string, Cols extends string>(
    rows: Axis<Rows>,
    cols: Axis<Cols>,
    values: Float64Array,
    unit = RATIO,
  ): Table<Rows, Cols> => table({ rows, cols, values, unit, provenance });
  return {
    prices: make(of.Z.rows, of.regions, prices),
    quantities: make(of.Z.rows, of.regions, quantities),
    salesBefore: make(of.Z.rows, of.regions, sold, of.Z.unit),
    sales: make(of.Z.rows, of.regions, sales, of.Z.unit),
    regions: make(
      of.regions,
      axis('effect', ['duty-before', 'duty', 'deadweight', 'buyers', 'sellers']),
      effects,
      of.Z.unit,
    ),
  };
}

/** Loss of buyers' surplus over what they spent, for a price index and a constant elasticity of demand. */
function costOf(index: number, demand: number): number {
  const rise = Math.log(index);
  const power = 1 - demand;
  return Math.abs(power * rise) < 1e-9
    ? rise * (1 + (power * rise) / 2)
    : (Math.exp(power * rise) - 1) / power;
}

/** Inputs and final purchases of each region from each supplier, n × R. */
function purchases(of: Mrio): Float64Array {
  const [R, S, C] = [of.regions.labels.length, of.sectors.labels.length, of.categories.length];
  const n = R * S;
  return Float64Array.from({ length: n * R }, (_, cell) => {
    const [i, q] = [Math.floor(cell / R), cell % R];
    let sum = 0;
    for (let j = q * S; j < (q + 1) * S; j++) sum += of.Z.values[i * n + j];
    for (let c = 0; c < C; c++) sum += Math.max(of.Y.values[cell * C + c], 0);
    return sum;
  });
}

function requireElasticities(demand: number, supply: number): void {
  if (demand >= 0 && Number.isFinite(demand) && supply > 0) return;
  throw new MrioError(
    'input',
    `Elasticities of ${demand} for demand and ${supply} for supply are not possible.`,
    'Demand is 0 or above and finite, supply above 0; without a supply elasticity sellers keep their prices.',
    { demand, supply },
  );
}
