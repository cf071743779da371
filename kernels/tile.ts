/** How a product goes into its place. */
export const SET: i32 = 0;
export const SUBTRACT: i32 = 1;
export const ADD: i32 = 2;

/** Columns of a packed panel: K rows of 8 numbers, one after the other. */
export const PANEL: i32 = 8;
const PANEL_BYTES: usize = 64;

/**
 * Two rows of A times one packed panel: C (2 × 8) = A (2 × K) · panel (K × 8), or C ∓ that.
 *
 * Eight accumulators, four vectors of the panel and two cells of A fill the sixteen registers of a 128-bit machine. Each
 * cell adds its products in the order of K, so neither the lanes nor the tiles change a bit of the result.
 */
export function tile(a: usize, lda: usize, panel: usize, c: usize, ldc: usize, K: i32, how: i32): void {
  strided(a, lda, panel, PANEL_BYTES, c, ldc, K, how);
}

/** The same with rows of the panel `stride` bytes apart: eight columns of a matrix as they stand. */
// @ts-ignore: decorator
@inline
export function strided(
  a: usize,
  lda: usize,
  panel: usize,
  stride: usize,
  c: usize,
  ldc: usize,
  K: i32,
  how: i32,
): void {
  let s00 = f64x2.splat(0);
  let s01 = f64x2.splat(0);
  let s02 = f64x2.splat(0);
  let s03 = f64x2.splat(0);
  let s10 = f64x2.splat(0);
  let s11 = f64x2.splat(0);
  let s12 = f64x2.splat(0);
  let s13 = f64x2.splat(0);
  const end = a + (<usize>K << 3);
  let second = a + lda;
  while (a < end) {
    const x0 = v128.load64_splat(a);
    const x1 = v128.load64_splat(second);
    const p0 = v128.load(panel);
    const p1 = v128.load(panel, 16);
    s00 = f64x2.add(s00, f64x2.mul(x0, p0));
    s10 = f64x2.add(s10, f64x2.mul(x1, p0));
    s01 = f64x2.add(s01, f64x2.mul(x0, p1));
    s11 = f64x2.add(s11, f64x2.mul(x1, p1));
    const p2 = v128.load(panel, 32);
    const p3 = v128.load(panel, 48);
    s02 = f64x2.add(s02, f64x2.mul(x0, p2));
    s12 = f64x2.add(s12, f64x2.mul(x1, p2));
    s03 = f64x2.add(s03, f64x2.mul(x0, p3));
    s13 = f64x2.add(s13, f64x2.mul(x1, p3));
    a += 8;
    second += 8;
    panel += stride;
  }
  const d = c + ldc;
  if (how == SUBTRACT) {
    s00 = f64x2.sub(v128.load(c), s00);
    s01 = f64x2.sub(v128.load(c, 16), s01);
    s02 = f64x2.sub(v128.load(c, 32), s02);
    s03 = f64x2.sub(v128.load(c, 48), s03);
    s10 = f64x2.sub(v128.load(d), s10);
    s11 = f64x2.sub(v128.load(d, 16), s11);
    s12 = f64x2.sub(v128.load(d, 32), s12);
    s13 = f64x2.sub(v128.load(d, 48), s13);
  } else if (how == ADD) {
    s00 = f64x2.add(v128.load(c), s00);
    s01 = f64x2.add(v128.load(c, 16), s01);
    s02 = f64x2.add(v128.load(c, 32), s02);
    s03 = f64x2.add(v128.load(c, 48), s03);
    s10 = f64x2.add(v128.load(d), s10);
    s11 = f64x2.add(v128.load(d, 16), s11);
    s12 = f64x2.add(v128.load(d, 32), s12);
    s13 = f64x2.add(v128.load(d, 48), s13);
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c, s02, 32);
  v128.store(c, s03, 48);
  v128.store(d, s10);
  v128.store(d, s11, 16);
  v128.store(d, s12, 32);
  v128.store(d, s13, 48);
}

/** Packs K rows of 8 columns, read from a matrix with rows `ld` bytes apart. */
export function pack(from: usize, ld: usize, K: i32, to: usize): void {
  for (let k = 0; k < K; k++) {
    v128.store(to, v128.load(from));
    v128.store(to, v128.load(from, 16), 16);
    v128.store(to, v128.load(from, 32), 32);
    v128.store(to, v128.load(from, 48), 48);
    from += ld;
    to += PANEL_BYTES;
  }
}

/** Subtracts a multiple of one row from another, `count` numbers (even). */
// @ts-ignore: decorator
@inline
export function subtractRow(to: usize, from: usize, times: f64, count: i32): void {
  const factor = f64x2.splat(times);
  const end = to + (<usize>count << 3);
  while (to < end) {
    v128.store(to, f64x2.sub(v128.load(to), f64x2.mul(factor, v128.load(from))));
    to += 16;
    from += 16;
  }
}

/** Σ a_k x_k over K numbers: eight sums, joined in one order, and what is left over one by one. */
export function dot(a: usize, x: usize, K: i32): f64 {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let s2 = f64x2.splat(0);
  let s3 = f64x2.splat(0);
  const end = a + (<usize>K << 3);
  const whole = a + (<usize>(K & ~7) << 3);
  while (a < whole) {
    s0 = f64x2.add(s0, f64x2.mul(v128.load(a), v128.load(x)));
    s1 = f64x2.add(s1, f64x2.mul(v128.load(a, 16), v128.load(x, 16)));
    s2 = f64x2.add(s2, f64x2.mul(v128.load(a, 32), v128.load(x, 32)));
    s3 = f64x2.add(s3, f64x2.mul(v128.load(a, 48), v128.load(x, 48)));
    a += 64;
    x += 64;
  }
  const pairs = f64x2.add(f64x2.add(s0, s1), f64x2.add(s2, s3));
  let sum = f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1);
  while (a < end) {
    sum += load<f64>(a) * load<f64>(x);
    a += 8;
    x += 8;
  }
  return sum;
}
