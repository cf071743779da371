import type { Bilingual } from '../../measures/measure.ts';
import type { Pair } from '../../measures/pair.ts';
import type { Mrio } from '../../mrio/mrio.ts';

/** What a scenario needs to know of the accounts of a pair. */
export interface ScenarioAccounts {
  readonly nested: Mrio;
  readonly pair: Pair;
  readonly year: number;
  readonly config: {
    readonly id: string;
    readonly name: Bilingual;
    readonly sides: { readonly a: { readonly name: Bilingual }; readonly b: { readonly name: Bilingual } };
  };
}
