import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import type { Shelf } from '../accounts/regions/shelf.ts';
import type { Check } from '../core/check.ts';
import type { Table } from '../core/table.ts';
import type { Pair } from '../measures/pair.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Nested, NestInputs } from '../mrio/nest/nest.ts';
import { allRegionsJobs } from './all-regions-jobs.ts';
import type { AllRegionsSetting } from './all-regions-setting.ts';
import { accountsChecks } from './checks.ts';
import { makeNested, nestingOf } from './make-nested.ts';
import { pairOf } from './pair-of.ts';
import { nestParameters } from './parameters.ts';
import { regionalEvidence } from './regional-evidence.ts';

/**
 * Cycles of balancing at most: the table of all regions needs 660 to 5,420 of them, by year, and a tenth to a half as
 * many in the second pass. The tolerance is that of the pairs.
 */
export const ALL_REGIONS_CYCLES = 12_000;

/** One table that holds the regions of all pairs, in a year. */
export interface AllRegionsYear {
  readonly year: number;
  readonly base: Mrio;
  readonly evidence: NestEvidence;
  readonly inputs: NestInputs;
  readonly nesting: Nested;
  readonly nested: Mrio;
  readonly jobs: Table<'region', 'sector'>;
}

/**
 * Nests the regions of all pairs together.
 *
 * Pairs that are cut from it are consistent with one another and with the nation. It is not better evidence on a single
 * pair than that pair's own table: the same figures, held against more constraints.
 *
 * @param   shelf  regional statistics
 * @param   base   the table of the countries alone of that year
 * @throws  MrioError as `regionalEvidence`; `convergence` when the table does not balance
 * @source  METHODS B.2.6; RECIPE §2 to §4
 */
export async function makeAllRegions(
  shelf: Shelf,
  setting: AllRegionsSetting,
  base: Mrio,
): Promise<AllRegionsYear> {
  const { config, regions, plan, frame } = setting;
  const evidence = await regionalEvidence(shelf, { config, regions, frame }, base.year);
  const inputs = nestingOf(base, evidence, plan);
  const parameters = { ...nestParameters(config), maxCycles: ALL_REGIONS_CYCLES, continued: true };
  const made = makeNested(inputs, base, parameters, `The table of all regions ${base.year}`);
  return {
    year: base.year,
    base,
    evidence,
    inputs,
    nesting: made.nesting,
    nested: made.mrio,
    jobs: allRegionsJobs(plan, evidence),
  };
}

/**
 * A declared pair as regions of the table of all regions.
 *
 * @param   id  one of the pairs that the table was made for
 */
export function pairInAllRegions(
  { evidence, jobs }: Pick<AllRegionsYear, 'evidence' | 'jobs'>,
  { plan, regions }: Pick<AllRegionsSetting, 'plan' | 'regions'>,
  id: string,
): Pair {
  const { a, b } = regions.sides.get(id)!;
  const at = (region: string) => plan.regions.labels.indexOf(region);
  return pairOf({ ...plan, a: a.map(at), b: b.map(at) }, evidence, { jobs });
}

/** What must hold in the table of all regions, its crossings counted at the border of one pair. */
export function checksOfAllRegions(of: AllRegionsYear, { plan }: AllRegionsSetting, pair: Pair): Check[] {
  return accountsChecks(of.base, of.nested, pair, plan);
}
