/** Output of the export activities together: as a multiple of the exports of the split industries, or of their output. */
export type ExportOutput = { readonly perExports: number } | { readonly perOutput: number };

/** The judgement calls and published moments of a split into domestic and export activities. */
export interface ProcessingParameters {
  /** Imported inputs over output of the export activities, m; a ratio. */
  readonly importShare: number;
  /** Value added over output of the export activities, v; a ratio. */
  readonly valueShare: number;
  readonly exportOutput: ExportOutput;
  /** Share of an industry's exports that its export activities make, e. */
  readonly exportShare: number;
  /** Odds of an export to the partner, rather than elsewhere, being made by an export activity. */
  readonly oddsPartner: number;
  /** Part of an industry's home sales that its export activities may make, at most. */
  readonly homeSalesAtMost: number;
  /** Odds, τ, of inputs from the partner being used by activities that export to it. */
  readonly tie: number;
  /** Further odds, τ_s, of the neighbour's inputs being used by activities that export to the neighbour. */
  readonly neighbourTie: number;
  /** Whether the export activities of an industry import the same share: then ties move origins only (pure). */
  readonly sameImports: boolean;
}
