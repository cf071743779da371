import { digits } from '../format/digits.ts';
import { percent, percentAmount } from '../format/percent.ts';
import { significant } from '../format/significant.ts';
import { tableNumber } from '../format/table-number.ts';
import { tableRange } from '../format/table-range.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import type { Figure } from '../pair-report.ts';

/** A figure as texts for a table. */
export interface FigureWords {
  readonly value: string;
  /** Undefined where the figure does not vary between runs as far as its digits show. */
  readonly range: string | undefined;
  readonly without: string;
}

/** Ratios that are read as a number, not as a share: mean crossings, quotients of two bases. */
const NUMBERS = /(^|-)mean(-|$)|customs-ratio/;

/** Money below a tenth of its unit is noise of the model: only that it is small is said. */
const LEAST = 0.1;

/**
 * A figure as a table shows it: value, range, and without proximity; three significant figures, shares as per cent.
 *
 * @param   of        the figure
 * @param   language  'en' or 'es'
 */
export function figureWords(of: Figure, language: Language): FigureWords {
  const say = translate(language);
  if (of.unit.kind !== 'ratio') {
    const small = (value: number) =>
      of.unit.kind === 'money' && value !== 0 && Math.abs(value) < LEAST
        ? say('numbers.lessThanTable', { amount: String(LEAST) })
        : undefined;
    const [value, low, high, without] = numbersOf(of).map((each) => small(each) ?? tableNumber(each));
    return texts(value, rangeOf(of, small), low, high, without);
  }
  if (NUMBERS.test(of.id)) {
    const [value, low, high, without] = numbersOf(of).map((each) => digits(each, 2));
    return texts(value, `${low}–${high}`, low, high, without);
  }
  const [value, low, high, without] = numbersOf(of).map((each) => percent(each, language, 'table'));
  const ends = [of.low, of.high].map((each) => percentAmount(each * 100));
  const range = say('numbers.percentRangeTable', { low: ends[0], high: ends[1] });
  return texts(value, range, low, high, without);
}

function numbersOf(of: Figure): number[] {
  return [of.value, of.low, of.high, of.withoutProximity];
}

function texts(value: string, range: string, low: string, high: string, without: string): FigureWords {
  return { value, range: low === value && high === value ? undefined : range, without };
}

/** The range with no more decimals than the value has; an end that is mere noise is only said to be small. */
function rangeOf(of: Figure, small: (value: number) => string | undefined): string {
  const decimals = significant(of.value, 3).decimals;
  const write = (value: number) => {
    const rounded = significant(value, 3);
    return small(value) ?? digits(rounded.value, Math.min(rounded.decimals, decimals));
  };
  return of.low < 0 || of.high < 0 ? tableRange(of.low, of.high) : `${write(of.low)}–${write(of.high)}`;
}
