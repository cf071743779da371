import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interStateBlocks } from '../../../src/accounts/regions/inter-state-blocks.ts';
import { axis } from '../../../src/core/axis.ts';

const ONE = { groups: axis('group', ['ALL']) };
const TWO = { groups: axis('group', ['A', 'B']) };

/** A state of one group: kept, sold, bought, inside the rest; final demand the same. */
const state = (id: string, own: number, sold: number, bought: number, rest: number) => ({
  id,
  blocks: Float64Array.of(own, sold, bought, rest),
  finalBlocks: Float64Array.of(own, sold, bought, rest),
});

describe('flows between several Mexican states', () => {
  it('are the geometric mean of what seller and buyer suggest', () => {
    // By hand: nation 100. s keeps 10, sells 8, buys 6; t keeps 20, sells 4, buys 12.
    // By seller 8 · (20 + 12)/(8 + 76) = 3.047619…; by buyer 12 · (10 + 8)/(12 + 64) = 2.842105…; mean 2.943067….
    const { blocks, scaled, raised } = interStateBlocks(
      [state('MEX:01', 10, 8, 6, 76), state('MEX:02', 20, 4, 12, 64)],
      ONE,
    );
    const st = Math.sqrt(((8 * 32) / 84) * ((12 * 18) / 76));
    const ts = Math.sqrt(((4 * 16) / 68) * ((6 * 24) / 82));
    const expected = [10, st, 8 - st, ts, 20, 4 - ts, 6 - ts, 12 - st, 40 + st + ts];
    expected.forEach((each, c) => {
      expect(blocks[c]).toBeCloseTo(each, 12);
    });
    expect(expected[8]).toBeCloseTo(100 - expected.slice(0, 8).reduce((sum, each) => sum + each, 0), 12);
    expect([scaled, raised]).toEqual([0, 0]);
  });

  it('of one state are its own table', () => {
    const groups = 2;
    const one = {
      id: 'MEX:02',
      blocks: Float64Array.from({ length: 4 * groups * groups }, (_, c) => c + 0.1),
      finalBlocks: Float64Array.from({ length: 4 * groups }, (_, c) => c + 0.3),
    };
    const found = interStateBlocks([one], TWO);
    expect([...found.blocks]).toEqual([...one.blocks]);
    expect([...found.finalBlocks]).toEqual([...one.finalBlocks]);
    expect(found).toMatchObject({ scaled: 0, raised: 0, excess: 0 });
  });

  it('keep what each state sells, buys and keeps, and the nation, unless a bound was met', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(shares, ([a, b, c, d, e, f]) => {
        const quad = (id: string, own: number, sold: number, bought: number) =>
          state(id, own, sold, bought, 1000 - own - sold - bought);
        const states = [quad('MEX:01', a, b, c), quad('MEX:02', d, e, f)];
        const { blocks, raised } = interStateBlocks(states, ONE);
        const N = 3;
        const flow = (r: number, q: number) => blocks[r * N + q];
        if (raised > 0) return;
        states.forEach((each, s) => {
          const others = [0, 1, 2].filter((r) => r !== s);
          const sold = others.reduce((sum, q) => sum + flow(s, q), 0);
          const bought = others.reduce((sum, r) => sum + flow(r, s), 0);
          expect(sold).toBeCloseTo(each.blocks[1], 9);
          expect(bought).toBeCloseTo(each.blocks[2], 9);
          expect(flow(s, s)).toBe(each.blocks[0]);
        });
        expect(blocks.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1000, 9);
      }),
    );
  });

  it('do not take more than a state sells to all others, and say so', () => {
    // s makes half of the product and sells 1 of it; t buys 40: by its table 22.7 come from s, by that of s 0.9.
    const states = [state('MEX:01', 50, 1, 1, 48), state('MEX:02', 5, 5, 40, 50)];
    const { blocks, scaled } = interStateBlocks(states, ONE);
    expect(scaled).toBeGreaterThan(0);
    expect(blocks[1]).toBeLessThanOrEqual(0.999);
    expect(blocks[1] + blocks[2]).toBeCloseTo(1, 12);
    expect(blocks.every((each) => each > 0)).toBe(true);
  });

  it('need at least one state, each once, on the groups of the frame', () => {
    const one = state('MEX:01', 1, 1, 1, 1);
    expect(() => interStateBlocks([], ONE)).toThrow('empty');
    expect(() => interStateBlocks([one, one], ONE)).toThrow('MEX:01 occurs twice');
    expect(() => interStateBlocks([one], TWO)).toThrow('not 16 and 8');
  });
});
