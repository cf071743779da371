import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { at } from '../../src/core/table.ts';
import { aggregateTable } from '../../src/mrio/aggregate.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrio } from '../../src/mrio/mrio.ts';
import { arbitraryMrio, SEEDED } from '../properties/arbitrary-mrio.ts';

/** The same table in whole numbers, whose sums no order of adding up can change. */
function whole(of: Mrio): Mrio {
  const scaled = <Part extends Mrio['Z'] | Mrio['Y']>(part: Part): Part => ({
    ...part,
    values: Float64Array.from(part.values, (value) => Math.round(value * 10)),
  });
  const [Z, Y] = [scaled(of.Z), scaled(of.Y)];
  const n = of.Z.rows.labels.length;
  const V = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      V[i] += Z.values[i * n + j];
      V[j] -= Z.values[i * n + j];
    }
    for (let d = 0; d < Y.cols.labels.length; d++) V[i] += Y.values[i * Y.cols.labels.length + d];
  }
  return mrio({ ...of, Z, Y, V: { ...of.V, values: V, rows: axis('component', ['VA']) } }, 1);
}

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0);
const halves = (labels: readonly string[]) =>
  Object.fromEntries(
    [
      ['first', labels.slice(0, 1)],
      ['others', labels.slice(1)],
    ].filter(([, members]) => members.length > 0),
  ) as Record<string, string[]>;

describe('aggregateTable', () => {
  test('keeps every total exactly', () => {
    fc.assert(
      fc.property(arbitraryMrio({ stocks: true }).map(whole), (of) => {
        const small = aggregateTable(of, {
          regions: halves(of.regions.labels),
          sectors: halves(of.sectors.labels),
        });
        for (const part of ['Z', 'Y', 'V'] as const)
          expect(total(small[part].values)).toBe(total(of[part].values));
        expect(small.regions.labels).toEqual(['first', 'others']);
      }),
      SEEDED,
    );
  });

  test('one step at a time, or both at once, or nothing: the same', () => {
    fc.assert(
      fc.property(arbitraryMrio({ stocks: true }).map(whole), (of) => {
        const [regions, sectors] = [halves(of.regions.labels), halves(of.sectors.labels)];
        const both = aggregateTable(of, { regions, sectors });
        const steps = aggregateTable(aggregateTable(of, { sectors }), { regions });
        expect([...steps.Z.values]).toEqual([...both.Z.values]);
        expect([...steps.Y.values]).toEqual([...both.Y.values]);
        expect([...aggregateTable(of, {}).Z.values]).toEqual([...of.Z.values]);
      }),
      SEEDED,
    );
  });

  test('adds cells up where they belong', () => {
    const [of] = fc.sample(arbitraryMrio({ stocks: false, regions: 3 }), { seed: 5, numRuns: 1 });
    const [a, b, c] = of.regions.labels;
    const rest = of.regions.labels.slice(3);
    const small = aggregateTable(of, { regions: { ab: [a, b], c: [c], ...(rest.length > 0 && { rest }) } });
    const s = of.sectors.labels[0];
    expect(at(small.Z, `ab|${s}`, `c|${s}`)).toBeCloseTo(
      at(of.Z, `${a}|${s}`, `${c}|${s}`) + at(of.Z, `${b}|${s}`, `${c}|${s}`),
      12,
    );
    expect(small.Z.provenance.grade).toBe('estimated');
    expect(small.Z.provenance.step).toMatch(/^aggregate \d × \d to \d × \d; /);
  });

  test('refuses a concordance that forgets, doubles or invents a label', () => {
    const [of] = fc.sample(arbitraryMrio({ stocks: false, regions: 3 }), { seed: 5, numRuns: 1 });
    const labels = of.regions.labels;
    const refuse = (regions: Record<string, string[]>, message: string) =>
      expect(() => aggregateTable(of, { regions })).toThrow(message);
    refuse({ x: [labels[0]] }, `forgets ${labels.length - 1} regions: ${labels[1]}`);
    refuse({ x: [...labels], y: [labels[0]] }, `"${labels[0]}" goes to two places, "x" and "y"`);
    refuse({ x: [...labels, 'CCD'] }, 'Unknown region "CCD"');
  });
});
