import { unitLabel } from '../../core/unit.ts';
import { numbers, texts } from '../../files/row-columns.ts';
import type { MeasuredColumn } from '../../files/sidecar.ts';
import { measureOf } from '../../measures/registry.ts';
import { headingTitle } from '../content/heading-title.ts';
import type { Language } from '../locales/language.ts';
import { named } from '../locales/named.ts';
import type { Figure, PairReport } from '../pair-report.ts';
import type { ReportTable } from './report-table.ts';

/** Figures that belong to no industry or product heading. */
export function plainFigures(report: PairReport): Figure[] {
  return [...report.figures.values()].filter(({ id }) => !/^(industry|heading):/.test(id));
}

/** The readings with their bands, one row each; and the same by industry and by product heading. */
export function figureTables(
  report: PairReport,
  language: Language,
  title: (name: string) => string,
): ReportTable[] {
  const { year, provenance } = report;
  const table = (name: string, columns: MeasuredColumn[]): ReportTable => ({
    name,
    records: { title: title(name), year, columns, provenance },
  });
  const plain = plainFigures(report);
  return [
    table('readings', [
      texts('reading', plain, ({ id }) => id),
      texts('measure', plain, ({ measure }) => measure),
      texts('definition', plain, ({ measure }) => measureOf(measure).definition ?? ''),
      texts('title', plain, ({ measure }) => measureOf(measure).title[language]),
      ...bands(plain),
      texts('unit', plain, ({ unit }) => unitLabel(unit)),
      texts('grade', plain, ({ grade }) => grade),
      texts('range', plain, ({ range }) => range),
    ]),
    table(
      'by-industry',
      cells(report, 'industry', (sector) => [named('sectors', sector, language)]),
    ),
    table(
      'by-heading',
      cells(report, 'heading', (code) => [headingTitle(code, language), report.headings.get(code) ?? '']),
    ),
  ];
}

function cells(
  report: PairReport,
  kind: 'industry' | 'heading',
  names: (label: string) => string[],
): MeasuredColumn[] {
  const found = [...report.figures.values()].filter(({ id }) => id.startsWith(`${kind}:`));
  const parts = found.map(({ id }) => id.split(':'));
  const labels = parts.map(([, , label]) => label);
  const named = labels.map(names);
  return [
    texts(kind, labels, (label) => label),
    texts('title', named, ([title]) => title),
    ...(kind === 'heading' ? [texts('industry', named, ([, sector]) => sector)] : []),
    texts('measure', parts, ([, measure]) => measure),
    ...bands(found, true),
  ];
}

/** Value, band and value without proximity; the unit is left out where it differs from row to row. */
function bands(figures: readonly Figure[], oneUnit = false): MeasuredColumn[] {
  const unit = oneUnit ? figures[0]?.unit : undefined;
  return [
    numbers('value', figures, ({ value }) => value, unit),
    numbers('low', figures, ({ low }) => low, unit),
    numbers('high', figures, ({ high }) => high, unit),
    numbers('without_proximity', figures, ({ withoutProximity }) => withoutProximity, unit),
  ];
}
