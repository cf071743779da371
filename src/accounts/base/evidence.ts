import type { Axis } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';

/**
 * What the base table of a year is assembled from: everything harmonised to the economies and sectors, million USD.
 *
 * Activities are economy-major. Goods and services are told apart by `goods`.
 */
export interface BaseEvidence {
  readonly year: number;
  readonly economies: Axis<'region'>;
  readonly sectors: Axis<'sector'>;
  readonly goods: readonly boolean[];
  /** Goods trade, supplier activity × economy of use, domestic sales included; zero rows for services. */
  readonly goodsTrade: Table<'supplier', 'region'>;
  /** Services trade, economy × economy of use. */
  readonly servicesTrade: Table<'region', 'region'>;
  /** Output, economy × sector. */
  readonly output: Table<'region', 'sector'>;
  /** Value added over output, economy × sector. */
  readonly vaShare: Table<'region', 'sector'>;
  /** Inputs by product, sector × user activity, before scaling to (1 − va) x. */
  readonly use: Table<'sector', 'user'>;
  /** Share of each origin in each input, supplier activity × user activity; sums to 1 over origins. */
  readonly inputOrigins: Table<'supplier', 'user'>;
  /** Share of each origin in final demand, supplier activity × economy of use. */
  readonly finalOrigins: Table<'supplier', 'region'>;
  /** Mix of service exports over the service sectors, for the exporters that have one. */
  readonly serviceExportMix: Table<'region', 'sector'>;
  /** Imported inputs of one economy by group of users, million USD: rows are groups, the column is the economy. */
  readonly importedInputs: Table<'group', 'region'>;
  readonly groupOf: readonly number[];
}
