import { axis } from '../../core/axis.ts';
import type { Provenance } from '../../core/provenance.ts';
import { table } from '../../core/table.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { mrio } from '../../mrio/mrio.ts';
import type { Economy } from './economy.ts';

/** The row of V that holds tariffs paid on inputs: they are part of value added, as net taxes on products are. */
export const DUTIES = 'duties';

/**
 * The table of an economy that was made from one: flows at basic prices, duties on inputs in value added.
 *
 * Duties on final purchases are no part of the table, as taxes on final products are none of any table at basic prices. All
 * measures run on it.
 *
 * @param   of          the table that the economy was made from
 * @param   economy     an equilibrium with the activities of that table
 * @param   provenance  where it comes from
 * @returns the Mrio, with the unit, year and categories of `of`
 * @throws  MrioError `balance` when the economy is no equilibrium
 * @identity Z ι + Y ι = x = Z′ ι + V′ ι
 * @source  own definition
 */
export function mrioOfEconomy(of: Mrio, economy: Economy, provenance: Provenance): Mrio {
  const { regions: R, sectors: S, users, sourcing, tariff, inputShare, output } = economy;
  const n = R * S;
  const U = R * users;
  const Z = new Float64Array(n * n);
  const duties = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const k = i % S;
    for (let q = 0; q < R; q++) {
      const rate = tariff[i * R + q];
      for (let j = 0; j < S; j++) {
        const user = q * S + j;
        const u = users === 1 ? q : q * users + j;
        const share = sourcing[i * U + u];
        if (share === 0) continue;
        const flow = (share * inputShare[user * S + k] * output[user]) / (1 + rate);
        Z[i * n + user] = flow;
        duties[user] += rate * flow;
      }
    }
  }
  const { unit } = of.Z;
  const components = componentsOf(of, economy, duties);
  return mrio({
    year: of.year,
    regions: of.regions,
    sectors: of.sectors,
    categories: of.categories,
    Z: table({ rows: of.Z.rows, cols: of.Z.cols, values: Z, unit, provenance }),
    Y: table({ rows: of.Y.rows, cols: of.Y.cols, values: finalOf(of, economy), unit, provenance }),
    V: table({
      rows: components.rows,
      cols: of.V.cols,
      values: components.values,
      unit,
      provenance,
    }),
  });
}

/** Final demand by category: spending in the proportions of the base, and what is drawn from stocks. */
function finalOf(of: Mrio, economy: Economy): Float64Array {
  const { regions: R, sectors: S, users, sourcing, tariff, finalShare, income, stocks } = economy;
  const n = R * S;
  const U = R * users;
  const C = of.categories.length;
  const Y = of.Y.values;
  const out = new Float64Array(n * R * C);
  const mix = users === 1 ? mixBySector(of) : undefined;
  for (let i = 0; i < n; i++) {
    const k = i % S;
    for (let q = 0; q < R; q++) {
      const spent = finalShare[q * S + k] * income[q] * sourcing[i * U + q * users + users - 1];
      const flow = spent / (1 + tariff[i * R + q]);
      const at = (i * R + q) * C;
      let [all, drawn] = [0, 0];
      for (let c = 0; c < C; c++) {
        all += mix ? mix[(q * S + k) * C + c] : Math.max(Y[at + c], 0);
        drawn += Math.min(Y[at + c], 0);
      }
      for (let c = 0; c < C; c++) {
        const weight = mix ? mix[(q * S + k) * C + c] : Math.max(Y[at + c], 0);
        if (flow !== 0) out[at + c] += (flow * weight) / all;
        if (stocks && drawn < 0) out[at + c] += (Math.min(Y[at + c], 0) / drawn) * stocks[i * R + q];
      }
    }
  }
  return out;
}

/** Final purchases of each region by sector and category, whoever sells, R × S × C. */
function mixBySector(of: Mrio): Float64Array {
  const [R, S, C] = [of.regions.labels.length, of.sectors.labels.length, of.categories.length];
  const mix = new Float64Array(R * S * C);
  for (let i = 0; i < R * S; i++)
    for (let q = 0; q < R; q++)
      for (let c = 0; c < C; c++)
        mix[(q * S + (i % S)) * C + c] += Math.max(of.Y.values[(i * R + q) * C + c], 0);
  return mix;
}

/** Primary inputs in the proportions of the base, and duties in a row of their own where there are any. */
function componentsOf(of: Mrio, economy: Economy, duties: Float64Array) {
  const n = duties.length;
  const { v } = leontief(of);
  const labels = of.V.rows.labels;
  const known = labels.indexOf(DUTIES);
  const any = duties.some((each) => each !== 0);
  const rows = known >= 0 || !any ? of.V.rows : axis('component', [...labels, DUTIES]);
  const values = new Float64Array(rows.labels.length * n);
  const at = rows.labels.indexOf(DUTIES);
  for (let j = 0; j < n; j++) {
    const paid = v[j] - (known >= 0 ? of.V.values[known * n + j] : 0);
    const factor = paid === 0 ? 0 : (economy.valueShare[j] * economy.output[j]) / paid;
    for (let c = 0; c < labels.length; c++)
      if (c !== known) values[c * n + j] = of.V.values[c * n + j] * factor;
    if (at >= 0) values[at * n + j] = duties[j];
  }
  return { rows, values };
}
