/** Years that any pair's evidence can be made for: those of the base tables with every national source at hand. */
export const EVIDENCE_YEARS: readonly number[] = Object.freeze(
  Array.from({ length: 11 }, (_, at) => 2012 + at),
);
