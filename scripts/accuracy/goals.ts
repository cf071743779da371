import type { Comparison } from './experiment.ts';
import type { Accuracy } from './measures.ts';

/** A goal of the default method. */
export interface Goal {
  readonly measure: keyof Accuracy;
  readonly words: string;
  readonly met: (median: number, worst: number | undefined) => boolean;
}

/** What the default method is to reach, as medians of states and where told in the worst state. */
export const GOALS: readonly Goal[] = [
  { measure: 'stpe', words: 'at most 41', met: (median) => median <= 41 },
  { measure: 'wapeOwn', words: 'at most 40, worst 70', met: (median, worst) => median <= 40 && worst! <= 70 },
  { measure: 'ownRatio', words: '0.97 to 1.03', met: (median) => median >= 0.97 && median <= 1.03 },
  { measure: 'wapeBought', words: 'at most 30', met: (median) => median <= 30 },
  { measure: 'wapeSold', words: 'at most 40', met: (median) => median <= 40 },
  { measure: 'multiplierMean', words: 'within ±0.5', met: (median) => Math.abs(median) <= 0.5 },
  {
    measure: 'multiplierError',
    words: 'at most 3.0, worst 7',
    met: (median, worst) => median <= 3 && worst! <= 7,
  },
  { measure: 'valueError', words: 'at most 4.8', met: (median) => median <= 4.8 },
  { measure: 'foreignContent', words: 'at most 3.0', met: (median) => median <= 3 },
  { measure: 'ownContent', words: 'at most 2.2', met: (median) => median <= 2.2 },
];

/** Which goals a method meets in the states at hand. */
export function goalsMet({ summary }: Comparison): readonly { readonly goal: Goal; readonly met: boolean }[] {
  return GOALS.map((goal) => {
    const { median, worst } = summary.get(goal.measure)!;
    return { goal, met: goal.met(median, worst) };
  });
}
