import type { Grade, Provenance } from '../../core/provenance.ts';
import type { Imputed } from './metro-value-added.ts';
import type { MexicanState } from './mexican-state.ts';

/** A text in the two languages of the reports. */
export interface TwoTexts {
  readonly en: string;
  readonly es: string;
}

/** One thing that was read for a region or a pair: what it tells, who says so, for which years, and how well. */
export interface EvidenceNote {
  /** What it tells: industries' value added or output, exports, customs shares, jobs, totals, input–output table. */
  readonly what: 'industries' | 'exports' | 'customs' | 'jobs' | 'total' | 'table' | 'products' | 'ports';
  /** Id of the publication (registry of sources), or `none`. */
  readonly source: string;
  /** Years that the figures really are of; more than one when they are pooled or moved from one to another. */
  readonly years: readonly number[];
  readonly grade: Grade;
  readonly note: TwoTexts;
}

/** Something that no source at hand has, and what stands in its place. */
export interface EvidenceGap {
  readonly what: EvidenceNote['what'];
  readonly note: TwoTexts;
}

/** How finely industries of a region are known: the coarsest source that its shares by sector rest on. */
export type Detail =
  /** Official regional table or value added by three-digit industry. */
  | 'value added'
  /** Payroll or employment by four-digit industry. */
  | 'payroll'
  /** Employment by broad sector only; manufacturing is one. */
  | 'broad sectors';

/** What is known of any region. Sectors are the S sectors of the frame. */
interface RegionEvidence {
  /** Region id, as USA:06073+06025, MEX:02, CAN:ON. */
  readonly id: string;
  readonly detail: Detail;
  readonly notes: readonly EvidenceNote[];
  readonly gaps: readonly EvidenceGap[];
  readonly imputed: readonly Imputed[];
  readonly provenance: Provenance;
  /** Persons employed by sector (S), and by four-digit heading (empty when unknown). */
  readonly jobs: Float64Array;
  readonly headings: ReadonlyMap<string, number>;
  /** Standard deviation of the logarithm of the shares by sector: how far they may be from the truth. */
  readonly error: number;
}

/** A region of the United States: counties, metropolitan areas or whole states. */
export interface UsRegionEvidence extends RegionEvidence {
  /** Share of national output by sector in the account year (S), and of national GDP, all industries. */
  readonly outputShare: Float64Array;
  readonly gdpShare: number;
  /**
   * Share in the merchandise exports of the nation by ZIP code of the exporter: the areas that count as the metro's own
   * production (metro), and all its areas (areas). Undefined where the agency publishes none.
   */
  readonly exportShare?: { readonly metro: number; readonly areas: number };
}

/** A group of Canadian provinces. */
export interface ProvinceEvidence extends RegionEvidence {
  readonly outputShare: Float64Array;
  readonly exportShare: Float64Array;
  /** Share of national final demand, all products. */
  readonly finalShare: number;
}

/** A Mexican state S against the rest of the country R, by the G groups of the frame and by the S sectors. */
export interface MexicanStateEvidence extends RegionEvidence, MexicanState {
  /** Whether INEGI's own table of the state is used; otherwise it is estimated (OST). */
  readonly official: boolean;
}

/** US states whose customs figures are used together: the least group of whole states that holds a declared region. */
export interface CustomsArea {
  readonly id: string;
  /** Postal codes. */
  readonly states: readonly string[];
}

/** Customs figures of one year, as shares, with products and ports pooled over the years that have them. */
export interface CustomsEvidence {
  /** Share of each area in US exports to, and imports from, Mexico and Canada, by area id. */
  readonly areas: ReadonlyMap<
    string,
    {
      readonly toMexico: number;
      readonly fromMexico: number;
      readonly toCanada: number;
      readonly fromCanada: number;
    }
  >;
  /** Share of each Mexican state (two-digit code) in US exports to Mexico; no key where the series has no figure. */
  readonly mexicanStates: ReadonlyMap<string, number>;
  /** Share of each group of provinces in US exports to, and imports from, Canada, by region id. */
  readonly provinces: ReadonlyMap<string, { readonly fromUs: number; readonly toUs: number }>;
  /**
   * Share of an area in US exports to a Mexican state or a group of provinces, by product group (PRODUCT_GROUPS), key
   * `area>MEX:02` or `area>CAN:ON`; in US imports from a group of provinces, key `CAN:ON>area`. A group is undefined
   * where the nation trades nothing of it there: nothing is known then, and no constraint holds.
   */
  readonly products: ReadonlyMap<string, readonly (number | undefined)[]>;
  /**
   * Share of each area as destination of imports by the ports of a Mexican state, key `MEX:02>area`. No key where the
   * ports serve the country behind rather than the state.
   */
  readonly ports: ReadonlyMap<string, number>;
  /** Customs value of US goods trade, million USD. */
  readonly value: Readonly<Record<'MEX' | 'CAN', { readonly exports: number; readonly imports: number }>>;
  readonly notes: readonly EvidenceNote[];
  readonly gaps: readonly EvidenceGap[];
  readonly provenance: Provenance;
}
