import type { Bilingual } from '../../measures/measure.ts';
import type { Figure } from '../pair-report.ts';
import type { Claim } from './claim.ts';

/** Whether a reading holds the figure; `not-compared` when it is in another unit or not among the figures. */
export type Holds = 'inside' | 'outside' | 'not-compared';

/** A reading of one year beside a claim. */
export interface ClaimReading {
  readonly id: string;
  readonly year: number;
  readonly basis: Bilingual;
  readonly why: Bilingual;
  /** Undefined when the given figures do not have this reading. */
  readonly figure: Figure | undefined;
  /** It counts the same thing in the same way, whatever the year. */
  readonly sameDefinition: boolean;
  /** It is of the year of the claim; true also when the claim has no year. */
  readonly sameYear: boolean;
  readonly holds: Holds;
}

/** A claim with our readings beside it. */
export interface ClaimRow extends Claim {
  readonly readings: readonly ClaimReading[];
  /** Of all readings of the accounts in the same kind of unit, how many hold the figure, whatever they mean. */
  readonly background: { readonly readings: number; readonly holding: number };
}

/** Whether a reading bears out a match: same definition, same year, and it holds the figure. */
export function matches(reading: ClaimReading): boolean {
  return reading.sameDefinition && reading.sameYear && reading.holds === 'inside';
}
