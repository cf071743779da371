import type { Unit } from '../../core/unit.ts';
import { digits } from '../format/digits.ts';
import { percent, percentAmount } from '../format/percent.ts';
import { significant } from '../format/significant.ts';
import { unitWords } from '../format/unit-words.ts';
import { translate } from '../locales/translate.ts';
import { axis } from './axis.ts';
import { capital } from './capital.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { type KeyEntry, key } from './key.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { band, diamond, dot, tick } from './marks.ts';
import { INK } from './palette.ts';
import { requireRows } from './require-rows.ts';
import { svg } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** One reading: its central estimate and where nine of ten runs lie. */
export interface RangeRow {
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The same reading without the evidence on proximity. */
  readonly alternative?: number;
  /** A figure that somebody published. */
  readonly published?: number;
}

/** Every reading with its range. */
export interface RangesSpec extends FrameSpec {
  readonly unit: Unit;
  readonly scale: 'linear' | 'log';
  readonly rows: readonly RangeRow[];
  /** What the two markers mean; the dictionary's words unless told otherwise. */
  readonly markers?: { readonly alternative?: string; readonly published?: string };
}

/**
 * Every reading as a dot with its band, one row each, in one unit.
 *
 * Readings are definitions side by side: they are not to be added or averaged.
 *
 * @param   spec  rows in the order to be drawn; a log scale needs values above zero
 * @returns an SVG document
 */
export function rangesChart(spec: RangesSpec): string {
  requireRows('ranges', spec.rows);
  const unit = unitWords(spec.unit, spec.language);
  return frame({ ...spec, subtitle: spec.subtitle ? `${spec.subtitle} (${unit})` : unit }, (area) =>
    draw(spec, area),
  );
}

function draw(spec: RangesSpec, area: Area): Drawing {
  const write = writer(spec.unit);
  const figures = spec.rows.map((row) => ({
    value: write(row.value, row.value),
    range: `${write(row.low, row.value)}–${write(row.high, row.value)}`,
  }));
  const valueWidth = Math.max(...figures.map(({ value }) => textWidth(value, SIZE.text, true)));
  const rangeWidth = Math.max(...figures.map(({ range }) => textWidth(range, SIZE.text)));
  const names = area.narrow ? area.right - area.left - valueWidth - rangeWidth - 20 : 232;
  const left = area.narrow ? area.left + 6 : area.left + names + 18;
  const right = area.narrow ? area.right - 6 : area.right - valueWidth - rangeWidth - 32;
  const all = spec.rows.flatMap((row) => [row.low, row.high, row.value, row.alternative, row.published]);
  const numbers = all.filter((value) => value !== undefined);
  const scale = axis({
    kind: spec.scale,
    low: spec.scale === 'log' ? Math.min(...numbers) : Math.min(0, ...numbers),
    high: Math.max(...numbers),
    left,
    right,
    limits: [area.left, area.right],
    write: spec.unit.kind === 'ratio' ? (value) => percent(value, spec.language, 'table') : undefined,
  });
  const explained = key(entries(spec), area.left, area.right, area.top + 12);
  const rows: string[] = [];
  let y = explained.base + 18;
  const top = y;
  spec.rows.forEach((row, i) => {
    const lines = wrapText(capital(row.label), names, SIZE.text);
    const height = Math.max(
      area.narrow ? lines.length * leading(SIZE.text) + 22 : lines.length * leading(SIZE.text),
      22,
    );
    const words = area.narrow ? y + 12 : y + height / 2 - ((lines.length - 1) * leading(SIZE.text)) / 2 + 4.5;
    const figure = area.narrow ? y + 12 : y + height / 2 + 4.5;
    const line = area.narrow ? y + lines.length * leading(SIZE.text) + 9 : y + height / 2;
    rows.push(
      labels(lines, area.left, words, { halo: true }),
      label(figures[i].value, area.right - rangeWidth - 12, figure, {
        bold: true,
        anchor: 'end',
        halo: true,
      }),
      label(figures[i].range, area.right, figure, { fill: INK.muted, anchor: 'end', halo: true }),
      svg('line', { x1: left, x2: right, y1: line, y2: line, stroke: INK.grid }),
      band(scale.x(row.low), scale.x(row.high), line),
      row.published === undefined ? '' : tick(scale.x(row.published), line),
      row.alternative === undefined ? '' : diamond(scale.x(row.alternative), line),
      dot(scale.x(row.value), line, INK.text),
    );
    y += height + 12;
  });
  return { body: explained.body + scale.draw(top, y - 4) + rows.join(''), bottom: y + 12 };
}

function entries(spec: RangesSpec): KeyEntry[] {
  const say = translate(spec.language);
  const list: KeyEntry[] = [
    {
      text: say('charts.ranges.band'),
      width: 28,
      sample: (x, y) => band(x, x + 28, y) + dot(x + 12, y, INK.text),
    },
  ];
  if (spec.rows.some((row) => row.alternative !== undefined)) {
    const text = spec.markers?.alternative ?? say('charts.ranges.alternative');
    list.push({ text, width: 10, sample: (x, y) => diamond(x + 5, y) });
  }
  if (spec.rows.some((row) => row.published !== undefined)) {
    const text = spec.markers?.published ?? say('charts.ranges.published');
    list.push({ text, width: 6, sample: (x, y) => tick(x + 3, y) });
  }
  if (spec.scale === 'log') list.push({ text: say('charts.log'), width: -6, sample: () => '' });
  return list;
}

/** Three figures, and never more decimals in the ends of a range than in its centre. */
function writer(unit: Unit): (value: number, centre: number) => string {
  if (unit.kind === 'ratio') return (value) => percentAmount(value * 100);
  return (value, centre) => {
    const rounded = significant(value, 3);
    return digits(rounded.value, Math.min(rounded.decimals, significant(centre, 3).decimals));
  };
}
