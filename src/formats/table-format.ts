import type { Origin } from '../core/provenance.ts';
import type { Unit } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Probe } from './probe.ts';

/** What the caller says about a table that its files do not say. */
export interface ReadOptions {
  /** The id of a format; recognised from the files when left out. */
  readonly format?: string;
  /** Which year; needed when a folder holds several, else read from the files or their names. */
  readonly year?: number;
  /** As `unitLabel` writes it: "million USD"; overrules what the files say. */
  readonly unit?: string;
  /** For numbers without labels: the regions in order, or how many there are. */
  readonly regions?: readonly string[] | number;
  /** For numbers without labels: the sectors in order. */
  readonly sectors?: readonly string[];
  /** Takes columns whose inputs exceed their output as they are, when the publisher prints them so. */
  readonly acceptLosses?: boolean;
  /** Receives what is being done now. */
  readonly tell?: (text: string) => void;
}

/** Names along the axes of a table that is being read. */
export interface Layout {
  readonly regions: readonly string[];
  readonly sectors: readonly string[];
  readonly categories: readonly string[];
  readonly components: readonly string[];
}

/** Numbers of a table that is being read, region-major; n = R · S. */
export interface RawNumbers {
  /** n × n. */
  readonly Z: Float64Array;
  /** n × (R · categories). */
  readonly Y: Float64Array;
  /** components × n, as published. */
  readonly V: Float64Array;
  /** Output as published beside the rows, and below the columns; NaN where it is not published. */
  readonly outputByRow: Float64Array;
  readonly outputByColumn: Float64Array;
}

/** A table as its files have it, before anything is checked. */
export interface RawTable extends Layout, RawNumbers {
  /** Decimal places of the finest printed number; undefined when the file holds doubles. */
  readonly decimals: number | undefined;
  /** What the publisher or the files say they count in, without the year. */
  readonly unit?: Unit;
  readonly year?: number;
  /** Who published it, as far as the format knows. */
  readonly publisher?: Omit<Origin, 'id' | 'accessed' | 'sha256'> & { readonly id: string };
  /** The primary inputs come from beside the table and may be a part of them, or more: used only if they close it. */
  readonly inputsMayBePartial?: boolean;
  /** The files that were read, for the hash. */
  readonly paths: readonly string[];
  /** What the reader decided that the user should know. */
  readonly notes: readonly string[];
}

/** One way in which tables are kept in files: what it is, how it is recognised, how it is read and written. */
export interface TableFormat {
  readonly id: string;
  readonly title: string;
  /** The files that make a table of this format. */
  readonly files: string;
  /** Whether the files look like this format; must be quick. */
  readonly recognise: (probe: Probe) => boolean;
  /** Reads the numbers; a stored table comes back checked and whole. */
  readonly read: (path: string, options: ReadOptions) => Promise<RawTable | Mrio>;
  /** Writes a table and returns the files; absent when the format is only read. */
  readonly write?: (of: Mrio, path: string) => Promise<readonly string[]>;
}
