import { RATIO, unitLabel } from '../../core/unit.ts';
import type { PairReport, Run } from '../pair-report.ts';
import { plainFigures } from './figure-tables.ts';
import type { ReportTable } from './report-table.ts';
import { numbers, texts } from './report-table.ts';

/** The readings of the alternative tables: one assumption moved, pairs that share no border, and the calibration of κ. */
export function runTables(report: PairReport, title: (name: string) => string): ReportTable[] {
  const { year, provenance, kappa } = report;
  const money = report.byIndustry.unit;
  return [
    runs(report, 'one-way', report.oneWay, title('one-way')),
    runs(report, 'placebos', report.placebos, title('placebos')),
    {
      name: 'kappa',
      records: {
        title: title('kappa'),
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
    },
  ];
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
