import { countryOf } from '../core/partition.ts';
import { combine } from '../core/provenance.ts';
import { unitOf } from '../core/unit.ts';
import { coProductionMatrix } from '../measures/co-production-matrix.ts';
import { crossingsByOrigin } from '../measures/crossings-by-origin.ts';
import { flowOrigins } from '../measures/flow-origins.ts';
import { pairBorders } from '../measures/pair.ts';
import { pairByHeading } from '../measures/pair-by-heading.ts';
import { pairByIndustry } from '../measures/pair-by-industry.ts';
import { penetration } from '../measures/penetration.ts';
import { valueAdded } from '../measures/value-added.ts';
import type { DeclaredParameter, Figure, PairReport, ReportRegion, Run } from '../reports/pair-report.ts';
import type { PairAccounts, StoredRun } from './accounts.ts';
import type { PairConfig } from './config.ts';
import type { Band } from './ensemble.ts';
import { contrastBorder, headingJobs } from './pair.ts';
import { rangeOf } from './range.ts';

/**
 * Computes everything a report shows from the accounts of a pair and year.
 *
 * @param   accounts  loaded and verified
 * @param   redrawn   bands of a new ensemble in place of the shipped ones, with the number of draws
 * @returns the report's content
 */
export function pairReport(
  accounts: PairAccounts,
  redrawn?: { bands: readonly Band[]; draws: number },
): PairReport {
  const { config, nested, pair, evidence, headings, lock } = accounts;
  const borders = pairBorders(nested, pair);
  const [jobsA, jobsB] = headingJobs(evidence, headings);
  const contrast = contrastBorder(nested, pair);
  const { metro, mexicanState } = config.regions;
  const real = accounts.placebos.find((run) => run.id === config.id);
  const others = accounts.placebos.filter((run) => run !== real);
  const drawn = figures(accounts, redrawn?.bands);
  return {
    id: config.id,
    name: config.name,
    year: accounts.year,
    years: config.years,
    sides: {
      a: { id: metro.id, short: metro.short, name: metro.name },
      b: { id: mexicanState.id, short: mexicanState.short, name: mexicanState.name },
    },
    regions: reportRegions(config, nested.regions.labels),
    figures: drawn,
    byIndustry: pairByIndustry(nested, pair),
    byHeading: pairByHeading(nested, pair, jobsA, jobsB),
    headings,
    origins: flowOrigins(nested, borders.pair),
    completedInB: coProductionMatrix(nested, borders.pair, { from: 'a', to: 'b' }, 'all'),
    completedInA: coProductionMatrix(nested, borders.pair, { from: 'b', to: 'a' }, 'all'),
    crossings: {
      pair: crossingsByOrigin(nested, borders.pair),
      national: crossingsByOrigin(nested, borders.national),
      contrast: crossingsByOrigin(nested, contrast),
    },
    penetrationOfUse: penetration(nested, borders.pair, 'use'),
    penetrationOfOutput: penetration(nested, borders.pair, 'output'),
    valueAdded: valueAdded(nested),
    jobs: evidence.jobs,
    goods: pair.goods,
    oneWay: accounts.oneWay.map((run) => ({ ...run, name: '', changed: changedBy(config, run.id) })),
    placebos: others.map((run) => placeboRun(config, run)),
    ...(real && { placeboReal: placeboRun(config, real) }),
    kappa: lock.kappa,
    parameters: declared(config),
    evidence: config.evidence,
    published: config.published
      .filter((each) => each.year === accounts.year)
      .map(({ reading, year: _year, value, ...rest }) => ({
        figure: drawn.get(reading)!,
        published: value,
        ...rest,
      })),
    imputedCells: lock.imputedCells,
    checks: lock.checks,
    draws: redrawn?.draws ?? lock.ensemble.draws,
    seed: lock.ensemble.seed,
    provenance: combine('report', [nested.Z.provenance], 'estimated'),
  };
}

/** The shipped central values, which `twinplant check` holds against the tables, with their ranges. */
function figures(accounts: PairAccounts, redrawn: readonly Band[] | undefined): Map<string, Figure> {
  const drawn = new Map(redrawn?.map((band) => [band.id, band]));
  return new Map(
    accounts.readings.map(({ id, measure, unit, value, withoutProximity, ...shipped }) => [
      id,
      {
        id,
        measure,
        value,
        unit: unitOf(unit),
        grade: 'estimated' as const,
        ...rangeOf(id, { value, ...(drawn.get(id) ?? shipped) }, accounts.oneWay, accounts.config),
        withoutProximity,
      },
    ]),
  );
}

function reportRegions(config: PairConfig, ids: readonly string[]): ReportRegion[] {
  const { metro, stateRest, usRest, mexicanState, mexicanRest } = config.regions;
  const named = new Map<string, Pick<ReportRegion, 'short' | 'role'>>([
    [metro.id, { short: metro.short, role: 'a' }],
    [stateRest.id, { short: stateRest.short, role: 'restA' }],
    [usRest.id, { short: usRest.short, role: 'restA' }],
    [mexicanState.id, { short: mexicanState.short, role: 'b' }],
    [mexicanRest.id, { short: mexicanRest.short, role: 'restB' }],
  ]);
  return ids.map((id) => ({ id, ...(named.get(id) ?? { short: countryOf(id), role: 'others' as const }) }));
}

function changedBy(config: PairConfig, id: string): Run['changed'] {
  const run = config.oneWay.find((each) => each.id === id);
  return { ...run?.set, ...run?.base };
}

function placeboRun(config: PairConfig, run: StoredRun): Run {
  return { ...run, changed: {}, name: config.placebos.find((each) => each.id === run.id)?.name ?? run.id };
}

function declared(config: PairConfig): DeclaredParameter[] {
  const blocks = [config.parameters, config.base, config.balance, config.ensemble];
  return blocks.flatMap((block) =>
    Object.entries(block).map(([name, each]) => ({
      name,
      value: typeof each.value === 'object' ? JSON.stringify(each.value) : String(each.value),
      meaning: each.meaning,
      source: each.source,
      grade: each.grade,
      range: each.range ? each.range.map(String).join(' – ') : '',
    })),
  );
}
