import type { ProcessingParameters } from '../mrio/processing/parameters.ts';
import type { ProcessingPlan } from '../mrio/processing/plan.ts';
import { valuesOf } from './config.ts';
import type { PROCESSING_RUNS, ProcessingConfig } from './processing-config.ts';

/** A run of the split: V0 is the unsplit table, V1 the central split, V2 ties inputs to destinations. */
export type ProcessingRun = Exclude<(typeof PROCESSING_RUNS)[number], 'N'>;

/** The runs that a report needs: unsplit, central, everything tied, and the neighbour's inputs tied too. */
export const REPORTED: readonly ProcessingRun[] = ['V0', 'V1', 'V2-full-pure', 'V2p'];

/**
 * The parameters of every run; V0 has none.
 *
 * @param   config  the declared judgement calls
 * @param   year    of the table: moments of the own year only where they are declared
 * @param   plan    without a neighbour there is nothing to tie to it, and V2p is left out
 */
export function processingRuns(
  config: ProcessingConfig,
  year: number,
  plan: Pick<ProcessingPlan, 'neighbour'>,
): { id: ProcessingRun; parameters?: ProcessingParameters }[] {
  const { tie, fullTie, neighbourTie, oddsPartner } = valuesOf(config.parameters);
  const central = centralParameters(config);
  const own = config.ownYear.find((each) => each.year === year);
  const tied = { ...central, oddsPartner, tie };
  const full = { ...tied, tie: fullTie };
  const pair = { ...tied, neighbourTie };
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
    ...(plan.neighbour.length > 0
      ? [
          { id: 'V2p' as const, parameters: pair },
          { id: 'V2p-pure' as const, parameters: { ...pair, ...pure } },
        ]
      : []),
  ];
}

/** The parameters of V1: published moments, and nothing tied. */
export function centralParameters(config: ProcessingConfig): ProcessingParameters {
  const { importShare, valueShare, outputPerExports, exportShare, homeSalesAtMost } = valuesOf(
    config.parameters,
  );
  return {
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
}
