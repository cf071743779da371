import { percentAmount } from '../format/percent.ts';
import { translate } from '../locales/translate.ts';
import { capital } from './capital.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { type KeyEntry, key } from './key.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { INK, ROLES, type Role } from './palette.ts';
import { requireRows } from './require-rows.ts';
import { svg } from './svg.ts';
import { swatch } from './swatch.ts';
import { textWidth } from './text-width.ts';
import { whisker } from './whisker.ts';
import { wrapText } from './wrap-text.ts';

/** What crosses the border once, twice, … in dollars of each 100 dollars of exports. */
export interface CrossingsRow {
  readonly label: string;
  /** By origin of the value, adding up to the row; a role may occur once. */
  readonly parts: readonly { readonly role: Role; readonly value: number }[];
  readonly low?: number;
  readonly high?: number;
}

/** Two borders (or more) on one scale. */
export interface CrossingsSpec extends FrameSpec {
  readonly panels: readonly {
    /** Making together; buying and selling. */
    readonly heading: string;
    /** Which border. */
    readonly border: string;
    readonly rows: readonly CrossingsRow[];
    /** What to read off, in a short sentence under the bars. */
    readonly note?: string;
  }[];
  /** What the ranges are; the dictionary's words unless told otherwise. */
  readonly range?: string;
  /** What each role means here. */
  readonly origins: readonly { readonly role: Role; readonly label: string }[];
}

const ROW = 32;
const BAR = 16;

/**
 * Making together beside buying and selling: of each 100 dollars of exports, the value that crosses once, twice and
 * more, on one scale for every border.
 *
 * Values are n times the value that crosses exactly n times, per 100 dollars of gross trade, so that a border's rows
 * add up to 100.
 *
 * @param   spec  panels with the same rows
 * @returns an SVG document; panels stand side by side, or below each other when narrow
 */
export function crossingsChart(spec: CrossingsSpec): string {
  requireRows(
    'crossings',
    spec.panels.flatMap((panel) => panel.rows),
  );
  return frame(spec, (area) => draw(spec, area));
}

function draw(spec: CrossingsSpec, area: Area): Drawing {
  const rows = spec.panels.flatMap((panel) => panel.rows);
  const names = Math.max(...rows.map((row) => textWidth(capital(row.label), SIZE.text))) + 12;
  const gap = 36;
  const count = area.narrow ? 1 : spec.panels.length;
  const room = (area.right - area.left - names - (count - 1) * gap) / count;
  const longest = Math.max(...rows.map((row) => Math.max(total(row), row.high ?? 0)));
  const perUnit = (room - 44) / (longest || 1);
  const explained = key(entries(spec), area.left, area.right, area.top + 12);
  const parts = [explained.body];
  let y = explained.base + 30;
  let bottom = y;
  spec.panels.forEach((panel, i) => {
    const x = area.left + names + (area.narrow ? 0 : i * (room + gap));
    const drawn = drawPanel(panel, {
      note: area.narrow ? area.left : x,
      x,
      y,
      perUnit,
      right: x + room,
      named: area.narrow || i === 0,
    });
    parts.push(drawn.body);
    bottom = Math.max(bottom, drawn.bottom);
    if (area.narrow) y = drawn.bottom + 34;
  });
  return { body: parts.join(''), bottom };
}

interface Place {
  /** Where the note starts. */
  readonly note: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly perUnit: number;
  readonly named: boolean;
}

function drawPanel(panel: CrossingsSpec['panels'][number], at: Place): Drawing {
  const parts = [
    label(panel.heading, at.x, at.y, { bold: true }),
    label(panel.border, at.x, at.y + leading(SIZE.text), { fill: INK.muted }),
  ];
  let y = at.y + leading(SIZE.text) + 14;
  for (const row of panel.rows) {
    if (at.named) parts.push(label(capital(row.label), at.x - 12, y + BAR - 4, { anchor: 'end' }));
    let x = at.x;
    for (const role of ROLES) {
      const value = row.parts.find((part) => part.role === role)?.value ?? 0;
      const width = value * at.perUnit;
      if (width > 0.05) parts.push(swatch(role, x, y, width > 4 ? width - 1 : width, BAR));
      x += width;
    }
    const end = at.x + total(row) * at.perUnit;
    if (row.low !== undefined && row.high !== undefined && (row.high - row.low) * at.perUnit > 1) {
      parts.push(whisker(at.x + row.low * at.perUnit, at.x + row.high * at.perUnit, y + BAR + 4.5));
    }
    parts.push(label(written(total(row)), end + 7, y + BAR - 4));
    y += ROW;
  }
  const axis = svg('line', { x1: at.x, x2: at.x, y1: at.y + 24, y2: y - 6, stroke: INK.line });
  const note = panel.note ? wrapText(panel.note, at.right - at.note, SIZE.text, true) : [];
  parts.push(axis, labels(note, at.note, y + 12, { bold: true }));
  return {
    body: parts.join(''),
    bottom: note.length > 0 ? y + 12 + (note.length - 1) * leading(SIZE.text) : y - 10,
  };
}

function entries(spec: CrossingsSpec): KeyEntry[] {
  const list: KeyEntry[] = spec.origins.map(({ role, label: text }) => ({
    text,
    width: 14,
    sample: (x, y) => swatch(role, x, y - 5, 14, 10),
  }));
  if (spec.panels.some((panel) => panel.rows.some((row) => row.low !== undefined))) {
    const text = spec.range ?? translate(spec.language)('charts.range');
    list.push({ text, width: 26, sample: (x, y) => whisker(x + 1, x + 25, y) });
  }
  return list;
}

function total(row: CrossingsRow): number {
  return row.parts.reduce((sum, part) => sum + part.value, 0);
}

function written(value: number): string {
  return value !== 0 && value < 0.01 ? '<0.01' : percentAmount(value);
}
