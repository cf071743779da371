import type { Table } from '../../core/table.ts';
import { at } from '../../core/table.ts';
import { recordsOf } from '../../files/records.ts';
import { numbers, texts } from '../../files/row-columns.ts';
import { bordersOf } from '../content/borders.ts';
import type { PairReport } from '../pair-report.ts';
import type { ReportTable } from './report-table.ts';

/** The tables of a report that are matrices: crossings, completion, origins, penetration, value added, jobs. */
export function matrixTables(report: PairReport, title: (name: string) => string): ReportTable[] {
  const wide = (name: string, from: Table): ReportTable => ({ name, records: recordsOf(from, title(name)) });
  const borders = crossingTables(report);
  return [
    wide('crossings-pair', report.crossings.pair),
    ...borders.map(({ name, kind, counts }) => ({ name, records: recordsOf(counts, title(kind)) })),
    wide('completed-in-b', report.completedInB),
    wide('completed-in-a', report.completedInA),
    flowOrigins(report, title('flow-origins')),
    penetration(report, title('penetration')),
    wide('value-added', report.valueAdded),
    wide('jobs', report.jobs),
  ];
}

/** The crossings of each border of countries that the report has, with the names of their files. */
function crossingTables(report: PairReport) {
  const borders = bordersOf(report);
  return (['national', 'contrast'] as const).flatMap((kind) => {
    const [border, counts] = [borders[kind], report.crossings[kind]];
    return border && counts ? [{ name: `crossings-${border.id}`, kind: `crossings-${kind}`, counts }] : [];
  });
}

/** One row per origin and flow; the label of a flow holds direction and sector. */
function flowOrigins(report: PairReport, title: string): ReportTable {
  const { rows, cols, unit, values, provenance } = report.origins;
  const cells = rows.labels.flatMap((origin, i) =>
    cols.labels.map((flow, j) => {
      const [direction, sector] = flow.split(' ');
      return { origin, direction, sector, value: values[i * cols.labels.length + j] };
    }),
  );
  return {
    name: 'flow-origins',
    records: {
      title,
      columns: [
        texts('origin', cells, ({ origin }) => origin),
        texts('direction', cells, ({ direction }) => direction),
        texts('industry', cells, ({ sector }) => sector),
        numbers('value', cells, ({ value }) => value, unit),
      ],
      provenance,
    },
  };
}

/** Both shares beside each other, one row per direction and sector. */
function penetration(report: PairReport, title: string): ReportTable {
  const { rows, cols, unit, provenance } = report.penetrationOfUse;
  const cells = rows.labels.flatMap((direction) => cols.labels.map((sector) => ({ direction, sector })));
  const share =
    (from: Table) =>
    ({ direction, sector }: (typeof cells)[number]) =>
      at(from, direction, sector);
  return {
    name: 'penetration',
    records: {
      title,
      year: report.year,
      columns: [
        texts('direction', cells, ({ direction }) => direction),
        texts('industry', cells, ({ sector }) => sector),
        numbers('share_of_use', cells, share(report.penetrationOfUse), unit),
        numbers('share_of_output', cells, share(report.penetrationOfOutput), unit),
      ],
      provenance,
    },
  };
}
