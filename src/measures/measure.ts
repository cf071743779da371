import { MrioError } from '../core/errors.ts';
import type { Partition } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Breakdown } from './accounting/flow-terms.ts';
import type { Perimeter } from './accounting/perimeter/contents.ts';
import type { Pair } from './pair.ts';

/** A text in both languages of the product. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

/** The definitions of METHODS A.2. */
export type Definition = 'D1' | 'D2' | 'D3' | 'D4' | 'D5' | 'D6' | 'D7' | 'D8';

/** What a measure is computed from; every measure says what it needs beside the accounts and the border. */
export interface MeasureInput {
  readonly of: Mrio;
  readonly border: Partition;
  /** One way across the border. */
  readonly way?: { from: string; to: string };
  /** Region × sector, jobs by place of work. */
  readonly jobs?: Table<'region', 'sector'>;
  /** Heading × sector, jobs; for a pair, side a. */
  readonly headings?: Table<'heading', 'sector'>;
  /** Heading × sector, jobs on side b. */
  readonly headingsB?: Table<'heading', 'sector'>;
  readonly pair?: Pair;
  /** Account × supplier, any unit: jobs, energy, emissions by activity. */
  readonly satellite?: Table<'account', 'supplier'>;
  /** How finely a decomposition of exports is shown; the measure's first breakdown when left out. */
  readonly by?: Breakdown;
  /** The exports at which value is counted once, for a measure that leaves the choice; the exporter when left out. */
  readonly perimeter?: Perimeter;
}

/** A term of a decomposition: one column of its result. */
export interface Term extends Bilingual {
  readonly id: string;
}

/** What a measure is called in other programs. */
export interface Elsewhere {
  readonly exvatools?: string;
  readonly decompr?: string;
  readonly icio?: string;
  readonly pymrio?: string;
  readonly tiva?: string;
}

/** What a measure can ask for beside the accounts and the border. */
export type Need = Exclude<keyof MeasureInput, 'of' | 'border' | 'by' | 'perimeter'>;

/** An entry of the registry: what a measure means, when to read it, and how to compute it. */
export interface Measure {
  /** Kebab-case; the step in the provenance of its tables. */
  readonly id: string;
  readonly title: Bilingual;
  /** The formula in the notation of docs/notation.md. */
  readonly symbol: string;
  readonly unit: Unit['kind'];
  readonly identity: string;
  readonly source: string;
  /** The definition of METHODS A.2 it belongs to, if any. */
  readonly definition: Definition | null;
  /** When to read it, when not, and what it double-counts. */
  readonly when: Bilingual;
  readonly needs: readonly Need[];
  /** The border must place every region in a group; a pair with the world outside will not do. */
  readonly complete?: true;
  /** For a decomposition of exports: how finely it can be shown, the default first. */
  readonly breakdowns?: readonly Breakdown[];
  /** The exports at which value can be counted once, where that is left open; the default first. */
  readonly perimeters?: readonly Perimeter[];
  /** For a decomposition: its columns, in order. */
  readonly terms?: readonly Term[];
  readonly elsewhere?: Elsewhere;
  readonly compute: (input: MeasureInput) => Table;
}

/**
 * Something a measure needs, or the error that says that it is missing.
 *
 * @param   input  what the measure is given
 * @param   need   name of the part that it cannot do without
 * @returns that part, in its own shape and unit
 * @throws  MrioError `input` when it is missing
 * @identity the part as it was given, unchanged
 * @source  own definition
 */
export function needed<K extends Need>(input: MeasureInput, need: K): NonNullable<MeasureInput[K]> {
  const given = input[need];
  if (given === undefined) {
    throw new MrioError(
      'input',
      `The measure needs "${need}".`,
      `Give ${need} with the accounts and the border.`,
      {
        need,
      },
    );
  }
  return given as NonNullable<MeasureInput[K]>;
}
