import type { Check } from '../core/check.ts';
import type { Grade, Provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import type { Bilingual } from '../measures/measure.ts';

/** One number of a report: central value, nine-of-ten band over the draws, and what it is without proximity. */
export interface Figure {
  /** Reading id, or `industry:measure:sector`, `heading:measure:code`. */
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  /** Id of the measure in the registry. */
  readonly measure: string;
  readonly grade: Grade;
  readonly low: number;
  readonly high: number;
  /** What the range covers: nine of ten draws; for national figures also the other base tables. */
  readonly range: 'draws' | 'draws-and-base';
  readonly withoutProximity: number;
}

/** One side of a pair. */
export interface Side {
  /** Region id in the tables. */
  readonly id: string;
  /** Code of the region in the dictionaries: SDI, BC. */
  readonly short: string;
  readonly name: Bilingual;
}

/** A region of the tables: its id, its code in the dictionaries, and its part in the pictures. */
export interface ReportRegion {
  readonly id: string;
  readonly short: string;
  readonly role: 'a' | 'b' | 'restA' | 'restB' | 'others';
}

/** The readings of one alternative table. */
export interface Run {
  readonly id: string;
  /** What was changed: parameter → value; empty for placebos. */
  readonly changed: Readonly<Record<string, string | number | boolean>>;
  /** Name of the placebo state; empty for one-way runs. */
  readonly name: string;
  readonly values: ReadonlyMap<string, number>;
}

/** A judgement call as the config file declares it. */
export interface DeclaredParameter {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
  readonly source: string;
  readonly grade: Grade;
  readonly range: string;
}

/** What is known of the pair, by whom, how well. */
export interface DeclaredEvidence {
  readonly what: string;
  readonly source: string;
  readonly grade: Grade;
  readonly note: string;
}

/** A figure that an office or a paper published, beside our reading of the same thing. */
export interface PublishedFigure {
  readonly figure: Figure;
  readonly published: number;
  readonly what: Bilingual;
  readonly source: string;
  /** False when the published figure rests on a source that feeds the accounts. */
  readonly independent: boolean;
  readonly note: Bilingual;
}

/** Everything a report of one pair and year shows; reports never compute. */
export interface PairReport {
  readonly id: string;
  readonly name: Bilingual;
  readonly year: number;
  readonly years: readonly number[];
  readonly sides: { readonly a: Side; readonly b: Side };
  readonly regions: readonly ReportRegion[];
  readonly figures: ReadonlyMap<string, Figure>;
  /** Gross and intermediate sales, completion and origin by sector: rows as INDUSTRY_MEASURES. */
  readonly byIndustry: Table<'measure', 'sector'>;
  /** The same six of them by four-digit heading. */
  readonly byHeading: Table<'measure', 'heading'>;
  /** Heading → sector. */
  readonly headings: ReadonlyMap<string, string>;
  /** Region of origin × flow `a>b sector`: whose value is in what crosses. */
  readonly origins: Table<'origin', 'flow'>;
  /** Value of a in products completed in b, origin sector × completing sector, and the reverse. */
  readonly completedInB: Table<'origin', 'completion'>;
  readonly completedInA: Table<'origin', 'completion'>;
  /** Value added by region of origin and number of crossings: the pair's border, the national one, the contrast. */
  readonly crossings: {
    readonly pair: Table<'origin', 'crossings'>;
    readonly national: Table<'origin', 'crossings'>;
    readonly contrast: Table<'origin', 'crossings'>;
  };
  /** Share of each side's use, and of its output, that is the other side's: the warning of gateway bias. */
  readonly penetrationOfUse: Table<'direction', 'sector'>;
  readonly penetrationOfOutput: Table<'direction', 'sector'>;
  readonly valueAdded: Table<'region', 'sector'>;
  readonly jobs: Table<'region', 'sector'>;
  readonly goods: readonly string[];
  readonly oneWay: readonly Run[];
  readonly placebos: readonly Run[];
  /** The pair itself under the rules of the placebos: κ is 1 and no port is used. */
  readonly placeboReal?: Run;
  readonly kappa: readonly {
    readonly scope: 'metro' | 'areas';
    readonly kappa: number;
    readonly exports: number;
    readonly elsewhere: number;
    readonly residual: number;
  }[];
  readonly parameters: readonly DeclaredParameter[];
  readonly evidence: readonly DeclaredEvidence[];
  /** Our readings beside published figures of the same year. */
  readonly published: readonly PublishedFigure[];
  readonly imputedCells: number;
  readonly checks: readonly Check[];
  readonly draws: number;
  readonly seed: number;
  readonly provenance: Provenance;
}

/**
 * A figure of a report.
 *
 * @throws  Error when the report does not have it: a fault of the program
 */
export function figure(report: PairReport, id: string): Figure {
  const found = report.figures.get(id);
  if (!found) throw new Error(`The report has no figure "${id}".`);
  return found;
}
