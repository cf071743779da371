import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at } from '../../src/core/table.ts';
import { counterfactual } from '../../src/scenarios/caliendo-parro/counterfactual.ts';
import { costPush } from '../../src/scenarios/cost-push/cost-push.ts';
import { COUNTRIES, leather, SECTORS } from '../measures/leather.ts';
import { ratesBetween, thetaOf } from './model.ts';

/** Results of an independent implementation on the leather table. */

const folder = new URL('../reference/leather-scenarios/', import.meta.url);
const rowsOf = (name: string): string[][] =>
  readFileSync(new URL(`${name}/expected.csv`, folder), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));
const toleranceOf = (name: string): number =>
  JSON.parse(readFileSync(new URL(`${name}/meta.json`, folder), 'utf8')).tolerance.relative;
const of = leather();

const TARIFFS: Readonly<Record<string, (seller: string, buyer: string) => number>> = {
  'Turkey 10% on all imports from Germany': (seller, buyer) =>
    seller === 'Germany' && buyer === 'Turkey' ? 0.1 : 0,
  'Turkey-Germany 25% both ways': (seller, buyer) => ([seller, buyer].includes('Argentina') ? 0 : 0.25),
  '10% on every international flow': () => 0.1,
};

describe('general equilibrium of the leather table', () => {
  const tolerance = toleranceOf('caliendo-parro');
  it.each(Object.keys(TARIFFS))('%s', (name) => {
    const { equilibrium } = counterfactual(of, thetaOf(of, 4), { tariff: ratesBetween(of, TARIFFS[name]) });
    const { purchases, tariff } = equilibrium.economy;
    const rows = rowsOf('caliendo-parro').filter(([scenario]) => scenario === name);
    expect(rows).toHaveLength(3);
    for (const [, country, ...expected] of rows) {
      const q = [...COUNTRIES].map(String).indexOf(country);
      const worth = (cell: number): number => purchases[cell] / (1 + tariff[cell]);
      const imports = COUNTRIES.map((_, i) =>
        SECTORS.reduce((sum, _, k) => sum + worth((i * SECTORS.length + k) * COUNTRIES.length + q), 0),
      );
      const { wage, price, realWage, revenue, realIncome } = equilibrium;
      const ours = [wage[q], price[q], realWage[q], revenue[q], realIncome[q], ...imports];
      ours.forEach((each, column) => {
        const wanted = Number(expected[column]);
        expect(Math.abs(each - wanted), `${country} ${column}`).toBeLessThan(
          tolerance * Math.max(Math.abs(wanted), 1),
        );
      });
    }
  });
});

describe('10 per cent at every crossing of the leather table', () => {
  it('adds to prices what an independent calculation says', () => {
    const { prices } = costPush(of, ratesBetween(of, 0.1));
    const rows = rowsOf('tariff-price');
    expect(rows).toHaveLength(9);
    for (const [label, first, exact, direct] of rows) {
      const activity = label.replace('.', '|');
      for (const [column, wanted] of [
        ['first-order', first],
        ['exact', exact],
        ['direct', direct],
      ]) {
        const gap = Math.abs(at(prices, activity, column) - Number(wanted)) / Number(wanted);
        expect(gap, `${activity} ${column}`).toBeLessThan(toleranceOf('tariff-price'));
      }
      expect(at(prices, activity, 'magnification')).toBeCloseTo(Number(exact) / Number(direct), 8);
    }
  });
});
