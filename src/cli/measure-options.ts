import { existsSync } from 'node:fs';
import { unknownLabel } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { MeasureInput } from '../measures/measure.ts';
import type { EngineName } from '../numeric/engine/choice.ts';
import type { Language } from '../reports/locales/language.ts';
import type { TableOptions } from './read-options.ts';

/** What the user may say to `twinplant measure`. */
export interface MeasureOptions extends TableOptions {
  readonly table?: string;
  readonly pair?: string;
  readonly border?: string;
  readonly by?: string;
  readonly perimeter?: string;
  readonly way?: { from: string; to: string };
  readonly satellite?: string;
  readonly long?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly parquet?: boolean;
  readonly out?: string;
  readonly lang: Language;
  readonly threads?: number;
  readonly engine?: EngineName;
}

/** The borders that have a name, and those that only the accounts of a pair have. */
export const BORDERS = ['country', 'region'] as const;
export const PAIR_BORDERS = ['pair', 'national'] as const;

/** What a result can be written as. */
export const OUTPUTS = ['text', 'json', 'csv', 'parquet'] as const;
export type Output = (typeof OUTPUTS)[number];

const ENGINES: readonly EngineName[] = ['wasm', 'plain', 'native'];

/** Reads --way: two groups with > between them. */
export function wayOption(text: string): { from: string; to: string } {
  const parts = text.split('>').map((part) => part.trim());
  if (parts.length === 2 && parts[0] !== '' && parts[1] !== '') return { from: parts[0], to: parts[1] };
  throw new MrioError(
    'input',
    `--way ${text}: not two groups of the border.`,
    'Write seller and buyer with > between them, in quotes: --way "USA>MEX".',
  );
}

/** Reads --engine. */
export function engineOption(text: string): EngineName {
  const found = ENGINES.find((engine) => engine === text);
  if (found) return found;
  throw unknownLabel('engine', text, ENGINES);
}

/**
 * What the result is to be written as, by the options and the ending of the file.
 *
 * @throws  MrioError `input` when two forms are asked for, or the file does not say its own
 */
export function outputOf({ json, csv, parquet, out }: MeasureOptions): Output {
  const asked = OUTPUTS.filter((form) => ({ text: false, json, csv, parquet })[form]);
  if (asked.length > 1)
    throw new MrioError(
      'input',
      `--${asked.join(' and --')}: only one form at a time.`,
      'Run the command once for each.',
    );
  if (out === '') throw new MrioError('input', '--out has no file.', 'Name one, as --out kww.csv.');
  const ending = out?.match(/\.(json|csv|parquet)$/i)?.[1].toLowerCase() as Output | undefined;
  const form = asked[0] ?? ending;
  if (form === 'parquet' && out === undefined)
    throw new MrioError('input', 'A Parquet file is not text.', 'Say where it goes, as --out kww.parquet.');
  if (out !== undefined && form === undefined)
    throw new MrioError(
      'input',
      `--out ${out}: the ending does not say what to write.`,
      'Name a file that ends in .csv, .parquet or .json, or add --csv, --parquet or --json.',
    );
  return form ?? 'text';
}

/** Options that say what the files of a table do not. */
const OF_TABLES = ['format', 'unit', 'regionNames', 'sectorNames', 'acceptLosses'] as const;

/**
 * Refuses options that cannot be meant together, before anything is read.
 *
 * @throws  MrioError `input` for options of tables without --table, or --pair with it; `label` for a border without a name
 */
export function requireFitting(options: MeasureOptions): void {
  const { table, pair, border } = options;
  if (table === '')
    throw new MrioError('input', '--table has no file.', 'Name one, as --table icio.parquet.');
  if (table !== undefined && pair !== undefined)
    throw new MrioError(
      'input',
      '--table and --pair: the accounts come from one of them.',
      'Leave one of the two out.',
    );
  const lost = table === undefined ? OF_TABLES.find((name) => options[name] !== undefined) : undefined;
  if (lost !== undefined) {
    const name = lost.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new MrioError('input', `--${name} is only for --table.`, 'Add --table FILE, or leave it out.');
  }
  if (border === undefined || existsSync(border)) return;
  const named: readonly string[] = table === undefined ? [...BORDERS, ...PAIR_BORDERS] : BORDERS;
  if (named.includes(border)) return;
  if (PAIR_BORDERS.some((each) => each === border))
    throw new MrioError(
      'input',
      `--border ${border} is for the accounts of a pair.`,
      'With --table say country, region or a file of groups.',
    );
  if (/\.json$/i.test(border))
    throw new MrioError(
      'input',
      `Cannot read ${border}: it does not exist.`,
      'Check the spelling of the path.',
    );
  throw unknownLabel('border', border, [...named, 'groups.json']);
}

/** Options that a measure takes and its input carries. */
export type Chosen = Pick<MeasureInput, 'by' | 'perimeter' | 'way'>;
