import { headingsByTrade, sectorsByTrade } from '../content/by-trade.ts';
import { figureWords } from '../content/figure-words.ts';
import { SHORT_HEADINGS } from '../content/short-headings.ts';
import { wordsOf } from '../content/words.ts';
import { unitWords } from '../format/unit-words.ts';
import type { Language } from '../locales/language.ts';
import { named } from '../locales/named.ts';
import type { PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { columnsText } from './columns-text.ts';

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

/** The product headings that a reader asks for, by direction. */
export function headingText(
  report: PairReport,
  language: Language,
  width: number,
  heading: Heading,
): string[] {
  const rows = headingsByTrade(report, SHORT_HEADINGS)
    .slice(0, 8)
    .map((code) => [
      `${code} ${named('industries4.short', code, language)}`,
      ...ways(report, language, `heading:%:${code}`),
    ]);
  return block(report, language, width, heading, 'report.text.headings', rows);
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

function ways(report: PairReport, language: Language, id: string): string[] {
  return ['gross-a-to-b', 'gross-b-to-a'].map((measure) => {
    const { value, range } = figureWords(figure(report, id.replace('%', measure)), language);
    return range === undefined ? value : `${value} (${range})`;
  });
}
