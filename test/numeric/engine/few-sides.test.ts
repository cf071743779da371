import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseEngine } from '../../../src/numeric/engine/choice.ts';
import { useThreads } from '../../../src/numeric/engine/engine.ts';
import type { Iterated } from '../../../src/numeric/few-sides.ts';
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
const SIDES = [1, 2, 7, 8, 9];
const HANDS = ['right', 'left'] as const;

/** One engine after the other: each has threads and a memory of its own. */
const ENGINES = ['plain', 1, 2, 3] as const;

const tables = STARTS.map((starts) => {
  const n = starts[starts.length - 1];
  const A = coefficients(starts);
  // A by its flows, as a table has it; powers of two lose no bit.
  const scale = numbers(n, 'scale').map((each) => 2 ** Math.round(8 * each));
  const matrix = { flows: A.map((cell, at) => cell / scale[at % n]), scale, starts };
  const sides = Array.from({ length: 9 }, (_, c) => numbers(n, `side ${c}`));
  // A side that is nothing, and is solved beside the others.
  sides[1].fill(0);
  return { name: starts.join(' '), twin: plainSolver(factor(identityLess(A, n), n)), matrix, sides };
});

const found = new Map<string, Iterated>();

beforeAll(() => {
  for (const by of ENGINES) {
    if (by === 'plain') chooseEngine('plain');
    else {
      chooseEngine(undefined);
      useThreads(by);
    }
    for (const { name, matrix, sides } of tables)
      for (const hand of HANDS)
        for (const m of SIDES)
          found.set(`${by} ${hand} ${m} ${name}`, fewSides(matrix, hand, sides.slice(0, m), TOLERANCE));
  }
}, 60_000);

afterAll(() => chooseEngine(undefined));

describe.each(tables)('blocks at $name', ({ name, twin, sides }) => {
  for (const hand of HANDS) {
    const wanted = sides.map((side) => twin[hand](side, 1));

    it.each(SIDES)(`%i sides by sweeps, ${hand}: near the twin, the same bits on all threads`, (m) => {
      const [plain, one, two, three] = ENGINES.map((by) => found.get(`${by} ${hand} ${m} ${name}`)!);
      for (const { residual } of [plain, one, two, three])
        expect(residual).toBeLessThanOrEqual(10 * TOLERANCE);
      for (let c = 0; c < m; c++) {
        for (const { solutions } of [plain, one]) {
          if (c === 1) expect(solutions[c].every((each) => each === 0)).toBe(true);
          else expectNear(solutions[c], wanted[c]);
        }
        for (const { solutions } of [two, three])
          expect(bits(solutions[c]).equals(bits(one.solutions[c]))).toBe(true);
      }
    });
  }
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
