import { MrioError } from '../core/errors.ts';
import type { Values } from '../core/table.ts';

/** A column of texts: each row holds the position of its text among the distinct labels. */
export interface TextColumn {
  readonly kind: 'text';
  readonly name: string;
  readonly labels: readonly string[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}

/** A column of double-precision numbers. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  readonly values: Values;
}

/** A column of whole numbers of 32 bits: years, ranks. */
export interface IntegerColumn {
  readonly kind: 'integer';
  readonly name: string;
  readonly values: Int32Array;
}

/** A named column of a file; all columns of a file have the same number of rows and no gaps. */
export type Column = TextColumn | NumberColumn | IntegerColumn;

/** With more distinct texts than this, DuckDB handles plain texts faster than an enumeration. */
export const MAX_CODED = 2_000;

/** A text column from the text of each row; labels in the order in which they first occur. */
export function textColumn(name: string, texts: readonly string[]): TextColumn {
  const position = new Map<string, number>();
  const codes = Uint32Array.from(texts, (text) => {
    const known = position.get(text);
    if (known !== undefined) return known;
    position.set(text, position.size);
    return position.size - 1;
  });
  return { kind: 'text', name, labels: [...position.keys()], codes };
}

/** The text of each row. */
export function textsOf(column: TextColumn): string[] {
  return Array.from(column.codes, (code) => column.labels[code]);
}

/** Number of rows of a column. */
export function rowCount(column: Column): number {
  return column.kind === 'text' ? column.codes.length : column.values.length;
}

/**
 * Requires columns that can be one file.
 *
 * @param   where  the file or table, for the message
 * @throws  MrioError `input` when there is no column, two names differ at most in case, or a value is not finite;
 *          `shape` when lengths differ
 */
export function requireColumns(columns: readonly Column[], where: string): void {
  if (columns.length === 0)
    throw new MrioError('input', `${where}: no columns.`, 'Write at least one column.');
  const names = new Set<string>();
  for (const column of columns) {
    if (names.has(column.name.toLowerCase())) {
      throw new MrioError(
        'input',
        `${where}: the column name "${column.name}" occurs twice (upper and lower case count as the same).`,
        'Give every column a name of its own.',
      );
    }
    names.add(column.name.toLowerCase());
    if (rowCount(column) !== rowCount(columns[0])) {
      throw new MrioError(
        'shape',
        `${where}: "${columns[0].name}" has ${rowCount(columns[0])} rows, "${column.name}" ${rowCount(column)}.`,
        'This is a fault of the program: please report it.',
      );
    }
    if (column.kind === 'text' && column.labels.some((label) => label.includes('\0'))) {
      throw new MrioError(
        'input',
        `${where}: a text in column "${column.name}" holds a NUL character.`,
        'Remove it.',
      );
    }
    if (column.kind !== 'number') continue;
    for (let row = 0; row < column.values.length; row++) {
      if (!Number.isFinite(column.values[row])) {
        throw new MrioError(
          'input',
          `${where}: the value in column "${column.name}", row ${row + 1} is ${column.values[row]}.`,
          'Fill or remove the gap before writing.',
          { column: column.name, row: row + 1 },
        );
      }
    }
  }
}
