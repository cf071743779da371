import { sectorsByTrade } from '../content/by-trade.ts';
import { figureWords } from '../content/figure-words.ts';
import { knownHeadings } from '../content/known-headings.ts';
import { wordsOf } from '../content/words.ts';
import { unitWords } from '../format/unit-words.ts';
import type { Language } from '../locales/language.ts';
import { named } from '../locales/named.ts';
import type { PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { columnsText } from './columns-text.ts';
import { wrapWords } from './wrap-words.ts';

type Heading = (text: string) => string[];

/** The industries that trade most, by direction. */
export function industryText(
  report: PairReport,
  language: Language,
  width: number,
  heading: Heading,
): string[] {
  const rows = sectorsByTrade(report)
    .slice(0, 6)
    .map((sector) => [named('sectors', sector, language), ...ways(report, language, `industry:%:${sector}`)]);
  return block(report, language, width, heading, 'report.text.industries', rows);
}

/** The product headings that a reader asks for, by direction; one sentence where a side's jobs split nothing. */
export function headingText(
  report: PairReport,
  language: Language,
  width: number,
  heading: Heading,
): string[] {
  const say = wordsOf(report, language);
  const known = knownHeadings(report);
  if (known.codes.length === 0) return wrapWords(say('report.text.noHeadings'), width);
  const rows = known.codes
    .slice(0, 8)
    .map((code) => [
      `${code} ${named('industries4.short', code, language)}`,
      ...ways(report, language, `heading:%:${code}`, known),
    ]);
  const unknown = (['a', 'b'] as const)
    .filter((side) => !known[side])
    .flatMap((side) =>
      wrapWords(say('report.text.oneHeadings', { side: report.sides[side].name[language] }), width),
    );
  return [...block(report, language, width, heading, 'report.text.headings', rows), ...unknown];
}

function block(
  report: PairReport,
  language: Language,
  width: number,
  heading: Heading,
  title: 'report.text.industries' | 'report.text.headings',
  rows: readonly (readonly string[])[],
): string[] {
  const say = wordsOf(report, language);
  const { a, b } = report.sides;
  const head = ['', `${a.short} → ${b.short}`, `${b.short} → ${a.short}`];
  const unit = unitWords(figure(report, 'd1-total').unit, language);
  return [...heading(say(title, { unit })), ...columnsText([head, ...rows], width)];
}

/** Both directions of one row; a dash where the side that sells is not known at this detail. */
function ways(report: PairReport, language: Language, id: string, known = { a: true, b: true }): string[] {
  const measures = [
    ['gross-a-to-b', 'a'],
    ['gross-b-to-a', 'b'],
  ] as const;
  return measures.map(([measure, side]) => {
    if (!known[side]) return '–';
    const { value, range } = figureWords(figure(report, id.replace('%', measure)), language);
    return range === undefined ? value : `${value} (${range})`;
  });
}
