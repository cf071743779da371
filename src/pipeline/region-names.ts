import { bridge, oneOf } from '../accounts/bridge.ts';

/** A text in the two languages of the reports. */
export interface Named {
  readonly en: string;
  readonly es: string;
}

/** Names of a country in the two languages, with the form after "rest of". */
export const COUNTRY_RESTS: Readonly<Record<'USA' | 'MEX' | 'CAN', { short: string; name: Named }>> = {
  USA: { short: 'RUS', name: { en: 'rest of the United States', es: 'resto de Estados Unidos' } },
  MEX: { short: 'RMX', name: { en: 'rest of Mexico', es: 'resto de México' } },
  CAN: { short: 'RCA', name: { en: 'rest of Canada', es: 'resto de Canadá' } },
};

/** Names of US states by postal code, Mexican states by number, Canadian provinces by postal code. */
export async function placeNames(of: 'us_states' | 'mexican_states' | 'canadian_provinces') {
  const key = of === 'us_states' ? 'postal' : 'code';
  const [en, es] = [await bridge(of, key, 'name_en'), await bridge(of, key, 'name_es')];
  return { codes: [...en.to.keys()], name: (code: string) => ({ en: oneOf(en, code), es: oneOf(es, code) }) };
}

/** Several names as one phrase: "a, b and c". */
export function listed(names: readonly Named[]): Named {
  const join = (texts: readonly string[], and: (next: string) => string) => {
    if (texts.length < 2) return texts.join('');
    const last = texts[texts.length - 1];
    return `${texts.slice(0, -1).join(', ')} ${and(last)} ${last}`;
  };
  return {
    en: join(
      names.map((name) => name.en),
      () => 'and',
    ),
    // "y" becomes "e" before the sound of i.
    es: join(
      names.map((name) => name.es),
      (next) => (/^h?i(?!e)/i.test(next) ? 'e' : 'y'),
    ),
  };
}
