import { indexOf } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import type { Unit } from '../../core/unit.ts';
import { RATIO } from '../../core/unit.ts';
import { total } from '../../measures/total.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { purchases } from './purchases.ts';
import type { ScenarioResult } from './scenario-result.ts';
import type { ScenarioSide } from './sides.ts';
import { SIDES, sidesOf } from './sides.ts';

/** One number of a scenario. */
export interface ScenarioFigure {
  /** What, and of which side: `real-income-a`, `price-country-b`, `trade`. */
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
}

/**
 * The numbers of a scenario that are drawn, ranged and shown first; those of models that were not run are left out.
 *
 * Ratios are new over old less 1; money is a change, in units of the table; of a country, the mean over its regions weighted
 * by what they spend.
 *
 * @param   of      the table before
 * @param   result  what the models say
 * @returns real income, real wage, prices of final buyers, duties, deadweight, trade, jobs, bounds
 * @throws  MrioError `label` when a region of the pair is unknown
 * @identity each is a cell, or a weighted mean of cells, of the tables of `result`
 * @source  own selection
 */
export function scenarioFigures(of: Mrio, result: ScenarioResult): readonly ScenarioFigure[] {
  const { unit } = of.Z;
  const sides = sidesOf(result.pair);
  const each = (name: string, in_: Unit, value: (side: ScenarioSide) => number): ScenarioFigure[] =>
    SIDES.map((side) => ({ id: `${name}-${side}`, value: value(side), unit: in_ }));
  const figures: ScenarioFigure[] = [];
  const { general: run, prices, markets, jobs, lost } = result;
  if (run && prices && markets) {
    const { income } = run.base;
    const spent = finalSpending(of);
    const mean = (from: Table, column: string, weight: ArrayLike<number>) => (side: ScenarioSide) =>
      weighted(of, from, column, sides[side], weight);
    const inMarkets = (column: string) => (side: ScenarioSide) =>
      total(markets.money, {
        rows: sides[side].flatMap((region) => of.sectors.labels.map((sector) => `${region}|${sector}`)),
        cols: [column],
      });
    figures.push(
      ...each('real-income', RATIO, mean(run.regions, 'real-income', income)),
      ...each('real-wage', RATIO, mean(run.regions, 'real-wage', run.base.wages)),
      ...each('price', RATIO, mean(prices.scenario.finalPrices, 'exact', spent)),
      ...each('price-direct', RATIO, mean(prices.scenario.finalPrices, 'direct', spent)),
      // What the change is worth at the prices of before.
      ...each('income-change', unit, (side) =>
        sides[side].reduce((sum, region) => {
          const r = indexOf(of.regions, region);
          return sum + income[r] * (run.equilibrium.realIncome[r] - 1);
        }, 0),
      ),
      ...each(
        'revenue',
        unit,
        (side) =>
          total(run.revenue, { rows: sides[side], cols: ['after'] }) -
          total(run.revenue, { rows: sides[side], cols: ['before'] }),
      ),
      ...each('duty-first', unit, (side) =>
        total(prices.scenario.incidence, { rows: sides[side], cols: ['duty'] }),
      ),
      ...each('deadweight', unit, inMarkets('deadweight')),
      ...each('way', unit, inMarkets('spent-on-the-way')),
      ...[
        ['trade', sides.a, sides.b] as const,
        ['trade-countries', sides['country-a'], sides['country-b']] as const,
      ].map(([id, a, b]) => ({
        id,
        value: between(run.after, a, b) / between(run.before, a, b) - 1,
        unit: RATIO,
      })),
    );
  }
  if (jobs) {
    const own = (table: Table, of_: (value: number) => number) => (side: 'a' | 'b') => {
      let sum = 0;
      for (const region of sides[side]) {
        const row = indexOf(table.rows, region) * table.cols.labels.length;
        for (let k = 0; k < table.cols.labels.length; k++) sum += of_(table.values[row + k]);
      }
      return sum;
    };
    const count = (name: string, value: (side: 'a' | 'b') => number): ScenarioFigure[] =>
      (['a', 'b'] as const).map((side) => ({
        id: `${name}-${side}`,
        value: value(side),
        unit: jobs.counted.unit,
      }));
    figures.push(
      ...count(
        'jobs-hit',
        own(jobs.hit.sellers, (value) => value),
      ),
      ...count(
        'jobs-chain',
        own(jobs.hit.chain, (value) => value),
      ),
    );
    if (jobs.change) {
      figures.push(
        ...count(
          'jobs-gained',
          own(jobs.change, (value) => Math.max(value, 0)),
        ),
        ...count(
          'jobs-left',
          own(jobs.change, (value) => Math.min(value, 0)),
        ),
      );
    }
  }
  if (lost) figures.push(...each('lost', unit, (side) => total(lost.value, { rows: sides[side] })));
  figures.push(
    ...(['a', 'b'] as const).map((side) => ({
      id: `border-closed-${side}`,
      value: total(result.borderClosed, { rows: sides[side] }),
      unit,
    })),
  );
  return Object.freeze(figures.map((figure) => Object.freeze(figure)));
}

/** Mean of a column over some regions, by weight. */
function weighted(
  of: Mrio,
  from: Table,
  column: string,
  regions: readonly string[],
  weight: ArrayLike<number>,
): number {
  const [width, col] = [from.cols.labels.length, indexOf(from.cols, column)];
  let [sum, all] = [0, 0];
  for (const region of regions) {
    const at = indexOf(of.regions, region);
    sum += weight[at] * from.values[at * width + col];
    all += weight[at];
  }
  return all === 0 ? 0 : sum / all;
}

/** Final purchases above 0 by region, R, money. */
function finalSpending(of: Mrio): Float64Array {
  const [R, C] = [of.regions.labels.length, of.categories.length];
  const out = new Float64Array(R);
  for (let at = 0; at < of.Y.values.length; at++) out[Math.floor(at / C) % R] += Math.max(of.Y.values[at], 0);
  return out;
}

/** What two sides sell one another, money. */
function between(of: Mrio, a: readonly string[], b: readonly string[]): number {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const sold = purchases(of);
  let sum = 0;
  for (const [from, to] of [
    [a, b],
    [b, a],
  ]) {
    for (const seller of from) {
      const first = indexOf(of.regions, seller) * S;
      for (const buyer of to) {
        const q = indexOf(of.regions, buyer);
        if (a === b || seller === buyer) continue;
        for (let k = 0; k < S; k++) sum += sold[(first + k) * R + q];
      }
    }
  }
  return sum;
}
