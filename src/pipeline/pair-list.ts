import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MrioError } from '../core/errors.ts';
import type { EvidenceGrade } from './evidence-grade.ts';
import type { PairKind } from './pair-regions.ts';
import type { Named } from './region-names.ts';

/** One embedded pair, as `pairs.json` lists it. */
export interface ListedPair {
  readonly id: string;
  readonly name: Named;
  readonly kind: PairKind;
  readonly sides: {
    readonly a: { readonly short: string; readonly name: Named; readonly regions: readonly string[] };
    readonly b: { readonly short: string; readonly name: Named; readonly regions: readonly string[] };
  };
  readonly languages: readonly string[];
  readonly years: readonly number[];
  /** How good the evidence is in the latest year, and why; the letter of each year. */
  readonly grade: EvidenceGrade;
  readonly reasons: readonly Named[];
  readonly grades: Readonly<Record<string, EvidenceGrade>>;
}

/** Name of the list in the folder of the accounts. */
export const PAIR_LIST = 'pairs.json';

/**
 * The embedded pairs: names, regions, languages, years and evidence grade.
 *
 * @throws  MrioError `source` when the list is missing or damaged
 */
export async function loadPairList(data: string): Promise<readonly ListedPair[]> {
  const path = join(data, PAIR_LIST);
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as { pairs: ListedPair[] }).pairs;
  } catch (cause) {
    throw new MrioError(
      'source',
      `${path} cannot be read (${(cause as Error).message}).`,
      'Install the package again, or rebuild with npm run build:accounts.',
      { path },
    );
  }
}
