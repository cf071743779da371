import { MrioError } from '../../core/errors.ts';
import { nearMatches } from '../../core/near.ts';
import { readCsv } from '../../files/csv-read.ts';
import { BRIDGES } from '../bridge.ts';
import type { TwoTexts } from './region-evidence.ts';

/** A Mexican state under all the names that agencies give it. */
export interface StateNames {
  /** Two digits, INEGI. */
  readonly code: string;
  readonly name: TwoTexts;
  /** File of INEGI's bi-regional table; empty where none is at hand. */
  readonly table: string;
  /** Name and code in US customs data. */
  readonly customsName: string;
  readonly customsCode: string;
}

/** Mexico's 32 states in the order of INEGI's codes. */
export async function mexicanStates(): Promise<StateNames[]> {
  const { rows } = await readCsv(`${BRIDGES}mexican_states.csv`);
  return rows.map(([code, en, es, table, customsName, customsCode]) => ({
    code,
    name: { en, es },
    table,
    customsName,
    customsCode,
  }));
}

/**
 * A Mexican state by its code.
 *
 * @param   code  two digits, as 02
 * @throws  MrioError `label` when there is none; lists the states whose code or name is near
 */
export async function mexicanState(code: string): Promise<StateNames> {
  const all = await mexicanStates();
  const found = all.find((each) => each.code === code);
  if (found) return found;
  const named = all.flatMap(({ code: each, name }) => [each, name.en, name.es]);
  const near = [...new Set(nearMatches(code, named, 8))].map(
    (label) => all.find(({ code: each, name }) => [each, name.en, name.es].includes(label))!,
  );
  const list = [...new Set(near)].slice(0, 5).map((each) => `${each.code} ${each.name.en}`);
  throw new MrioError(
    'label',
    `Unknown Mexican state "${code}".`,
    list.length > 0
      ? `Give INEGI's two digits. Did you mean ${list.join(', ')}?`
      : "Give INEGI's two digits, 01 Aguascalientes to 32 Zacatecas.",
    { label: code, near: list },
  );
}
