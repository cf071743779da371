import { digits } from '../format/digits.ts';
import { percent, percentAmount } from '../format/percent.ts';
import { significant } from '../format/significant.ts';
import { tableNumber } from '../format/table-number.ts';
import { tableRange } from '../format/table-range.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import type { Figure } from '../pair-report.ts';

/** A figure as three texts for a table. */
export interface FigureWords {
  readonly value: string;
  readonly range: string;
  readonly without: string;
}

/** Ratios that are read as a number, not as a share: mean crossings, quotients of two bases. */
const NUMBERS = /(^|-)mean(-|$)|customs-ratio/;

/**
 * A figure as a table shows it: value, range, and without proximity; three significant figures, shares as per cent.
 *
 * @param   of        the figure
 * @param   language  'en' or 'es'
 */
export function figureWords(of: Figure, language: Language): FigureWords {
  if (of.unit.kind !== 'ratio') {
    return {
      value: tableNumber(of.value),
      range: rangeOf(of),
      without: tableNumber(of.withoutProximity),
    };
  }
  if (NUMBERS.test(of.id)) {
    return {
      value: digits(of.value, 2),
      range: `${digits(of.low, 2)}–${digits(of.high, 2)}`,
      without: digits(of.withoutProximity, 2),
    };
  }
  const [low, high] = [of.low, of.high].map((each) => percentAmount(each * 100));
  return {
    value: percent(of.value, language, 'table'),
    range: translate(language)('numbers.percentRangeTable', { low, high }),
    without: percent(of.withoutProximity, language, 'table'),
  };
}

/** The range with no more decimals than the value has. */
function rangeOf(of: Figure): string {
  const decimals = significant(of.value, 3).decimals;
  const write = (value: number) => {
    const rounded = significant(value, 3);
    return digits(rounded.value, Math.min(rounded.decimals, decimals));
  };
  return of.low < 0 || of.high < 0 ? tableRange(of.low, of.high) : `${write(of.low)}–${write(of.high)}`;
}
