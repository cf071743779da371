import { scaleLinear } from 'd3-scale';
import { MrioError } from '../../core/errors.ts';
import { digits } from '../format/digits.ts';
import { axis } from './axis.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { dot } from './marks.ts';
import { INK, PALETTE } from './palette.ts';
import { requireRows } from './require-rows.ts';
import { fixed, svg } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** The colour of a line: a side of the border, or neither. */
export type LineInk = 'a' | 'b' | 'dark' | 'mid';

/** A number by year, in pieces that must not be joined. */
export interface Line {
  /** Short: it stands at the end of the line. */
  readonly label: string;
  readonly ink: LineInk;
  readonly pieces: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** One small picture among several. */
export interface LinesPanel {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** Numbers by year, in small pictures beside each other. */
export interface LinesSpec extends FrameSpec {
  readonly panels: readonly LinesPanel[];
  /** Whether all panels count alike; otherwise each has a scale of its own. */
  readonly sameScale: boolean;
  /** How the last number of a line is written at its end. */
  readonly write: (value: number) => string;
  /** A year at which something changes in every panel, and what. */
  readonly mark?: { readonly x: number; readonly label: string };
  /** Short remarks under the panels. */
  readonly notes: readonly string[];
}

const HEIGHT = 210;
const GAP = 34;
const SPACING = 15;

const COLOURS: Readonly<Record<LineInk, string>> = {
  a: PALETTE.a,
  b: PALETTE.b,
  dark: INK.dark,
  mid: '#6e6e6e',
};

/**
 * Numbers by year: a line for each thing, broken where the figures before and after are not the same thing.
 *
 * Where two pieces have a number for the same year, both are drawn with a dot, so that the step between them is seen.
 *
 * @param   spec  one panel or more; every piece has two points or more
 * @returns an SVG document; panels stand side by side, or below each other when narrow
 * @throws  MrioError `input` when a panel has no line, or a piece fewer than two points
 */
export function linesChart(spec: LinesSpec): string {
  requireRows('panels', spec.panels);
  for (const { lines } of spec.panels) {
    requireRows('lines', lines);
    const short = lines.find(({ pieces }) => pieces.length === 0 || pieces.some((piece) => piece.length < 2));
    if (short) {
      throw new MrioError(
        'input',
        `The line "${short.label}" has a piece with fewer than two points.`,
        'Leave the piece out, or give it two years or more.',
      );
    }
  }
  return frame(spec, (area) => draw(spec, area));
}

function draw(spec: LinesSpec, area: Area): Drawing {
  const count = area.narrow ? 1 : spec.panels.length;
  const width = (area.right - area.left - (count - 1) * GAP) / count;
  const most = (panel: LinesPanel) => Math.max(...pointsOf(panel).map(({ y }) => y));
  const highest = Math.max(...spec.panels.map(most));
  const parts: string[] = [];
  let y = area.top + 14;
  let bottom = y;
  spec.panels.forEach((panel, i) => {
    const left = area.left + (area.narrow ? 0 : i * (width + GAP));
    const drawn = drawPanel(spec, panel, left, left + width, y, spec.sameScale ? highest : most(panel));
    parts.push(drawn.body);
    bottom = Math.max(bottom, drawn.bottom);
    if (area.narrow) y = drawn.bottom + 30;
  });
  const notes = spec.notes.flatMap((note) => wrapText(note, area.right - area.left, SIZE.small));
  parts.push(labels(notes, area.left, bottom + 26, { size: SIZE.small, fill: INK.muted }));
  const below = notes.length > 0 ? 26 + (notes.length - 1) * leading(SIZE.small) : 0;
  return { body: parts.join(''), bottom: bottom + below };
}

function drawPanel(
  spec: LinesSpec,
  panel: LinesPanel,
  left: number,
  right: number,
  base: number,
  most: number,
): Drawing {
  const years = spec.panels.flatMap(pointsOf).map(({ x }) => x);
  const heading = wrapText(panel.heading, right - left, SIZE.text, true);
  const ticks = scaleLinear([0, most], [0, 1]).nice(5).ticks(5);
  const gutter = Math.max(...ticks.map((tick) => textWidth(plain(tick), SIZE.small))) + 8;
  const ends = panel.lines.map(({ label: text, pieces }) => ({ text, last: pieces.at(-1)!.at(-1)! }));
  const room = Math.max(...ends.map(({ text, last }) => endWidth(text, spec.write(last.y)))) + 10;
  const top = base + (heading.length - 1) * leading(SIZE.text) + (spec.mark ? 34 : 14);
  const bottom = top + HEIGHT;
  const height = scaleLinear([0, ticks[ticks.length - 1]], [bottom, top]);
  const across = axis({
    kind: 'linear',
    low: Math.min(...years),
    high: Math.max(...years),
    left: left + gutter + 6,
    right: right - room,
    limits: [left + gutter, right],
    write: String,
  });
  const grid = ticks.map((tick) => {
    const stroke = tick === 0 ? INK.line : INK.grid;
    const at = height(tick);
    const written = label(plain(tick), left + gutter - 6, at + 4, {
      size: SIZE.small,
      fill: INK.muted,
      anchor: 'end',
    });
    return svg('line', { x1: left + gutter, x2: right - room + 4, y1: at, y2: at, stroke }) + written;
  });
  const heights = apart(ends.map(({ last }) => height(last.y)));
  const body = [
    labels(heading, left, base, { bold: true }),
    ...grid,
    across.draw(bottom, bottom),
    ...(spec.mark ? [drawMark(spec.mark, across.x(spec.mark.x), top, bottom, left, right)] : []),
    ...panel.lines.map((line) => drawLine(line, across.x, height)),
    ...ends.map(({ text, last }, i) => {
      const fill = COLOURS[panel.lines[i].ink];
      const x = right - room + 10;
      return (
        label(text, x, heights[i] + 4, { size: SIZE.small, fill, halo: true }) +
        label(spec.write(last.y), x + textWidth(`${text} `, SIZE.small) + 2, heights[i] + 4, {
          size: SIZE.small,
          bold: true,
          fill,
          halo: true,
        })
      );
    }),
  ];
  return { body: body.join(''), bottom: bottom + 20 };
}

function drawLine(line: Line, x: (year: number) => number, y: (value: number) => number): string {
  const stroke = COLOURS[line.ink];
  const paths = line.pieces.map((piece) =>
    svg('path', {
      d: piece.map((at, i) => `${i === 0 ? 'M' : 'L'}${fixed(x(at.x))} ${fixed(y(at.y))}`).join(''),
      fill: 'none',
      stroke,
      'stroke-width': 2,
      'stroke-linejoin': 'round',
    }),
  );
  // Both numbers of a year in which one piece ends and the next begins.
  const dots = line.pieces.slice(1).flatMap((piece, i) => {
    const before = line.pieces[i].at(-1)!;
    const shown = before.x === piece[0].x ? [before, piece[0]] : [];
    return shown.map((at) => dot(x(at.x), y(at.y), stroke, 3.5));
  });
  return [...paths, ...dots].join('');
}

function drawMark(
  mark: NonNullable<LinesSpec['mark']>,
  x: number,
  top: number,
  bottom: number,
  left: number,
  right: number,
): string {
  // As far to the right of the line as there is room.
  const width = textWidth(mark.label, SIZE.small);
  const start = Math.max(left, Math.min(x + 5, right - width));
  return (
    svg('line', { x1: x, x2: x, y1: top - 4, y2: bottom, stroke: INK.line, 'stroke-dasharray': '3 3' }) +
    label(mark.label, start, top - 10, { size: SIZE.small, fill: INK.muted })
  );
}

/** A tick with the decimals that it needs. */
function plain(tick: number): string {
  const text = String(Number(tick.toPrecision(12)));
  return digits(tick, text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);
}

function endWidth(text: string, value: string): number {
  return textWidth(`${text} `, SIZE.small) + 2 + textWidth(value, SIZE.small, true);
}

/** Heights of labels moved apart, so that none stands on another; their order stays. */
function apart(heights: readonly number[]): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b] || a - b);
  const moved = [...heights];
  for (let round = 0; round < heights.length; round++) {
    for (let i = 1; i < order.length; i++) {
      const lack = SPACING - (moved[order[i]] - moved[order[i - 1]]);
      if (lack <= 0) continue;
      moved[order[i]] += lack / 2;
      moved[order[i - 1]] -= lack / 2;
    }
  }
  return moved;
}

function pointsOf({ lines }: LinesPanel): { readonly x: number; readonly y: number }[] {
  return lines.flatMap(({ pieces }) => pieces.flat());
}
