import type { Engine } from './engine.ts';
import { placeOneSide } from './one-side.ts';
import { places as placesIn } from './places.ts';
import { plainSweeps } from './plain-sweeps.ts';

/** A matrix A by its flows: cell (i, j) is flows_ij · scale_j, so that Z and 1/x will do. */
export interface ScaledMatrix {
  /** n × n, row-major. */
  readonly flows: ArrayLike<number>;
  /** One factor per column, n. */
  readonly scale: ArrayLike<number>;
  /** First row of each block, then n; blocks should hold the large cells (countries). */
  readonly starts: ArrayLike<number>;
}

/** Which side of the unknown the matrix stands on: (I − A) X = B, or X (I − A) = B. */
export type Hand = 'right' | 'left';

/** A matrix in the memory of an engine, ready for sweeps of block Gauss-Seidel. */
export interface Sweeps {
  /**
   * One sweep.
   *
   * @param   X  columns of unknowns, each n; renewed in place
   * @param   B  columns of sides, as many; null for none
   */
  sweep(X: readonly Float64Array[], B: readonly Float64Array[] | null): void;
  free(): void;
}

/**
 * Puts a matrix into the memory of the kernels: blocks padded to multiples of 8 with nothing, the places of a sweep.
 *
 * @param   on  engine; without kernels, sweeps are in plain TypeScript and the matrix stays where it is
 * @param   m   sides, as many as each sweep will be given
 * @throws  RangeError when there is no memory for it
 */
export function placeSweeps(on: Engine, A: ScaledMatrix, hand: Hand, m: number): Sweeps {
  const order = ascendingOutflow(A, hand === 'right');
  if (on.plain) return plainSweeps(A, hand, order);
  if (hand === 'right' && m === 1) return placeOneSide(on, A, order);
  const { kernels, heap } = on;
  const { flows, scale, starts } = A;
  const G = starts.length - 1;
  const n = starts[G];
  const sizes = Array.from({ length: G }, (_, g) => Math.ceil((starts[g + 1] - starts[g]) / 8) * 8);
  const first = [0];
  for (const size of sizes) first.push(first[first.length - 1] + size);
  const N = first[G];
  const at = new Int32Array(n);
  for (let g = 0; g < G; g++)
    for (let i = starts[g]; i < starts[g + 1]; i++) at[i] = first[g] + i - starts[g];
  const { take: room, free } = placesIn(heap);
  const right = hand === 'right';
  const width = right ? Math.ceil(m / 8) * 8 : m + (m % 2);
  const cells = room(N * N * 8);
  const [X, B] = [room(N * width * 8), room(N * width * 8)];
  const T = room(Math.max(...sizes) * width * 8);
  const places = sizes.map((size) => room(size * size * 8));
  const [startsAt, orderAt, placesAt] = [room((G + 1) * 4), room(G * 4), room(G * 8)];
  fill(heap.f64(cells, N * N), flows, scale, starts, first, sizes);
  const { buffer } = heap.f64(0, 1);
  new Int32Array(buffer, startsAt, G + 1).set(first);
  new Int32Array(buffer, orderAt, G).set(order);
  new BigInt64Array(buffer, placesAt, G).set(places.map(BigInt));
  kernels.localInverses(cells, N, startsAt, G, placesAt);
  const kernel = right ? kernels.sweepRight : kernels.sweepLeft;
  // Where unknown i of column c stands.
  const step = right ? 8 : 1;
  const start = (c: number) => (right ? Math.floor(c / 8) * N * 8 + (c % 8) : c * N);

  function put(columns: readonly Float64Array[] | null, place: number): void {
    const all = heap.f64(place, N * width);
    all.fill(0);
    columns?.forEach((column, c) => {
      const from = start(c);
      for (let i = 0; i < n; i++) all[from + at[i] * step] = column[i];
    });
  }

  return {
    sweep(unknowns, given) {
      put(unknowns, X);
      put(given, B);
      kernel(cells, N, startsAt, orderAt, G, placesAt, X, width, B, T);
      const all = heap.f64(X, N * width);
      unknowns.forEach((column, c) => {
        const from = start(c);
        for (let i = 0; i < n; i++) column[i] = all[from + at[i] * step];
      });
    },
    free,
  };
}

function fill(
  cells: Float64Array,
  flows: ArrayLike<number>,
  scale: ArrayLike<number>,
  starts: ArrayLike<number>,
  first: readonly number[],
  sizes: readonly number[],
): void {
  const G = sizes.length;
  const n = starts[G];
  const N = first[G];
  for (let g = 0; g < G; g++) {
    for (let i = 0; i < sizes[g]; i++) {
      const row = (first[g] + i) * N;
      const from = (starts[g] + i) * n;
      const isRow = starts[g] + i < starts[g + 1];
      for (let h = 0; h < G; h++) {
        const count = isRow ? starts[h + 1] - starts[h] : 0;
        const to = row + first[h];
        const j0 = starts[h];
        for (let j = 0; j < count; j++) cells[to + j] = flows[from + j0 + j] * scale[j0 + j];
        for (let j = count; j < sizes[h]; j++) cells[to + j] = 0;
      }
    }
  }
}

/**
 * The blocks, those first that depend least on the others. Only the speed depends on the order.
 *
 * A sample of rows will do: every eighth.
 */
function ascendingOutflow({ flows, scale, starts }: ScaledMatrix, right: boolean): number[] {
  const G = starts.length - 1;
  const n = starts[G];
  const outside = new Float64Array(G);
  for (let g = 0; g < G; g++) {
    for (let i = starts[g]; i < starts[g + 1]; i += 8) {
      for (let h = 0; h < G; h++) {
        if (h === g) continue;
        let sum = 0;
        for (let j = starts[h]; j < starts[h + 1]; j++) sum += flows[i * n + j] * scale[j];
        outside[right ? g : h] += sum;
      }
    }
  }
  return Array.from({ length: G }, (_, g) => g).sort((a, b) => outside[a] - outside[b] || a - b);
}
