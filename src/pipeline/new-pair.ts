import { join } from 'node:path';
import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import { MrioError } from '../core/errors.ts';
import { loadMrio } from '../mrio/store.ts';
import { basePath } from './base-path.ts';
import type { PairConfig, Side } from './config.ts';
import { ACCOUNT_YEARS, pairOfFile } from './config.ts';
import type { EvidenceGrade } from './evidence-grade.ts';
import { evidenceGrade } from './evidence-grade.ts';
import { nestingOf } from './make-nested.ts';
import type { PairSetting } from './pair-setting.ts';
import { pairSetting } from './pair-setting.ts';
import type { Named } from './region-names.ts';
import { listed, placeNames } from './region-names.ts';
import { regionalEvidence } from './regional-evidence.ts';
import { openShelf } from './shelf/open-shelf.ts';

/** A pair that was just declared, with what is known of it in the latest year. */
export interface NewPair {
  /** What the file holds. */
  readonly file: Record<string, unknown>;
  readonly config: PairConfig;
  readonly setting: PairSetting;
  readonly evidence: NestEvidence;
  readonly grade: EvidenceGrade;
  readonly reasons: readonly Named[];
}

const KINDS = {
  counties: 'counties',
  areas: 'areas',
  states: 'states',
  mexico: 'mexicanStates',
  provinces: 'provinces',
} as const satisfies Record<string, keyof Side>;

/**
 * Declares a pair of two regions and looks up what is known of them.
 *
 * @param   sides    as `counties:48141,35013` and `mexico:08`
 * @param   given    id and names; made from the sides when left out
 * @param   data     folder of the accounts
 * @throws  MrioError `input` when a side is not written so or the two overlap; `label` when a place does not exist
 */
export async function newPair(
  sides: { readonly a: string; readonly b: string },
  given: {
    readonly id?: string | undefined;
    readonly name?: string | undefined;
    readonly nameEs?: string | undefined;
  },
  data: string,
): Promise<NewPair> {
  const [a, b] = [await sideOf(sides.a), await sideOf(sides.b)];
  const name = {
    en: given.name ?? `${a.name.en} and ${b.name.en}`,
    es: given.nameEs ?? given.name ?? listed([a.name, b.name]).es,
  };
  const id = given.id ?? slug(`${a.name.en}--${b.name.en}`);
  const file = { id, name, languages: ['en', 'es'], sides: { a, b } };
  const config = await pairOfFile(file, 'The new pair');
  const setting = await pairSetting(config);
  const year = ACCOUNT_YEARS[ACCOUNT_YEARS.length - 1];
  const [base, evidence] = await Promise.all([
    loadMrio(basePath(join(data, 'base'), year)),
    regionalEvidence(openShelf(join(data, 'library')), setting, year),
  ]);
  const inputs = nestingOf(base, evidence, setting.plan);
  return { file, config, setting, evidence, ...evidenceGrade({ evidence, inputs, setting }) };
}

async function sideOf(text: string): Promise<Side> {
  const [kind, list, ...more] = text.split(':');
  const key = KINDS[kind as keyof typeof KINDS];
  const codes = list?.split(',').map((code) => code.trim()) ?? [];
  if (key === undefined || codes.length === 0 || codes.some((code) => code === '') || more.length > 0) {
    throw new MrioError(
      'input',
      `"${text}" is not a side of a pair.`,
      `Write a kind and codes, as counties:48141,35013; kinds: ${Object.keys(KINDS).join(', ')}.`,
    );
  }
  const name = await nameOf(key, codes);
  return { short: codes.length === 1 ? codes[0] : `${codes[0]}+`, name, [key]: codes } as Side;
}

async function nameOf(key: (typeof KINDS)[keyof typeof KINDS], codes: readonly string[]): Promise<Named> {
  const file = {
    mexicanStates: 'mexican_states',
    provinces: 'canadian_provinces',
    states: 'us_states',
  } as const;
  if (key === 'counties' || key === 'areas') {
    const list = codes.join(', ');
    return key === 'counties'
      ? { en: `counties ${list}`, es: `condados ${list}` }
      : { en: `metropolitan area ${list}`, es: `zona metropolitana ${list}` };
  }
  const { codes: known, name } = await placeNames(file[key]);
  // A code that does not exist is refused, with near ones, when the regions are made.
  return listed(codes.map((code) => (known.includes(code) ? name(code) : { en: code, es: code })));
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
