import type { Unit } from '../../core/unit.ts';
import { quantity } from '../format/quantity.ts';
import { tableNumber } from '../format/table-number.ts';
import { unitWords } from '../format/unit-words.ts';
import { translate } from '../locales/translate.ts';
import { axis } from './axis.ts';
import { capital } from './capital.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { INK } from './palette.ts';
import { requireRows } from './require-rows.ts';
import { svg } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** One run at one setting of an assumption. */
export interface TornadoEnd {
  /** The setting: "κ 4", "δ 0.10". */
  readonly setting: string;
  /** The number that comes out. */
  readonly value: number;
}

/** One-way runs around the central estimate. */
export interface TornadoSpec extends FrameSpec {
  readonly unit: Unit;
  readonly centre: number;
  readonly rows: readonly { readonly label: string; readonly low: TornadoEnd; readonly high: TornadoEnd }[];
}

const BAR = 16;

/**
 * What moves the number: one assumption at a time, the widest on top.
 *
 * Bars are not ranges of the number: they leave out that assumptions move together.
 *
 * @param   spec  rows in any order; `low` and `high` are the settings, whichever way the number goes
 * @returns an SVG document
 */
export function tornadoChart(spec: TornadoSpec): string {
  requireRows('one-way runs', spec.rows);
  const unit = unitWords(spec.unit, spec.language);
  return frame({ ...spec, subtitle: spec.subtitle ? `${spec.subtitle} (${unit})` : unit }, (area) =>
    draw(spec, area),
  );
}

function draw(spec: TornadoSpec, area: Area): Drawing {
  const rows = [...spec.rows].sort((x, y) => spread(y) - spread(x));
  const names = area.narrow
    ? 0
    : Math.min(Math.max(...rows.map((row) => textWidth(capital(row.label), SIZE.text))), 220) + 18;
  const settings = rows.flatMap((row) =>
    [row.low, row.high].map((end) => textWidth(written(end), SIZE.small)),
  );
  const room = Math.max(...settings) + 10;
  const values = [spec.centre, ...rows.flatMap((row) => [row.low.value, row.high.value])];
  const scale = axis({
    kind: 'linear',
    low: Math.min(...values),
    high: Math.max(...values),
    left: area.left + names + room,
    right: area.right - room,
    limits: [area.left, area.right],
  });
  const centre = scale.x(spec.centre);
  const value = quantity(spec.centre, spec.unit, spec.language);
  const caption = capital(translate(spec.language)('charts.tornado.centre', { value }));
  const half = textWidth(caption, SIZE.small, true) / 2;
  const head = label(
    caption,
    Math.min(Math.max(centre, area.left + half), area.right - half),
    area.top + 12,
    { size: SIZE.small, bold: true, anchor: 'middle' },
  );
  const parts: string[] = [];
  const top = area.top + 20;
  let y = top + 10;
  for (const row of rows) {
    const lines = wrapText(capital(row.label), area.narrow ? area.right - area.left : names - 18, SIZE.text);
    const block = lines.length * leading(SIZE.text);
    const bar = area.narrow ? y + block : y + Math.max(0, (block - BAR) / 2);
    parts.push(
      labels(
        lines,
        area.narrow ? area.left : area.left + names - 18,
        area.narrow ? y + 11 : y + (block > BAR ? 12 : 13),
        {
          anchor: area.narrow ? 'start' : 'end',
          halo: true,
        },
      ),
      drawEnds(row.low, row.high, scale.x, centre, bar),
    );
    y = Math.max(bar + BAR, y + (area.narrow ? 0 : block)) + 11;
  }
  const line = svg('line', {
    x1: centre,
    x2: centre,
    y1: top,
    y2: y - 4,
    stroke: INK.text,
    'stroke-width': 1.5,
  });
  return { body: scale.draw(top, y - 4) + line + parts.join('') + head, bottom: y + 12 };
}

function drawEnds(
  low: TornadoEnd,
  high: TornadoEnd,
  x: (value: number) => number,
  centre: number,
  y: number,
): string {
  const [left, right] = x(low.value) <= x(high.value) ? [low, high] : [high, low];
  const [from, to] = [x(left.value), x(right.value)];
  const fillOf = (end: TornadoEnd) => (end === low ? INK.mid : INK.dark);
  const pieces = [left, right]
    .map((end) => ({ end, reach: Math.abs(x(end.value) - centre) }))
    .sort((p, q) => q.reach - p.reach)
    .map(({ end, reach }) =>
      svg('rect', { x: Math.min(centre, x(end.value)), y, width: reach, height: BAR, fill: fillOf(end) }),
    );
  const words =
    label(written(left), Math.min(from, centre) - 6, y + BAR - 4, {
      size: SIZE.small,
      anchor: 'end',
      halo: true,
    }) + label(written(right), Math.max(to, centre) + 6, y + BAR - 4, { size: SIZE.small, halo: true });
  return pieces.join('') + words;
}

function written(end: TornadoEnd): string {
  return `${end.setting}: ${tableNumber(end.value)}`;
}

function spread(row: TornadoSpec['rows'][number]): number {
  return Math.abs(row.high.value - row.low.value);
}
