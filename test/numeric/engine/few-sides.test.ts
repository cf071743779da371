import { afterEach, describe, expect, it } from 'vitest';
import { chooseEngine } from '../../../src/numeric/engine/choice.ts';
import { useThreads } from '../../../src/numeric/engine/engine.ts';
import { fewSides } from '../../../src/numeric/few-sides.ts';
import { factor } from '../../../src/numeric/lu.ts';
import { plainSolver } from '../../../src/numeric/solver.ts';
import { bits, coefficients, expectNear, identityLess, numbers } from './coefficients.ts';

const TOLERANCE = 1e-13;
const STARTS = [
  [0, 3, 6, 9],
  [0, 1, 140, 150, 283, 284],
  [0, 8, 16, 24, 224],
  [0, 50, 150, 300, 500],
];

afterEach(() => chooseEngine(undefined));

describe.each(STARTS.map((starts) => [starts.join(' '), starts] as const))('blocks at %s', (_, starts) => {
  const n = starts[starts.length - 1];
  const A = coefficients(starts);
  const twin = plainSolver(factor(identityLess(A, n), n));
  // A by its flows, as a table has it; powers of two lose no bit.
  const scale = numbers(n, 'scale').map((each) => 2 ** Math.round(8 * each));
  const matrix = { flows: A.map((cell, at) => cell / scale[at % n]), scale, starts };

  it.each([1, 2, 7, 8, 9])('%i sides by sweeps, right and left', (m) => {
    const sides = Array.from({ length: m }, (_, c) => numbers(n, `side ${c}`));
    // A side that is nothing, and is solved beside the others.
    if (m > 1) sides[1].fill(0);
    for (const hand of ['right', 'left'] as const) {
      const wanted = sides.map((side) => twin[hand](side, 1));
      const found = [1, 2, 3].map((threads) => {
        useThreads(threads);
        return fewSides(matrix, hand, sides, TOLERANCE);
      });
      chooseEngine('plain');
      const plain = fewSides(matrix, hand, sides, TOLERANCE);
      chooseEngine(undefined);
      for (const { residual } of [...found, plain]) expect(residual).toBeLessThanOrEqual(10 * TOLERANCE);
      wanted.forEach((each, c) => {
        if (m === 1 || c !== 1) {
          expectNear(found[0].solutions[c], each);
          expectNear(plain.solutions[c], each);
        } else expect(found[0].solutions[c].every((value) => value === 0)).toBe(true);
        for (const { solutions } of found)
          expect(bits(solutions[c]).equals(bits(found[0].solutions[c]))).toBe(true);
      });
    }
  });
});

describe('sweeps that do not settle', () => {
  it('are told by their residual: a block that cannot be inverted', () => {
    const starts = [0, 8, 16];
    const A = coefficients(starts);
    A[0] = 1;
    for (let i = 1; i < 8; i++) A[i * 16] = 0;
    for (let j = 1; j < 8; j++) A[j] = 0;
    const { residual } = fewSides(
      { flows: A, scale: new Float64Array(16).fill(1), starts },
      'right',
      [numbers(16, 'side')],
      TOLERANCE,
    );
    expect(residual <= 10 * TOLERANCE).toBe(false);
  });
});
