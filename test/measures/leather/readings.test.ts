import { describe, expect, it } from 'vitest';
import { table } from '../../../src/core/table.ts';
import { pairReadings } from '../../../src/measures/readings.ts';
import { mrio } from '../../../src/mrio/mrio.ts';
import { SECTORS } from '../leather.ts';
import { of, v } from './setup.ts';

describe('the leather table', () => {
  it('the gaps of the readings tell a table whose value added is off', () => {
    const off = 5e-7;
    const { rows, cols, unit, provenance: from } = of.V;
    const V = table({
      rows,
      cols,
      unit,
      provenance: from,
      values: Float64Array.from(v, (each) => each * (1 + off)),
    });
    const sides = { a: ['Turkey'], b: ['Germany'], countryA: ['Turkey'], countryB: ['Germany'] };
    const readings = pairReadings(mrio({ ...of, V }), { ...sides, goods: SECTORS, manufactures: [] });
    const gap = (id: string): number => readings.find((each) => each.id === id)!.value;
    expect(gap('check-value-added-gap') / off).toBeCloseTo(1, 6);
    expect(gap('d4-pair-identity-gap') / off).toBeCloseTo(1, 6);
    expect(gap('check-output-gap')).toBeLessThan(1e-14);
  });
});
