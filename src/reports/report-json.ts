import type { Table } from '../core/table.ts';
import { unitLabel } from '../core/unit.ts';
import { measureOf } from '../measures/registry.ts';
import { bandWords } from './content/band-words.ts';
import { bordersOf } from './content/borders.ts';
import { gradeWords } from './content/grade-words.ts';
import { headline } from './content/headline.ts';
import { countriesOf, pairKind } from './content/pair-kind.ts';
import { wordsOf } from './content/words.ts';
import type { Figure, PairReport, Run } from './pair-report.ts';
import { figure } from './pair-report.ts';
import { splitReading } from './processing.ts';
import { processingJson } from './processing-json.ts';
import { scenarioJson } from './scenario/scenario-json.ts';

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
    kind: pairKind(report),
    countries: countriesOf(report),
    sides: report.sides,
    ...(report.grade && {
      grade: {
        letter: report.grade,
        meaning: { en: gradeWords(report, 'en')?.meaning, es: gradeWords(report, 'es')?.meaning },
        reasons: report.gradeReasons ?? [],
      },
    }),
    ...(report.mrioGrade && { mrioGrade: report.mrioGrade }),
    sentence: { en: headline(report, 'en').trade, es: headline(report, 'es').trade },
    band: { covers: 0.9, draws: report.draws, seed: report.seed },
    bandNote: {
      nominal: true,
      year: report.bandYear ?? report.year,
      en: bandWords(report, wordsOf(report, 'en')).join(' '),
      es: bandWords(report, wordsOf(report, 'es')).join(' '),
    },
    headline: headlineIds(report).map((id) => {
      const found = figure(report, id);
      const { title, definition } = measureOf(found.measure);
      const split = splitReading(report.processing, id);
      return {
        ...figureJson(found, report.year),
        ...(split && { exportPlantsApart: split.split }),
        title,
        definition,
        sources,
      };
    }),
    figures: [...report.figures.values()].map((each) => figureJson(each, report.year)),
    tables: {
      byIndustry: tableJson(report.byIndustry),
      byHeading: tableJson(report.byHeading),
      origins: tableJson(report.origins),
      completedInB: tableJson(report.completedInB),
      completedInA: tableJson(report.completedInA),
      crossingsPair: tableJson(report.crossings.pair),
      ...(report.crossings.national && { crossingsNational: tableJson(report.crossings.national) }),
      ...(report.crossings.contrast && { crossingsContrast: tableJson(report.crossings.contrast) }),
      penetrationOfUse: tableJson(report.penetrationOfUse),
      penetrationOfOutput: tableJson(report.penetrationOfOutput),
      valueAdded: tableJson(report.valueAdded),
      jobs: tableJson(report.jobs),
    },
    ...(report.scenario && { scenario: scenarioJson(report.scenario) }),
    ...(report.nestingBias && { nestingBias: report.nestingBias }),
    headings: Object.fromEntries(report.headings),
    oneWay: report.oneWay.map(runJson),
    placebos: report.placebos.map(runJson),
    kappa: report.kappa,
    ...(report.splitPinnedBy && { splitPinnedBy: report.splitPinnedBy }),
    ...(report.kappaCurve && {
      kappaCurve: report.kappaCurve.map(({ kappa, figures }) => ({
        kappa,
        values: Object.fromEntries(figures),
      })),
    }),
    ...(report.variants && {
      variants: report.variants.map(({ id, readings }) => ({ id, values: Object.fromEntries(readings) })),
    }),
    ...(report.notes && { notes: report.notes }),
    ...(report.gaps && { gaps: report.gaps }),
    parameters: report.parameters,
    evidence: report.evidence,
    published: report.published.map(({ figure: { id }, ...rest }) => ({ reading: id, ...rest })),
    ...(report.processing && { processing: processingJson(report.processing) }),
    imputedCells: report.imputedCells,
    checks: report.checks,
    provenance: report.provenance,
  };
}

/** The figures that stand first and that the report has, then the share that crosses once at each border. */
function headlineIds(report: PairReport): string[] {
  const { national, contrast } = bordersOf(report);
  const once = [national, contrast].flatMap((border) => (border ? [`${border.id}-crosses-1`] : []));
  return [...HEADLINES, ...once].filter((id) => report.figures.has(id));
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
