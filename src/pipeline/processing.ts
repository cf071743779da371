import { countryOf } from '../core/partition.ts';
import type { Pair } from '../measures/pair.ts';
import type { Reading } from '../measures/reading.ts';
import { processingReadings } from '../measures/readings-processing.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { ProcessingParameters } from '../mrio/processing/parameters.ts';
import type { ProcessingPlan } from '../mrio/processing/plan.ts';
import { splitProcessing } from '../mrio/processing/split-processing.ts';
import { valuesOf } from './config.ts';
import type { ProcessingConfig } from './processing-config.ts';

/** A run of the split: V0 is the unsplit table, V1 the central split, V2 ties inputs to destinations. */
export type ProcessingRun =
  | 'V0'
  | 'V1'
  | 'V1-own-year'
  | 'V2'
  | 'V2-pure'
  | 'V2-full'
  | 'V2-full-pure'
  | 'V2p'
  | 'V2p-pure';

/** What the report needs of the split, without tables. */
export interface ProcessingResult {
  readonly year: number;
  /** The table that is read by default, and the ends of the range that is shown: nothing tied, everything tied. */
  readonly central: ProcessingRun;
  readonly range: { readonly nothingTied: ProcessingRun; readonly everythingTied: ProcessingRun };
  readonly runs: readonly { readonly id: ProcessingRun; readonly readings: readonly Reading[] }[];
  /** Published readings of `content-a-country-in-b-country-manufactures`, with year and definition; ratios. */
  readonly published: ProcessingConfig['published'];
}

/** What is needed of a pair's accounts. */
export interface SplitAccounts {
  readonly year: number;
  readonly nested: Mrio;
  readonly pair: Pair;
}

/**
 * The readings of a pair on the unsplit table and on every split of it.
 *
 * @param   accounts  the nested table of the pair, side b in the country that is split
 * @param   config    the declared judgement calls
 * @returns readings by run; own-year moments only where they are declared for the year
 * @throws  MrioError as `splitProcessing`
 */
export function processingResult(accounts: SplitAccounts, config: ProcessingConfig): ProcessingResult {
  const { nested, pair, year } = accounts;
  const plan = processingPlan(pair, config);
  const runs = processingRuns(config, year).map(({ id, parameters }) => ({
    id,
    readings: processingReadings(parameters ? splitProcessing(nested, plan, parameters) : nested, pair),
  }));
  return {
    year,
    central: 'V1',
    range: { nothingTied: 'V0', everythingTied: 'V2-full-pure' },
    runs,
    published: config.published,
  };
}

/**
 * What is split in a pair: manufactures of every region of side b's country.
 *
 * The state of side b exports to side a (E_S), to the rest of its country (E_U) and elsewhere (E_O); the rest of the
 * country to the whole of side a's country (E_U) and elsewhere.
 */
export function processingPlan(pair: Pair, config: ProcessingConfig): ProcessingPlan {
  const away = pair.countryA.filter((region) => !pair.a.includes(region));
  const neighbours = { id: 'E_S', destinations: pair.a };
  return {
    sectors: pair.manufactures,
    country: pair.countryB,
    partner: pair.countryA,
    neighbour: pair.a,
    split: pair.countryB
      .filter((region) => countryOf(region) === config.country)
      .map((region) => ({
        region,
        activities: pair.b.includes(region)
          ? [neighbours, ...(away.length > 0 ? [{ id: 'E_U', destinations: away }] : []), { id: 'E_O' }]
          : [{ id: 'E_U', destinations: pair.countryA }, { id: 'E_O' }],
      })),
  };
}

/** The parameters of every run; V0 has none. */
export function processingRuns(
  config: ProcessingConfig,
  year: number,
): { id: ProcessingRun; parameters?: ProcessingParameters }[] {
  const { importShare, valueShare, outputPerExports, exportShare, homeSalesAtMost, ...ties } = valuesOf(
    config.parameters,
  );
  const central: ProcessingParameters = {
    importShare,
    valueShare,
    exportOutput: { perExports: outputPerExports },
    exportShare,
    homeSalesAtMost,
    oddsPartner: 1,
    tie: 1,
    neighbourTie: 1,
    sameImports: false,
  };
  const own = config.ownYear.find((each) => each.year === year);
  const tied = { ...central, oddsPartner: ties.oddsPartner, tie: ties.tie };
  const full = { ...tied, tie: ties.fullTie };
  const pair = { ...tied, neighbourTie: ties.neighbourTie };
  const pure = { sameImports: true };
  return [
    { id: 'V0' },
    { id: 'V1', parameters: central },
    ...(own
      ? [
          {
            id: 'V1-own-year' as const,
            parameters: {
              ...central,
              importShare: own.importShare,
              valueShare: own.valueShare,
              exportOutput: { perOutput: own.outputPerOutput },
            },
          },
        ]
      : []),
    { id: 'V2', parameters: tied },
    { id: 'V2-pure', parameters: { ...tied, ...pure } },
    { id: 'V2-full', parameters: full },
    { id: 'V2-full-pure', parameters: { ...full, ...pure } },
    { id: 'V2p', parameters: pair },
    { id: 'V2p-pure', parameters: { ...pair, ...pure } },
  ];
}
