/** A table of a scenario as text, ready for a screen or a page. */
export interface ScenarioBlock {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  /** Headings; the first column names the row, `words` is text, the others are figures. */
  readonly columns: readonly { readonly head: string; readonly words?: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** What has to be said below it. */
  readonly notes?: readonly string[];
}
