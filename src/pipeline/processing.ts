import type { Pair } from '../measures/pair.ts';
import type { Reading } from '../measures/reading.ts';
import { processingReadings } from '../measures/readings-processing.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { splitProcessing } from '../mrio/processing/split-processing.ts';
import type { ProcessingConfig } from './processing-config.ts';
import { joinedHalves } from './processing-halves.ts';
import type { NotSplit } from './processing-plan.ts';
import { notSplit, processingPair, processingPlan } from './processing-plan.ts';
import type { ProcessingRun } from './processing-runs.ts';
import { processingRuns } from './processing-runs.ts';

/** The readings of one table: a run of the split, or a table that came with export activities of its own. */
export interface RunReadings {
  readonly id: ProcessingRun | 'table';
  readonly readings: readonly Reading[];
}

/** What the report needs of the split, without tables. */
export interface ProcessingResult {
  readonly year: number;
  /** Why nothing was split; then there are no runs, or those of a table that is split already: V0 and `table`. */
  readonly notSplit?: NotSplit;
  /** The table that is read by default. */
  readonly central: ProcessingRun | 'table';
  /** The ends of the range that is shown: nothing tied, everything tied. */
  readonly range?: { readonly nothingTied: ProcessingRun; readonly everythingTied: ProcessingRun };
  readonly runs: readonly RunReadings[];
  /** Published readings of `content-a-country-in-b-country-manufactures`, with year and definition; ratios. */
  readonly published: ProcessingConfig['published'];
}

/** What is needed of a pair's accounts. */
export interface SplitAccounts {
  readonly nested: Mrio;
  readonly pair: Pair;
}

/**
 * The readings of a pair on the unsplit table and on every split of it.
 *
 * A table with MX1 and MX2 is not split again: it is read as it came, beside the same table with the two joined. A pair
 * without a side in the split country has no runs.
 *
 * @param   accounts  the table, and the pair in its regions: sides of any number of regions, in either country
 * @param   config    the declared judgement calls
 * @param   only      the runs that are wanted; all when left out
 * @returns readings by run; own-year moments only where they are declared for the year, ties to the neighbour only
 *          where a side lies in the partner country
 * @throws  MrioError as `splitProcessing`
 */
export function processingResult(
  accounts: SplitAccounts,
  config: ProcessingConfig,
  only?: readonly ProcessingRun[],
): ProcessingResult {
  const { nested, pair } = accounts;
  const regions = nested.regions.labels;
  const reason = notSplit(regions, pair, config);
  const about = { year: nested.year, published: config.published };
  if (reason === 'already-split')
    return { ...about, notSplit: reason, central: 'table', runs: tableRuns(accounts, config) };
  if (reason !== undefined) return { ...about, notSplit: reason, central: 'V0', runs: [] };
  const plan = processingPlan(regions, pair, config);
  const own = processingPair(regions, pair, config);
  const runs = processingRuns(config, nested.year, plan)
    .filter(({ id }) => only === undefined || only.includes(id))
    .map(({ id, parameters }) => ({
      id,
      readings: processingReadings(
        parameters ? splitProcessing(nested, plan, parameters) : nested,
        own,
        config.border,
      ),
    }));
  return { ...about, central: 'V1', range: { nothingTied: 'V0', everythingTied: 'V2-full-pure' }, runs };
}

/** A table that is split already: as it came, and with its export activities joined to their regions. */
function tableRuns({ nested, pair }: SplitAccounts, config: ProcessingConfig): RunReadings[] {
  const own = processingPair(nested.regions.labels, pair, config);
  const joined = joinedHalves(nested, own, config);
  return [
    { id: 'V0', readings: processingReadings(joined.of, joined.pair, config.border) },
    { id: 'table', readings: processingReadings(nested, own, config.border) },
  ];
}
