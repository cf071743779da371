import { unknownLabel } from './axis.ts';
import { MrioError } from './errors.ts';
import type { Origin } from './provenance.ts';

/** What an agency published, as it was published: its own codes, units and flags as text. */
export interface Dataset {
  readonly id: string;
  readonly origin: Origin;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Position of a column of a dataset.
 *
 * @throws  MrioError `source` when the agency's file no longer has that column
 */
export function columnOf(dataset: Dataset, name: string): number {
  const index = dataset.columns.indexOf(name);
  if (index < 0) {
    throw new MrioError(
      'source',
      `${dataset.id} has no column "${name}"; it has ${dataset.columns.slice(0, 12).join(', ')}.`,
      'The file changed its layout: check the edition against docs/sources.md.',
      { dataset: dataset.id, column: name },
    );
  }
  return index;
}

/**
 * A cell as a number.
 *
 * @throws  MrioError `source` when the cell is empty, suppressed or not a number
 */
export function numberAt(dataset: Dataset, row: readonly string[], column: number): number {
  const text = row[column];
  const value = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) {
    throw new MrioError(
      'source',
      `${dataset.id}: "${text}" in column "${dataset.columns[column]}" of the row ${row.slice(0, 4).join(', ')} is not a number.`,
      'A suppressed or missing cell must be imputed in accounts/ before it is used.',
      { dataset: dataset.id, text },
    );
  }
  return value;
}

/** A cell as a number, or undefined where the agency published no number (suppressed, not available). */
export function numberOrGap(row: readonly string[], column: number): number | undefined {
  const text = row[column];
  const value = text === '' || text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Requires that a name of the configuration occurs in a column: a misspelt name must not become a zero.
 *
 * @throws  MrioError `label` when no row has it; lists near matches
 */
export function requireName(dataset: Dataset, column: number, name: string): void {
  if (dataset.rows.some((row) => row[column] === name)) return;
  throw unknownLabel(`${dataset.columns[column]} of ${dataset.id}`, name, [
    ...new Set(dataset.rows.map((row) => row[column])),
  ]);
}
