import type { Table } from '../../core/table.ts';
import { unitLabel } from '../../core/unit.ts';
import type { ScenarioReport } from '../scenario-report.ts';
import { scenarioExplanation } from './explanation.ts';
import { scenarioHeadline } from './headline.ts';
import { scenarioWords } from './scenario-words.ts';

/** A scenario for programs; plain data, ready for `JSON.stringify`. */
export type ScenarioJson = ReturnType<typeof scenarioJson>;

/**
 * Everything a scenario's report holds, for programs: figures with unit and range, all tables in full, readings before and after,
 * assumptions, sources and provenance.
 *
 * @param   report  the content
 * @returns plain data; ratios are ratios, money is in the unit that stands beside it
 */
export function scenarioJson(report: ScenarioReport) {
  const { products, markets } = report;
  const tables: Record<string, Table | undefined> = {
    productsA: products?.a,
    productsB: products?.b,
    marketsA: markets?.a,
    marketsB: markets?.b,
    bearers: report.bearers,
    regions: report.regions,
    firstOrder: report.firstOrder,
    path: report.path,
    lostProducts: report.lostProducts,
    jobLensesOfMetros: report.lensesOfMetros,
    jobLensesOfCountries: report.lensesOfCountries,
  };
  return {
    schema: 'twinplant-scenario/1',
    id: report.id,
    name: report.name,
    summary: report.summary,
    explanation: report.explanation
      ? {
          en: scenarioExplanation(report, scenarioWords(report, 'en')),
          es: scenarioExplanation(report, scenarioWords(report, 'es')),
        }
      : null,
    compare: report.compare,
    pair: report.pair,
    year: report.year,
    sides: report.sides,
    regionsOfSides: report.regionsOfSides,
    countries: report.countries,
    headline: {
      en: scenarioHeadline(report, scenarioWords(report, 'en')),
      es: scenarioHeadline(report, scenarioWords(report, 'es')),
    },
    moved: report.moved,
    assumed: report.assumed,
    draws: report.draws ?? null,
    grade: report.provenance.grade,
    figures: [...report.figures.values()].map(({ unit, ...rest }) => ({ ...rest, unit: unitLabel(unit) })),
    tables: Object.fromEntries(
      Object.entries(tables).flatMap(([name, table]) => (table ? [[name, tableJson(table)]] : [])),
    ),
    comparison: (report.comparison ?? []).map(({ unit, ...rest }) => ({ ...rest, unit: unitLabel(unit) })),
    tornado: (report.tornado ?? []).map(({ id, ends }) => ({
      id,
      ends: ends.map(({ setting, figures }) => ({
        setting,
        figures: Object.fromEntries(figures.map((figure) => [figure.id, figure.value])),
      })),
    })),
    jobsEstimated: report.jobsEstimated,
    assumptions: report.assumptions,
    notes: report.notes,
    sources: report.sources,
    provenance: report.provenance,
  };
}

function tableJson(from: Table) {
  return {
    rows: { name: from.rows.name, labels: from.rows.labels },
    columns: { name: from.cols.name, labels: from.cols.labels },
    unit: unitLabel(from.unit),
    grade: from.provenance.grade,
    values: [...from.values],
  };
}
