import { quantile } from '../../src/numeric/quantile.ts';
import type { Accuracy } from './measures.ts';
import type { Summary } from './printed.ts';

/** Measures in the order of the tables, with the heading and the decimals of each. */
export const COLUMNS: readonly {
  readonly id: keyof Accuracy;
  readonly title: string;
  readonly decimals: number;
}[] = [
  { id: 'stpe', title: 'STPE own', decimals: 1 },
  { id: 'wapeOwn', title: 'WAPE own', decimals: 1 },
  { id: 'ownRatio', title: 'own, estimate/true', decimals: 2 },
  { id: 'wapeBought', title: 'WAPE bought', decimals: 1 },
  { id: 'wapeSold', title: 'WAPE sold', decimals: 1 },
  { id: 'multiplierMean', title: 'multipliers, mean', decimals: 1 },
  { id: 'multiplierError', title: 'multipliers, MAE', decimals: 1 },
  { id: 'valueError', title: 'VA multipliers, MAE', decimals: 1 },
  { id: 'foreignContent', title: 'foreign content, pp', decimals: 1 },
  { id: 'ownContent', title: 'own VA content, pp', decimals: 1 },
];

/** Median and worst state of every measure; the ratio and the signed mean have no worst. */
export function summarise(states: readonly Accuracy[]): ReadonlyMap<keyof Accuracy, Summary> {
  return new Map(
    COLUMNS.map(({ id }) => {
      const sorted = states.map((each) => each[id]).sort((a, b) => a - b);
      const signed = id === 'ownRatio' || id === 'multiplierMean';
      return [id, { median: quantile(sorted, 0.5), worst: signed ? undefined : sorted[sorted.length - 1] }];
    }),
  );
}
