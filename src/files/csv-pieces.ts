import type { Column } from './columns.ts';
import { rowCount } from './columns.ts';
import { csvText } from './csv-write.ts';

/** Cells in a piece: large enough to be quick, far below the longest text there can be. */
const CELLS = 200_000;

/**
 * Columns as the pieces of a CSV text, so that a table of any size can be written.
 *
 * @param   columns  equally long
 * @returns texts that make `csvText` of the columns when put together
 */
export function* csvPieces(columns: readonly Column[]): Generator<string> {
  const rows = rowCount(columns[0]);
  const step = Math.max(1, Math.floor(CELLS / columns.length));
  const header = columns.map(({ name }) => name);
  const first = csvText(header, []);
  yield first;
  for (let start = 0; start < rows; start += step) {
    const size = Math.min(step, rows - start);
    const cells = Array.from({ length: size }, (_, i) =>
      columns.map((column) =>
        column.kind === 'text' ? column.labels[column.codes[start + i]] : column.values[start + i],
      ),
    );
    yield csvText(header, cells).slice(first.length);
  }
}
