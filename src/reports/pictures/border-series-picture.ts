import type { Unit } from '../../core/unit.ts';
import type { LinesPanel } from '../chart/lines.ts';
import { linesChart } from '../chart/lines.ts';
import { money } from '../format/money.ts';
import { tableNumber } from '../format/table-number.ts';
import { unitWords } from '../format/unit-words.ts';
import type { Language } from '../locales/language.ts';
import type { MessageKey } from '../locales/message-key.ts';
import { translate } from '../locales/translate.ts';
import type { Canvas } from './picture.ts';

/** Trade across the border by year, as it is drawn. */
export interface BorderSeriesView {
  /** The US side, or the Mexican state that US exports go to. */
  readonly place: string;
  readonly flows: readonly {
    readonly from: string;
    readonly to: string;
    /** Million USD. */
    readonly points: readonly { readonly year: number; readonly value: number; readonly coverage: string }[];
    readonly missing: readonly number[];
  }[];
  /** The generated source line. */
  readonly source: string;
}

const BILLION: Unit = { kind: 'money', currency: 'USD', factor: 1e9, prices: 'customs' };
const MILLION: Unit = { ...BILLION, factor: 1e6 };

/**
 * Thirty years of the border: gross trade in goods by year, one panel for each neighbour.
 *
 * Years that are not whole, or counted twice, are left out, and the line breaks where air and sea come in. The picture
 * says all of it.
 *
 * @param   view      flows of the nation, a US state, or to a Mexican state
 * @param   language  'en' or 'es'
 * @param   on        width and ids
 * @returns an SVG document
 * @throws  MrioError `input` when a flow has fewer than two comparable years
 */
export function borderSeriesPicture(view: BorderSeriesView, language: Language, on: Canvas): string {
  const say = translate(language);
  const toState = view.flows.length === 1;
  const neighbours = toState ? [''] : [...new Set(view.flows.map(neighbourOf))];
  const panels = neighbours.map((neighbour): LinesPanel => {
    const flows = view.flows.filter((each) => toState || neighbourOf(each) === neighbour);
    return {
      heading: toState
        ? say('series.border.with', { country: say('countries.USA.name') })
        : say('series.border.with', { country: say(`countries.${neighbour}.name` as MessageKey) }),
      lines: flows.map((flow) => ({
        label: say(flow.from.startsWith('USA') === toState ? 'series.border.buys' : 'series.border.sells'),
        ink: flow.from.startsWith('USA') ? 'a' : 'b',
        pieces: piecesOf(flow.points),
      })),
    };
  });
  const missing = view.flows.flatMap((flow) => flow.missing);
  const broken = panels.some(({ lines }) => lines.some(({ pieces }) => pieces.length > 1));
  return linesChart({
    ...on,
    language,
    title: say(toState ? 'series.border.titleTo' : 'series.border.title', { place: view.place }),
    subtitle: say('series.border.subtitle', { unit: unitWords(BILLION, language) }),
    description: say('series.border.description', { facts: view.flows.map(factOf(language)).join(' ') }),
    source: view.source,
    panels,
    sameScale: true,
    write: (value) => tableNumber(value),
    ...(broken && { mark: { x: 2004, label: say('series.border.mark') } }),
    notes: [
      toState
        ? say('series.border.noteStateLand')
        : `${say('series.border.noteLand')} ${say('series.border.noteStart')}`,
      ...(missing.length > 0 ? [say('series.border.noteMissing', { years: span(missing) })] : []),
      view.flows.every(({ from, to }) => !`${from}${to}`.includes(':'))
        ? say('series.border.noteCrossings')
        : `${say('series.border.noteCrossings')} ${say('series.border.noteGateway')}`,
    ],
  });
}

/** Comparable years of a flow in billions, broken where the coverage changes. */
function piecesOf(points: BorderSeriesView['flows'][number]['points']) {
  const pieces: { x: number; y: number }[][] = [];
  let last: string | undefined;
  for (const { year, value, coverage } of points) {
    if (coverage !== 'land' && coverage !== 'all') continue;
    if (coverage !== last) pieces.push([]);
    last = coverage;
    pieces[pieces.length - 1].push({ x: year, y: value / 1e3 });
  }
  return pieces;
}

function neighbourOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return (from.startsWith('USA') ? to : from).split(':')[0];
}

function factOf(language: Language) {
  const say = translate(language);
  return ({ from, to, points }: BorderSeriesView['flows'][number]): string => {
    const whole = points.filter(({ coverage }) => coverage === 'land' || coverage === 'all');
    const [first, last] = [whole[0], whole[whole.length - 1]];
    return say('series.border.fact', {
      flow: `${from} → ${to}`,
      first: money(first.value, MILLION, language),
      firstYear: String(first.year),
      last: money(last.value, MILLION, language),
      lastYear: String(last.year),
    });
  };
}

function span(years: readonly number[]): string {
  return years.length > 2 && years[years.length - 1] - years[0] === years.length - 1
    ? `${years[0]}–${years[years.length - 1]}`
    : years.join(', ');
}
