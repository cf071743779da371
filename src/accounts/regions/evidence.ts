import type { Provenance } from '../../core/provenance.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';

/**
 * What is known of a US metro in its state and of a Mexican state, in one year: all that the nested table needs
 * beside the base table. Compact, so that it is shipped and every draw can be repeated.
 *
 * Groups are the 24 groups of the frame; S and R are the Mexican state and the rest of Mexico.
 */
export interface PairEvidence {
  readonly year: number;
  /** Share in national output by sector: rows metro and state (the whole state). */
  readonly usShares: Table<'share', 'sector'>;
  /** Rows outputShare, exportShare, vaRatio, intensity, restIntensity, importShare. */
  readonly groupShares: Table<'share', 'group'>;
  /** Share of the Mexican state by sector: rows employment, exports. */
  readonly sectorShares: Table<'share', 'sector'>;
  /** Domestic inputs between S and R, rows and columns side|group, million MXN of INEGI's year. */
  readonly blocks: Table<'supplier', 'user'>;
  /** Domestic final demand, rows side|group, columns S and R. */
  readonly finalBlocks: Table<'supplier', 'demand'>;
  /** Share of the US state in US exports to the Mexican state, by product group. */
  readonly productShares: Table<'share', 'product'>;
  /** Single shares, one row `value`: see QUANTITIES. */
  readonly quantities: Table<'value', 'quantity'>;
  /** US exports to, and imports from, Mexico at customs value, one row `value`, million USD. */
  readonly customs: Table<'value', 'direction'>;
  /** Persons employed in the two regions by sector. */
  readonly jobs: Table<'region', 'sector'>;
  /** Persons employed by four-digit heading, rows the two regions. */
  readonly headings: Table<'region', 'heading'>;
}

/** The single shares of the evidence, in order. */
export const QUANTITIES = [
  'metroGdp',
  'stateGdp',
  'finalImportShare',
  'stateOfExports',
  'usStateExports',
  'usStateImports',
  'portShare',
  'metroExports',
  'areasExports',
] as const;

/** Name of a single figure. */
export type Quantity = (typeof QUANTITIES)[number];

/** A single figure of the evidence. */
export function quantity(evidence: PairEvidence, name: Quantity): number {
  return evidence.quantities.values[QUANTITIES.indexOf(name)];
}

/** A row of a share table as numbers. */
export function shareRow(from: Table<'share', string>, row: string): Float64Array {
  const width = from.cols.labels.length;
  const at = from.rows.labels.indexOf(row);
  return from.values.slice(at * width, (at + 1) * width);
}

/** Where all of the evidence comes from. */
export function evidenceProvenance({ year: _year, ...tables }: PairEvidence): Provenance {
  const parts = Object.values(tables).map((each: Table) => each.provenance);
  return combine(parts[0].step, parts);
}
