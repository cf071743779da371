import { type MapShapes, pairMap } from '../chart/pair-map.ts';
import { reportSource } from '../content/source-line.ts';
import { wordsOf } from '../content/words.ts';
import { jobCount } from '../format/jobs.ts';
import { money } from '../format/money.ts';
import { moneyRange } from '../format/money-range.ts';
import { declaredText } from '../locales/declared-text.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { figure } from '../pair-report.ts';
import { type Canvas, framed } from './picture.ts';

/**
 * The map of the pair, with value added and jobs of each side beside it.
 *
 * @param   shapes  outlines of the pair's sides and of what lies around them
 * @returns an SVG document, or undefined when there are no outlines
 */
export function mapPicture(
  report: PairReport,
  language: Language,
  on: Canvas,
  shapes: MapShapes | undefined,
): string | undefined {
  if (!shapes) return undefined;
  const say = wordsOf(report, language);
  const side = (key: 'a' | 'b') => {
    const { value, low, high, unit } = figure(report, `gdp-${key}`);
    return {
      name: report.sides[key].name[language],
      facts: [
        say('report.together.mapValue', {
          amount: money(value, unit, language),
          range: moneyRange(low, high, unit, language),
        }),
        jobCount(figure(report, `jobs-${key}`).value, language, 3),
      ],
    };
  };
  const line = reportSource(report, language);
  const outlines = shapes.origins.map(({ producer }) => declaredText(producer, language).text);
  const source =
    outlines.length === 0 ? line : say('report.source.outlines', { line, producers: outlines.join('; ') });
  return pairMap({
    ...framed(report, language, on, say('charts.map.title'), say('report.together.mapDescription')),
    source,
    map: shapes,
    sides: { a: side('a'), b: side('b') },
  });
}
