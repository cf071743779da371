import { RATIO, unitLabel } from '../../core/unit.ts';
import { numbers, texts } from '../../files/row-columns.ts';
import type { EvidenceVariant, KappaPoint, PairReport, Run } from '../pair-report.ts';
import { plainFigures } from './figure-tables.ts';
import type { ReportTable } from './report-table.ts';

/** The readings of the alternative tables that the report has: one assumption moved, no border, κ, both variants. */
export function runTables(report: PairReport, title: (name: string) => string): ReportTable[] {
  const { kappa } = report;
  return [
    ...(report.oneWay.length > 0 ? [runs(report, 'one-way', report.oneWay, title('one-way'))] : []),
    ...(report.placebos.length > 0 ? [runs(report, 'placebos', report.placebos, title('placebos'))] : []),
    ...(report.kappaCurve
      ? [runs(report, 'kappa-curve', report.kappaCurve.map(curveRun), title('kappa-curve'))]
      : []),
    ...(report.variants
      ? [runs(report, 'variants', report.variants.map(variantRun), title('variants'))]
      : []),
    ...(kappa.length > 0 ? [kappaTable(report, title('kappa'))] : []),
  ];
}

function curveRun({ kappa, figures }: KappaPoint): Run {
  return { id: `kappa-${kappa}`, changed: { kappa }, name: '', values: figures };
}

function variantRun({ id, readings }: EvidenceVariant): Run {
  return { id, changed: {}, name: id, values: readings };
}

/** What published exports of the metro imply for κ. */
function kappaTable({ year, provenance, kappa, byIndustry }: PairReport, title: string): ReportTable {
  const money = byIndustry.unit;
  return {
    name: 'kappa',
    records: {
      title,
      year,
      columns: [
        texts('scope', kappa, ({ scope }) => scope),
        numbers('kappa', kappa, (each) => each.kappa, RATIO),
        numbers('exports', kappa, ({ exports }) => exports, money),
        numbers('elsewhere', kappa, ({ elsewhere }) => elsewhere, money),
        numbers('residual', kappa, ({ residual }) => residual, money),
      ],
      provenance,
    },
  };
}

function runs(report: PairReport, name: string, list: readonly Run[], title: string): ReportTable {
  const cells = list.flatMap((run) =>
    plainFigures(report).flatMap(({ id, unit }) => {
      const value = run.values.get(id);
      return value === undefined ? [] : [{ run, id, value, unit }];
    }),
  );
  return {
    name,
    records: {
      title,
      year: report.year,
      columns: [
        texts('run', cells, ({ run }) => run.id),
        texts('changed', cells, ({ run }) => changed(run)),
        texts('reading', cells, ({ id }) => id),
        numbers('value', cells, ({ value }) => value),
        texts('unit', cells, ({ unit }) => unitLabel(unit)),
      ],
      provenance: report.provenance,
    },
  };
}

/** What a run changes, as "kappa = 3"; a placebo is the state that it is about. */
function changed(run: Run): string {
  const list = Object.entries(run.changed).map(([name, value]) => `${name} = ${String(value)}`);
  return list.join(', ') || run.name;
}
