import { digits } from '../format/digits.ts';
import { percent } from '../format/percent.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { axis } from './axis.ts';
import { capital } from './capital.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { type KeyEntry, key } from './key.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { dot, square } from './marks.ts';
import { INK, PALE, PALETTE } from './palette.ts';
import { requireRows } from './require-rows.ts';
import { svg } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** A share of a side's value added; a pure number with its range. */
export interface Share {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** What each side makes. */
export interface ProfileSpec extends FrameSpec {
  readonly sides: { readonly a: string; readonly b: string };
  readonly rows: readonly { readonly label: string; readonly a: Share; readonly b: Share }[];
}

/**
 * The industries of the two sides: a dot and a square per row, each a share of that side's own value added.
 *
 * Shares compare structures, not sizes: the sides may differ much in size.
 *
 * @param   spec  rows in the order to be drawn; shares are ratios
 * @returns an SVG document
 */
export function profileChart(spec: ProfileSpec): string {
  requireRows('shares', spec.rows);
  return frame(spec, (area) => draw(spec, area));
}

function draw(spec: ProfileSpec, area: Area): Drawing {
  const write = (share: number) => percent(share, spec.language, 'table');
  const widest = Math.max(...spec.rows.map((row) => textWidth(capital(row.label), SIZE.text)));
  const names = area.narrow ? 0 : Math.min(widest, 240) + 20;
  const room =
    Math.max(
      ...spec.rows.flatMap((row) => [row.a, row.b].map((s) => textWidth(write(s.value), SIZE.small))),
    ) + 14;
  const scale = axis({
    kind: 'linear',
    low: 0,
    high: Math.max(...spec.rows.flatMap((row) => [row.a, row.b].map((share) => share.high ?? share.value))),
    left: area.left + names + room,
    right: area.right - room,
    limits: [area.left, area.right],
    write: (share) => whole(share, spec.language),
  });
  const entries: KeyEntry[] = [
    { text: spec.sides.a, width: 12, sample: (x, y) => dot(x + 6, y, PALETTE.a) },
    { text: spec.sides.b, width: 12, sample: (x, y) => square(x + 6, y, PALETTE.b) },
  ];
  if (spec.rows.some((row) => row.a.low !== undefined || row.b.low !== undefined)) {
    const sample = (x: number, y: number) => paleBand(x, x + 14, y, 'a') + paleBand(x + 17, x + 31, y, 'b');
    entries.push({ text: translate(spec.language)('charts.range'), width: 31, sample });
  }
  const explained = key(entries, area.left, area.right, area.top + 12);
  const top = explained.base + 14;
  let y = top + 8;
  const parts: string[] = [];
  for (const row of spec.rows) {
    const lines = wrapText(capital(row.label), area.narrow ? area.right - area.left : names - 20, SIZE.text);
    const block = lines.length * leading(SIZE.text);
    const line = area.narrow ? y + block + 6 : y + block / 2;
    parts.push(
      labels(
        lines,
        area.narrow ? area.left : area.left + names - 20,
        area.narrow ? y + 11 : line - block / 2 + 13,
        {
          anchor: area.narrow ? 'start' : 'end',
          halo: true,
        },
      ),
      pair(row.a, row.b, scale.x, line, write),
    );
    y = (area.narrow ? line + 9 : y + Math.max(block, 18)) + 9;
  }
  return { body: explained.body + scale.draw(top, y - 2) + parts.join(''), bottom: y + 14 };
}

function pair(
  a: Share,
  b: Share,
  x: (value: number) => number,
  y: number,
  write: (share: number) => string,
): string {
  const [xa, xb] = [x(a.value), x(b.value)];
  const [lowA, highA] = [x(a.low ?? a.value), x(a.high ?? a.value)];
  const [lowB, highB] = [x(b.low ?? b.value), x(b.high ?? b.value)];
  const aLeft = xa <= xb;
  const leftEnd = Math.min(lowA, lowB, xa - 5, xb - 5);
  const rightEnd = Math.max(highA, highB, xa + 5, xb + 5);
  const range = (share: Share, side: 'a' | 'b') =>
    share.low === undefined || share.high === undefined ? '' : paleBand(x(share.low), x(share.high), y, side);
  return [
    svg('line', { x1: xa, x2: xb, y1: y, y2: y, stroke: INK.band, 'stroke-width': 2 }),
    range(a, 'a'),
    range(b, 'b'),
    dot(xa, y, PALETTE.a),
    square(xb, y, PALETTE.b),
    label(write(aLeft ? a.value : b.value), leftEnd - 5, y + 4, {
      size: SIZE.small,
      fill: aLeft ? PALETTE.a : PALETTE.b,
      anchor: 'end',
      halo: true,
    }),
    label(write(aLeft ? b.value : a.value), rightEnd + 5, y + 4, {
      size: SIZE.small,
      fill: aLeft ? PALETTE.b : PALETTE.a,
      halo: true,
    }),
  ].join('');
}

function paleBand(low: number, high: number, y: number, side: 'a' | 'b'): string {
  return svg('rect', {
    x: low,
    y: y - 3.5,
    width: Math.max(1, high - low),
    height: 7,
    rx: 1.5,
    fill: PALE[side],
    stroke: PALETTE[side],
    'stroke-width': 0.75,
  });
}

/** A tick of the axis: no decimals unless they are needed. */
function whole(share: number, language: Language): string {
  const value = Number((share * 100).toPrecision(6));
  return translate(language)('numbers.percentTable', {
    amount: digits(value, Number.isInteger(value) ? 0 : 1),
  });
}
