/** One thing that must hold, with its figure and its tolerance. */
export interface Check {
  readonly id: string;
  /** What is checked, in a sentence. */
  readonly title: string;
  /** What was measured. */
  readonly figure: number;
  /** The figure must not exceed this. */
  readonly tolerance: number;
  readonly passed: boolean;
}

/** Makes a check; it passes when the figure is a number and at most the tolerance. */
export function check(id: string, title: string, figure: number, tolerance: number): Check {
  return Object.freeze({
    id,
    title,
    figure,
    tolerance,
    passed: Number.isFinite(figure) && figure <= tolerance,
  });
}
