import { provenance } from '../../src/core/provenance.ts';
import { millionUsd } from '../../src/core/unit.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { randomStream } from '../../src/numeric/random.ts';

/**
 * A table of G countries and S sectors that looks like an inter-country table: countries of very different size, inputs
 * of 0.3 to 0.7 of output, a fifth of them foreign, every country selling finished goods to every other.
 *
 * The same seed gives the same table on every machine.
 */
export function syntheticTable(G: number, S: number, seed = 20180712): Mrio {
  const next = randomStream(seed, 0, 'synthetic table');
  const n = G * S;
  const size = Float64Array.from({ length: G }, () => 1 + 30 * next() ** 4);
  const A = new Float64Array(n * n);
  const [home, foreign] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const g = Math.floor(i / S);
    for (let h = 0; h < G; h++) {
      for (let j = h * S; j < (h + 1) * S; j++) {
        const each = next() * next() * size[g];
        A[i * n + j] = each;
        if (h === g) home[j] += each;
        else foreign[j] += each;
      }
    }
  }
  const share = Float64Array.from({ length: n }, () => 0.3 + 0.4 * next());
  for (let i = 0; i < n; i++) {
    const g = Math.floor(i / S);
    for (let h = 0; h < G; h++)
      for (let j = h * S; j < (h + 1) * S; j++)
        A[i * n + j] *= h === g ? (0.8 * share[j]) / home[j] : (0.2 * share[j]) / foreign[j];
  }
  const demand = Float64Array.from({ length: n * G }, (_, at) => {
    const own = Math.floor(at / G / S) === at % G;
    return (own ? 40 : 1) * next() * size[at % G];
  });
  const flows = scaled(A, outputFor(A, demand, n, G), n);
  return mrioFromFlows({
    year: 2020,
    regions: Array.from({ length: G }, (_, g) => `C${String(g + 1).padStart(2, '0')}`),
    sectors: Array.from({ length: S }, (_, k) => `S${String(k + 1).padStart(3, '0')}`),
    flows,
    demand,
    unit: millionUsd(2020),
    provenance: provenance(`synthetic table, seed ${seed}`, 'estimated', []),
  });
}

/** Output for final demand, by rounds: 60 of them leave 0.7⁶⁰ of it, and the rest becomes value added. */
function outputFor(A: Float64Array, demand: Float64Array, n: number, G: number): Float64Array {
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let h = 0; h < G; h++) y[i] += demand[i * G + h];
  let x = y.slice();
  for (let round = 0; round < 60; round++) {
    x = Float64Array.from(y, (own, i) => {
      let sum = own;
      for (let j = 0; j < n; j++) sum += A[i * n + j] * x[j];
      return sum;
    });
  }
  return x;
}

function scaled(A: Float64Array, x: Float64Array, n: number): Float64Array {
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) A[i * n + j] *= x[j];
  return A;
}
