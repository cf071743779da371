import type { Shelf } from '../accounts/regions/shelf.ts';
import type { Check } from '../core/check.ts';
import { MrioError } from '../core/errors.ts';
import type { Provenance } from '../core/provenance.ts';
import { unitLabel } from '../core/unit.ts';
import { flowsOf } from '../mrio/flow-matrix.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Alternative } from './alternatives.ts';
import { oneWayRuns, placeboRuns } from './alternatives.ts';
import type { KappaCalibration } from './calibrate-kappa.ts';
import { calibrateKappa } from './calibrate-kappa.ts';
import type { PairConfig } from './config.ts';
import { drawnReadings } from './drawn-readings.ts';
import { bands, drawnHere } from './ensemble.ts';
import type { EvidenceGrade } from './evidence-grade.ts';
import { evidenceGrade } from './evidence-grade.ts';
import { evidenceText } from './evidence-text.ts';
import { nestingBias } from './nesting-bias.ts';
import type { PairRegions } from './pair-regions.ts';
import type { PairSetting } from './pair-setting.ts';
import type { StoredBand, StoredFigure, YearRecord } from './pair-store.ts';
import type { PairYear } from './pair-year.ts';
import { checksOf, makePairYear, readingsWithoutProximity } from './pair-year.ts';
import { nestParameters } from './parameters.ts';
import { processingResult } from './processing.ts';
import { processingConfig } from './processing-config.ts';
import { REPORTED } from './processing-runs.ts';
import type { StoredProcessing } from './processing-stored.ts';
import { processingStored } from './processing-stored.ts';
import type { Named } from './region-names.ts';

/** The tables that the build of a pair starts from. */
export interface PairSources {
  readonly shelf: Shelf;
  /** The table of the countries of a year, and with a run of the method its base choices changed. */
  readonly base: (year: number, run?: string) => Promise<Mrio>;
}

/** Everything that the build finds about a pair, ready to be stored. */
export interface BuiltPair {
  readonly id: string;
  readonly config: PairConfig;
  /** Regional evidence of each year as text. */
  readonly evidence: readonly { readonly year: number; readonly evidence: string }[];
  readonly figures: readonly (StoredFigure & { readonly year: number })[];
  readonly bands: readonly (StoredBand & { readonly year: number })[];
  readonly oneWay: readonly (Alternative & { readonly year: number })[];
  readonly placebos: readonly (Alternative & { readonly year: number })[];
  readonly processing: readonly { readonly year: number; readonly runs: readonly StoredProcessing[] }[];
  readonly years: readonly YearRecord[];
  /** Evidence grade by year, and why it is what it is in the last. */
  readonly grades: Readonly<Record<string, EvidenceGrade>>;
  readonly reasons: readonly Named[];
  readonly regions: Pick<PairRegions, 'kind' | 'a' | 'b'>;
  readonly largestGap: number;
  readonly draws: number;
  readonly provenance: Provenance;
}

/**
 * Builds a pair: all its years, and in the anchor years bands, one-way runs, placebos and the processing split.
 *
 * @param   options  draws in place of the declared number, and who is told of progress
 * @throws  MrioError `balance` when an identity does not hold, otherwise as `makePairYear`; nothing is stored then
 */
