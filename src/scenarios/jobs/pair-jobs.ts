import { axis } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import type { Pair } from '../../measures/pair.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { Counterfactual } from '../caliendo-parro/counterfactual.ts';
import { employmentChange } from './employment-change.ts';
import { jobsEverywhere } from './jobs-everywhere.ts';
import type { JobsHit } from './jobs-hit.ts';
import { jobsHit } from './jobs-hit.ts';
import { jobLenses } from './lenses.ts';
import { SIDES, twoSides } from './two-sides.ts';

/** Jobs and a scenario, in every way of counting. */
export interface PairJobs {
  /** Jobs as counted, region × sector: the metros. */
  readonly counted: Table<'region', 'sector'>;
  /** Jobs in the trade that is hit, in the metros. */
  readonly hit: JobsHit;
  /** The model's change of employment by industry, in the metros; absent when the model was not run. */
  readonly change?: Table<'region', 'sector'>;
  /** Six definitions for the trade of the two metros with one another, lens × a, b; absent when not asked for. */
  readonly lensesOfMetros?: Table<'lens', 'side'>;
  /** The same for the two countries, jobs outside the metros estimated; absent when both sides lie in one country. */
  readonly lensesOfCountries?: Table<'lens', 'side'>;
  /** Regions whose jobs are estimated from the metro's, and activities that have no estimate. */
  readonly estimated: readonly string[];
  readonly without: readonly string[];
}

/**
 * Jobs both ways of counting: in the trade that is hit, in the model, and under the definitions behind the famous figures.
 *
 * @param   of    the Mrio
 * @param   pair  the two metros and their jobs
 * @param   hit   share of each flow that is hit, n × R
 * @param   with  the counterfactual, where there is one; whether the definitions are counted too (they are unless told)
 * @returns all counts; undefined when the pair has no jobs
 * @throws  MrioError errors of the parts
 * @identity as the parts
 * @source  METHODS B.3 and D.2
 */
export function pairJobs(
  of: Mrio,
  pair: Pair,
  hit: Table<'supplier', 'region'>,
  {
    run,
    definitions = true,
  }: { readonly run?: Counterfactual | undefined; readonly definitions?: boolean } = {},
): PairJobs | undefined {
  const everywhere = jobsEverywhere(of, pair);
  if (!everywhere || !pair.jobs) return undefined;
  const domestic = pair.countryA.some((region) => pair.countryB.includes(region));
  const lenses = (a: readonly string[], b: readonly string[]): Table<'lens', 'side'> => {
    const sides = twoSides(of, [a, b], everywhere.jobs);
    return table({
      ...jobLenses(sides.of, SIDES, sides.jobs, pair.goods),
      cols: axis('side', ['a', 'b']),
    });
  };
  return {
    counted: pair.jobs,
    hit: jobsHit(of, pair.jobs, hit),
    ...(run && { change: employmentChange(run, pair.jobs) }),
    ...(definitions && { lensesOfMetros: lenses(pair.a, pair.b) }),
    ...(definitions && !domestic && { lensesOfCountries: lenses(pair.countryA, pair.countryB) }),
    estimated: everywhere.estimated,
    without: everywhere.without,
  };
}
