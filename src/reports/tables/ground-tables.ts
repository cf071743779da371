import { unitLabel } from '../../core/unit.ts';
import { numbers, texts } from '../../files/row-columns.ts';
import type { MeasuredColumn } from '../../files/sidecar.ts';
import { declaredText } from '../locales/declared-text.ts';
import type { Language } from '../locales/language.ts';
import type {
  DeclaredEvidence,
  EvidenceGap,
  EvidenceNote,
  PairReport,
  PublishedFigure,
} from '../pair-report.ts';
import type { ReportTable } from './report-table.ts';

/** What a report stands on: judgement calls, evidence, checks, what was read and what is missing, sources. */
export function groundTables(
  report: PairReport,
  language: Language,
  title: (name: string) => string,
): ReportTable[] {
  const { parameters, evidence, checks, published, notes = [], gaps = [], year, provenance } = report;
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
    ...(evidence.length > 0 ? [table('evidence', evidenceColumns(evidence, language))] : []),
    table('checks', [
      texts('check', checks, ({ id }) => id),
      texts('title', checks, (each) => say(each.title)),
      numbers('figure', checks, ({ figure }) => figure),
      numbers('tolerance', checks, ({ tolerance }) => tolerance),
      texts('passed', checks, ({ passed }) => String(passed)),
    ]),
    ...(published.length > 0 ? [table('published', publishedColumns(published, language))] : []),
    ...(notes.length > 0 ? [table('notes', noteColumns(notes, language))] : []),
    ...(gaps.length > 0 ? [table('gaps', gapColumns(gaps, language))] : []),
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

function publishedColumns(published: readonly PublishedFigure[], language: Language): MeasuredColumn[] {
  return [
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
  ];
}

function noteColumns(notes: readonly EvidenceNote[], language: Language): MeasuredColumn[] {
  return [
    texts('what', notes, ({ what }) => what),
    texts('side', notes, ({ side }) => side ?? 'both'),
    texts('years', notes, ({ years }) => years.join(' ')),
    texts('source', notes, ({ source }) => source),
    texts('grade', notes, ({ grade }) => grade),
    texts('note', notes, ({ note }) => note[language]),
  ];
}

function gapColumns(gaps: readonly EvidenceGap[], language: Language): MeasuredColumn[] {
  return [
    texts('what', gaps, ({ what }) => what),
    texts('side', gaps, ({ side }) => side ?? 'both'),
    texts('note', gaps, ({ note }) => note[language]),
  ];
}

function evidenceColumns(evidence: readonly DeclaredEvidence[], language: Language): MeasuredColumn[] {
  const say = (text: string) => declaredText(text, language).text;
  return [
    texts('what', evidence, ({ what }) => say(what)),
    texts('source', evidence, ({ source }) => source),
    texts('grade', evidence, ({ grade }) => grade),
    texts('note', evidence, ({ note }) => say(note)),
  ];
}
