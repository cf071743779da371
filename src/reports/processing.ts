import type { Unit } from '../core/unit.ts';
import type { Bilingual } from '../measures/measure.ts';
import type { DeclaredParameter } from './pair-report.ts';

/** The range of a reading when recipes inside an industry are free, and how free they are. */
export interface RecipeRange {
  /** One recipe for export activities (G), one for each (H), one for every firm (N); N where exports hold no less. */
  readonly kind: 'G' | 'H' | 'N' | 'N-no-less';
  readonly least: number;
  readonly most: number;
}

/** A reading with export plants told apart from the rest of their industry, beside the same without. */
export interface SplitReading {
  readonly id: string;
  readonly measure: string;
  readonly unit: Unit;
  /** V0: every industry has one recipe. */
  readonly unsplit: number;
  /** V1, or the table as it came where it is split already. */
  readonly split: number;
  /** V1 with the published moments of the year itself. */
  readonly ownYear?: number;
  /** V2: inputs of the partner tied fully to what is sold to it. */
  readonly tied?: number;
  /** V2p: inputs of the neighbour tied to what is sold to it too. */
  readonly neighbourTied?: number;
  readonly ranges: readonly RecipeRange[];
}

/** A share of content that somebody published: its year, its definition, and what of ours stands beside it. */
export interface PublishedContent {
  readonly id: string;
  /** Null where the source does not say. */
  readonly year: number | null;
  readonly low: number;
  readonly high: number;
  readonly source: Bilingual;
  readonly definition: Bilingual;
  readonly note: Bilingual;
  readonly beside: readonly string[];
}

/** The split of export processing in a report; or why there is none. */
export type ProcessingPart =
  | {
      /** Estimated by us, or made by those who published the table. */
      readonly kind: 'estimated' | 'published';
      /**
       * Whether side a lies in the partner and side b in the split country: then readings of the two countries are the
       * report's own.
       */
      readonly aligned: boolean;
      readonly readings: ReadonlyMap<string, SplitReading>;
      readonly published: readonly PublishedContent[];
      readonly parameters: readonly DeclaredParameter[];
    }
  | { readonly kind: 'none'; readonly why: 'no-country' | 'no-partner' | 'no-side' };

/** The share of content that is compared with published ones. */
export const CONTENT = 'content-a-country-in-b-country-manufactures';

/** Readings of the two sides alone, whichever countries they lie in. */
const OF_THE_SIDES = /^(d3-total|d4-pair-|d5-total)/;

/**
 * A figure of the report with and without the split.
 *
 * @param   part  of the report
 * @param   id    of a figure: in a pair that does not lie in the two countries of the split, readings of countries are
 *                others than those of the split
 * @returns undefined where the report has no split, or the split does not have the figure
 */
export function splitReading(part: ProcessingPart | undefined, id: string): SplitReading | undefined {
  if (part === undefined || part.kind === 'none') return undefined;
  return part.aligned || OF_THE_SIDES.test(id) ? part.readings.get(id) : undefined;
}
