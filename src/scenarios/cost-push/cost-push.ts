import type { Axis } from '../../core/axis.ts';
import { axis } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Partition } from '../../core/partition.ts';
import { byRegion, crosses } from '../../core/partition.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import { grouped } from '../../mrio/grouped.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import { applyInverseLeft } from '../../mrio/solutions.ts';
import { ratesOf } from '../rates.ts';
import { dutyOnInputs } from './duty-on-inputs.ts';

/** How much of a duty buyers pay, and where it is levied. */
export interface CostPushOptions {
  /** Share of the duty that is in the price for the buyer, 0 to 1; 1 when left out. Sellers bear the rest. */
  readonly passThrough?: number;
  /** Duties are levied on what crosses this border alone. */
  readonly border?: Partition;
}

/** What duties do to prices, quantities unchanged. */
export interface CostPush {
  /** Activity × direct, first-order, exact, magnification: rise of the price at the factory gate, n × 4, ratio. */
  readonly prices: Table<'supplier', 'rise'>;
  /** Rise of the price of each activity's product for final buyers in each region, duty included, n × R, ratio. */
  readonly delivered: Table<'supplier', 'region'>;
  /** Region × direct, exact: rise of the price of all that its final buyers buy, R × 2, ratio. */
  readonly finalPrices: Table<'region', 'rise'>;
  /** Region × duty, buyers, sellers: collected there, borne by its buyers and by its sellers, R × 3, money. */
  readonly incidence: Table<'region', 'bearer'>;
}

/**
 * What duties add to prices when nobody buys less or elsewhere: at every crossing, duty on duty included.
 *
 * An upper bound in the short run. `direct` is the duty on an activity's own inputs; `first-order` adds the duties that their
 * makers paid; `exact` levies each duty on the price with the earlier ones in it. Magnification is exact over direct.
 * Duties on final purchases are in `delivered`, not in `prices`.
 *
 * @param   of       the Mrio, n activities
 * @param   rates    supplier × region (n × R), ratio; for exemptions, the rate times the share that is not exempt
 * @param   options  pass-through, and the border where duties are levied
 * @returns prices, delivered prices, prices of final purchases by region, and who bears the duty
 * @throws  MrioError `input` when pass-through is not from 0 to 1 or a rate is −100 % or below, `shape` when axes disagree,
 *          `convergence` when A ∘ (1 + T) has a spectral radius of 1 or more: such duties have no finite price
 * @identity first-order = ι′(T ∘ A) L ≤ exact = v [I − A ∘ (1 + T)]⁻¹ − ι′ for T ≥ 0
 * @source  Tamamura (2010), Rouzet & Miroudot (2013): cumulative tariff; the price model of Leontief
 */
export function costPush(
  of: Mrio,
  rates: Table<'supplier', 'region'>,
  { passThrough = 1, border }: CostPushOptions = {},
): CostPush {
  if (!(passThrough >= 0 && passThrough <= 1)) {
    throw new MrioError(
      'input',
      `A pass-through of ${passThrough} is not possible.`,
      'Pass-through is the share of the duty that buyers pay, from 0 to 1.',
      { passThrough },
    );
  }
  const levied = levy(of, ratesOf(of, rates), border);
  const felt = levied.map((rate) => rate * passThrough);
  const n = of.Z.rows.labels.length;
  const seen = grouped(of, byRegion(of.regions));
  const direct = dutyOnInputs(of, felt, new Float64Array(n).fill(1));
  const first = applyInverseLeft(seen, direct, 1);
  const exact = cascade(of, felt, first, (side) => applyInverseLeft(seen, side, 1));
  const { delivered, finalPrices } = delivery(of, felt, exact);
  const provenance = combine('cost-push', [provenanceOf(of), rates.provenance], 'scenario');
  const columns = [direct, first, exact, exact.map((each, j) => (direct[j] === 0 ? 0 : each / direct[j]))];
  const make = <Rows extends string, Cols extends string>(
    rows: Axis<Rows>,
    cols: Axis<Cols>,
    values: Float64Array,
    unit = RATIO,
  ): Table<Rows, Cols> => table({ rows, cols, values, unit, provenance });
  return {
    prices: make(
      of.Z.rows,
      axis('rise', ['direct', 'first-order', 'exact', 'magnification']),
      Float64Array.from({ length: 4 * n }, (_, at) => columns[at % 4][Math.floor(at / 4)]),
    ),
    delivered: make(of.Z.rows, of.regions, delivered),
    finalPrices: make(of.regions, axis('rise', ['direct', 'exact']), finalPrices),
    incidence: make(
      of.regions,
      axis('bearer', ['duty', 'buyers', 'sellers']),
      incidence(of, levied, passThrough),
      of.Z.unit,
    ),
  };
}

