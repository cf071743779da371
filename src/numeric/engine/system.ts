import type { Engine } from './engine.ts';

/** A square matrix M factored in the memory of an engine, ready for many sides. */
export interface KernelSystem {
  readonly n: number;
  /** Smallest pivot over the largest, in absolute value; 0 when M cannot be factored without exchanging rows. */
  readonly quality: number;
  /** M X = B: n × m in, n × m out, row-major. */
  right(sides: ArrayLike<number>, m: number): Float64Array;
  /** X M = B: m × n in, m × n out, row-major. */
  left(sides: ArrayLike<number>, m: number): Float64Array;
  /** The blocks on the diagonal of M⁻¹, between one start and the next; starts end with n. */
  diagonal(starts: ArrayLike<number>): Float64Array[];
  /** Gives the memory back; nothing may be asked afterwards. */
  free(): void;
}

/** Sides that are solved at a time: more would only need more memory. */
const MOST_SIDES = 512;

/**
 * Factors I − A.
 *
 * @param   on  engine
 * @param   A   n × n, row-major
 * @param   n   order
 */
export function kernelSystem(on: Engine, A: ArrayLike<number>, n: number): KernelSystem {
  const { kernels, heap } = on;
  const N = padded(n);
  const M = heap.allocate(N * N * 8);
  const blocks = heap.allocate(kernels.blockBytes(N));
  const packed = heap.allocate(kernels.blockOrder() * Math.max(N, MOST_SIDES) * 8);
  fillSystem(heap.f64(M, N * N), A, n, N);
  const quality = kernels.factor(M, N, blocks, packed);

  function right(sides: ArrayLike<number>, m: number): Float64Array {
    const out = new Float64Array(n * m);
    for (let from = 0; from < m; from += MOST_SIDES) {
      const count = Math.min(MOST_SIDES, m - from);
      const width = padded(count);
      const X = heap.allocate(N * width * 8);
      const cells = heap.f64(X, N * width);
      cells.fill(0);
      for (let i = 0; i < n; i++)
        for (let c = 0; c < count; c++) cells[i * width + c] = sides[i * m + from + c];
      kernels.solveRight(M, N, blocks, packed, X, width);
      const solved = heap.f64(X, N * width);
      for (let i = 0; i < n; i++)
        for (let c = 0; c < count; c++) out[i * m + from + c] = solved[i * width + c];
      heap.free(X);
    }
    return out;
  }

  function left(sides: ArrayLike<number>, m: number): Float64Array {
    const out = new Float64Array(m * n);
    for (let from = 0; from < m; from += MOST_SIDES) {
      const count = Math.min(MOST_SIDES, m - from);
      const height = count + (count % 2);
      const X = heap.allocate(height * N * 8);
      const cells = heap.f64(X, height * N);
      cells.fill(0);
      for (let r = 0; r < count; r++)
        for (let j = 0; j < n; j++) cells[r * N + j] = sides[(from + r) * n + j];
      kernels.solveLeft(M, N, blocks, X, height);
      const solved = heap.f64(X, height * N);
      for (let r = 0; r < count; r++) out.set(solved.subarray(r * N, r * N + n), (from + r) * n);
      heap.free(X);
    }
    return out;
  }

  function diagonal(starts: ArrayLike<number>): Float64Array[] {
    const count = starts.length - 1;
    const sizes = Array.from({ length: count }, (_, g) => (starts[g + 1] - starts[g]) ** 2);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const place = heap.allocate((count + 1) * 4 + count * 8 + 64);
    const offsets = Math.ceil((place + (count + 1) * 4) / 8) * 8;
    const out = heap.allocate(total * 8);
    const buffer = heap.f64(0, 1).buffer;
    new Int32Array(buffer, place, count + 1).set(Array.from(starts));
    let at = 0;
    const firsts = sizes.map((size) => {
      at += size;
      return BigInt((at - size) * 8);
    });
    new BigInt64Array(buffer, offsets, count).set(firsts);
    kernels.diagonalBlocks(M, N, blocks, place, count, out, offsets);
    const solved = heap.f64(out, total);
    const found = sizes.map((size, g) => solved.slice(Number(firsts[g]) / 8, Number(firsts[g]) / 8 + size));
    heap.free(place);
    heap.free(out);
    return found;
  }

  function free(): void {
    for (const each of [M, blocks, packed]) heap.free(each);
  }

  return { n, quality, right, left, diagonal, free };
}

/**
 * (I − A)⁻¹, all of it.
 *
 * @returns n × n, row-major; and the smallest pivot over the largest
 */
export function kernelInverse(
  on: Engine,
  A: ArrayLike<number>,
  n: number,
): { inverse: Float64Array; quality: number } {
  const { kernels, heap } = on;
  const N = padded(n);
  const B = kernels.blockOrder();
  const M = heap.allocate(N * N * 8);
  const block = heap.allocate(kernels.blockBytes(B));
  const pivot = heap.allocate(B * B * 8);
  const packed = heap.allocate(B * N * 8);
  fillSystem(heap.f64(M, N * N), A, n, N);
  const quality = kernels.invert(M, N, block, packed, pivot);
  const cells = heap.f64(M, N * N);
  const inverse = new Float64Array(n * n);
  for (let i = 0; i < n; i++) inverse.set(cells.subarray(i * N, i * N + n), i * n);
  for (const each of [M, block, pivot, packed]) heap.free(each);
  return { inverse, quality };
}

/** A multiple of 8 that holds n. */
function padded(n: number): number {
  return Math.ceil(n / 8) * 8;
}

function fillSystem(M: Float64Array, A: ArrayLike<number>, n: number, N: number): void {
  for (let i = 0; i < n; i++) {
    const row = i * N;
    for (let j = 0; j < n; j++) M[row + j] = -A[i * n + j];
    for (let j = n; j < N; j++) M[row + j] = 0;
    M[row + i] += 1;
  }
  for (let i = n; i < N; i++) {
    M.fill(0, i * N, (i + 1) * N);
    M[i * N + i] = 1;
  }
}
