import { countryOf } from '../core/partition.ts';
import type { Pair } from '../measures/pair.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { DeclaredParameter } from '../reports/pair-report.ts';
import type { ProcessingPart, RecipeRange, SplitReading } from '../reports/processing.ts';
import { processingResult } from './processing.ts';
import type { ProcessingConfig } from './processing-config.ts';
import { notSplit } from './processing-plan.ts';
import { REPORTED } from './processing-runs.ts';
import type { StoredProcessing } from './processing-stored.ts';

const KINDS = ['G', 'H', 'N', 'N-no-less'] as const;

/**
 * What a report shows of the split of export processing.
 *
 * With what the build stored, nothing is computed. Without it the four runs that are shown are computed, and no bounds.
 *
 * @param   nested  the table of the pair
 * @param   pair    the pair in its regions
 * @param   config  the declared judgement calls
 * @param   stored  what `processingStored` gave for the same table, where the accounts hold it
 * @returns readings with and without the split, published ones and judgement calls; or why there is no split
 * @throws  MrioError as `processingResult`
 */
export function processingReport(
  nested: Mrio,
  pair: Pair,
  config: ProcessingConfig,
  stored?: readonly StoredProcessing[],
): ProcessingPart {
  const why = notSplit(nested.regions.labels, pair, config);
  if (why !== undefined && why !== 'already-split') return { kind: 'none', why };
  const runs = stored ?? processingResult({ nested, pair }, config, REPORTED).runs;
  const estimated = why === undefined;
  return {
    kind: estimated ? 'estimated' : 'published',
    aligned:
      pair.a.every((region) => countryOf(region) === config.partner) &&
      pair.b.every((region) => countryOf(region) === config.country),
    readings: splitReadings(runs, estimated ? 'V1' : 'table'),
    published: config.published,
    parameters: estimated ? declared(config) : [],
  };
}

/** Readings by id, in the order of the unsplit table. */
function splitReadings(
  runs: readonly StoredProcessing[],
  central: 'V1' | 'table',
): ReadonlyMap<string, SplitReading> {
  const values = new Map(
    runs.map(({ id, readings }) => [id, new Map(readings.map((each) => [each.id, each.value]))]),
  );
  const of = (run: StoredProcessing['id'], id: string) => values.get(run)?.get(id);
  const unsplit = runs.find(({ id }) => id === 'V0')?.readings ?? [];
  return new Map(
    unsplit.flatMap(({ id, measure, unit, value }): [string, SplitReading][] => {
      const split = of(central, id);
      if (split === undefined) return [];
      const [ownYear, tied, neighbourTied] = [of('V1-own-year', id), of('V2-full-pure', id), of('V2p', id)];
      const ranges = KINDS.flatMap((kind): RecipeRange[] => {
        const [least, most] = [of(`${kind}-least`, id), of(`${kind}-most`, id)];
        return least === undefined || most === undefined ? [] : [{ kind, least, most }];
      });
      return [
        [
          id,
          {
            id,
            measure,
            unit,
            unsplit: value,
            split,
            ...(ownYear !== undefined && { ownYear }),
            ...(tied !== undefined && { tied }),
            ...(neighbourTied !== undefined && { neighbourTied }),
            ranges,
          },
        ],
      ];
    }),
  );
}

function declared({ parameters }: ProcessingConfig): DeclaredParameter[] {
  return Object.entries(parameters).map(([name, { value, meaning, source, grade, range }]) => ({
    name,
    value: String(value),
    meaning,
    source,
    grade,
    range: range ? range.map(String).join(' – ') : '',
  }));
}
