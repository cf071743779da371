import type { NumberColumn, TextColumn } from '../files/columns.ts';
import { rowCount } from '../files/columns.ts';
import type { Records } from '../files/records.ts';
import type { Language } from '../reports/locales/language.ts';
import { cellNumber } from './cell-number.ts';
import { style } from './style.ts';
import { pad, WIDTH } from './text-table.ts';
import { word } from './word.ts';
import { charactersIn, wrap } from './wrap.ts';

const ROWS = 40;
/** A table too wide for the terminal goes on below itself, so often at most. */
const BLOCKS = 4;
const GAP = '  ';

/**
 * A result as aligned text: keys to the left, three significant figures to the right, the first rows of a long table.
 *
 * A table wider than the terminal is printed in blocks of columns, each with the keys.
 *
 * @param   records   the columns
 * @param   language  of the lines that say what is left out
 * @param   room      columns of the terminal
 * @returns lines
 */
export function measureText(records: Records, language: Language, room = WIDTH): string {
  const { columns } = records;
  const rows = rowCount(columns[0]);
  const shown = Math.min(rows, ROWS);
  const keys = columns.filter((column) => column.kind === 'text').map((column) => keyCells(column, shown));
  const numbers = columns
    .filter((column) => column.kind === 'number')
    .map((each) => numberCells(each, shown));
  const left = lines(keys, shown, false);
  const blocks = blocksOf(numbers, room - charactersIn(left[0] ?? '') - GAP.length);
  const text = blocks.slice(0, BLOCKS).map((block) => {
    const right = lines(block, shown, true);
    const [head, ...body] = left.map((line, row) => `${line}${GAP}${right[row]}`.trimEnd());
    return [style('bold', head, process.stdout), ...body].join('\n');
  });
  const lost = blocks.slice(BLOCKS).reduce((sum, block) => sum + block.length, 0);
  const more = [
    ...(rows > shown ? [word('more.rows', language, { count: cellCount(rows - shown) })] : []),
    ...(lost > 0 ? [word('more.columns', language, { count: cellCount(lost) })] : []),
  ];
  const notes = more.length === 0 ? [] : wrap(`${more.join(' ')} ${word('more.how', language)}`, WIDTH);
  return [text.join('\n\n'), ...(notes.length > 0 ? [notes.join('\n')] : [])].join('\n\n');
}

function cellCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

function keyCells(column: TextColumn, rows: number): string[] {
  return [column.name, ...Array.from({ length: rows }, (_, row) => column.labels[column.codes[row]])];
}

function numberCells(column: NumberColumn, rows: number): string[] {
  return [column.name, ...Array.from({ length: rows }, (_, row) => cellNumber(column.values[row]))];
}

/** Columns side by side, aligned. */
function lines(columns: readonly (readonly string[])[], rows: number, toRight: boolean): string[] {
  const widths = columns.map((cells) => Math.max(...cells.map(charactersIn)));
  return Array.from({ length: rows + 1 }, (_, row) =>
    columns
      .map((cells, col) => {
        const blank = ' '.repeat(widths[col] - charactersIn(cells[row]));
        return toRight ? blank + cells[row] : pad(cells[row], widths[col]);
      })
      .join(GAP),
  );
}

/** Columns in blocks that fit; a block has at least one. */
function blocksOf(columns: readonly (readonly string[])[], room: number): (readonly string[])[][] {
  const blocks: (readonly string[])[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const cells of columns) {
    const width = Math.max(...cells.map(charactersIn)) + GAP.length;
    if (used + width > room + GAP.length) {
      blocks.push([]);
      used = 0;
    }
    blocks.at(-1)!.push(cells);
    used += width;
  }
  return blocks;
}
