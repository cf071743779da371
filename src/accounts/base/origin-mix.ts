import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import type { Bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import { economyOf } from './world-trade.ts';

/** Which economies a use is bought from. */
export interface OriginMix {
  /** Share of origin c in the use of product k by sector l of economy d, index ((c · S + k) · G + d) · S + l. */
  readonly inputs: Float64Array;
  /** Share of origin c in the final demand for product k in economy d, index (c · S + k) · G + d. */
  readonly final: Float64Array;
}

/** The floors that give every origin a path: a share of the average import mix, and a trace. */
export interface Floors {
  readonly mix: number;
  readonly trace: number;
}

/**
 * Origin mix of every use, from the World Input-Output Table.
 *
 * @param   flows, final              sparse WIOT of the splice year
 * @param   rows, columns             their labels
 * @param   industries                sector → WIOD industries (pooled if several; one may serve several sectors)
 * @param   floors                    RECIPE: 0.001 of the average mix, 1e-9 million USD
 * @param   by                        user: each user has its own mix; product: every user of a product has the same
 * @identity Σ_c share = 1
 * @source  RECIPE §1 step 5, §13 items 1 and 2
 */
export function originMix(
  wiot: { flows: Dataset; final: Dataset; rows: Dataset; columns: Dataset },
  economies: Bridge,
  industries: Bridge,
  floors: Floors,
  by: 'user' | 'product',
  frame: Frame,
): OriginMix {
  const G = frame.economies.labels.length;
  const S = frame.sectors.labels.length;
  const W35 = 35;
  const place = (dataset: Dataset) =>
    dataset.rows.map((row) =>
      frame.economies.labels.indexOf(economyOf(economies, row[columnOf(dataset, 'country')])),
    );
  const [rowEconomy, columnEconomy] = [place(wiot.rows), place(wiot.columns)];
  const industryColumn = columnOf(wiot.rows, 'sector');
  const industryOf = wiot.rows.rows.map((row) => numberAt(wiot.rows, row, industryColumn) - 1);

  const pooled = new Float64Array(G * W35 * G * W35);
  for (const row of wiot.flows.rows) {
    const [i, j] = [Number(row[0]), Number(row[1])];
    pooled[((rowEconomy[i] * W35 + industryOf[i]) * G + rowEconomy[j]) * W35 + industryOf[j]] += numberAt(
      wiot.flows,
      row,
      2,
    );
  }
  const pooledFinal = new Float64Array(G * W35 * G);
  for (const row of wiot.final.rows) {
    const [i, j] = [Number(row[0]), Number(row[1])];
    pooledFinal[(rowEconomy[i] * W35 + industryOf[i]) * G + columnEconomy[j]] += numberAt(wiot.final, row, 2);
  }

  const members = frame.sectors.labels.map((sector) =>
    industries.to.get(sector)!.map((code) => Number(code) - 1),
  );
  const inputs = new Float64Array(G * S * G * S);
  const final = new Float64Array(G * S * G);
  const block = new Float64Array(G * S);
  const average = new Float64Array(G);
  const demand = new Float64Array(G);
  for (let k = 0; k < S; k++) {
    for (let d = 0; d < G; d++) {
      let all = 0;
      for (let c = 0; c < G; c++) {
        average[c] = floors.trace;
        demand[c] = 0;
        for (const i of members[k]) demand[c] += pooledFinal[(c * W35 + i) * G + d];
        demand[c] = Math.max(demand[c], 0);
        for (let l = 0; l < S; l++) {
          let flow = 0;
          for (const i of members[k]) {
            for (const j of members[l]) flow += pooled[((c * W35 + i) * G + d) * W35 + j];
          }
          block[c * S + l] = flow;
          average[c] += flow;
        }
        all += average[c];
      }
      if (by === 'product') pool(block, demand, G, S);
      for (let l = 0; l < S; l++) {
        const shares = floored((c) => block[c * S + l], average, all, floors, G);
        for (let c = 0; c < G; c++) inputs[((c * S + k) * G + d) * S + l] = shares[c];
      }
      const shares = floored((c) => demand[c], average, all, floors, G);
      for (let c = 0; c < G; c++) final[(c * S + k) * G + d] = shares[c];
    }
  }
  return { inputs, final };
}

/** Gives every user, and final demand, what all of them together buy from each origin. */
function pool(block: Float64Array, demand: Float64Array, G: number, S: number): void {
  for (let c = 0; c < G; c++) {
    let sum = demand[c];
    for (let l = 0; l < S; l++) sum += block[c * S + l];
    block.fill(sum, c * S, (c + 1) * S);
    demand[c] = sum;
  }
}

/** Shares ∝ flow + floor · mean share · total + trace · pooled flow. */
function floored(
  flow: (c: number) => number,
  average: Float64Array,
  all: number,
  floors: Floors,
  G: number,
): Float64Array {
  let total = 0;
  for (let c = 0; c < G; c++) total += flow(c);
  const shares = new Float64Array(G);
  let sum = 0;
  for (let c = 0; c < G; c++) {
    shares[c] = flow(c) + floors.mix * (average[c] / all) * total + floors.trace * average[c];
    sum += shares[c];
  }
  return shares.map((each) => each / sum);
}
