import type { Table } from '../../core/table.ts';
import { at } from '../../core/table.ts';
import type { Line, LineInk } from '../chart/lines.ts';
import { linesChart } from '../chart/lines.ts';
import { percentAmount } from '../format/percent.ts';
import type { Language } from '../locales/language.ts';
import type { MessageKey } from '../locales/message-key.ts';
import { translate } from '../locales/translate.ts';
import type { Canvas } from './picture.ts';

/** One border by year: rows `wiod|1995` … and `accounts|2011` …, columns in money. */
export interface NationalSeriesView {
  /** Economy on the other side of the border: MEX, CAN, CHN. */
  readonly country: string;
  readonly values: Table;
}

const INKS: Readonly<Record<string, LineInk>> = { MEX: 'b', CAN: 'a', CHN: 'mid' };
/** Message and column of each panel. */
const PANELS = [
  ['intermediates', 'intermediates'],
  ['twiceOrMore', 'crossing-twice-or-more'],
  ['returned', 'returned'],
] as const;

/**
 * Making together, or buying and selling: three borders by year, per 100 dollars of trade in both directions.
 *
 * Two sources that are not joined: where both have a year, the step between their dots is one of source.
 *
 * @param   borders   the series of each border, the same rows in each; US and Mexico among them
 * @param   source    the generated source line
 * @returns an SVG document
 * @throws  MrioError `label` when a column is missing, `input` when a source has fewer than two years
 */
export function nationalSeriesPicture(
  borders: readonly NationalSeriesView[],
  source: string,
  language: Language,
  on: Canvas,
): string {
  const say = translate(language);
  const rows = borders[0].values.rows.labels.map((label) => label.split('|'));
  const blocks = [...new Set(rows.map(([block]) => block))];
  const yearsOf = (block: string) => rows.flatMap(([each, year]) => (each === block ? [Number(year)] : []));
  const splice = yearsOf(blocks[blocks.length - 1])[0];
  const mexico = borders.find(({ country }) => country === 'MEX')!.values;
  const per = (of: Table, row: string, part: string, whole: string) => at(of, row, part) / at(of, row, whole);
  const services = blocks.map((block) => per(mexico, `${block}|${splice}`, 'services-value', 'crossing'));
  const name = (country: string) => say(`countries.${country}.label` as MessageKey);
  const lineOf = ({ country, values }: NationalSeriesView, part: string): Line => ({
    label: name(country),
    ink: INKS[country] ?? 'dark',
    pieces: blocks.map((block) =>
      yearsOf(block).map((year) => ({ x: year, y: 100 * per(values, `${block}|${year}`, part, 'trade') })),
    ),
  });
  const facts = PANELS.flatMap(([message, part]) =>
    borders.map((border) => {
      const { pieces } = lineOf(border, part);
      const [before, after] = [pieces[0], pieces[pieces.length - 1]];
      const written = (point: { readonly y: number }) => percentAmount(point.y);
      return say('series.national.fact', {
        reading: say(`series.national.${message}`),
        border: name(border.country),
        first: written(before[0]),
        firstYear: String(before[0].x),
        before: written(before[before.length - 1]),
        after: written(after[0]),
        spliceYear: String(splice),
        last: written(after[after.length - 1]),
        lastYear: String(after[after.length - 1].x),
      });
    }),
  );
  return linesChart({
    ...on,
    language,
    title: say('series.national.title'),
    subtitle: say('series.national.subtitle'),
    description: say('series.national.description', { facts: facts.join(' ') }),
    source,
    sameScale: false,
    write: percentAmount,
    mark: { x: splice, label: say('series.national.mark', { year: String(splice) }) },
    panels: PANELS.map(([message, part]) => ({
      heading: say(`series.national.${message}`),
      lines: borders.map((border) => lineOf(border, part)),
    })),
    notes: [
      say('series.national.noteSources', { year: String(splice) }),
      say('series.national.noteServices', {
        year: String(splice),
        before: percentAmount(100 * services[0]),
        after: percentAmount(100 * services[services.length - 1]),
      }),
    ],
  });
}
