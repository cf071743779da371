const QUOTE = 34;

/** The byte between cells, by its name. */
export const SEPARATORS = { comma: 44, semicolon: 59, tab: 9 } as const;

/**
 * The cells of a line as texts: quotes taken off, blanks around kept only inside quotes.
 *
 * @param   separator  the byte between cells
 * @param   limit      how many cells at most
 */
export function lineCells(
  bytes: Buffer,
  start: number,
  end: number,
  separator: number,
  limit = Number.POSITIVE_INFINITY,
): string[] {
  const cells: string[] = [];
  let at = start;
  while (cells.length < limit) {
    const to = cellEnd(bytes, at, end, separator);
    cells.push(cellText(bytes, at, to));
    if (to >= end) break;
    at = to + 1;
  }
  return cells;
}

/** Where the cell that begins at `at` ends: at the separator after it, or at the end of the line. */
export function cellEnd(bytes: Buffer, at: number, end: number, separator: number): number {
  let to = at;
  if (bytes[to] === QUOTE) {
    to += 1;
    while (to < end && (bytes[to] !== QUOTE || bytes[to + 1] === QUOTE)) to += bytes[to] === QUOTE ? 2 : 1;
    to += 1;
  }
  while (to < end && bytes[to] !== separator) to += 1;
  return Math.min(to, end);
}

/** A cell as text, quotes taken off. */
export function cellText(bytes: Buffer, start: number, end: number): string {
  const text = bytes.toString('utf8', start, end).trim();
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replaceAll('""', '"')
    : text;
}
