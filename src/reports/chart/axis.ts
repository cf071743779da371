import { scaleLinear, scaleLog } from 'd3-scale';
import { MrioError } from '../../core/errors.ts';
import { digits } from '../format/digits.ts';
import { label, SIZE } from './label.ts';
import { INK } from './palette.ts';
import { svg } from './svg.ts';
import { textWidth } from './text-width.ts';

/** A horizontal axis: where a value stands, and the marks that say so. */
export interface HorizontalAxis {
  readonly x: (value: number) => number;
  /** Draws thin vertical lines from top to bottom and the figures below them. */
  readonly draw: (top: number, bottom: number) => string;
}

/** What an axis is made of. */
export interface AxisSpec {
  readonly kind: 'linear' | 'log';
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
  /** Figures must stay between these. */
  readonly limits: readonly [number, number];
  /** How a tick is written; thousands separated and no needless decimals unless told otherwise. */
  readonly write?: ((value: number) => string) | undefined;
}

/**
 * Makes a horizontal axis with as many figures as fit without touching.
 *
 * @param   spec  kind, ends of the data, and room; a linear axis is widened to round numbers
 * @throws  MrioError `input` when a log axis starts at zero or below
 */
export function axis(spec: AxisSpec): HorizontalAxis {
  const { kind, low, high, left, right, limits, write = plain } = spec;
  if (kind === 'log' && !(low > 0)) {
    throw new MrioError('input', `A log axis from ${low}.`, 'Use a linear axis, or leave out zero.', { low });
  }
  const scale =
    kind === 'log'
      ? scaleLog([low / 1.15, high * 1.15], [left, right])
      : scaleLinear([low, high], [left, right]);
  let values: number[] = [];
  for (let count = 8; count >= 1; count--) {
    values = kind === 'log' ? decades(low, high, count) : scale.ticks(count);
    if (roomy(values.map((value) => ({ x: scale(value), width: textWidth(write(value), SIZE.small) }))))
      break;
  }
  return {
    x: (value) => scale(value),
    draw: (top, bottom) =>
      values
        .map((value) => {
          const x = scale(value);
          const width = textWidth(write(value), SIZE.small) / 2;
          const centre = Math.min(Math.max(x, limits[0] + width), limits[1] - width);
          return (
            svg('line', { x1: x, x2: x, y1: top, y2: bottom, stroke: value === 0 ? INK.line : INK.grid }) +
            label(write(value), centre, bottom + 16, { size: SIZE.small, fill: INK.muted, anchor: 'middle' })
          );
        })
        .join(''),
  };
}

function plain(value: number): string {
  const decimals = Math.abs(value) >= 1 || value === 0 ? (Number.isInteger(value) ? 0 : 1) : 2;
  return digits(value, decimals);
}

/** 1–2–5, 1–3 or whole decades between the ends, the finest that is asked for first. */
function decades(low: number, high: number, count: number): number[] {
  const steps = count > 6 ? [1, 2, 5] : count > 3 ? [1, 3] : [1];
  const out: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const step of steps) {
      const value = Number(`${step}e${power}`);
      if (value >= low / 1.15 && value <= high * 1.15) out.push(value);
    }
  }
  return out;
}

function roomy(ticks: readonly { readonly x: number; readonly width: number }[]): boolean {
  return ticks.every(
    (tick, i) => i === 0 || tick.x - tick.width / 2 - (ticks[i - 1].x + ticks[i - 1].width / 2) > 8,
  );
}
