import { notesOf } from '../accounts/regions/nest-evidence.ts';
import { countryOf } from '../core/partition.ts';
import { combine } from '../core/provenance.ts';
import { unitOf } from '../core/unit.ts';
import { coProductionMatrix } from '../measures/co-production-matrix.ts';
import { contrastBorder } from '../measures/contrast-border.ts';
import { crossingsByOrigin } from '../measures/crossings-by-origin.ts';
import { flowOrigins } from '../measures/flow-origins.ts';
import { bordersOf } from '../measures/pair.ts';
import { pairByHeading } from '../measures/pair-by-heading.ts';
import { pairByIndustry } from '../measures/pair-by-industry.ts';
import { penetration } from '../measures/penetration.ts';
import { valueAdded } from '../measures/value-added.ts';
import type {
  DeclaredParameter,
  EvidenceGap,
  EvidenceNote,
  Figure,
  PairReport,
  ReportRegion,
  Run,
} from '../reports/pair-report.ts';
import type { PairAccounts } from './accounts.ts';
import type { PairConfig } from './config.ts';
import type { Band } from './ensemble.ts';
import { evidenceGrade } from './evidence-grade.ts';
import { headingJobs } from './pair.ts';
import { evidenceOf } from './pair-of.ts';
import type { PairRegions } from './pair-regions.ts';
import type { StoredRun } from './pair-store.ts';
import { checksOf } from './pair-year.ts';
import type { ProcessingConfig } from './processing-config.ts';
import { processingReport } from './processing-report.ts';
import { rangeOf } from './range.ts';

/** Runs that are no judgement call but the two ways to read customs figures. */
const VARIANTS = ['production', 'gateway'] as const;
const variantOf = (id: string) => VARIANTS.find((each) => id === `variant-${each}`);

/**
 * Computes everything a report shows from the accounts of a pair and year.
 *
 * @param   accounts    loaded and verified
 * @param   processing  judgement calls of the split of export processing
 * @param   redrawn     bands of a new ensemble in place of the shipped ones, with the number of draws
 * @returns the report's content
 */
export function pairReport(
  accounts: PairAccounts,
  processing: ProcessingConfig,
  redrawn?: { bands: readonly Band[]; draws: number },
): PairReport {
  const { config, nested, pair, jobs, setting, record, yearRecord } = accounts;
  const { regions, plan, headings } = setting;
  const borders = bordersOf(nested, pair);
  const [jobsA, jobsB] = headingJobs(jobs, headings, pair);
  const domestic = regions.kind === 'domestic';
  const contrast = domestic ? undefined : contrastBorder(nested, pair);
  const real = accounts.placebos.find((run) => run.id === config.id);
  const others = accounts.placebos.filter((run) => run !== real);
  const drawn = figures(accounts, redrawn?.bands);
  const { grade, reasons } = evidenceGrade(accounts);
  const metros = plan.areas.flatMap((area) => area.metros);
  const runs = accounts.oneWay.filter((run) => variantOf(run.id) === undefined);
  const variants = accounts.oneWay.flatMap((run) => {
    const id = variantOf(run.id);
    return id ? [{ id, readings: run.values }] : [];
  });
  const { a, b } = config.sides;
  const draws = redrawn?.draws ?? record?.ensemble.draws ?? 0;
  const bandYear = redrawn ? accounts.year : accounts.bandYear;
  return {
    id: config.id,
    name: config.name,
    year: accounts.year,
    years: config.years,
    kind: regions.kind,
    countries: regions.countries,
    grade,
    gradeReasons: reasons,
    ...notes(accounts),
    splitPinnedBy: [...plan.a, ...plan.b].some((region) => metros.includes(region)) ? 'kappa' : 'customs',
    ...(variants.length > 0 && { variants }),
    ...(bandYear !== undefined && { bandYear }),
    mrioGrade: nested.Z.provenance.grade,
    sides: {
      a: { id: pair.a.join('+'), short: a.short, name: a.name },
      b: { id: pair.b.join('+'), short: b.short, name: b.name },
    },
    regions: reportRegions(regions, nested.regions.labels),
    figures: drawn,
    byIndustry: pairByIndustry(nested, pair),
    byHeading: pairByHeading(nested, pair, jobsA, jobsB),
    headings,
    origins: flowOrigins(nested, borders.pair),
    completedInB: coProductionMatrix(nested, borders.pair, { from: 'a', to: 'b' }, 'all'),
    completedInA: coProductionMatrix(nested, borders.pair, { from: 'b', to: 'a' }, 'all'),
    crossings: {
      pair: crossingsByOrigin(nested, borders.pair),
      ...(borders.national && { national: crossingsByOrigin(nested, borders.national) }),
      ...(contrast && { contrast: crossingsByOrigin(nested, contrast) }),
    },
    penetrationOfUse: penetration(nested, borders.pair, 'use'),
    penetrationOfOutput: penetration(nested, borders.pair, 'output'),
    valueAdded: valueAdded(nested),
    jobs: jobs.jobs,
    goods: pair.goods,
    oneWay: runs.map((run) => ({ ...run, name: '', changed: changedBy(config, run.id) })),
    placebos: others.map((run) => placeboRun(config, run)),
    ...(real && { placeboReal: placeboRun(config, real) }),
    kappa: (yearRecord?.kappa ?? []).flatMap(({ kappa, scope, exports, elsewhere, residual }) =>
      kappa === undefined ? [] : [{ kappa, scope, exports, elsewhere, residual }],
    ),
    parameters: declared(config),
    evidence: [],
    published: config.published
      .filter((each) => each.year === accounts.year && drawn.has(each.reading))
      .map(({ reading, year: _year, value, ...rest }) => ({
        figure: drawn.get(reading)!,
        published: value,
        ...rest,
      })),
    processing: processingReport(nested, pair, processing, accounts.processing),
    ...(yearRecord && { nestingBias: yearRecord.bias }),
    imputedCells: imputedCells(accounts),
    checks: yearRecord?.checks ?? checksOf(accounts, setting),
    draws,
    seed: config.ensemble.seed.value,
    provenance: combine('report', [nested.Z.provenance], 'estimated'),
  };
}

