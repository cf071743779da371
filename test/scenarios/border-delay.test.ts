import { describe, expect, test } from 'vitest';
import { delayCost } from '../../src/scenarios/border-delay/delay-cost.ts';

describe('the cost of a wait', () => {
  const delay = { minutes: 30, trucks: 1000, costPerHour: 60, inventoryPerDay: 0.024 };
  const freight = { values: [20e6, 10e6, 0], weights: [0.1, 0.5, 0.2] };

  test('by hand: 30,000 USD of trucks over 7 million kg, and half an hour of 2.4 % a day', () => {
    const [light, heavy, none] = delayCost(delay, freight);
    expect(light).toBeCloseTo((30000 / 7e6) * 0.1 + 0.0005, 15);
    expect(heavy).toBeCloseTo((30000 / 7e6) * 0.5 + 0.0005, 15);
    expect(none).toBe(0);
  });

  test('truck costs add up to trucks × hours × cost of an hour, whatever the freight', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const values = [1e6 * seed, 3e5 * (21 - seed), 7e6, 2e6 + seed];
      const weights = [0.01 * seed, 0.4, 1 / seed, 0.07];
      const cost = delayCost(delay, { values, weights });
      const hours = (delay.inventoryPerDay * delay.minutes) / 1440;
      const trucks = cost.reduce((sum, each, k) => sum + values[k] * (each - hours), 0);
      expect(trucks).toBeCloseTo(30000, 6);
    }
  });

  test('is linear in minutes, 0 for none, below 0 for fewer', () => {
    const once = delayCost(delay, freight);
    const twice = delayCost({ ...delay, minutes: 60 }, freight);
    const less = delayCost({ ...delay, minutes: -30 }, freight);
    once.forEach((each, k) => {
      expect(twice[k]).toBeCloseTo(2 * each, 15);
      expect(less[k]).toBeCloseTo(-each, 15);
    });
    for (const each of delayCost({ ...delay, minutes: 0 }, freight)) expect(each).toBe(0);
  });

  test('refuses what cannot be', () => {
    for (const change of [{ trucks: -1 }, { costPerHour: Number.NaN }, { minutes: Number.POSITIVE_INFINITY }])
      expect(() => delayCost({ ...delay, ...change }, freight)).toThrow(
        expect.objectContaining({ code: 'input' }),
      );
    expect(() => delayCost(delay, { values: [0], weights: [1] })).toThrow(/No goods pass/);
  });
});
