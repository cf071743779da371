/** How far each wage bill is moved to see what it does, in logarithms. */
const NUDGE = 1e-6;

/**
 * How demand for labour answers to wage bills, measured by moving one after the other: for worlds that the rough answer
 * of `wageResponse` does not lead to rest.
 *
 * @param   wages   wage bills, R, money
 * @param   gapAt   writes what labour demand exceeds its supply by, as a share of it, at given wage bills
 * @returns R × R, as `wageResponse`
 */
export function measuredResponse(
  wages: Float64Array,
  gapAt: (wages: Float64Array, gap: Float64Array) => void,
): Float64Array {
  const R = wages.length;
  const [here, there] = [new Float64Array(R), new Float64Array(R)];
  const out = new Float64Array(R * R);
  const world = wages.reduce((sum, each) => sum + each, 0);
  gapAt(wages, here);
  for (let r = 0; r < R; r++) {
    if (!(wages[r] > 0)) {
      out[r * R + r] = -1;
      continue;
    }
    const moved = wages.slice();
    moved[r] *= Math.exp(NUDGE);
    gapAt(moved, there);
    for (let i = 0; i < R; i++)
      if (wages[i] > 0) out[i * R + r] = (there[i] - here[i]) / NUDGE - wages[r] / world;
  }
  return out;
}
