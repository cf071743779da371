import { countryOf } from '../../core/partition.ts';
import { combine } from '../../core/provenance.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import type { ScenarioReport } from '../../reports/scenario-report.ts';
import type { TornadoRow } from '../../scenarios/run/alternatives.ts';
import type { FigureBand } from '../../scenarios/run/bands.ts';
import { compareReadings } from '../../scenarios/run/compare-readings.ts';
import { scenarioFigures } from '../../scenarios/run/figures.ts';
import type { ScenarioResult } from '../../scenarios/run/scenario-result.ts';
import { sideBearers } from '../../scenarios/run/side-bearers.ts';
import { sideMarkets } from '../../scenarios/run/side-markets.ts';
import { sideProducts } from '../../scenarios/run/side-products.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import type { ScenarioChoices } from './choices.ts';
import type { ScenarioAccounts } from './scenario-accounts.ts';

/** What was drawn and varied beside the central run. */
export interface Sureness {
  readonly bands?: readonly FigureBand[];
  readonly draws?: ScenarioReport['draws'];
  readonly tornado?: readonly TornadoRow[];
}

/**
 * Puts a run of a scenario into the form that pages, screens and files are made from.
 *
 * @param   accounts  of the pair
 * @param   file      the scenario
 * @param   result    what the models say
 * @param   choices   what was chosen about the run
 * @param   sureness  ranges and alternatives, where they were drawn
 * @returns plain content
 * @throws  MrioError `label` when a region of the pair is unknown
 */
export function makeScenarioReport(
  accounts: ScenarioAccounts,
  file: Pick<ScenarioFile, 'compare' | 'explanation' | 'assumptions' | 'sources'>,
  result: ScenarioResult,
  choices: ScenarioChoices,
  { bands = [], draws, tornado }: Sureness = {},
): ScenarioReport {
  const { nested: of, pair, year, config } = accounts;
  const { applied, general, jobs, lost } = result;
  const ranges = new Map(bands.map((band) => [band.id, band]));
  const figures = scenarioFigures(of, result).map((figure) => {
    const band = ranges.get(figure.id);
    return [figure.id, { ...figure, ...(band && { low: band.p05, high: band.p95 }) }] as const;
  });
  const both = <T>(make: (side: 'a' | 'b') => T | undefined): { a: T; b: T } | undefined => {
    const [a, b] = [make('a'), make('b')];
    return a === undefined || b === undefined ? undefined : { a, b };
  };
  const products = both((side) => sideProducts(of, result, pair[side]));
  const markets = both((side) => sideMarkets(of, result, side === 'a' ? pair.countryA : pair.countryB));
  const bearers = sideBearers(result);
  return {
    id: applied.id,
    name: applied.name,
    summary: applied.summary,
    ...(file.explanation && { explanation: file.explanation }),
    compare: file.compare,
    pair: { id: config.id, name: config.name },
    year,
    sides: { a: config.sides.a.name, b: config.sides.b.name },
    regionsOfSides: { a: pair.a, b: pair.b },
    unit: of.Z.unit,
    countries: { a: countryOf(pair.a[0]), b: countryOf(pair.b[0]) },
    moved: result.moved,
    assumed: {
      elasticities: choices.elasticities,
      sourcing: choices.sourcing,
      labour: choices.labour,
      deficits: choices.deficits,
      purse: choices.purse,
      passThrough: applied.passThrough,
    },
    figures: new Map(figures),
    ...(products && { products }),
    ...(markets && { markets }),
    ...(bearers && { bearers }),
    ...(general && {
      regions: general.regions,
      ...(general.firstOrder && { firstOrder: general.firstOrder }),
      ...(general.path && { path: general.path }),
      comparison: compareReadings(general.before, general.after, pair, general.activities),
    }),
    ...(lost && { lostProducts: lost.products }),
    ...(jobs?.lensesOfMetros && { lensesOfMetros: jobs.lensesOfMetros }),
    ...(jobs?.lensesOfCountries && { lensesOfCountries: jobs.lensesOfCountries }),
    jobsEstimated: jobs?.estimated ?? [],
    ...(tornado && { tornado }),
    ...(draws && { draws }),
    assumptions: file.assumptions,
    notes: applied.notes,
    sources: file.sources.map(({ title, publisher, date, url }) => ({ title, publisher, date, url })),
    provenance: combine(`scenario ${applied.id}`, [provenanceOf(of), applied.provenance], 'scenario'),
  };
}
