import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../src/numeric/normal-quantile.ts';
import { quantile } from '../../src/numeric/quantile.ts';
import { randomStream } from '../../src/numeric/random.ts';

describe('quantiles and random streams', () => {
  it('golden: normal quantiles of published tables and of AS 241', () => {
    // Wichura (1988), test values of PPND16, and the usual two-sided 5 per cent point.
    expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 12);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('the normal quantile is odd around one half', () => {
    for (const p of [0.01, 0.07, 0.2, 0.4, 0.49])
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 12);
  });

  it('golden: sample quantiles as R’s default (type 7)', () => {
    // quantile(c(1, 2, 4, 8, 16), c(.05, .5, .95)) of R: 1.2, 4, 14.4
    const sample = Float64Array.from([1, 2, 4, 8, 16]);
    expect(quantile(sample, 0.05)).toBeCloseTo(1.2, 12);
    expect(quantile(sample, 0.5)).toBe(4);
    expect(quantile(sample, 0.95)).toBeCloseTo(14.4, 12);
    expect(quantile([7], 0.3)).toBe(7);
  });

  it('a stream depends on its seed, draw and name alone, and is uniform', () => {
    const first = randomStream(1, 2, 'kappa');
    const again = randomStream(1, 2, 'kappa');
    const numbers = Array.from({ length: 5 }, () => first());
    expect(Array.from({ length: 5 }, () => again())).toEqual(numbers);
    for (const other of [
      randomStream(2, 2, 'kappa'),
      randomStream(1, 3, 'kappa'),
      randomStream(1, 2, 'delta'),
    ]) {
      expect(other()).not.toBe(numbers[0]);
    }
    let [sum, squares] = [0, 0];
    for (let draw = 0; draw < 20_000; draw++) {
      const u = randomStream(20180712, draw, 'metro ELEC')();
      expect(u > 0 && u < 1).toBe(true);
      sum += u;
      squares += u * u;
    }
    // Standard errors 0.002 and 0.0021: five of them.
    expect(Math.abs(sum / 20_000 - 1 / 2)).toBeLessThan(0.0103);
    expect(Math.abs(squares / 20_000 - 1 / 3)).toBeLessThan(0.0106);
  });

  it('the first numbers of a stream are recorded: they must be the same on every machine and version', () => {
    const stream = randomStream(20180712, 0, 'kappa');
    expect([stream(), stream(), stream()]).toMatchInlineSnapshot(`
      [
        0.9434770016560063,
        0.8423405450810864,
        0.6575540402604725,
      ]
    `);
  });
});
