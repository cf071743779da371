import { MrioError } from '../../core/errors.ts';
import { countryOf } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { at } from '../../core/table.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { ratesOf } from '../rates.ts';
import type { Economy } from './economy.ts';
import { requireTheta } from './elasticity.ts';
import { keepAtHome } from './non-tradable.ts';
import { pursesOf } from './purses.ts';

/** What is assumed of the world that a table describes. */
export interface Assumptions {
  /** One sourcing share for all buyers of a region (`region`, the default), or the table's own for each user (`user`). */
  readonly sourcing?: 'region' | 'user';
  /**
   * Labour stays in its region (the default), or moves inside its country until the wage changes alike in all of it. It takes
   * its spending along, and no account is taken of houses or of different prices. It never leaves the country.
   */
  readonly labour?: 'region' | 'country';
  /** Who shares an income: each region has its own (the default), or a country spends as one. */
  readonly purse?: 'region' | 'country';
  /** Sectors that are bought in the own country alone. */
  readonly nonTradable?: readonly string[];
  /** Deficits of the base: as in the table (the default), or none. */
  readonly deficits?: 'kept' | 'zero';
  /** Rates that are paid already, supplier × region, ratio; none when left out. On inputs they are part of value added. */
  readonly tariff?: Table<'supplier', 'region'>;
}

/** The trade elasticity of each sector; one column. */
export type Elasticities = Table<'sector', 'elasticity'>;

/**
 * The economy that a table describes: shares, wage bills and deficits, so that the table itself is an equilibrium.
 *
 * Cells of final demand below 0 are what is drawn from stocks: their quantities stay, at the price of the supplier. Value
 * added is paid to labour, whatever its components. Where a region of a country earns without spending, or spends without
 * earning, as in tables that split an economy by export processing, the country has one purse.
 *
 * @param   of            the Mrio, n activities
 * @param   elasticities  S × 1, θ of each sector
 * @param   assumptions   sourcing, labour, purses, sectors without trade, tariffs paid already
 * @returns the economy, n × R (one source for all) or n × R(S + 1) sourcing shares
 * @throws  MrioError `input` when an elasticity is 0 or below, a flow of inputs is below 0, output is below 0, an activity
 *          without output sells, or a country earns and nobody in it spends; `label` when an elasticity is missing
 * @identity Z, Y and V of the table are what the model gives without any change
 * @source  Caliendo & Parro (2015); sourcing by user as in Antràs & Chor (2018)
 */
export function economyOfMrio(of: Mrio, elasticities: Elasticities, assumptions: Assumptions = {}): Economy {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const n = R * S;
  const theta = Float64Array.from(of.sectors.labels, (sector) =>
    at(elasticities, sector, elasticities.cols.labels[0]),
  );
  requireTheta(theta, of.sectors.labels);
  const users = assumptions.sourcing === 'user' ? S + 1 : 1;
  const tariff = ratesOf(of, assumptions.tariff);
  const { final, stocks } = finalSales(of);
  const { x, v } = leontief(of);
  requireSound(of, x, final);
  const U = R * users;
  const [spent, sourcing] = [new Float64Array(S * U), new Float64Array(n * U)];
  const [inputShare, purchases] = [new Float64Array(n * S), new Float64Array(n * R)];
  const [finalShare, duties, deficits] = [new Float64Array(n), new Float64Array(n), new Float64Array(R)];
  for (let i = 0; i < n; i++) {
    const k = i % S;
    for (let q = 0; q < R; q++) {
      const cell = i * R + q;
      const rate = tariff[cell];
      const put = (way: number, worth: number): void => {
        if (worth === 0) return;
        const u = q * users + (users === 1 ? 0 : way);
        sourcing[i * U + u] += worth;
        spent[k * U + u] += worth;
        purchases[cell] += worth;
      };
      for (let j = 0; j < S; j++) {
        const user = q * S + j;
        const flow = of.Z.values[i * n + user];
        duties[user] += rate * flow;
        inputShare[user * S + k] += flow * (1 + rate);
        put(j, flow * (1 + rate));
      }
      finalShare[q * S + k] += final[cell] * (1 + rate);
      put(S, final[cell] * (1 + rate));
      deficits[q] += purchases[cell] / (1 + rate) + stocks[cell];
    }
    deficits[Math.floor(i / S)] -= x[i];
  }
  for (let i = 0; i < n; i++)
    for (let u = 0; u < U; u++) if (sourcing[i * U + u] !== 0) sourcing[i * U + u] /= spent[(i % S) * U + u];
  const [valueShare, wages, income] = [new Float64Array(n), new Float64Array(R), new Float64Array(R)];
  for (let j = 0; j < n; j++) {
    let cost = v[j] - duties[j];
    for (let k = 0; k < S; k++) cost += inputShare[j * S + k];
    valueShare[j] = cost === 0 ? 0 : (v[j] - duties[j]) / cost;
    for (let k = 0; k < S; k++) inputShare[j * S + k] = cost === 0 ? 0 : inputShare[j * S + k] / cost;
    wages[Math.floor(j / S)] += valueShare[j] * x[j];
    income[Math.floor(j / S)] += finalShare[j];
  }
  for (let at = 0; at < n; at++) finalShare[at] /= income[Math.floor(at / S)] || 1;
  requireEarned(of, wages);
  settle(deficits, wages);
  const countries = Int32Array.from(of.regions.labels, (region) =>
    of.regions.labels.findIndex((each) => countryOf(each) === countryOf(region)),
  );
  const own = Int32Array.from({ length: R }, (_, r) => r);
  const economy: Economy = {
    regions: R,
    sectors: S,
    users,
    theta,
    valueShare,
    inputShare,
    finalShare,
    sourcing,
    tariff,
    ...(stocks.some((each) => each !== 0) && { stocks }),
    markets: assumptions.labour === 'country' ? countries : own,
    ...pursesOf(of.regions, assumptions.purse === 'country', { wages, income, countries }),
    wages,
    deficits,
    output: Float64Array.from(x),
    income,
    purchases,
  };
  if (assumptions.nonTradable) keepAtHome(of, sourcing, users, countries, assumptions.nonTradable);
  return Object.freeze(economy);
}