/** Rates, and 0 where a flow does not cross the border. */
function levy(of: Mrio, rates: Float64Array, border: Partition | undefined): Float64Array {
  if (!border) return rates;
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  return rates.map((rate, at) => (crosses(border, Math.floor(at / (R * S)), at % R) ? rate : 0));
}

const MOST = 3000;
/** Rounds after which growing duties are taken for a spectral radius of 1 or more. */
const GROWING = 60;

/** Duties on duties until nothing is left: q = (ι′ + q)(T ∘ A) L, a regular splitting that converges iff the prices exist. */
function cascade(
  of: Mrio,
  felt: Float64Array,
  first: Float64Array,
  through: (side: Float64Array) => Float64Array,
): Float64Array {
  const total = first.slice();
  let added = first;
  let [before, growing, ratio] = [largest(first), 0, 0];
  for (let round = 1; round <= MOST; round++) {
    if (before === 0) return total;
    added = through(dutyOnInputs(of, felt, added));
    for (let j = 0; j < total.length; j++) total[j] += added[j];
    const size = largest(added);
    if (size <= 1e-16 * largest(total)) return total;
    ratio = size / before;
    growing = ratio >= 1 ? growing + 1 : 0;
    if (growing >= GROWING || !Number.isFinite(size)) break;
    before = size;
  }
  throw new MrioError(
    'convergence',
    `Duties on duties do not come to an end: each round adds ${ratio.toPrecision(4)} times the one before.`,
    'With such rates a product costs more inputs than it is worth, whatever its price: lower the rates.',
    { ratio },
  );
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const each of values) most = Math.max(most, Math.abs(each));
  return most;
}

function delivery(of: Mrio, felt: Float64Array, exact: Float64Array) {
  const [R, C] = [of.regions.labels.length, of.categories.length];
  const delivered = felt.map((rate, at) => {
    const rise = exact[Math.floor(at / R)];
    return rise + rate + rate * rise;
  });
  const [bought, direct, all] = [0, 1, 2].map(() => new Float64Array(R));
  for (let at = 0; at < felt.length; at++) {
    for (let c = 0; c < C; c++) {
      const worth = Math.max(of.Y.values[at * C + c], 0);
      bought[at % R] += worth;
      direct[at % R] += worth * felt[at];
      all[at % R] += worth * delivered[at];
    }
  }
  const finalPrices = Float64Array.from({ length: 2 * R }, (_, at) => {
    const q = Math.floor(at / 2);
    return bought[q] === 0 ? 0 : (at % 2 === 0 ? direct : all)[q] / bought[q];
  });
  return { delivered, finalPrices };
}

/** Duties at the quantities and prices of the base: collected, borne by buyers, borne by sellers; R × 3. */
function incidence(of: Mrio, levied: Float64Array, passThrough: number): Float64Array {
  const [R, S, C] = [of.regions.labels.length, of.sectors.labels.length, of.categories.length];
  const n = leontief(of).x.length;
  const out = new Float64Array(R * 3);
  for (let i = 0; i < n; i++) {
    for (let q = 0; q < R; q++) {
      const rate = levied[i * R + q];
      if (rate === 0) continue;
      let worth = 0;
      for (let j = q * S; j < (q + 1) * S; j++) worth += of.Z.values[i * n + j];
      for (let c = 0; c < C; c++) worth += Math.max(of.Y.values[(i * R + q) * C + c], 0);
      out[q * 3] += rate * worth;
      out[q * 3 + 1] += passThrough * rate * worth;
      out[Math.floor(i / S) * 3 + 2] += (1 - passThrough) * rate * worth;
    }
  }
  return out;
}
