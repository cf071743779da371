import type { Check } from '../core/check.ts';
import type { Grade, Provenance } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import type { Bilingual } from '../measures/measure.ts';
import type { ProcessingPart } from './processing.ts';
import type { ScenarioReport } from './scenario-report.ts';

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

/** Where the two sides lie. A domestic pair has both in one country, and no national border between them. */
export type PairKind = 'us-mexico' | 'us-canada' | 'mexico-canada' | 'domestic';

/** A country that a side can lie in. */
export type Country = 'USA' | 'MEX' | 'CAN';

/** How good the evidence of a pair is: A both sides official, D one side by broad sector only. */
export type PairGrade = 'A' | 'B' | 'C' | 'D';

/** One thing that was read for a side or for both: what it tells, who says so, of which years, and how well. */
export interface EvidenceNote {
  readonly what: 'industries' | 'exports' | 'customs' | 'jobs' | 'total' | 'table' | 'products' | 'ports';
  /** The side that it is about; both when left out. */
  readonly side?: 'a' | 'b';
  /** Id of the publication, or `none`. */
  readonly source: string;
  /** Years that the figures really are of; more than one when they are pooled or moved from one to another. */
  readonly years: readonly number[];
  readonly grade: Grade;
  readonly note: Bilingual;
}

/** Something that no source at hand has, and what stands in its place. */
export interface EvidenceGap {
  readonly what: EvidenceNote['what'];
  readonly side?: 'a' | 'b';
  readonly note: Bilingual;
}

/** The readings `id-…` of one border between two economies: codes of the dictionaries (USA, MEX, CAN, CHN …). */
export interface BorderReadings {
  /** What the ids of its readings begin with: us-mexico. */
  readonly id: string;
  readonly a: string;
  readonly b: string;
}

/** A national figure in the table of countries alone and with regions inside, money. */
export interface NationalFigure {
  readonly country: string;
  readonly measure: string;
  readonly base: number;
  readonly nested: number;
}

/** The readings of the pair with one value of κ, all else held. */
export interface KappaPoint {
  readonly kappa: number;
  readonly figures: ReadonlyMap<string, number>;
}

/** The readings without (production) and with (gateway) figures by port of entry and by ZIP code of the exporter. */
export interface EvidenceVariant {
  readonly id: 'production' | 'gateway';
  readonly readings: ReadonlyMap<string, number>;
}

/** Everything a report of one pair and year shows; reports never compute. */
export interface PairReport {
  readonly id: string;
  readonly name: Bilingual;
  readonly year: number;
  readonly years: readonly number[];
  /** Told from the regions of the sides when left out. */
  readonly kind?: PairKind;
  readonly countries?: { readonly a: Country; readonly b: Country };
  /** How good the evidence is, and why; the report is silent about it when left out. */
  readonly grade?: PairGrade;
  readonly gradeReasons?: readonly Bilingual[];
  /** What was read for the sides, with the true year of each input, and what no source has. */
  readonly notes?: readonly EvidenceNote[];
  readonly gaps?: readonly EvidenceGap[];
  /** Whole states: customs figures pin the flows. Metros: κ splits a state between the metro and the rest. */
  readonly splitPinnedBy?: 'customs' | 'kappa';
  /** The readings as κ changes; the one-way runs of κ stand in when left out. */
  readonly kappaCurve?: readonly KappaPoint[];
  readonly variants?: readonly EvidenceVariant[];
  /** Year that the bands were drawn for; another one than `year` when they were carried over. */
  readonly bandYear?: number;
  /** Grade of the tables behind every number. */
  readonly mrioGrade?: Grade;
  /** The borders whose crossings stand side by side; told from the figures at hand when left out. */
  readonly borders?: { readonly national?: BorderReadings; readonly contrast?: BorderReadings };
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
    /** None for a domestic pair. */
    readonly national?: Table<'origin', 'crossings'>;
    readonly contrast?: Table<'origin', 'crossings'>;
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
  /** What a change of duties, of waits or a lost deal does to the two sides, where the reader asked for it. */
  readonly scenario?: ScenarioReport;
  /** Content, crossings and returned value with export plants told apart; the report is silent about it when left out. */
  readonly processing?: ProcessingPart;
  /** National value added in exports with and without regions inside the countries. */
  readonly nestingBias?: readonly NationalFigure[];
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