export async function buildPair(
  setting: PairSetting,
  sources: PairSources,
  options: { draws?: number; progress?: (message: string) => void } = {},
): Promise<BuiltPair> {
  const { config } = setting;
  const tell = options.progress ?? (() => {});
  const draws = options.draws ?? config.ensemble.draws.value;
  const anchors = config.bands.anchorYears.value.filter((year) => config.years.includes(year));
  const processing = await processingConfig();
  const found = {
    evidence: [] as { year: number; evidence: string }[],
    figures: [] as (StoredFigure & { year: number })[],
    bands: [] as (StoredBand & { year: number })[],
    oneWay: [] as (Alternative & { year: number })[],
    placebos: [] as (Alternative & { year: number })[],
    processing: [] as { year: number; runs: readonly StoredProcessing[] }[],
    years: [] as YearRecord[],
  };
  const grades: Record<string, EvidenceGrade> = {};
  let reasons: readonly Named[] = [];
  let largestGap = 0;
  let provenance: Provenance | undefined;
  for (const year of config.years) {
    tell(`${config.id} ${year}`);
    const of = await makePairYear(sources.shelf, setting, await sources.base(year));
    found.evidence.push({ year, evidence: evidenceText(of.evidence) });
    const checks = checksOf(of, setting);
    requirePassed(config.id, year, checks);
    const central = drawnReadings(of.nested, of.pair);
    const without = new Map(readingsWithoutProximity(of, setting).map(({ id, value }) => [id, value]));
    for (const { id, measure, unit, value } of central) {
      if (id.includes(':')) continue;
      found.figures.push({
        year,
        id,
        measure,
        unit: unitLabel(unit),
        value,
        withoutProximity: without.get(id) ?? value,
      });
    }
    found.years.push(recordOf(of, checks, anchors.includes(year) ? calibrations(setting, of) : []));
    provenance = of.nested.Z.provenance;
    const graded = evidenceGrade({ evidence: of.evidence, inputs: of.inputs, setting });
    grades[year] = graded.grade;
    reasons = graded.reasons;
    if (!anchors.includes(year)) continue;
    const bases = new Map<string, Mrio>();
    for (const run of config.oneWay) if (run.base) bases.set(run.id, await sources.base(year, run.id));
    for (const run of oneWayRuns(setting, of, bases)) found.oneWay.push({ ...run, year });
    for (const run of await placeboRuns(sources.shelf, setting, of)) found.placebos.push({ ...run, year });
    const drawn = drawnHere(
      {
        config,
        plan: setting.plan,
        base: flowsOf(of.base),
        from: of.base.Z.provenance,
        evidence: of.evidence,
        pair: of.pair,
      },
      central.map(({ id }) => id),
      draws,
      (done) => tell(`${config.id} ${year}: draw ${done} of ${draws}`),
    );
    largestGap = Math.max(largestGap, drawn.largestGap);
    const values = new Map(central.map(({ id, value }) => [id, value]));
    for (const band of bands(drawn)) found.bands.push({ ...band, value: values.get(band.id)!, year });
    // The bounds take ten seconds a table: they are found for the metros that face one state, in the year of INEGI's own
    // tables. The programs of several states take minutes.
    const metro = setting.plan.areas.some((area) => area.metros.length > 0);
    const bounded = metro && year === config.base.inegiYear.value && setting.plan.mexicanStates.length === 1;
    const runs = bounded
      ? await processingStored(of.nested, of.pair, processing)
      : processingResult({ nested: of.nested, pair: of.pair }, processing, REPORTED).runs;
    if (runs.length > 0) found.processing.push({ year, runs });
  }
  const { kind, a, b } = setting.regions;
  return {
    id: config.id,
    config,
    regions: { kind, a, b },
    grades,
    reasons,
    ...found,
    largestGap,
    draws,
    provenance: provenance!,
  };
}

function requirePassed(id: string, year: number, checks: readonly Check[]): void {
  const failed = checks.find((each) => !each.passed);
  if (!failed) return;
  throw new MrioError(
    'balance',
    `${id} ${year}: ${failed.title}: ${failed.figure} exceeds ${failed.tolerance}.`,
    'Do not publish these accounts; look for the step that breaks the identity.',
  );
}

/** What the published exports of the metros of side a say about κ, with and without their second areas. */
function calibrations(setting: PairSetting, { inputs }: PairYear): KappaCalibration[] {
  const { config, plan } = setting;
  const metros = plan.areas.flatMap((area) => area.metros);
  const known = [...plan.a, ...plan.b].filter(
    (region) =>
      metros.includes(region) &&
      inputs.evidence.us.get(plan.regions.labels[region])?.exportShare !== undefined,
  );
  if (known.length !== 1 || plan.parent[plan.a[0]] === plan.parent[plan.b[0]]) return [];
  const cycles = config.balance.kappaCycles.value;
  return (['metro', 'areas'] as const).map((scope) =>
    calibrateKappa(inputs, nestParameters(config), known[0], scope, cycles),
  );
}

function recordOf(of: PairYear, checks: readonly Check[], kappa: readonly KappaCalibration[]): YearRecord {
  const { nesting, evidence, inputs } = of;
  const parts = [...evidence.us.values(), ...evidence.mexicanStates, ...evidence.provinces];
  return {
    year: of.year,
    cycles: nesting.passes.map((pass) => pass.cycles),
    gaps: Object.fromEntries(nesting.result.gaps),
    kappa,
    bias: nestingBias(of.base, of.nested),
    imputedCells: parts.reduce((sum, part) => sum + part.imputed.length, 0),
    repairs: {
      exportsCappedAtOutput: nesting.vectors.cappedExports,
      exportsByZipCodeLeftOut: inputs.leftOut.length,
    },
    checks,
  };
}
