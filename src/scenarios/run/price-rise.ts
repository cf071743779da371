import { MrioError } from '../../core/errors.ts';
import { byRegion } from '../../core/partition.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { grouped } from '../../mrio/grouped.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import { applyInverseLeft } from '../../mrio/solutions.ts';
import type { AppliedScenario } from '../applied-scenario.ts';
import { dutyOnInputs } from '../cost-push/duty-on-inputs.ts';
import { bearers } from './bearers.ts';
import { tableOfColumns } from './scenario-table.ts';
import { wedgesOf } from './wedges.ts';

/** What a change of duties and trade costs does to prices when nobody buys less or elsewhere. */
export interface PriceRise {
  /** Share of the change of the duty that buyers pay. */
  readonly passThrough: number;
  /** Activity × direct, first-order, exact, magnification: rise of the price at the factory gate, n × 4, ratio. */
  readonly prices: Table<'supplier', 'rise'>;
  /** Region × direct, exact, magnification: rise of the price of all that its final buyers buy, R × 3, ratio. */
  readonly finalPrices: Table<'region', 'rise'>;
  /** Region × duty, buyers, sellers: change of the duty collected there, borne by its buyers, by its sellers, R × 3, money. */
  readonly incidence: Table<'region', 'bearer'>;
}

/** Rounds of duties on duties, and rounds of growth after which there is no end. */
const MOST = 3000;
const GROWING = 60;

/**
 * The cost-push of a scenario: duties and dearer ways, paid again at every crossing, from the duties that are paid already.
 *
 * An upper bound in the short run. `direct` is the change of the duty on an activity's own inputs; `first-order` adds those
 * that their makers paid; `exact` levies each duty on the price with the earlier ones in it. Magnification is exact over
 * direct, 0 where no own input is hit. Duties that are paid before are part of value added in the table.
 *
 * @param   of           the Mrio, n activities
 * @param   applied      the scenario on it
 * @param   passThrough  share of the change of the duty that buyers pay, 0 to 1; the scenario's own when left out
 * @returns prices at the gate, prices of final purchases by region, and who bears the duty at the purchases of before
 * @throws  MrioError `input` when pass-through is not from 0 to 1, `convergence` when A ∘ (1 + T′) has a spectral radius of 1
 *          or more, errors of `wedgesOf`
 * @identity with no duties before: as `costPush`; q = ι′(ΔT ∘ A) + q (A ∘ (1 + T′))
 * @source  Tamamura (2010), Rouzet & Miroudot (2013): cumulative tariff; the price model of Leontief; METHODS B.4
 */
export function priceRise(
  of: Mrio,
  applied: AppliedScenario,
  passThrough: number = applied.passThrough,
): PriceRise {
  requirePassThrough(passThrough);
  const { before, after, felt } = wedgesOf(of, applied, passThrough);
  const n = of.Z.rows.labels.length;
  const seen = grouped(of, byRegion(of.regions));
  const added = felt.map((wedge, cell) => wedge - before[cell]);
  const direct = dutyOnInputs(of, added, new Float64Array(n).fill(1));
  const first = applyInverseLeft(seen, direct, 1);
  const exact = first.slice();
  let [part, before1, growing, ratio, round] = [first, largest(first), 0, 0, 0];
  while (before1 > 1e-16 * largest(exact)) {
    part = applyInverseLeft(seen, dutyOnInputs(of, felt, part), 1);
    for (let j = 0; j < n; j++) exact[j] += part[j];
    const size = largest(part);
    ratio = size / before1;
    growing = ratio >= 1 ? growing + 1 : 0;
    if (growing >= GROWING || ++round >= MOST || !Number.isFinite(size)) throw endless(ratio);
    before1 = size;
  }
  const provenance = combine('cost-push', [provenanceOf(of), applied.provenance], 'scenario');
  const magnified = (all: ArrayLike<number>, own: ArrayLike<number>): Float64Array =>
    Float64Array.from(all, (each, at) => (own[at] === 0 ? 0 : each / own[at]));
  const final = finalRise(of, before, felt, exact);
  return {
    passThrough,
    prices: tableOfColumns(
      of.Z.rows,
      'rise',
      { direct, 'first-order': first, exact, magnification: magnified(exact, direct) },
      provenance,
    ),
    finalPrices: tableOfColumns(
      of.regions,
      'rise',
      { ...final, magnification: magnified(final.exact, final.direct) },
      provenance,
    ),
    incidence: bearers(of, before, after, passThrough, provenance),
  };
}

function largest(values: Float64Array): number {
  let most = 0;
  for (const each of values) most = Math.max(most, Math.abs(each));
  return most;
}

/** Rise of the price of what final users of each region buy: the direct duty alone, and with what makers pass on. */
function finalRise(of: Mrio, before: Float64Array, felt: Float64Array, exact: Float64Array) {
  const [R, C] = [of.regions.labels.length, of.categories.length];
  const [spent, direct, all] = [0, 1, 2].map(() => new Float64Array(R));
  for (let cell = 0; cell < felt.length; cell++) {
    let bought = 0;
    for (let c = 0; c < C; c++) bought += Math.max(of.Y.values[cell * C + c], 0);
    const rise = exact[Math.floor(cell / R)];
    spent[cell % R] += bought * (1 + before[cell]);
    direct[cell % R] += bought * (felt[cell] - before[cell]);
    all[cell % R] += bought * (felt[cell] - before[cell] + rise * (1 + felt[cell]));
  }
  const per = (sum: Float64Array): Float64Array =>
    sum.map((each, q) => (spent[q] === 0 ? 0 : each / spent[q]));
  return { direct: per(direct), exact: per(all) };
}

function requirePassThrough(passThrough: number): void {
  if (passThrough >= 0 && passThrough <= 1) return;
  throw new MrioError(
    'input',
    `A pass-through of ${passThrough} is not possible.`,
    'Pass-through is the share of the duty that buyers pay, from 0 to 1.',
    { passThrough },
  );
}

function endless(ratio: number): MrioError {
  return new MrioError(
    'convergence',
    `Duties on duties do not come to an end: each round adds ${ratio.toPrecision(4)} times the one before.`,
    'With such rates a product costs more inputs than it is worth, whatever its price: lower the rates.',
    { ratio },
  );
}
