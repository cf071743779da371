import { MrioError } from '../core/errors.ts';
import { fileLines } from '../files/file-lines.ts';
import { lineCells } from '../files/line-cells.ts';

/** Where the labels of a printed table are. */
export interface Shape {
  /** The byte between cells. */
  readonly separator: number;
  /** Lines before the first row of numbers; blank lines do not count. */
  readonly headerRows: number;
  /** Cells before the first number of a row. */
  readonly indexColumns: number;
}

/** The labels of a printed table. */
export interface Scan {
  /** Cells of each header line. */
  readonly header: readonly (readonly string[])[];
  /** The first cells of each row. */
  readonly index: readonly (readonly string[])[];
}

/**
 * Reads the labels of a printed table and none of its numbers.
 *
 * @throws  MrioError `input` when the file cannot be read or has no row below its header
 */
export async function wideScan(path: string, shape: Shape): Promise<Scan> {
  const header: string[][] = [];
  const index: string[][] = [];
  await fileLines(path, (bytes, start, end) => {
    if (header.length < shape.headerRows) header.push(lineCells(bytes, start, end, shape.separator));
    else index.push(lineCells(bytes, start, end, shape.separator, shape.indexColumns));
    return true;
  });
  if (index.length === 0) {
    throw new MrioError('input', `${path}: no rows of numbers.`, 'Name a file that holds a table.', { path });
  }
  return { header, index };
}
