import type { Bilingual } from '../../measures/measure.ts';

/** What can be said about a published figure: a closed list. */
export type Verdict = 'matches-within-band' | 'different-definition' | 'not-computable' | 'disputed-method';

export const VERDICTS: readonly Verdict[] = [
  'matches-within-band',
  'different-definition',
  'not-computable',
  'disputed-method',
];

/** How we know of a figure: read in a public text, told from memory, or computed again by us. */
export type Knowledge = 'read' | 'memory' | 'recomputed';

export const KNOWLEDGE: readonly Knowledge[] = ['read', 'memory', 'recomputed'];

/** The figure as a number, in whole units: dollars, jobs, or a pure number. */
export interface ClaimedNumber {
  readonly value: number;
  /** The last digit that was printed: 0.1 billion for "$6.2 billion". */
  readonly step: number;
  readonly kind: 'money' | 'jobs' | 'ratio' | 'count';
  /** The year that the figure is about; null when it is not stated where we read it. */
  readonly year: number | null;
}

/** A reading that stands beside a claim. */
export interface NearestReading {
  readonly reading: string;
  /** The years in which we have it and put it beside the claim. */
  readonly years: readonly number[];
  /** True only when it counts the same thing, for the same places and products, in the same way. */
  readonly same: boolean;
  readonly why: Bilingual;
}

/** One figure of the 2018 news story or of the study behind it. */
export interface Claim {
  readonly id: string;
  /** The figure as said, without the words around it. */
  readonly figure: Bilingual;
  readonly words: Bilingual;
  readonly claimed: ClaimedNumber;
  readonly saidBy: Bilingual;
  /** When it was first said, ISO date as far as it is known: 2018-07-12, 2017-09, 2018. */
  readonly date: string;
  readonly about: Bilingual;
  readonly made: Bilingual;
  readonly nearest: readonly NearestReading[];
  readonly differ: Bilingual;
  readonly verdict: Verdict;
  /** What has to be said beside the verdict. */
  readonly verdictNote?: Bilingual;
  readonly knowledge: readonly Knowledge[];
  readonly knownFrom: Bilingual;
}
