/** An export activity of a region: where it exports to. Destinations of no activity go to the one without a list. */
export interface ExportActivity {
  /** Suffix of its region: `E_U` gives `MEX:rest/E_U`. */
  readonly id: string;
  /** Regions abroad that it sells to; left out, all that no other activity of the region sells to. */
  readonly destinations?: readonly string[];
}

/** Which industries are split into a domestic and several export activities. */
export interface ProcessingPlan {
  /** Sectors that are split: manufacturing. */
  readonly sectors: readonly string[];
  /** Regions of the country: what they sell each other is home sales, what they buy elsewhere is imported. */
  readonly country: readonly string[];
  /** Regions of the partner country, whose inputs may be tied to what is exported to it. */
  readonly partner: readonly string[];
  /** Regions of the partner next door, whose inputs may be tied to what is exported to them alone. */
  readonly neighbour: readonly string[];
  /** Split regions, and their export activities. */
  readonly split: readonly { readonly region: string; readonly activities: readonly ExportActivity[] }[];
}
