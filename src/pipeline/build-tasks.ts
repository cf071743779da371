import type { AllRegionsOfYear } from './build-all-regions.ts';
import type { BuiltPair } from './build-pair.ts';

/** What every thread of a build needs. */
export interface BuildFolders {
  /** Folder of the public data. */
  readonly sources: string;
  /** Folder of the regional statistics, and of the base tables. */
  readonly library: string;
  readonly bases: string;
  /** Declarations of all pairs, in their order. */
  readonly pairs: readonly string[];
  readonly draws?: number;
}

/** A part of the build that needs no other part of its kind. */
export type BuildTask =
  | { readonly kind: 'base'; readonly year: number; readonly run?: string }
  | { readonly kind: 'pair'; readonly config: string }
  | { readonly kind: 'all regions'; readonly year: number };

/** What a thread answers; a base table is written, the hashes of the files that it was read from are told. */
export interface BuildAnswers {
  readonly base: Readonly<Record<string, string>>;
  readonly pair: BuiltPair;
  readonly 'all regions': AllRegionsOfYear;
}

/** What a task is called in messages. */
export function taskName(task: BuildTask): string {
  if (task.kind === 'pair') return task.config;
  if (task.kind === 'all regions') return `all regions ${task.year}`;
  return `base table ${task.year}${task.run === undefined ? '' : `, ${task.run}`}`;
}
