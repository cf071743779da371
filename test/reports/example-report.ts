import { readFileSync } from 'node:fs';
import { axis } from '../../src/core/axis.ts';
import { check } from '../../src/core/check.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { millionUsd, unitOf } from '../../src/core/unit.ts';
import type { Figure, PairReport } from '../../src/reports/pair-report.ts';

type Row = [string, string, string, number, number, number, number, Figure['range']];

const FROM = provenance('report', 'estimated', [
  {
    id: 'one',
    producer: 'US Bureau of Economic Analysis',
    title: 'A table',
    edition: 'of a test',
    url: 'https://example.org',
    accessed: '2026-01-01',
    licence: 'none',
    sha256: '0'.repeat(64),
  },
]);

/** What a headline shows of a report: rounded readings of Cali Baja 2018 that never change, and little else. */
export function exampleReport(): PairReport {
  const stored = JSON.parse(readFileSync(new URL('./example-report.json', import.meta.url), 'utf8')) as {
    figures: Row[];
    kappa: PairReport['kappa'];
    oneWay: { id: string; changed: Record<string, number | boolean>; value: number }[];
  };
  const figures = new Map(
    stored.figures.map(([id, measure, unit, value, low, high, withoutProximity, range]): [string, Figure] => [
      id,
      { id, measure, unit: unitOf(unit), grade: 'estimated', value, low, high, withoutProximity, range },
    ]),
  );
  const cells = <Name extends 'sector' | 'heading'>(kind: 'industry' | 'heading', name: Name) => {
    const rows = ['gross-a-to-b', 'gross-b-to-a'];
    const found = [...figures.keys()].filter((id) => id.startsWith(`${kind}:${rows[0]}:`));
    const labels = found.map((id) => id.split(':')[2]);
    const values = rows.flatMap((row) =>
      labels.map((label) => figures.get(`${kind}:${row}:${label}`)!.value),
    );
    return table({
      rows: axis('measure', rows),
      cols: axis(name, labels),
      values: Float64Array.from(values),
      unit: millionUsd(2018),
      provenance: FROM,
    });
  };
  return {
    id: 'cali-baja',
    name: {
      en: 'Cali Baja: San Diego, Imperial and Baja California',
      es: 'Cali Baja: San Diego, Imperial y Baja California',
    },
    year: 2018,
    sides: {
      a: {
        id: 'USA:41740+20940',
        short: 'SDI',
        name: { en: 'San Diego and Imperial', es: 'San Diego e Imperial' },
      },
      b: { id: 'MEX:02', short: 'BC', name: { en: 'Baja California', es: 'Baja California' } },
    },
    figures,
    byIndustry: cells('industry', 'sector'),
    byHeading: cells('heading', 'heading'),
    oneWay: stored.oneWay.map(({ id, changed, value }) => ({
      id,
      name: '',
      changed,
      values: new Map([['d1-total', value]]),
    })),
    kappa: stored.kappa,
    parameters: [
      { name: 'kappa', value: '9', meaning: 'odds', source: 'a test', grade: 'estimated', range: '3 – 40' },
    ],
    imputedCells: 23,
    checks: [check('balance', 'Rows equal columns', 1e-15, 1e-9), check('cells', 'Cells below zero', 1, 0)],
    draws: 200,
    seed: 1,
    provenance: FROM,
  } as unknown as PairReport;
}
