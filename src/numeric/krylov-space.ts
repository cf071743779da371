/** The space of GMRES for one side: an orthonormal basis, and the least squares in it kept solved by rotations. */
export interface KrylovSpace {
  /** Norm of what is not explained yet. */
  rest(): number;
  /** The newest vector of the basis, to be multiplied next. */
  last(): Float64Array;
  /** Takes the product of the newest vector with the operator. */
  extend(image: Float64Array): void;
  /** The combination of the basis that explains the side best. */
  solution(): Float64Array;
}

/**
 * Begins a space.
 *
 * @param   side  what is to be explained, n
 * @source  Saad & Schultz (1986)
 */
export function krylovSpace(side: Float64Array): KrylovSpace {
  const length = norm(side);
  const basis = [scaled(side, length === 0 ? 0 : 1 / length)];
  const columns: Float64Array[] = [];
  const rotations: (readonly [number, number])[] = [];
  const g = [length];

  return {
    rest: () => Math.abs(g[columns.length]),
    last: () => basis[basis.length - 1],
    extend(image) {
      const k = columns.length;
      const h = new Float64Array(k + 1);
      for (let i = 0; i <= k; i++) {
        h[i] = dot(image, basis[i]);
        subtract(image, h[i], basis[i]);
      }
      const left = norm(image);
      rotations.forEach(([c, s], i) => {
        const [a, b] = [h[i], h[i + 1]];
        h[i] = c * a + s * b;
        h[i + 1] = c * b - s * a;
      });
      const radius = Math.sqrt(h[k] * h[k] + left * left);
      const [c, s] = radius === 0 ? [1, 0] : [h[k] / radius, left / radius];
      h[k] = radius;
      rotations.push([c, s]);
      columns.push(h);
      g.push(-s * g[k]);
      g[k] *= c;
      basis.push(scaled(image, left === 0 ? 0 : 1 / left));
    },
    solution() {
      const k = columns.length;
      const y = new Float64Array(k);
      for (let i = k - 1; i >= 0; i--) {
        let sum = g[i];
        for (let j = i + 1; j < k; j++) sum -= columns[j][i] * y[j];
        y[i] = columns[i][i] === 0 ? 0 : sum / columns[i][i];
      }
      const out = new Float64Array(side.length);
      for (let i = 0; i < k; i++) subtract(out, -y[i], basis[i]);
      return out;
    },
  };
}

/** Length of a vector. */
export function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function subtract(from: Float64Array, times: number, what: Float64Array): void {
  for (let i = 0; i < from.length; i++) from[i] -= times * what[i];
}

function scaled(a: Float64Array, by: number): Float64Array {
  return a.map((each) => each * by);
}
