import { MrioError } from '../../core/errors.ts';
import type { Unit } from '../../core/unit.ts';
import { tableNumber } from '../format/table-number.ts';
import { unitWords } from '../format/unit-words.ts';
import { translate } from '../locales/translate.ts';
import { twoPartBar } from './bar.ts';
import { capital } from './capital.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { type KeyEntry, key } from './key.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { PALETTE } from './palette.ts';
import { requireRows } from './require-rows.ts';
import { textWidth } from './text-width.ts';
import { whisker } from './whisker.ts';
import { wrapText } from './wrap-text.ts';

/** What one side sells to the other, in the unit of the picture. */
export interface Flow {
  readonly intermediate: number;
  readonly final: number;
  /** Range of the sum of both. */
  readonly low?: number;
  readonly high?: number;
}

/** Two-sided flows by industry. */
export interface FlowsSpec extends FrameSpec {
  readonly sides: { readonly a: string; readonly b: string };
  readonly unit: Unit;
  readonly rows: readonly { readonly label: string; readonly aToB: Flow; readonly bToA: Flow }[];
}

/**
 * Who sells what to whom: one row per industry, what a sells to b on the left, what b sells to a on the right.
 *
 * Solid is intermediate inputs, pale is final goods; both sides have one scale. Gross flows count a thing each time
 * that it crosses.
 *
 * @param   spec  rows in the order to be drawn
 * @returns an SVG document
 * @throws  MrioError `input` when there are no rows, or a flow is negative
 */
export function flowsChart(spec: FlowsSpec): string {
  requireRows('flows', spec.rows);
  for (const row of spec.rows) {
    for (const flow of [row.aToB, row.bToA]) {
      if (flow.intermediate < 0 || flow.final < 0)
        throw new MrioError(
          'input',
          `A flow of "${row.label}" is negative.`,
          'Draw flows as they go, not net.',
        );
    }
  }
  const unit = unitWords(spec.unit, spec.language);
  return frame({ ...spec, subtitle: spec.subtitle ? `${spec.subtitle} (${unit})` : unit }, (area) =>
    draw(spec, area),
  );
}

function draw(spec: FlowsSpec, area: Area): Drawing {
  const { rows } = spec;
  const widest = Math.max(...rows.map((row) => textWidth(capital(row.label), SIZE.text)));
  const names = area.narrow ? 0 : Math.min(widest, 250) + 16;
  const room = Math.max(...rows.flatMap(({ aToB, bToA }) => [aToB, bToA].map(valueWidth))) + 10;
  const [maxA, maxB] = [
    Math.max(...rows.map((row) => reach(row.aToB))),
    Math.max(...rows.map((row) => reach(row.bToA))),
  ];
  const left = area.left + names;
  const perUnit = (area.right - left - 2 * room) / (maxA + maxB || 1);
  const zero = left + room + maxA * perUnit;
  const head = header(spec, area, zero);
  const barHeight = area.narrow ? 13 : 15;
  const parts = [head.body];
  let y = head.bottom + 14;
  for (const row of rows) {
    const lines = wrapText(capital(row.label), area.narrow ? area.right - area.left : names - 16, SIZE.text);
    const block = lines.length * leading(SIZE.text);
    const bar = area.narrow ? y + block : y + Math.max(0, (block - barHeight - 6) / 2);
    const [x, anchor] = area.narrow ? ([area.left, 'start'] as const) : ([left - 16, 'end'] as const);
    const base = area.narrow || block > barHeight + 6 ? y + 11 : bar + barHeight - 3;
    parts.push(labels(lines, x, base, { anchor }));
    parts.push(half('a', row.aToB, zero, -perUnit, bar, barHeight));
    parts.push(half('b', row.bToA, zero, perUnit, bar, barHeight));
    y = Math.max(bar + barHeight + 6, y + block) + 10;
  }
  return { body: parts.join(''), bottom: y - 10 };
}

function half(side: 'a' | 'b', flow: Flow, zero: number, perUnit: number, y: number, height: number): string {
  const total = flow.intermediate + flow.final;
  const start = zero + Math.sign(perUnit);
  const [solid, end] = [start + flow.intermediate * perUnit, start + total * perUnit];
  const range =
    flow.low === undefined || flow.high === undefined
      ? ''
      : whisker(start + flow.low * perUnit, start + flow.high * perUnit, y + height + 4.5);
  return (
    twoPartBar(side, start, solid, end, y, height) +
    range +
    label(tableNumber(total), end + (side === 'a' ? -6 : 6), y + height - 3, {
      anchor: side === 'a' ? 'end' : 'start',
      fill: PALETTE[side],
    })
  );
}

function header(spec: FlowsSpec, area: Area, zero: number): Drawing {
  const say = translate(spec.language);
  const { a, b } = spec.sides;
  const toB = `← ${capital(say('charts.flows.direction', { from: a, to: b }))}`;
  const toA = `${capital(say('charts.flows.direction', { from: b, to: a }))} →`;
  const fits =
    zero - 8 - textWidth(toB, SIZE.text, true) >= area.left &&
    zero + 8 + textWidth(toA, SIZE.text, true) <= area.right;
  const base = area.top + 14;
  const room = fits ? Number.POSITIVE_INFINITY : area.right - area.left;
  const [first, then] = [toB, toA].map((text) => wrapText(text, room, SIZE.text, true));
  const second = fits ? base : base + first.length * leading(SIZE.text) + 2;
  const directions =
    labels(first, fits ? zero - 8 : area.left, base, {
      bold: true,
      fill: PALETTE.a,
      anchor: fits ? 'end' : 'start',
    }) +
    labels(then, fits ? zero + 8 : area.right, second, {
      bold: true,
      fill: PALETTE.b,
      anchor: fits ? 'start' : 'end',
    });
  const last = second + (then.length - 1) * leading(SIZE.text);
  const entries: KeyEntry[] = [
    { text: say('charts.flows.intermediates'), width: 34, sample: sample(1) },
    { text: say('charts.flows.final'), width: 34, sample: sample(0) },
  ];
  if (spec.rows.some((row) => row.aToB.low !== undefined || row.bToA.low !== undefined)) {
    entries.push({ text: say('charts.range'), width: 26, sample: (x, y) => whisker(x + 1, x + 25, y) });
  }
  const explained = key(entries, area.left, area.right, last + 22);
  return { body: directions + explained.body, bottom: explained.base };
}

function sample(solid: 0 | 1): (x: number, y: number) => string {
  return (x, y) =>
    twoPartBar('a', x + 16, solid ? x : x + 16, x, y - 5, 10) +
    twoPartBar('b', x + 18, solid ? x + 34 : x + 18, x + 34, y - 5, 10);
}

function reach(flow: Flow): number {
  return Math.max(flow.intermediate + flow.final, flow.high ?? 0);
}

function valueWidth(flow: Flow): number {
  return textWidth(tableNumber(flow.intermediate + flow.final), SIZE.text);
}
