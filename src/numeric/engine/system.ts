import type { Engine } from './engine.ts';
import { places } from './places.ts';

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

/** Columns of a diagonal block that are solved at a time, in one thread. */
const MOST_COLUMNS = 128;

/**
 * Factors I − A.
 *
 * @param   on     engine
 * @param   A      n × n, row-major
 * @param   n      order
 * @param   scale  a factor for each column of A; none when left out
 * @throws  RangeError when there is no memory for it
 */
export function kernelSystem(
  on: Engine,
  A: ArrayLike<number>,
  n: number,
  scale?: ArrayLike<number>,
): KernelSystem {
  const { kernels, heap } = on;
  const N = padded(n);
  const held = places(heap);
  const M = held.take(N * N * 8);
  const blocks = held.take(kernels.blockBytes(N));
  const packed = held.take(kernels.blockOrder() * Math.max(N, MOST_SIDES) * 8);
  fillSystem(heap.f64(M, N * N), A, n, N, scale);
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
    const { parts, offsets, cells } = partsOfBlocks(starts, widest(on, N));
    const used = places(heap);
    const [partsAt, offsetsAt] = [used.take(parts.length * 4), used.take(offsets.length * 8)];
    const out = used.take(cells[cells.length - 1] * 8);
    const { buffer } = heap.f64(out, 1);
    new Int32Array(buffer, partsAt, parts.length).set(parts);
    new BigInt64Array(buffer, offsetsAt, offsets.length).set(offsets.map((each) => BigInt(each * 8)));
    kernels.diagonalBlocks(M, N, blocks, partsAt, offsets.length, out, offsetsAt);
    const solved = heap.f64(out, cells[cells.length - 1]);
    const found = cells.slice(1).map((end, g) => solved.slice(cells[g], end));
    used.free();
    return found;
  }

  return { n, quality, right, left, diagonal, free: held.free };
}

/** Columns of a diagonal block that fit into the scratch of a thread, a multiple of 8. */
function widest({ kernels, scratch }: Engine, N: number): number {
  const B = kernels.blockOrder();
  const fit = Math.floor((scratch / 8 - B * 8) / (B + N) / 8) * 8;
  if (fit < 8) throw new RangeError(`the scratch of a thread holds no eight columns of ${N} rows`);
  return Math.min(fit, MOST_COLUMNS);
}

/** Diagonal blocks in parts of at most so many columns: bounds of each, its first cell, and where each block begins. */
function partsOfBlocks(starts: ArrayLike<number>, most: number) {
  const parts: number[] = [];
  const offsets: number[] = [];
  const cells = [0];
  for (let g = 0; g + 1 < starts.length; g++) {
    const [start, end] = [starts[g], starts[g + 1]];
    for (let from = start; from < end; from += most) {
      parts.push(start, end, from, Math.min(from + most, end));
      offsets.push(cells[g] + from - start);
    }
    cells.push(cells[g] + (end - start) * (end - start));
  }
  return { parts, offsets, cells };
}

/** All of an inverse, and how to give its room back before nobody holds it any more. */
export interface Inverse {
  /** n × n, row-major. */
  readonly values: Float64Array;
  /** Smallest pivot over the largest, in absolute value. */
  readonly quality: number;
  free(): void;
}

/**
 * (I − A)⁻¹, all of it.
 *
 * @param   scale  a factor for each column of A; none when left out
 * @returns the inverse, in the memory of the kernels where that is shared: it never moves, so no copy is needed
 * @throws  RangeError when there is no memory for it
 */
export function kernelInverse(
  on: Engine,
  A: ArrayLike<number>,
  n: number,
  scale?: ArrayLike<number>,
): Inverse {
  const { kernels, heap } = on;
  const N = padded(n);
  const B = kernels.blockOrder();
  const kept = places(heap);
  const used = places(heap);
  const M = kept.take(N * N * 8);
  try {
    const [block, pivot, packed] = [kernels.blockBytes(B), B * B * 8, B * N * 8].map(used.take);
    fillSystem(heap.f64(M, N * N), A, n, N, scale);
    const quality = kernels.invert(M, N, block, packed, pivot);
    const cells = heap.f64(M, N * N);
    for (let i = 0; i < n; i++) cells.copyWithin(i * n, i * N, i * N + n);
    const values = cells.subarray(0, n * n);
    if (on.threads > 1) {
      released.register(values, kept.free);
      return { values, quality, free: kept.free };
    }
    const copy = values.slice();
    kept.free();
    return { values: copy, quality, free: () => {} };
  } catch (cause) {
    kept.free();
    throw cause;
  } finally {
    used.free();
  }
}

/** Gives memory of the kernels back when nobody holds the numbers any more. */
const released = new FinalizationRegistry<() => void>((free) => free());

/** A multiple of 8 that holds n. */
function padded(n: number): number {
  return Math.ceil(n / 8) * 8;
}

function fillSystem(
  M: Float64Array,
  A: ArrayLike<number>,
  n: number,
  N: number,
  scale: ArrayLike<number> = new Float64Array(n).fill(1),
): void {
  for (let i = 0; i < n; i++) {
    const row = i * N;
    const from = i * n;
    for (let j = 0; j < n; j++) M[row + j] = -A[from + j] * scale[j];
    for (let j = n; j < N; j++) M[row + j] = 0;
    M[row + i] += 1;
  }
  for (let i = n; i < N; i++) {
    M.fill(0, i * N, (i + 1) * N);
    M[i * N + i] = 1;
  }
}
