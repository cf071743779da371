import { style } from './style.ts';
import { charactersIn, wrap } from './wrap.ts';

/** Columns of a terminal that every list fits. */
export const WIDTH = 80;
const GAP = '  ';
const NARROWEST = 12;

/**
 * A list as an aligned table; cells that are too wide go on in the next line.
 *
 * The first column keeps its width, so that what is in it can be copied; the widest of the others shrink.
 *
 * @param   header  names of the columns
 * @param   rows    cells, as many as columns
 * @returns lines of at most 80 characters, header first
 */
export function textTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column])].map(charactersIn)),
  );
  const room = WIDTH - GAP.length * (header.length - 1);
  while (widths.reduce((sum, each) => sum + each, 0) > room) {
    const widest = widths.indexOf(Math.max(...widths.slice(1)), 1);
    if (widest < 0 || widths[widest] <= NARROWEST) break;
    widths[widest] -= 1;
  }
  const head = lines(header, widths).map((line) => style('bold', line, process.stdout));
  return [...head, ...rows.flatMap((row) => lines(row, widths))].join('\n');
}

function lines(cells: readonly string[], widths: readonly number[]): string[] {
  const wrapped = cells.map((cell, column) => wrap(cell, widths[column]));
  const height = Math.max(...wrapped.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    wrapped
      .map((cell, column) => pad(cell[line] ?? '', widths[column]))
      .join(GAP)
      .trimEnd(),
  );
}

/** A text filled up with blanks. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - charactersIn(text)));
}
