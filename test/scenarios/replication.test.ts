import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Economy } from '../../src/scenarios/caliendo-parro/economy.ts';
import { equilibrium } from '../../src/scenarios/caliendo-parro/equilibrium.ts';
import { firstOrder, firstOrderPath } from '../../src/scenarios/caliendo-parro/first-order.ts';
import { ABSENT, cp2015, PRESENT } from './cp2015.ts';

/** Every figure of ours in docs/replications/caliendo-parro-2015.md is what the model gives now. */

const text = readFileSync(new URL('../../docs/replications/caliendo-parro-2015.md', import.meta.url), 'utf8');
const NAMES = ['Mexico', 'Canada', 'USA'];
const [R, S] = [31, 40];

describe.skipIf(!PRESENT)(`docs/replications/caliendo-parro-2015.md${ABSENT}`, () => {
  const number = (value: number, digits: number): string => value.toFixed(digits).replace('-', '−');
  const data = PRESENT ? cp2015() : undefined;
  const region = (name: string): number => data!.regions.indexOf(name);
  const worth = ({ purchases, tariff }: Economy, i: number, k: number, q: number): number => {
    const cell = (i * S + k) * R + q;
    return purchases[cell] / (1 + tariff[cell]);
  };
  const sum = (cells: Float64Array, n: number, keep = (_: number) => true): number => {
    let all = 0;
    for (let i = 0; i < R; i++) if (keep(i)) for (let k = 0; k < S; k++) all += cells[(n * R + i) * S + k];
    return 100 * all;
  };
  const run = (deficits: 'zero' | 'kept') => {
    const before = equilibrium(data!.economy, { deficits }).economy;
    const after = equilibrium(before, { tariff: data!.nafta2005 });
    const parts = firstOrder(before, after);
    const rows = NAMES.map((name) => {
      const n = region(name);
      const inside = (i: number) => NAMES.includes(data!.regions[i]);
      const [terms, volume] = [sum(parts.termsOfTrade, n), sum(parts.volumeOfTrade, n)];
      const split = [parts.termsOfTrade, parts.volumeOfTrade].flatMap((part) => [
        sum(part, n, inside),
        sum(part, n, (i) => !inside(i)),
      ]);
      const [wages, exact] = [100 * (after.realWage[n] - 1), 100 * (after.realIncome[n] - 1)];
      return { name, n, welfare: terms + volume, terms, volume, split, wages, exact };
    });
    return { before, after, rows };
  };
  const path = (before: Economy, steps: number): string[] => {
    const parts = firstOrderPath(before, data!.nafta2005, steps);
    return NAMES.map((name) =>
      number(sum(parts.termsOfTrade, region(name)) + sum(parts.volumeOfTrade, region(name)), 4),
    );
  };

  test('without deficits', () => {
    const { before, after, rows } = run('zero');
    for (const { name, n, welfare, terms, volume, split, wages, exact } of rows) {
      const line = text.split('\n').find((each) => each.startsWith(`| ${name} | `) && each.includes('\\|'))!;
      const cells = line.split(/(?<!\\)\|/).slice(2, 6);
      [welfare, terms, volume, wages].forEach((each, at) => {
        const [printed, ours] = cells[at].split('\\|').map((cell) => cell.trim());
        expect(ours).toBe(number(each, 3));
        expect(printed).toBe(number(each, 2));
      });
      expect(text).toContain(`| ${name} | ${split.map((each) => number(each, 3)).join(' | ')} |`);
      const revenue = [before, after.economy].map(({ purchases, tariff, wages: paid }) => {
        let all = 0;
        for (let at = n; at < purchases.length; at += R)
          all += (purchases[at] * tariff[at]) / (1 + tariff[at]);
        return number((100 * all) / paid[n], 3);
      });
      expect(text).toContain(
        `| ${name} | ${number(welfare, 3)} | ${number(exact, 4)} | ${revenue.join(' → ')} |`,
      );
      let [old, now] = [0, 0];
      for (const partner of NAMES.map(region)) {
        if (partner === n) continue;
        for (let k = 0; k < S; k++) {
          old += worth(before, partner, k, n);
          now += worth(after.economy, partner, k, n);
        }
      }
      expect(text).toMatch(new RegExp(`${name} \\d+ \\| ${(100 * (now / old - 1)).toFixed(2)}`));
      const shares = data!.sectors.map((sector, k) => {
        const [was, is] = [before, after.economy].map((state) => {
          let [own, all] = [0, 0];
          for (let q = 0; q < R; q++) {
            if (q === n) continue;
            own += worth(state, n, k, q);
            for (let l = 0; l < S; l++) all += worth(state, n, l, q);
          }
          return (100 * own) / all;
        });
        return { is, cell: `${sector} ${was.toFixed(2)} → ${is.toFixed(2)}` };
      });
      shares.sort((a, b) => b.is - a.is);
      for (const { cell } of shares.slice(0, 5)) expect(text).toContain(cell);
    }
    for (const steps of [1, 2, 5, 20, 100]) {
      expect(text).toContain(`| ${steps} | ${path(before, steps).join(' | ')} |`);
    }
  }, 120_000);

  test('with the deficits of 1993', () => {
    const { before, rows } = run('kept');
    for (const { name, welfare, terms, volume, wages, exact } of rows) {
      const cells = [welfare, terms, volume, wages].map((each) => number(each, 3));
      expect(text).toContain(`| ${name} | ${cells.join(' | ')} | ${number(exact, 4)} |`);
    }
    for (const steps of [1, 2, 5, 20, 100]) expect(text).toContain(`${steps} ${path(before, steps)[0]}`);
  }, 120_000);
});
