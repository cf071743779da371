import type { Engine } from './engine.ts';
import { places as placesIn } from './places.ts';
import type { ScaledMatrix, Sweeps } from './sweeps.ts';

/**
 * Puts a matrix into the memory of the kernels for one right side: the flows as they are, row by row, nothing else.
 *
 * Copying and reading memory is all the work of one side, so the flows are not scaled: the unknowns are.
 *
 * @param   on     engine with kernels
 * @param   order  the blocks in the order of a sweep
 * @throws  RangeError when there is no memory for it
 */
export function placeOneSide(on: Engine, A: ScaledMatrix, order: readonly number[]): Sweeps {
  const { kernels, heap } = on;
  const { flows, scale, starts } = A;
  const G = starts.length - 1;
  const n = starts[G];
  const length = Math.ceil(n / 8) * 8;
  const { take, free } = placesIn(heap);
  const cells = take(n * length * 8);
  const [scaleAt, x, U, b] = [0, 1, 2, 3].map(() => take(length * 8));
  const sizes = Array.from({ length: G }, (_, g) => starts[g + 1] - starts[g]);
  const T = take((Math.max(...sizes) + 8) * 8);
  const inverses = sizes.map((size) => take(size * (size + 8) * 8));
  const [startsAt, orderAt, placesAt] = [take((G + 1) * 4), take(G * 4), take(G * 8)];
  const all = heap.f64(cells, n * length);
  for (let i = 0; i < n; i++) all.set(rowOf(flows, i * n, n), i * length);
  const { buffer } = all;
  new Int32Array(buffer, startsAt, G + 1).set(Array.from(starts));
  new Int32Array(buffer, orderAt, G).set(order);
  new BigInt64Array(buffer, placesAt, G).set(inverses.map(BigInt));
  const scales = heap.f64(scaleAt, n);
  scales.set(scale);
  kernels.localInversesScaled(cells, length, startsAt, G, placesAt, scaleAt);

  return {
    sweep([unknown], given) {
      const [xs, us, bs] = [x, U, b].map((at) => heap.f64(at, n));
      for (let i = 0; i < n; i++) us[i] = unknown[i] * scales[i];
      if (given) bs.set(given[0]);
      else bs.fill(0);
      kernels.sweepOne(cells, length, startsAt, orderAt, G, placesAt, scaleAt, x, U, b, T);
      unknown.set(xs);
    },
    free,
  };
}

function rowOf(flows: ArrayLike<number>, from: number, n: number): ArrayLike<number> {
  if (flows instanceof Float64Array) return flows.subarray(from, from + n);
  return Array.from({ length: n }, (_, j) => flows[from + j]);
}
