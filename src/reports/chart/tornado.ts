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
  readonly rows: readonly TornadoRow[];
}

/** One assumption at its other settings; a single one where there is no other. */
export interface TornadoRow {
  readonly label: string;
  readonly low?: TornadoEnd;
  readonly high: TornadoEnd;
}

const BAR = 16;

/** Share of a narrow picture from which on a setting is too long to stand beside its bar. */
const LONG = 0.3;

/**
 * What moves the number: one assumption at a time, the widest on top.
 *
 * Bars are not ranges of the number: they leave out that assumptions move together.
 *
 * @param   spec  rows in any order; `low` and `high` are the settings, whichever way the number goes; a row without
 *                `low` is a bar from the central estimate
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
  const rows = [...spec.rows].sort((x, y) => spread(y, spec.centre) - spread(x, spec.centre));
  const names = area.narrow
    ? 0
    : Math.min(Math.max(...rows.map((row) => textWidth(capital(row.label), SIZE.text))), 220) + 18;
  const settings = rows.flatMap((row) => endsOf(row).map((end) => textWidth(written(end), SIZE.small)));
  // Long settings have no room beside bars on a phone: they go with the name of the row.
  const apart = area.narrow && Math.max(...settings) > (area.right - area.left) * LONG;
  const room = apart ? 10 : Math.max(...settings) + 10;
  const values = [spec.centre, ...rows.flatMap((row) => endsOf(row).map((end) => end.value))];
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
    const name = apart ? `${row.label}: ${endsOf(row).map(written).join('; ')}` : row.label;
    const lines = wrapText(capital(name), area.narrow ? area.right - area.left : names - 18, SIZE.text);
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
      drawEnds(row, scale.x, centre, bar),
      ...(apart ? [] : [drawSettings(row, scale.x, centre, bar)]),
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

function drawEnds(row: TornadoRow, x: (value: number) => number, centre: number, y: number): string {
  const ends = endsOf(row).sort((one, other) => x(one.value) - x(other.value));
  const fillOf = (end: TornadoEnd) => (end === row.low ? INK.mid : INK.dark);
  const pieces = ends
    .map((end) => ({ end, reach: Math.abs(x(end.value) - centre) }))
    .sort((p, q) => q.reach - p.reach)
    .map(({ end, reach }) =>
      svg('rect', { x: Math.min(centre, x(end.value)), y, width: reach, height: BAR, fill: fillOf(end) }),
    );
  return pieces.join('');
}

function drawSettings(row: TornadoRow, x: (value: number) => number, centre: number, y: number): string {
  const ends = endsOf(row).sort((one, other) => x(one.value) - x(other.value));
  const words = ends.map((end, at) => {
    const onLeft = ends.length === 1 ? x(end.value) < centre : at === 0;
    const place = onLeft ? Math.min(x(end.value), centre) - 6 : Math.max(x(end.value), centre) + 6;
    const anchor = onLeft ? { anchor: 'end' as const } : {};
    return label(written(end), place, y + BAR - 4, { size: SIZE.small, ...anchor, halo: true });
  });
  return words.join('');
}

function endsOf({ low, high }: TornadoRow): TornadoEnd[] {
  return low ? [low, high] : [high];
}

function written(end: TornadoEnd): string {
  return `${end.setting}: ${tableNumber(end.value)}`;
}

function spread({ low, high }: TornadoRow, centre: number): number {
  return Math.abs(high.value - (low?.value ?? centre));
}
