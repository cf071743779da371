import { RATIO, unitLabel } from '../../core/unit.ts';
import { numbers, texts } from '../../files/row-columns.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import type { SplitReading } from '../processing.ts';
import type { ReportTable } from './report-table.ts';

/** The split of export plants: every reading by run and by end of a range, and the published shares; none without it. */
export function processingTables(
  report: PairReport,
  language: Language,
  title: (name: string) => string,
): ReportTable[] {
  const { processing: part, year, provenance } = report;
  if (part === undefined || part.kind === 'none') return [];
  const cells = [...part.readings.values()].flatMap((reading) =>
    runsOf(reading, part.kind).map(([run, value]) => ({ reading, run, value })),
  );
  const { published } = part;
  return [
    {
      name: 'processing',
      records: {
        title: title('processing'),
        year,
        columns: [
          texts('reading', cells, ({ reading }) => reading.id),
          texts('measure', cells, ({ reading }) => reading.measure),
          texts('run', cells, ({ run }) => run),
          numbers('value', cells, ({ value }) => value),
          texts('unit', cells, ({ reading }) => unitLabel(reading.unit)),
        ],
        provenance,
      },
    },
    {
      name: 'processing-published',
      records: {
        title: title('processing-published'),
        year,
        columns: [
          texts('id', published, ({ id }) => id),
          texts('published_year', published, (each) => (each.year === null ? '' : String(each.year))),
          numbers('low', published, ({ low }) => low, RATIO),
          numbers('high', published, ({ high }) => high, RATIO),
          texts('definition', published, ({ definition }) => definition[language]),
          texts('source', published, ({ source }) => source[language]),
          texts('beside', published, ({ beside }) => beside.join(' ')),
          texts('note', published, ({ note }) => note[language]),
        ],
        provenance,
      },
    },
  ];
}

/** Values of a reading by the name of their run. */
function runsOf(reading: SplitReading, kind: 'estimated' | 'published'): [string, number][] {
  const { unsplit, split, ownYear, tied, neighbourTied, ranges } = reading;
  const named: [string, number | undefined][] = [
    ['V0', unsplit],
    [kind === 'estimated' ? 'V1' : 'table', split],
    ['V1-own-year', ownYear],
    ['V2-full-pure', tied],
    ['V2p', neighbourTied],
    ...ranges.flatMap((range): [string, number][] => [
      [`${range.kind}-least`, range.least],
      [`${range.kind}-most`, range.most],
    ]),
  ];
  return named.flatMap(([run, value]): [string, number][] => (value === undefined ? [] : [[run, value]]));
}
