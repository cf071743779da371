import type { Table } from '../../core/table.ts';

/**
 * Harmonised regional statistics that any pair can be made from, one labelled table per name.
 *
 * Made from the sources by the build and shipped compact in `data/library/`; a report reads from it, offline.
 */
export interface Shelf {
  /**
   * A table by its name.
   *
   * @throws  MrioError `source` when the shelf has no such table
   */
  table(name: string): Promise<Table>;
}
