import type { PairReport, Run } from '../pair-report.ts';
import { plainFigures } from './figure-tables.ts';
import type { ReportTable } from './report-table.ts';
import { numbers, texts } from './report-table.ts';

/** The readings of the alternative tables: one assumption moved, pairs that share no border, and the calibration of κ. */
export function runTables(report: PairReport, title: (name: string) => string): ReportTable[] {
  const { year, provenance, kappa } = report;
  return [
    runs(report, 'one-way', report.oneWay, title('one-way')),
    runs(report, 'placebos', report.placebos, title('placebos')),
    {
      name: 'kappa',
      records: {
        title: title('kappa'),
        year,
        columns: [
          texts(
            'scope',
            kappa.map(({ scope }) => scope),
          ),
          numbers(
            'kappa',
            kappa.map((each) => each.kappa),
          ),
          numbers(
            'exports',
            kappa.map(({ exports }) => exports),
          ),
          numbers(
            'elsewhere',
            kappa.map(({ elsewhere }) => elsewhere),
          ),
          numbers(
            'residual',
            kappa.map(({ residual }) => residual),
          ),
        ],
        provenance,
      },
    },
  ];
}

function runs(report: PairReport, name: string, list: readonly Run[], title: string): ReportTable {
  const ids = plainFigures(report).map(({ id }) => id);
  const cells = list.flatMap((run) =>
    ids.flatMap((reading) => {
      const value = run.values.get(reading);
      return value === undefined ? [] : [{ run, reading, value }];
    }),
  );
  return {
    name,
    records: {
      title,
      year: report.year,
      columns: [
        texts(
          'run',
          cells.map(({ run }) => run.id),
        ),
        texts(
          'changed',
          cells.map(({ run }) => changed(run)),
        ),
        texts(
          'reading',
          cells.map(({ reading }) => reading),
        ),
        numbers(
          'value',
          cells.map(({ value }) => value),
        ),
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
