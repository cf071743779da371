import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import type { Shelf } from '../accounts/regions/shelf.ts';
import type { Check } from '../core/check.ts';
import type { Pair } from '../measures/pair.ts';
import type { Reading } from '../measures/reading.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Nested, NestInputs } from '../mrio/nest/nest.ts';
import { accountsChecks } from './checks.ts';
import { drawnReadings } from './drawn-readings.ts';
import { makeNested, makeWithoutProximity, nestingOf } from './make-nested.ts';
import { allReadings } from './pair.ts';
import type { PairJobs } from './pair-of.ts';
import { pairJobs, pairOf } from './pair-of.ts';
import type { PairSetting } from './pair-setting.ts';
import { nestParameters } from './parameters.ts';
import { regionalEvidence } from './regional-evidence.ts';

/** The accounts of a pair and year, made from the base table and the regional evidence. */
export interface PairYear {
  readonly year: number;
  readonly base: Mrio;
  readonly evidence: NestEvidence;
  readonly inputs: NestInputs;
  readonly nesting: Nested;
  readonly nested: Mrio;
  readonly pair: Pair;
  readonly jobs: PairJobs;
}

/**
 * Makes the accounts of a pair and year.
 *
 * @param   shelf   regional statistics
 * @param   base    the table of the countries alone of that year
 * @param   given   κ in place of the declared one; evidence that is known already
 * @throws  MrioError as `regionalEvidence`; `convergence` when the table does not balance
 * @source  RECIPE §2 to §4
 */
export async function makePairYear(
  shelf: Shelf,
  setting: PairSetting,
  base: Mrio,
  given: { readonly kappa?: number | undefined; readonly evidence?: NestEvidence | undefined } = {},
): Promise<PairYear> {
  const { config, plan } = setting;
  const { kappa } = given;
  const evidence = given.evidence ?? (await regionalEvidence(shelf, setting, base.year));
  const inputs = nestingOf(base, evidence, plan);
  const parameters = { ...nestParameters(config), ...(kappa !== undefined && { kappa }) };
  const made = makeNested(inputs, base, parameters, `${config.id} ${base.year}`);
  const jobs = pairJobs(setting, evidence);
  return {
    year: base.year,
    base,
    evidence,
    inputs,
    nesting: made.nesting,
    nested: made.mrio,
    pair: pairOf(plan, evidence, jobs),
    jobs,
  };
}

/** Every number of a pair and year, the cells by industry and heading among them. */
export function readingsOfYear({ nested, pair, jobs }: PairYear, { headings }: PairSetting): Reading[] {
  return allReadings(nested, pair, jobs, headings);
}

/** The same from the table without any evidence on proximity; without the cells by heading. */
export function readingsWithoutProximity(of: PairYear, { config }: PairSetting): Reading[] {
  const { inputs, base, year } = of;
  const what = `${config.id} ${year} without proximity`;
  const { mrio } = makeWithoutProximity(inputs, base, nestParameters(config), what);
  return drawnReadings(mrio, of.pair);
}

/** What must hold in the accounts of a pair and year. */
export function checksOf({ base, nested, pair }: PairYear, { plan }: PairSetting): Check[] {
  return accountsChecks(base, nested, pair, plan);
}
