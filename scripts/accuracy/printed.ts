import { readFileSync } from 'node:fs';
import type { Accuracy } from './measures.ts';

/** Median and worst state of one measure; measures that have a sign have no worst. */
export interface Summary {
  readonly median: number;
  readonly worst: number | undefined;
}

const FILE = new URL('../../test/reference/regionalisation/accuracy-2018/expected.csv', import.meta.url);

/** What was printed for all 32 states, by method and measure. */
export function printed(): ReadonlyMap<string, ReadonlyMap<keyof Accuracy, Summary>> {
  const found = new Map<string, Map<keyof Accuracy, Summary>>();
  for (const line of readFileSync(FILE, 'utf8').trim().split('\n').slice(1)) {
    const [, method, measure, median, worst] = line.match(/^"(.*)",(\w+),([^,]*),(.*)$/)!;
    const own = found.get(method) ?? new Map<keyof Accuracy, Summary>();
    own.set(measure as keyof Accuracy, {
      median: Number(median),
      worst: worst === '' ? undefined : Number(worst),
    });
    found.set(method, own);
  }
  return found;
}
