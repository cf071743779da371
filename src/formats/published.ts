import { MrioError } from '../core/errors.ts';
import { BALANCE_TOLERANCE } from '../mrio/mrio.ts';
import type { Sums } from './accept.ts';
import { roundingOf, short } from './accept.ts';
import type { RawTable } from './table-format.ts';

/** Difference to a published total, relative to it, that is reported and not refused. */
const TOLERATED = 1e-3;

/** Component of primary inputs that closes the columns when nothing else is published. */
const VALUE_ADDED = 'VA';
const CLOSING = /^(va|valu|value[ _.]?added)/i;

/**
 * Compares the published outputs, where there are any, with the sums of the rows.
 *
 * @returns the largest difference, in words, when it is more than noise
 * @throws  MrioError `balance` when one differs by more than rounding and a thousandth: the five worst
 */
export function compareOutputs(raw: RawTable, sums: Sums, where: string): string[] {
  const notes: string[] = [];
  for (const [published, place] of [
    [raw.outputByRow, 'beside the rows'],
    [raw.outputByColumn, 'below the columns'],
  ] as const) {
    const gaps = gapsTo(raw, sums, (i) => published[i] - sums.output[i], where, `output published ${place}`);
    if (gaps) notes.push(`output published ${place} ${gaps}; the sums of the rows are used`);
  }
  return notes;
}

/**
 * Primary inputs as published when they close the columns; else value added is what is left of output.
 *
 * @returns components and their numbers (components × n), and in words which of the two it is
 * @throws  MrioError `balance` when what is published leaves more open than rounding and a thousandth: the five worst
 */
export function primaryInputs(
  raw: RawTable,
  sums: Sums,
  where: string,
): { components: readonly string[]; values: Float64Array; notes: string[] } {
  const { n, output, inputs } = sums;
  const count = raw.components.length;
  const open = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    open[j] = output[j] - inputs[j];
    for (let c = 0; c < count; c++) open[j] -= raw.V[c * n + j];
  }
  if (count === 0) {
    return { components: [VALUE_ADDED], values: open, notes: ['value added is output less inputs'] };
  }
  const mean = output.reduce((sum, x) => sum + Math.abs(x), 0) / n;
  const closes = open.every(
    (gap, j) => Math.abs(gap) <= (BALANCE_TOLERANCE / 2) * Math.max(Math.abs(output[j]), 1e-9 * mean),
  );
  if (closes) {
    return {
      components: raw.components,
      values: raw.V,
      notes: [`primary inputs as published (${raw.components.join(', ')})`],
    };
  }
  if (raw.inputsMayBePartial) {
    const values = Float64Array.from(output, (x, j) => x - inputs[j]);
    const note = `value added is output less inputs: ${raw.components.join(', ')} do not close the columns`;
    return { components: [VALUE_ADDED], values, notes: [note] };
  }
  const gaps = gapsTo(
    raw,
    sums,
    (j) => open[j],
    where,
    `output left after inputs and ${raw.components.join(', ')}`,
  );
  const closing = raw.components.findIndex((name) => CLOSING.test(name));
  const components = closing < 0 ? [...raw.components, VALUE_ADDED] : raw.components;
  const values = new Float64Array(components.length * n);
  values.set(raw.V);
  const row = closing < 0 ? count : closing;
  for (let j = 0; j < n; j++) values[row * n + j] += open[j];
  const kept = components.filter((_, c) => c !== row);
  const note = `value added is output less inputs${kept.length > 0 ? ` and ${kept.join(', ')} as published` : ''}`;
  return {
    components,
    values,
    notes: [gaps && closing >= 0 ? `${note}; the published value added ${gaps}` : note],
  };
}

/** The largest gap in words, or nothing when all are noise; refuses what rounding and a thousandth do not explain. */
function gapsTo(
  raw: RawTable,
  sums: Sums,
  gap: (activity: number) => number,
  where: string,
  what: string,
): string | undefined {
  const { n, output } = sums;
  const mean = output.reduce((sum, x) => sum + Math.abs(x), 0) / n;
  const label = (i: number) =>
    `${raw.regions[Math.floor(i / raw.sectors.length)]}|${raw.sectors[i % raw.sectors.length]}`;
  let largest = 0;
  let at = -1;
  const beyond: { label: string; gap: number; output: number }[] = [];
  // A zero that was printed may have been almost half a unit: all cells count, not only the others.
  const width = n + raw.regions.length * raw.categories.length;
  for (let i = 0; i < n; i++) {
    const size = Math.abs(gap(i));
    if (!(size > BALANCE_TOLERANCE * Math.max(Math.abs(output[i]), 1e-6 * mean))) continue;
    if (size > largest) [largest, at] = [size, i];
    const allowed = roundingOf(raw, width) + TOLERATED * Math.abs(output[i]) + 1e-6 * mean;
    if (size > allowed) beyond.push({ label: label(i), gap: gap(i), output: output[i] });
  }
  if (beyond.length > 0) {
    const worst = beyond.toSorted((a, b) => Math.abs(b.gap) - Math.abs(a.gap)).slice(0, 5);
    const list = worst.map((each) => `${each.label} (${short(each.output)}, off by ${short(each.gap)})`);
    throw new MrioError(
      'balance',
      `${where}: ${what} differs from the sums in ${beyond.length} of ${n} activities by more than rounding; worst: ${list.join('; ')}.`,
      'A cell was changed or lost, or a row that is a total was taken for a primary input: correct the file or fetch it again.',
      { path: where, worst },
    );
  }
  return at < 0 ? undefined : `differs by up to ${short(largest)} (${label(at)})`;
}
