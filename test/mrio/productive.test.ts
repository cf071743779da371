import { describe, expect, it } from 'vitest';
import { productive } from '../../src/mrio/productive.ts';
import { systemOf } from '../../src/mrio/system.ts';

/** A block on the diagonal again and again: its spectral radius is that of the whole. */
function repeated(block: readonly number[], times: number): { A: Float64Array; n: number } {
  const n = 2 * times;
  const A = new Float64Array(n * n);
  for (let t = 0; t < times; t++)
    for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) A[(2 * t + i) * n + 2 * t + j] = block[2 * i + j];
  return { A, n };
}

describe.each([
  ['in plain TypeScript', 1],
  ['by kernels', 200],
])('a system solved %s', (_, times) => {
  it('may have a column whose inputs exceed its output, when the economy as a whole makes more', () => {
    // Column sums 0.3 and 1.1, spectral radius 0.5.
    const { A, n } = repeated([0.2, 0.9, 0.1, 0.2], times);
    const needed = productive(systemOf(A, n), A).right(new Float64Array(n).fill(1), 1);
    expect(Math.min(...needed)).toBeGreaterThan(1);
  });

  it('is refused when the economy uses up more than it makes', () => {
    // Spectral radius 1.07.
    const { A, n } = repeated([0.7, 0.5, 0.5, 0.4], times);
    expect(() => productive(systemOf(A, n), A)).toThrowError(/uses up more than it makes/);
  });
});
