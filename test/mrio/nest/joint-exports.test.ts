import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jointExports, STATES_AT_MOST } from '../../../src/mrio/nest/joint-exports.ts';
import { thrown } from '../../measures/thrown.ts';

const rules = { atMostOfCountry: STATES_AT_MOST, atMostOfOutput: 0.97 };
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);

describe('exports of several states', () => {
  it('stay as they are when they fit', () => {
    const found = jointExports([0.2, 0.3], [1, 1, 1], rules, 'x');
    expect(found).toEqual({ shares: [0.2, 0.3, 0.5], changed: 'none' });
  });

  it('are lowered together when they pass the country', () => {
    // 0.98 of the country in the ratio 3 to 2, by hand.
    const found = jointExports([0.63, 0.42], [1, 1, 0.5], rules, 'x');
    expect(found.changed).toBe('lowered');
    expect(found.shares[0]).toBeCloseTo(0.588, 12);
    expect(found.shares[1]).toBeCloseTo(0.392, 12);
    expect(found.shares[2]).toBeCloseTo(0.02, 12);
  });

  it('take up what the rest cannot have made, none above its own bound', () => {
    // The rest makes 0.3 of exports: 0.291 at most. 0.109 go to the states: the first has room for 0.0455 only.
    const found = jointExports([0.1, 0.5], [0.15, 2, 0.3], rules, 'x');
    expect(found.changed).toBe('raised');
    expect(found.shares[2]).toBeCloseTo(0.291, 12);
    expect(found.shares[0]).toBeCloseTo(0.1 * (1 + 0.109 / 0.6), 12);
    expect(found.shares[1]).toBeCloseTo(0.5 * (1 + 0.109 / 0.6), 12);
    const full = jointExports([0.1, 0.5], [0.105, 2, 0.3], rules, 'x');
    expect(full.shares[0]).toBeCloseTo(0.97 * 0.105, 12);
    expect(sum(full.shares)).toBeCloseTo(1, 12);
  });

  it('say so when nobody has room', () => {
    const error = thrown(() => jointExports([0.1, 0.1], [0.1, 0.1, 0.1], rules, 'Exports of X'));
    expect(error).toMatchObject({ code: 'input' });
    expect(String(error.message)).toContain('Exports of X');
  });

  it('always add up, within their bounds', () => {
    const share = fc.double({ min: 0.001, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 9 }), share, (shares, small) => {
        const most = [...shares.map((each) => each * 4 + 2), small];
        const found = jointExports(shares, most, rules, 'x');
        expect(Math.abs(sum(found.shares) - 1)).toBeLessThan(1e-12);
        expect(sum(found.shares.slice(0, -1))).toBeLessThan(1);
        if (found.changed === 'lowered') return;
        found.shares.forEach((each, r) => {
          expect(each).toBeLessThanOrEqual(0.97 * most[r] * (1 + 1e-12));
        });
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
