import { unitLabel } from '../../core/unit.ts';
import type { MeasuredColumn } from '../../files/sidecar.ts';
import { declaredText } from '../locales/declared-text.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import type { ReportTable } from './report-table.ts';
import { numbers, texts } from './report-table.ts';

/** What a report stands on: judgement calls, evidence, checks, sources. */
export function groundTables(
  report: PairReport,
  language: Language,
  title: (name: string) => string,
): ReportTable[] {
  const { parameters, evidence, checks, published, year, provenance } = report;
  const { origins } = provenance;
  const say = (text: string) => declaredText(text, language).text;
  const table = (name: string, columns: MeasuredColumn[]): ReportTable => ({
    name,
    records: { title: title(name), year, columns, provenance },
  });
  return [
    table('parameters', [
      texts(
        'name',
        parameters.map(({ name }) => name),
      ),
      texts(
        'value',
        parameters.map(({ value }) => value),
      ),
      texts(
        'range',
        parameters.map(({ range }) => range),
      ),
      texts(
        'meaning',
        parameters.map(({ meaning }) => say(meaning)),
      ),
      texts(
        'source',
        parameters.map(({ source }) => say(source)),
      ),
      texts(
        'grade',
        parameters.map(({ grade }) => grade),
      ),
    ]),
    table('evidence', [
      texts(
        'what',
        evidence.map(({ what }) => say(what)),
      ),
      texts(
        'source',
        evidence.map(({ source }) => source),
      ),
      texts(
        'grade',
        evidence.map(({ grade }) => grade),
      ),
      texts(
        'note',
        evidence.map(({ note }) => say(note)),
      ),
    ]),
    table('checks', [
      texts(
        'check',
        checks.map(({ id }) => id),
      ),
      texts(
        'title',
        checks.map((each) => say(each.title)),
      ),
      numbers(
        'figure',
        checks.map(({ figure }) => figure),
      ),
      numbers(
        'tolerance',
        checks.map(({ tolerance }) => tolerance),
      ),
      texts(
        'passed',
        checks.map(({ passed }) => String(passed)),
      ),
    ]),
    table('published', [
      texts(
        'reading',
        published.map(({ figure }) => figure.id),
      ),
      texts(
        'what',
        published.map(({ what }) => what[language]),
      ),
      numbers(
        'published',
        published.map((each) => each.published),
      ),
      numbers(
        'value',
        published.map(({ figure }) => figure.value),
      ),
      numbers(
        'low',
        published.map(({ figure }) => figure.low),
      ),
      numbers(
        'high',
        published.map(({ figure }) => figure.high),
      ),
      texts(
        'unit',
        published.map(({ figure }) => unitLabel(figure.unit)),
      ),
      texts(
        'source',
        published.map(({ source }) => source),
      ),
      texts(
        'independent',
        published.map(({ independent }) => String(independent)),
      ),
      texts(
        'note',
        published.map(({ note }) => note[language]),
      ),
    ]),
    table('sources', [
      texts(
        'id',
        origins.map(({ id }) => id),
      ),
      texts(
        'producer',
        origins.map(({ producer }) => producer),
      ),
      texts(
        'title',
        origins.map((each) => each.title),
      ),
      texts(
        'edition',
        origins.map(({ edition }) => edition),
      ),
      texts(
        'url',
        origins.map(({ url }) => url),
      ),
      texts(
        'accessed',
        origins.map(({ accessed }) => accessed),
      ),
      texts(
        'licence',
        origins.map(({ licence }) => licence),
      ),
      texts(
        'sha256',
        origins.map(({ sha256 }) => sha256),
      ),
    ]),
  ];
}
