import { figureWords } from '../content/figure-words.ts';
import { splitFigure } from '../content/split-figure.ts';
import { wordsOf } from '../content/words.ts';
import type { Language } from '../locales/language.ts';
import type { Figure, PairReport } from '../pair-report.ts';
import { splitReading } from '../processing.ts';

/**
 * A row of readings; where the report tells export plants apart and that changes it, the split number first and the row
 * as it was below it, whose ranges are those of the unsplit number.
 *
 * @param   of   the figure of the row
 * @param   row  what, estimate, range, without proximity, grade
 */
export function splitRows(
  report: PairReport,
  language: Language,
  of: Figure,
  row: readonly string[],
): (readonly string[])[] {
  const found = splitReading(report.processing, of.id);
  const split = found && figureWords(splitFigure(found), language).value;
  const [name, value, ...rest] = row;
  if (split === undefined || split === value) return [row];
  const indent = ' '.repeat(name.length - name.trimStart().length + 2);
  const below = indent + wordsOf(report, language)('processing.text.row');
  return [
    [name, split, ...rest.map((cell, i) => (i === rest.length - 1 ? cell : ''))],
    [below, value, ...rest],
  ];
}
