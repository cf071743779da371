import type { Pair } from '../measures/pair.ts';
import type { Reading } from '../measures/reading.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { processingResult, type RunReadings } from './processing.ts';
import { type BoundKind, processingBounds } from './processing-bounds.ts';
import type { ProcessingConfig } from './processing-config.ts';

/** An end of the range that free recipes allow. */
export type BoundRun = `${BoundKind}-least` | `${BoundKind}-most`;

/** What the build keeps of the split: readings by run and, for some of them, by end of a range. */
export interface StoredProcessing {
  readonly id: RunReadings['id'] | BoundRun;
  readonly readings: readonly Reading[];
}

/**
 * Everything about the split of a pair and year that a report may show, to be stored by the build.
 *
 * The runs take about a second, the bounds ten: a report reads them and does not compute them. What does not exist is
 * not there: moments of the own year, ties where there is no neighbour, bounds of readings without a program.
 *
 * @param   nested  the table of the pair
 * @param   pair    the pair in its regions
 * @param   config  the declared judgement calls
 * @returns runs in the order of `processingRuns`, then both ends of each kind of bound; none where the pair has no side
 *          in the split country, V0 and `table` where the table is split already
 * @throws  MrioError as `processingResult` and `processingBounds`
 */
export async function processingStored(
  nested: Mrio,
  pair: Pair,
  config: ProcessingConfig,
): Promise<StoredProcessing[]> {
  const { runs } = processingResult({ nested, pair }, config);
  const central = runs.find(({ id }) => id === 'V1')?.readings ?? [];
  const bounds = await processingBounds({ nested, pair }, config);
  const kinds = [...new Set(bounds.map(({ kind }) => kind))];
  return [
    ...runs,
    ...kinds.flatMap((kind) =>
      (['least', 'most'] as const).map((end): StoredProcessing => {
        const own = new Map(
          bounds.filter((bound) => bound.kind === kind).map((each) => [each.reading, each]),
        );
        return {
          id: `${kind}-${end}`,
          readings: central.flatMap((reading) => {
            const bound = own.get(reading.id);
            return bound ? [{ ...reading, value: bound[end] }] : [];
          }),
        };
      }),
    ),
  ];
}