/** Final sales of each activity to each region above 0, and those below 0, n × R each. */
function finalSales(of: Mrio): { final: Float64Array; stocks: Float64Array } {
  const [R, C] = [of.regions.labels.length, of.categories.length];
  const n = of.Z.rows.labels.length;
  const [final, stocks] = [new Float64Array(n * R), new Float64Array(n * R)];
  for (let at = 0; at < n * R * C; at++) {
    const value = of.Y.values[at];
    if (value > 0) final[Math.floor(at / C)] += value;
    else if (value < 0) stocks[Math.floor(at / C)] += value;
  }
  return { final, stocks };
}

/** Imbalances of the table within its tolerance are borne by all in proportion, so that deficits add up to 0. */
function settle(deficits: Float64Array, wages: Float64Array): void {
  const sum = deficits.reduce((all, each) => all + each, 0);
  const world = wages.reduce((all, each) => all + each, 0);
  if (Math.abs(sum) <= 1e-13 * world) return;
  for (let r = 0; r < deficits.length; r++) deficits[r] -= (sum * wages[r]) / world;
}

function requireSound(of: Mrio, x: ArrayLike<number>, final: Float64Array): void {
  const n = of.Z.rows.labels.length;
  const R = of.regions.labels.length;
  for (let i = 0; i < n; i++) {
    let sold = 0;
    for (let j = 0; j < n; j++) {
      const flow = of.Z.values[i * n + j];
      if (flow < 0) throw unsound(of, i, `sells inputs of ${flow} to ${of.Z.cols.labels[j]}`);
      sold += flow;
    }
    for (let q = 0; q < R; q++) sold += final[i * R + q];
    if (x[i] < 0) throw unsound(of, i, `has an output of ${x[i]}`);
    if (x[i] === 0 && sold > 0)
      throw unsound(of, i, `makes nothing and sells ${sold}, all of it from stocks`);
  }
}

function unsound(of: Mrio, i: number, what: string): MrioError {
  return new MrioError(
    'input',
    `${of.Z.rows.labels[i]} ${what}: the model has no price for that.`,
    'Add it up with another sector (`table aggregate`), or clear the cells.',
    { activity: of.Z.rows.labels[i] },
  );
}

function requireEarned(of: Mrio, wages: Float64Array): void {
  if (!wages.some((each) => each > 0)) {
    throw new MrioError('input', 'Nobody earns anything in this table.', 'The model needs value added.');
  }
  const wrong = wages.findIndex((each) => each < 0);
  if (wrong < 0) return;
  throw new MrioError(
    'input',
    `Value added of ${of.regions.labels[wrong]} is ${wages[wrong]}.`,
    'The model pays labour out of value added: it must not be below 0 in any region, duties on inputs left aside.',
    { region: of.regions.labels[wrong] },
  );
}
