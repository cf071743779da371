import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fourBlockScaling } from '../../src/numeric/four-block-scaling.ts';

const blocks = (cells: readonly number[]) =>
  [0, 1, 2, 3].map((b) => Float64Array.from(cells.slice(6 * b, 6 * b + 6))) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
const sum = (values: Iterable<number>) => [...values].reduce((total, each) => total + each, 0);

test('identity: the margins of another table with the same zeros are met, cells always', () => {
  const cell = fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 5, arbitrary: fc.double({ min: 0.5, max: 10, noNaN: true }) },
  );
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 24, maxLength: 24 }),
      fc.array(fc.double({ min: 0.7, max: 1.4, noNaN: true }), { minLength: 24, maxLength: 24 }),
      (seed, moves) => {
        const [SS, RS, SR, RR] = blocks(seed.map((each, c) => each * moves[c]));
        const row = (block: Float64Array, i: number) => sum(block.slice(3 * i, 3 * i + 3));
        const column = (block: Float64Array, j: number) => block[j] + block[3 + j];
        const targets = {
          rows: [
            Float64Array.from([0, 1], (i) => row(SS, i) + row(SR, i)),
            Float64Array.from([0, 1], (i) => row(RS, i) + row(RR, i)),
          ] as const,
          cols: [
            Float64Array.from([0, 1, 2], (j) => column(SS, j) + column(RS, j)),
            Float64Array.from([0, 1, 2], (j) => column(SR, j) + column(RR, j)),
          ] as const,
          cells: SS.map((each, c) => each + RS[c] + SR[c] + RR[c]),
        };
        const found = blocks(seed);
        const { gap, rounds } = fourBlockScaling(found, targets, 5000, 1e-12);
        expect(rounds).toBeGreaterThan(0);
        targets.cells.forEach((cell, c) => {
          expect(sum(found.map((block) => block[c]))).toBeCloseTo(cell, 9);
        });
        if (gap > 1e-12) return;
        targets.rows[0].forEach((wanted, i) => {
          expect(row(found[0], i) + row(found[2], i)).toBeCloseTo(wanted, 6);
        });
        targets.cols[0].forEach((wanted, j) => {
          expect(column(found[0], j) + column(found[1], j)).toBeCloseTo(wanted, 6);
        });
      },
    ),
    { seed: 3, numRuns: 60 },
  );
});

test('a side whose targets are 0 is emptied, and the other takes the cells', () => {
  const found = blocks(new Array(24).fill(1));
  const zero = [new Float64Array(2), new Float64Array(3)];
  const cells = new Float64Array(6).fill(4);
  fourBlockScaling(
    found,
    { rows: [Float64Array.of(12, 12), zero[0]], cols: [Float64Array.of(8, 8, 8), zero[1]], cells },
    50,
    1e-12,
  );
  expect([...found[0]]).toEqual(new Array(6).fill(4));
  for (const other of found.slice(1)) expect([...other]).toEqual(new Array(6).fill(0));
});
