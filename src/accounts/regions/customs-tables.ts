import { indexOf, unknownLabel } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import type { Shelf } from './shelf.ts';

/** Column of the product tables for chapters that belong to no product group (98 and 99). */
export const OTHER_PRODUCTS = 'other';

/** Years that products, provinces and ports are pooled over. */
export const POOLED_YEARS: readonly number[] = [2021, 2022, 2023];

/** Customs figures of the shelf, current USD, customs value. */
export interface CustomsTables {
  /** `CA|2013` × `MEX|exports`, `MEX|imports`, `CAN|exports`, `CAN|imports`. */
  readonly usStates: Table;
  /** `02|2013` × `exports`; a state and year that customs did not record has no row. */
  readonly mexicanStates: Table;
  /** `CA|02` × product group, US exports of the pooled years. */
  readonly mexicanProducts: Table;
  /** `exports|CA|ON` and `imports|CA|ON` × product group, the pooled years. */
  readonly canadianProducts: Table;
  /** Port × US state of destination, imports from Mexico of the pooled years. */
  readonly ports: Table;
}

/**
 * The customs figures of a shelf.
 *
 * @throws  MrioError `source` when the shelf lacks one of them
 */
export async function customsTables(shelf: Shelf): Promise<CustomsTables> {
  const [usStates, mexicanStates, mexicanProducts, canadianProducts, ports] = await Promise.all([
    shelf.table('customs-us-states'),
    shelf.table('customs-mexican-states'),
    shelf.table('customs-products-mexico'),
    shelf.table('customs-products-canada'),
    shelf.table('customs-ports'),
  ]);
  return { usStates, mexicanStates, mexicanProducts, canadianProducts, ports };
}

/**
 * Sum of some rows in one column, in the order of the rows. Customs values are whole dollars: the sum is exact.
 *
 * @param   from  the table
 * @param   col   its column
 * @param   keep  which rows count, by the parts of their label
 */
export function sumOfRows(from: Table, col: string, keep: (parts: readonly string[]) => boolean): number {
  const [column, width] = [indexOf(from.cols, col), from.cols.labels.length];
  return partsOf(from).reduce(
    (sum, parts, i) => (keep(parts) ? sum + from.values[i * width + column] : sum),
    0,
  );
}

/**
 * Requires that a code occurs at a place of the labels of a table.
 *
 * @param   part  0 for what stands before the first bar, and so on
 * @throws  MrioError `label` when it does not; lists near matches
 */
export function requirePart(from: Table, part: number, code: string, what: string): void {
  const known = [...new Set(partsOf(from).map((parts) => parts[part]))];
  if (!known.includes(code)) throw unknownLabel(what, code, known);
}

const remembered = new WeakMap<Table, readonly (readonly string[])[]>();

/** The labels of the rows, each in its parts. */
function partsOf(from: Table): readonly (readonly string[])[] {
  const known = remembered.get(from) ?? from.rows.labels.map((label) => label.split('|'));
  remembered.set(from, known);
  return known;
}