/** What was read and what is missing, each with the side that it is about. */
function notes({ evidence, inputs, setting }: PairAccounts): { notes: EvidenceNote[]; gaps: EvidenceGap[] } {
  const { plan } = setting;
  const sides = (
    [
      ['a', plan.a],
      ['b', plan.b],
    ] as const
  ).flatMap(([side, regions]) => regions.map((region) => ({ side, of: evidenceOf(plan, evidence, region) })));
  const { notes: joint, gaps } = notesOf({ ...evidence, us: new Map(), mexicanStates: [], provinces: [] });
  const left = inputs.leftOut.map(
    ({ region, exports, output }): EvidenceGap => ({
      what: 'exports',
      ...(side(setting, region) && { side: side(setting, region)! }),
      note: {
        en: `exports by ZIP code of the exporter (${Math.round(exports)} million USD) exceed what the metro makes (${Math.round(output)}): they are its brokers’ and are not used`,
        es: `las exportaciones por código postal del exportador (${Math.round(exports)} millones de USD) superan lo que la zona produce (${Math.round(output)}): son de sus agentes aduanales y no se usan`,
      },
    }),
  );
  return {
    notes: [
      ...sides.flatMap(({ side: at, of }) => of.notes.map((note) => ({ ...note, side: at }))),
      ...joint,
    ],
    gaps: [
      ...sides.flatMap(({ side: at, of }) => of.gaps.map((gap) => ({ ...gap, side: at }))),
      ...gaps,
      ...left,
    ],
  };
}

function side({ plan }: PairAccounts['setting'], region: string): 'a' | 'b' | undefined {
  const at = plan.regions.labels.indexOf(region);
  if (plan.a.includes(at)) return 'a';
  return plan.b.includes(at) ? 'b' : undefined;
}

function imputedCells({ evidence }: PairAccounts): number {
  const parts = [...evidence.us.values(), ...evidence.mexicanStates, ...evidence.provinces];
  return parts.reduce((sum, part) => sum + part.imputed.length, 0);
}

/** The central values, which `twinplant check` holds against the shipped ones, with their ranges. */
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

function reportRegions(of: PairRegions, ids: readonly string[]): ReportRegion[] {
  const shorts = new Map(
    [
      ...of.areas.flatMap(({ metros, rest }) => [...metros, rest]),
      ...of.mexicanStates,
      ...of.provinces,
      ...of.rests.values(),
    ].map(({ id, short }) => [id, short]),
  );
  const role = (id: string): ReportRegion['role'] => {
    if (of.a.includes(id)) return 'a';
    if (of.b.includes(id)) return 'b';
    const country = countryOf(id);
    if (country === of.countries.a) return 'restA';
    return country === of.countries.b ? 'restB' : 'others';
  };
  return ids.map((id) => ({ id, short: shorts.get(id) ?? countryOf(id), role: role(id) }));
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
