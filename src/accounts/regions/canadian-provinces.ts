import { MrioError } from '../../core/errors.ts';
import { nearMatches } from '../../core/near.ts';
import { readCsv } from '../../files/csv-read.ts';
import { BRIDGES } from '../bridge.ts';
import type { TwoTexts } from './region-evidence.ts';

/** A province or territory of Canada under the names that agencies give it. */
export interface ProvinceNames {
  /** Postal code. */
  readonly code: string;
  readonly name: TwoTexts;
  readonly customsCode: string;
  /** Whether the Labour Force Survey has it: the ten provinces, not the territories. */
  readonly surveyed: boolean;
}

/** Canada's provinces and territories, east to west. */
export async function canadianProvinces(): Promise<ProvinceNames[]> {
  const { rows } = await readCsv(`${BRIDGES}canadian_provinces.csv`);
  return rows.map(([code, en, es, customsCode, surveyed]) => ({
    code,
    name: { en, es },
    customsCode,
    surveyed: surveyed === 'yes',
  }));
}

/**
 * Provinces by their postal codes, in the order of the list.
 *
 * @throws  MrioError `input` when the list is empty; `label` when a code is unknown, occurs twice, or is a territory's
 */
export async function surveyedProvinces(codes: readonly string[]): Promise<ProvinceNames[]> {
  if (codes.length === 0) {
    throw new MrioError('input', 'The list of provinces is empty.', 'Name at least one, as ON.');
  }
  const all = await canadianProvinces();
  const repeated = codes.find((code, at) => codes.indexOf(code) !== at);
  if (repeated !== undefined) {
    throw new MrioError('label', `The province "${repeated}" occurs twice.`, 'Name each province once.', {
      label: repeated,
    });
  }
  for (const code of codes) {
    const found = all.find((each) => each.code === code);
    if (!found) throw unknown(code, all);
    if (!found.surveyed) {
      const provinces = all.filter(({ surveyed }) => surveyed).map((each) => each.code);
      throw new MrioError(
        'label',
        `${found.name.en} (${code}) is a territory: the Labour Force Survey has the ten provinces only.`,
        `Choose among ${provinces.join(', ')}.`,
        { label: code },
      );
    }
  }
  return all.filter(({ code }) => codes.includes(code));
}

function unknown(code: string, all: readonly ProvinceNames[]): MrioError {
  const near = nearMatches(
    code,
    all.flatMap((each) => [each.code, each.name.en]),
  );
  const list = all
    .filter((each) => near.includes(each.code) || near.includes(each.name.en))
    .map((each) => `${each.code} ${each.name.en}`);
  return new MrioError(
    'label',
    `Unknown Canadian province "${code}".`,
    list.length > 0
      ? `Give the postal code. Did you mean ${list.join(', ')}?`
      : `Give a postal code: ${all.map((each) => each.code).join(', ')}.`,
    { label: code, near: list },
  );
}
