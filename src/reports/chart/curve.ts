import { scaleLinear } from 'd3-scale';
import { MrioError } from '../../core/errors.ts';
import type { Unit } from '../../core/unit.ts';
import { tableNumber } from '../format/table-number.ts';
import { unitWords } from '../format/unit-words.ts';
import { axis } from './axis.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { label, leading, SIZE } from './label.ts';
import { dot } from './marks.ts';
import { INK } from './palette.ts';
import { requireRows } from './require-rows.ts';
import { fixed, svg } from './svg.ts';
import { textWidth } from './text-width.ts';

/** A number as a function of one assumption. */
export interface CurveSpec extends FrameSpec {
  readonly unit: Unit;
  /** Name of the assumption, under the horizontal axis. */
  readonly across: string;
  /** Runs by setting, all above zero; one of them may be the central estimate with its range. */
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly central?: boolean;
    readonly low?: number;
    readonly high?: number;
  }[];
  /** Settings that something points to. */
  readonly marks: readonly { readonly x: number; readonly label: string }[];
}

const HEIGHT = 230;

/**
 * A number as a function of one assumption: a dot per run, joined by straight lines, on a logarithmic axis of settings.
 *
 * Lines between dots only guide the eye; nothing was computed between them.
 *
 * @param   spec  two points or more
 * @returns an SVG document
 * @throws  MrioError `input` when there are fewer than two points
 */
export function curveChart(spec: CurveSpec): string {
  requireRows('runs', spec.points);
  if (spec.points.length < 2)
    throw new MrioError('input', 'A curve of one point.', 'Give two runs or more, or leave the picture out.');
  return frame({ ...spec, subtitle: unitWords(spec.unit, spec.language) }, (area) => draw(spec, area));
}

function draw(spec: CurveSpec, area: Area): Drawing {
  const points = [...spec.points].sort((one, other) => one.x - other.x);
  const marks = [...spec.marks].sort((one, other) => one.x - other.x);
  const most = Math.max(...points.map(({ y, high }) => Math.max(y, high ?? y)));
  const ticks = scaleLinear([0, most], [0, 1]).nice(5).ticks(5);
  const gutter = Math.max(...ticks.map((tick) => textWidth(tableNumber(tick), SIZE.small))) + 10;
  const [left, right] = [area.left + gutter + 14, area.right - 26];
  const settings = [...points.map(({ x }) => x), ...marks.map(({ x }) => x)];
  const across = axis({
    kind: 'log',
    low: Math.min(...settings),
    high: Math.max(...settings),
    left,
    right,
    limits: [area.left + gutter, area.right],
  });
  const top = area.top + 8 + marks.length * (leading(SIZE.small) + 2) + 8;
  const bottom = top + HEIGHT;
  const height = scaleLinear([0, ticks[ticks.length - 1]], [bottom, top + 16]);
  const grid = ticks.map((tick) => {
    const y = height(tick);
    return (
      svg('line', {
        x1: area.left + gutter,
        x2: area.right,
        y1: y,
        y2: y,
        stroke: tick === 0 ? INK.line : INK.grid,
      }) +
      label(tableNumber(tick), area.left + gutter - 6, y + 4, {
        size: SIZE.small,
        fill: INK.muted,
        anchor: 'end',
      })
    );
  });
  const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${fixed(across.x(x))} ${fixed(height(y))}`);
  return {
    body: [
      ...grid,
      across.draw(bottom, bottom),
      ...marks.map((mark, i) => drawMark(mark, across.x(mark.x), i, area, bottom)),
      svg('path', { d: path.join(''), fill: 'none', stroke: INK.dark, 'stroke-width': 1.5 }),
      ...points.map((point) => drawPoint(point, across.x(point.x), height, area)),
      label(spec.across, (left + right) / 2, bottom + 36, {
        size: SIZE.small,
        fill: INK.muted,
        anchor: 'middle',
      }),
    ].join(''),
    bottom: bottom + 38,
  };
}

/** A dashed line with its label on a line of its own above the picture. */
function drawMark(
  mark: CurveSpec['marks'][number],
  x: number,
  row: number,
  area: Area,
  bottom: number,
): string {
  const base = area.top + 14 + row * (leading(SIZE.small) + 2);
  const width = textWidth(mark.label, SIZE.small);
  const end = x + 6 + width > area.right;
  return (
    svg('line', { x1: x, x2: x, y1: base - 8, y2: bottom, stroke: INK.line, 'stroke-dasharray': '3 3' }) +
    label(mark.label, end ? x - 6 : x + 6, base, {
      size: SIZE.small,
      anchor: end ? 'end' : 'start',
      halo: true,
    })
  );
}

function drawPoint(
  point: CurveSpec['points'][number],
  x: number,
  height: (value: number) => number,
  area: Area,
): string {
  const { y, central = false, low, high } = point;
  const at = height(y);
  const range =
    low === undefined || high === undefined
      ? ''
      : svg('rect', {
          x: x - 4,
          y: height(high),
          width: 8,
          height: height(low) - height(high),
          rx: 1.5,
          fill: INK.band,
        });
  const text = tableNumber(y);
  const half = textWidth(text, SIZE.small, central) / 2;
  const beside = x - 8 - 2 * half > area.left ? x - 8 : x + 8;
  const words = label(text, beside, at - 6, {
    size: SIZE.small,
    bold: central,
    anchor: beside < x ? 'end' : 'start',
    halo: true,
  });
  return range + dot(x, at, INK.text, central ? 6 : 4) + words;
}
