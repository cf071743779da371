import type { Provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';

/** A text in both languages of the reports. */
export interface BothLanguages {
  readonly en: string;
  readonly es: string;
}

/**
 * A scenario laid on one table: what every flow of it pays, costs and loses, before and after.
 *
 * The models take these tables as they are; nothing in them knows of laws, lists or dates. All four tables have the rows of Z
 * and the regions of the table as axes, so that cell (r·S + k)·R + q is sector k of region r sold to region q.
 */
export interface AppliedScenario {
  readonly id: string;
  readonly name: BothLanguages;
  /** Two sentences: what is done, and what is assumed. */
  readonly summary: BothLanguages;
  /** Duty before, supplier × region (n × R), ratio of the value at the border; 0 inside a country. */
  readonly tariffBefore: Table<'supplier', 'region'>;
  /** Duty after, n × R, ratio; what is exempt is already taken off. */
  readonly tariffAfter: Table<'supplier', 'region'>;
  /** Trade cost after over before, n × R, ratio; 1 where nothing changes. */
  readonly iceberg: Table<'supplier', 'region'>;
  /** Share of each flow that is lost (extraction), n × R, ratio; 0 none, 1 all. */
  readonly lost: Table<'supplier', 'region'>;
  /** Share of the duty that buyers pay, 0 to 1. */
  readonly passThrough: number;
  /** What is assumed, what is missing and what was estimated, one sentence each. */
  readonly notes: readonly BothLanguages[];
  /** Data and laws that the rates rest on; grade scenario. */
  readonly provenance: Provenance;
}
