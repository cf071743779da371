import type { Table } from '../core/table.ts';
import { unitLabel } from '../core/unit.ts';
import { measureOf } from '../measures/registry.ts';
import { headline } from './content/headline.ts';
import type { Figure, PairReport, Run } from './pair-report.ts';
import { figure } from './pair-report.ts';

/** The figures that stand first, each with its sources. */
const HEADLINES = [
  'd1-total',
  'd1-goods',
  'd1-services',
  'd1-total-customs',
  'd2-total',
  'd2-share',
  'd3-total',
  'd3x-total',
  'd4-pair-at-least-1',
  'd4-pair-at-least-2',
  'd4-pair-mean',
  'd5-total',
  'd6-outside-joint',
  'd7-a',
  'd7-b',
  'd7-share-a',
  'd7-share-b',
  'd8-co-production',
  'us-mexico-crosses-1',
  'us-china-crosses-1',
] as const;

/** A report for programs; plain data, ready for `JSON.stringify`. */
export type ReportJson = ReturnType<typeof reportJson>;

/**
 * Everything a report holds, for programs: headline figures with unit, year, grade, band and source ids, all figures,
 * tables, alternative runs, judgement calls, checks, and the provenance.
 *
 * @param   report  the content
 * @returns plain data; ratios are ratios, money is in the unit that stands beside it
 */
export function reportJson(report: PairReport) {
  const sources = report.provenance.origins.map(({ id }) => id);
  return {
    schema: 'twinplant-report/1',
    pair: report.id,
    name: report.name,
    year: report.year,
    sides: report.sides,
    sentence: { en: headline(report, 'en').trade, es: headline(report, 'es').trade },
    band: { covers: 0.9, draws: report.draws, seed: report.seed },
    headline: HEADLINES.map((id) => {
      const found = figure(report, id);
      const { title, definition } = measureOf(found.measure);
      return { ...figureJson(found, report.year), title, definition, sources };
    }),
    figures: [...report.figures.values()].map((each) => figureJson(each, report.year)),
    tables: {
      byIndustry: tableJson(report.byIndustry),
      byHeading: tableJson(report.byHeading),
      origins: tableJson(report.origins),
      completedInB: tableJson(report.completedInB),
      completedInA: tableJson(report.completedInA),
      crossingsPair: tableJson(report.crossings.pair),
      crossingsNational: tableJson(report.crossings.national),
      crossingsContrast: tableJson(report.crossings.contrast),
      penetrationOfUse: tableJson(report.penetrationOfUse),
      penetrationOfOutput: tableJson(report.penetrationOfOutput),
      valueAdded: tableJson(report.valueAdded),
      jobs: tableJson(report.jobs),
    },
    headings: Object.fromEntries(report.headings),
    oneWay: report.oneWay.map(runJson),
    placebos: report.placebos.map(runJson),
    kappa: report.kappa,
    parameters: report.parameters,
    evidence: report.evidence,
    published: report.published.map(({ figure: { id }, ...rest }) => ({ reading: id, ...rest })),
    imputedCells: report.imputedCells,
    checks: report.checks,
    provenance: report.provenance,
  };
}

function figureJson(of: Figure, year: number) {
  const { unit, ...rest } = of;
  return { ...rest, unit: unitLabel(unit), year: unit.year ?? year };
}

function tableJson(from: Table) {
  return {
    rows: { name: from.rows.name, labels: from.rows.labels },
    columns: { name: from.cols.name, labels: from.cols.labels },
    unit: unitLabel(from.unit),
    grade: from.provenance.grade,
    step: from.provenance.step,
    values: [...from.values],
  };
}

/** A run without its cells by industry and heading, which the tables hold. */
function runJson(run: Run) {
  const plain = [...run.values].filter(([id]) => !/^(industry|heading):/.test(id));
  return { id: run.id, name: run.name, changed: run.changed, values: Object.fromEntries(plain) };
}
