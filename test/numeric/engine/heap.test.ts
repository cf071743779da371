import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heap } from '../../../src/numeric/engine/heap.ts';
import { places } from '../../../src/numeric/engine/places.ts';

const PAGE = 65536;

/** A memory of so many pages that can grow to so many. */
function memory(pages: number, most: number) {
  let buffer = new ArrayBuffer(pages * PAGE);
  return {
    get buffer() {
      return buffer;
    },
    grow(by: number) {
      const before = buffer.byteLength / PAGE;
      if (before + by > most) throw new RangeError('Maximum memory size exceeded');
      buffer = new ArrayBuffer((before + by) * PAGE);
      return before;
    },
  };
}

describe('the heap of the kernels', () => {
  it('gives places out from the first on, on lines of 64 bytes', () => {
    const room = heap(memory(1, 1), 128);
    expect([room.allocate(1), room.allocate(64), room.allocate(65), room.allocate(8)]).toEqual([
      128, 192, 256, 384,
    ]);
  });

  it('takes the first place that is large enough, and what is left of it next', () => {
    const room = heap(memory(1, 1), 0);
    const [a, , c] = [room.allocate(640), room.allocate(64), room.allocate(320), room.allocate(64)];
    room.free(a);
    room.free(c);
    expect(room.allocate(320)).toBe(a);
    expect(room.allocate(321)).toBeGreaterThan(c + 320);
    expect(room.allocate(320)).toBe(a + 320);
    expect(room.allocate(320)).toBe(c);
  });

  it('joins neighbours that are given back, in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
        const room = heap(memory(1, 1), 0);
        const taken = order.map(() => room.allocate(PAGE / 8));
        const last = room.allocate(PAGE / 4);
        for (const each of order) room.free(taken[each]);
        expect(room.allocate((6 * PAGE) / 8)).toBe(taken[0]);
        room.free(last);
        room.free(taken[0]);
        expect(room.allocate(PAGE)).toBe(0);
      }),
      { seed: 7 },
    );
  });

  it('grows by what is missing, joined with the room at the end', () => {
    const on = memory(1, 3);
    const room = heap(on, 0);
    expect(room.allocate(PAGE / 2)).toBe(0);
    expect(room.allocate(2 * PAGE)).toBe(PAGE / 2);
    expect(on.buffer.byteLength).toBe(3 * PAGE);
    expect(room.allocate(PAGE / 2)).toBe(2.5 * PAGE);
  });

  it('says what was asked and what is in use when it cannot grow, and goes on afterwards', () => {
    const room = heap(memory(1, 2), 0);
    const a = room.allocate(PAGE);
    expect(() => room.allocate(3 * 2 ** 20)).toThrow(
      new RangeError('no memory for 3 MB more: 1 MB are in use, and there can be 4096 MB'),
    );
    expect(room.allocate(PAGE)).toBe(PAGE);
    room.free(a);
    expect(room.allocate(64)).toBe(a);
  });

  it('takes back only what it gave, and once', () => {
    const room = heap(memory(1, 1), 0);
    const a = room.allocate(PAGE / 2);
    room.free(a + 64);
    room.free(a);
    room.free(a);
    expect(room.allocate(PAGE)).toBe(0);
  });

  it('never gives the same byte twice, and all of them back', () => {
    const step = fc.record({ size: fc.integer({ min: 1, max: 5000 }), drop: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const room = heap(memory(1, 8), 0);
        const held: { at: number; size: number }[] = [];
        for (const { size, drop } of steps) {
          if (drop < held.length) room.free(held.splice(drop, 1)[0].at);
          const at = room.allocate(size);
          for (const each of held) expect(at + size <= each.at || each.at + each.size <= at).toBe(true);
          held.push({ at, size });
        }
        for (const { at } of held) room.free(at);
        expect(room.allocate(PAGE)).toBe(0);
      }),
      { seed: 7 },
    );
  });
});

describe('places that belong together', () => {
  it('are given back together, and at once when there is no room for one more', () => {
    const room = heap(memory(1, 1), 0);
    const held = places(room);
    held.take(1000);
    held.take(2000);
    held.free();
    held.take(PAGE / 2);
    expect(() => held.take(PAGE)).toThrow(RangeError);
    expect(room.allocate(PAGE)).toBe(0);
  });
});
