import type { Unit } from '../../core/unit.ts';
import { tableNumber } from '../format/table-number.ts';
import { unitWords } from '../format/unit-words.ts';
import { translate } from '../locales/translate.ts';
import { axis } from './axis.ts';
import { capital } from './capital.ts';
import { type Area, type Drawing, type FrameSpec, frame } from './frame.ts';
import { key } from './key.ts';
import { label, labels, leading, SIZE } from './label.ts';
import { band, dot } from './marks.ts';
import { INK } from './palette.ts';
import { requireRows } from './require-rows.ts';
import { svg } from './svg.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** The real pair beside pairs of the same size that share no border. */
export interface PlaceboSpec extends FrameSpec {
  readonly unit: Unit;
  readonly scale: 'linear' | 'log';
  readonly rows: readonly {
    readonly label: string;
    readonly real: { readonly value: number; readonly low?: number; readonly high?: number };
    readonly placebos: readonly number[];
  }[];
}

/**
 * Is it the border, or just the size? The real pair as a dark dot with its band, same-size pairs as open dots.
 *
 * @param   spec  one row per reading
 * @returns an SVG document
 */
export function placeboChart(spec: PlaceboSpec): string {
  requireRows('pairs', spec.rows);
  const unit = unitWords(spec.unit, spec.language);
  return frame({ ...spec, subtitle: spec.subtitle ? `${spec.subtitle} (${unit})` : unit }, (area) =>
    draw(spec, area),
  );
}

function draw(spec: PlaceboSpec, area: Area): Drawing {
  const say = translate(spec.language);
  const names = area.narrow ? area.right - area.left : 200;
  const left = area.narrow ? area.left + 6 : area.left + names + 18;
  const values = spec.rows.flatMap(({ real, placebos }) => [
    real.value,
    real.low ?? real.value,
    real.high ?? real.value,
    ...placebos,
  ]);
  const scale = axis({
    kind: spec.scale,
    low: spec.scale === 'log' ? Math.min(...values) : Math.min(0, ...values),
    high: Math.max(...values),
    left,
    right: area.right - 6,
    limits: [area.left, area.right],
  });
  const entries = [
    {
      text: say('charts.placebo.real'),
      width: 12,
      sample: (x: number, y: number) => dot(x + 6, y, INK.text),
    },
    { text: say('charts.placebo.same'), width: 12, sample: (x: number, y: number) => open(x + 6, y) },
  ];
  if (spec.rows.some((row) => row.real.low !== undefined)) {
    entries.push({ text: say('charts.range'), width: 26, sample: (x, y) => band(x, x + 26, y) });
  }
  if (spec.scale === 'log') entries.push({ text: say('charts.log'), width: -6, sample: () => '' });
  const explained = key(entries, area.left, area.right, area.top + 12);
  const top = explained.base + 14;
  const parts: string[] = [];
  let y = top + 6;
  for (const row of spec.rows) {
    const lines = wrapText(capital(row.label), names, SIZE.text);
    const block = lines.length * leading(SIZE.text);
    const line = area.narrow ? y + block + 26 : y + Math.max(block, 40) - 10;
    parts.push(
      labels(
        lines,
        area.left,
        area.narrow ? y + 11 : line + 4.5 - ((lines.length - 1) * leading(SIZE.text)) / 2,
        { halo: true },
      ),
      svg('line', { x1: left, x2: area.right - 6, y1: line, y2: line, stroke: INK.grid }),
      row.real.low === undefined || row.real.high === undefined
        ? ''
        : band(scale.x(row.real.low), scale.x(row.real.high), line),
      ...row.placebos.map((value) => open(scale.x(value), line)),
      dot(scale.x(row.real.value), line, INK.text, 6),
      value(tableNumber(row.real.value), scale.x(row.real.value), line - 12, left, area.right),
    );
    y = line + 20;
  }
  return { body: explained.body + scale.draw(top, y - 4) + parts.join(''), bottom: y + 12 };
}

function open(x: number, y: number): string {
  return svg('circle', { cx: x, cy: y, r: 4, fill: 'none', stroke: INK.muted, 'stroke-width': 1.25 });
}

function value(text: string, x: number, y: number, left: number, right: number): string {
  const half = textWidth(text, SIZE.text, true) / 2;
  return label(text, Math.min(Math.max(x, left + half), right - half), y, {
    bold: true,
    anchor: 'middle',
    halo: true,
  });
}
