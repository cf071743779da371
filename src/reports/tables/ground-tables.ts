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
      texts('name', parameters, ({ name }) => name),
      texts('value', parameters, ({ value }) => value),
      texts('range', parameters, ({ range }) => range),
      texts('meaning', parameters, ({ meaning }) => say(meaning)),
      texts('source', parameters, ({ source }) => say(source)),
      texts('grade', parameters, ({ grade }) => grade),
    ]),
    table('evidence', [
      texts('what', evidence, ({ what }) => say(what)),
      texts('source', evidence, ({ source }) => source),
      texts('grade', evidence, ({ grade }) => grade),
      texts('note', evidence, ({ note }) => say(note)),
    ]),
    table('checks', [
      texts('check', checks, ({ id }) => id),
      texts('title', checks, (each) => say(each.title)),
      numbers('figure', checks, ({ figure }) => figure),
      numbers('tolerance', checks, ({ tolerance }) => tolerance),
      texts('passed', checks, ({ passed }) => String(passed)),
    ]),
    table('published', [
      texts('reading', published, ({ figure }) => figure.id),
      texts('what', published, ({ what }) => what[language]),
      numbers('published', published, (each) => each.published),
      numbers('value', published, ({ figure }) => figure.value),
      numbers('low', published, ({ figure }) => figure.low),
      numbers('high', published, ({ figure }) => figure.high),
      texts('unit', published, ({ figure }) => unitLabel(figure.unit)),
      texts('source', published, ({ source }) => source),
      texts('independent', published, ({ independent }) => String(independent)),
      texts('note', published, ({ note }) => note[language]),
    ]),
    table('sources', [
      texts('id', origins, ({ id }) => id),
      texts('producer', origins, ({ producer }) => producer),
      texts('title', origins, (each) => each.title),
      texts('edition', origins, ({ edition }) => edition),
      texts('url', origins, ({ url }) => url),
      texts('accessed', origins, ({ accessed }) => accessed),
      texts('licence', origins, ({ licence }) => licence),
      texts('sha256', origins, ({ sha256 }) => sha256),
    ]),
  ];
}
