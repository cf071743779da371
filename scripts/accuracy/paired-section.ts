import type { Comparison } from './experiment.ts';
import { markdownTable } from './markdown-table.ts';
import { paired } from './paired.ts';
import { COLUMNS } from './summarise.ts';

/** Whether one method beats another state by state, measure by measure; measures with a sign are left out. */
export function pairedSection(one: Comparison, others: readonly Comparison[]): string {
  const measures = COLUMNS.filter(({ id }) => id !== 'ownRatio' && id !== 'multiplierMean');
  return markdownTable(
    ['against', ...measures.map(({ title }) => title)],
    others.map((other) => [
      other.method,
      ...measures.map(({ id }) => {
        const { better, of, p } = paired(
          one.states.map((each) => each[id]),
          other.states.map((each) => each[id]),
        );
        return `${better} of ${of}, p ${p < 0.001 ? '< 0.001' : p.toFixed(3)}`;
      }),
    ]),
  );
}
