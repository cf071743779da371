import type { Bilingual } from '../../measures/measure.ts';
import type { Claim } from './claim.ts';
import content from './ledger/content.json' with { type: 'json' };
import hiring from './ledger/hiring.json' with { type: 'json' };
import jobs from './ledger/jobs.json' with { type: 'json' };
import pair from './ledger/pair.json' with { type: 'json' };
import readings from './ledger/readings.json' with { type: 'json' };
import trade from './ledger/trade.json' with { type: 'json' };

/** Every figure of the 2018 news story and of the study behind it, the pair’s trade first, jobs last. */
export const CLAIMS: readonly Claim[] = [
  ...pair,
  ...trade,
  ...content,
  ...jobs,
  ...hiring,
] as readonly Claim[];

/** What a reading that stands beside a claim counts, by its id. */
export const READING_BASIS: Readonly<Record<string, Bilingual>> = readings;
