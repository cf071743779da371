import { figureWords } from '../content/figure-words.ts';
import { hasCustoms } from '../content/has-customs.ts';
import { presentReadings } from '../content/present-readings.ts';
import { rowKey } from '../content/row-key.ts';
import { wordsOf } from '../content/words.ts';
import { gradeName } from '../format/grade-name.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { columnsText } from './columns-text.ts';
import { splitRows } from './split-rows.ts';
import { wrapWords } from './wrap-words.ts';

/** The readings of the screen; those with blanks in front are parts of the one above. */
const ROWS: readonly string[] = [
  'd1-total',
  '  d1-goods',
  '  d1-goods-a-to-b',
  '  d1-goods-b-to-a',
  '  d1-services',
  'd1-total-customs',
  '  d1-goods-customs',
  'd2-total',
  '  d2-share',
  'd3-total',
  '  d3-a-in-b',
  '  d3-b-in-a',
  'd3x-total',
  'd4-pair-at-least-1',
  'd4-pair-at-least-2',
  'd4-pair-mean',
  'd5-total',
  'd6-outside-joint',
  'd6-abroad-joint',
  'd7-share-a',
  'd7-share-b',
  'd8-co-production',
];

/** The main readings as aligned rows: what, estimate, range, without proximity, grade; those that are missing are named. */
export function readingText(report: PairReport, language: Language, width: number): string[] {
  const say = wordsOf(report, language);
  const sides = { a: report.sides.a.short, b: report.sides.b.short };
  const { ids, missing } = presentReadings(
    report,
    ROWS.filter((row) => hasCustoms(report) || !row.endsWith('-customs')),
    say,
  );
  const rows = ids.flatMap((row) => {
    const found = figure(report, row.trim());
    const { value, range, without } = figureWords(found, language);
    const indent = ' '.repeat(row.length - row.trimStart().length);
    const cells = [
      indent + say(rowKey(found.id), sides),
      value,
      range ?? '',
      without,
      gradeName(found.grade, language),
    ];
    return splitRows(report, language, found, cells);
  });
  const head = [
    ['', '', say('report.text.band'), say('report.text.without'), ''],
    [
      '',
      say('report.text.estimate'),
      say('report.text.bandRuns'),
      say('report.text.proximity'),
      say('report.text.grade'),
    ],
  ];
  return [...columnsText([...head, ...rows], width), ...(missing ? wrapWords(missing, width) : [])];
}
