import type { Shelf } from '../accounts/regions/shelf.ts';
import type { Check } from '../core/check.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import { combine } from '../core/provenance.ts';
import type { Reading } from '../measures/reading.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { OwnReadings, TwoTables } from './all-regions-differences.ts';
import { twoTables } from './all-regions-differences.ts';
import { allRegionsSetting } from './all-regions-setting.ts';
import type { AllRegionsYear } from './all-regions-year.ts';
import { checksOfAllRegions, makeAllRegions, pairInAllRegions } from './all-regions-year.ts';
import { commonReadings } from './common-readings.ts';
import type { PairConfig } from './config.ts';
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

/** The table of all regions of a year: what it went through, and the readings of each pair cut from it. */
export interface AllRegionsOfYear {
  readonly record: AllRegionsRecord;
  readonly readings: ReadonlyMap<string, readonly Reading[]>;
  readonly provenance: Provenance;
}

/**
 * Nests the regions of all pairs together in a year.
 *
 * @param   configs  declarations, in a fixed order
 * @param   base     the table of the countries alone
 * @throws  MrioError `balance` when an identity does not hold, otherwise as `makeAllRegions`
 */
export async function buildAllRegionsYear(
  configs: readonly PairConfig[],
  shelf: Shelf,
  base: Mrio,
): Promise<AllRegionsOfYear> {
  const setting = await allRegionsSetting(configs);
  const of = await makeAllRegions(shelf, setting, base);
  const pairs = configs
    .filter((config) => config.years.includes(base.year))
    .map(({ id }) => ({ id, pair: pairInAllRegions(of, setting, id) }));
  const [first] = pairs;
  const checks = first ? checksOfAllRegions(of, setting, first.pair) : [];
  requirePassed(base.year, checks);
  return {
    record: recordOf(of, checks),
    readings: new Map(pairs.map(({ id, pair }) => [id, commonReadings(of.nested, pair)])),
    provenance: of.nested.Z.provenance,
  };
}

/**
 * Compares every pair, as it reads in the table of all regions, with its own table.
 *
 * @param   configs  declarations, in a fixed order
 * @param   years    the tables of all regions
 * @param   own      readings and bands of each pair's own table
 */
export async function compareAllRegions(
  configs: readonly PairConfig[],
  years: readonly AllRegionsOfYear[],
  own: ReadonlyMap<string, OwnReadings>,
): Promise<BuiltAllRegions> {
  const setting = await allRegionsSetting(configs);
  return {
    regions: setting.plan.regions.labels,
    sides: Object.fromEntries(setting.regions.sides),
    years: years.map(({ record }) => record),
    differences: years.flatMap(({ record, readings }) =>
      [...readings].flatMap(([id, common]) => {
        const readingsOfPair = own.get(id);
        return readingsOfPair ? twoTables(id, record.year, common, readingsOfPair) : [];
      }),
    ),
    provenance: combine(
      'all regions',
      years.map((year) => year.provenance),
      'estimated',
    ),
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
