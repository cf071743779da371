import type { Shelf } from '../accounts/regions/shelf.ts';
import type { Check } from '../core/check.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import { combine } from '../core/provenance.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { OwnReadings, TwoTables } from './all-regions-differences.ts';
import { twoTables } from './all-regions-differences.ts';
import { allRegionsSetting } from './all-regions-setting.ts';
import type { AllRegionsYear } from './all-regions-year.ts';
import { checksOfAllRegions, makeAllRegions, pairInAllRegions } from './all-regions-year.ts';
import { commonReadings } from './common-readings.ts';
import type { PairConfig } from './config.ts';
import { ACCOUNT_YEARS } from './config.ts';
import type { NestingBias } from './nesting-bias.ts';
import { nestingBias } from './nesting-bias.ts';

/** What the table of all regions of a year went through. */
export interface AllRegionsRecord {
  readonly year: number;
  readonly cycles: readonly number[];
  readonly gaps: Readonly<Record<string, number>>;
  /** Repairs that were made, counted. */
  readonly repairs: Readonly<Record<string, number>>;
  readonly checks: readonly Check[];
  readonly bias: readonly NestingBias[];
}

/** The tables of all regions, compared with those of the pairs, ready to be stored. */
export interface BuiltAllRegions {
  readonly regions: readonly string[];
  readonly sides: Readonly<Record<string, { readonly a: readonly string[]; readonly b: readonly string[] }>>;
  readonly years: readonly AllRegionsRecord[];
  readonly differences: readonly TwoTables[];
  readonly provenance: Provenance;
}

/**
 * Nests the regions of all pairs together in every year and compares every pair with its own table.
 *
 * @param   configs  declarations, in a fixed order
 * @param   sources  regional statistics and base tables
 * @param   own      readings and bands of each pair's own table
 * @throws  MrioError `balance` when an identity does not hold, otherwise as `makeAllRegions`
 */
export async function buildAllRegions(
  configs: readonly PairConfig[],
  sources: { readonly shelf: Shelf; readonly base: (year: number) => Promise<Mrio> },
  own: ReadonlyMap<string, OwnReadings>,
  tell: (message: string) => void = () => {},
): Promise<BuiltAllRegions> {
  const setting = await allRegionsSetting(configs);
  const years: AllRegionsRecord[] = [];
  const differences: TwoTables[] = [];
  const origins: Provenance[] = [];
  for (const year of ACCOUNT_YEARS) {
    tell(`all regions ${year}`);
    const of = await makeAllRegions(sources.shelf, setting, await sources.base(year));
    const pairs = configs
      .filter((config) => config.years.includes(year))
      .map(({ id }) => ({ id, pair: pairInAllRegions(of, setting, id) }));
    const [first] = pairs;
    const checks = first ? checksOfAllRegions(of, setting, first.pair) : [];
    requirePassed(year, checks);
    years.push(recordOf(of, checks));
    origins.push(of.nested.Z.provenance);
    for (const { id, pair } of pairs) {
      const readings = own.get(id);
      if (readings) differences.push(...twoTables(id, year, commonReadings(of.nested, pair), readings));
    }
  }
  return {
    regions: setting.plan.regions.labels,
    sides: Object.fromEntries(setting.regions.sides),
    years,
    differences,
    provenance: combine('all regions', origins, 'estimated'),
  };
}

function requirePassed(year: number, checks: readonly Check[]): void {
  const failed = checks.find((each) => !each.passed);
  if (!failed) return;
  throw new MrioError(
    'balance',
    `All regions ${year}: ${failed.title}: ${failed.figure} exceeds ${failed.tolerance}.`,
    'Do not publish these accounts; look for the step that breaks the identity.',
  );
}

function recordOf(of: AllRegionsYear, checks: readonly Check[]): AllRegionsRecord {
  const { nesting, inputs, base, nested } = of;
  return {
    year: of.year,
    cycles: nesting.passes.map((pass) => pass.cycles),
    gaps: Object.fromEntries(nesting.result.gaps),
    repairs: {
      exportsCappedAtOutput: nesting.vectors.cappedExports,
      exportsFittedToCountry: nesting.vectors.jointExports,
      exportsByZipCodeLeftOut: inputs.leftOut.length,
    },
    checks,
    bias: nestingBias(base, nested),
  };
}
