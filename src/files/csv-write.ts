import { numberText } from './number-text.ts';

/**
 * A CSV text after RFC 4180: comma, CRLF, quotes doubled inside quotes, one header line.
 *
 * Numbers are written as the shortest text that reads back as the same double.
 *
 * @param   header  column names
 * @param   rows    cells, as many as the header has; null leaves a cell blank, the text '' is a pair of quotes
 * @returns the whole file, last line ended; write it as UTF-8
 */
export function csvText(
  header: readonly string[],
  rows: Iterable<readonly (string | number | null)[]>,
): string {
  const lines = [line(header)];
  for (const row of rows) lines.push(line(row));
  return `${lines.join('\r\n')}\r\n`;
}

function line(cells: readonly (string | number | null)[]): string {
  return cells.map(cellText).join(',');
}

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  return /^$|^\s|\s$|[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
