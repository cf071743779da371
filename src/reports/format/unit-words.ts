import type { Unit } from '../../core/unit.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';
import { reportCurrency } from './report-currency.ts';

/**
 * What a number is counted in, for a heading: "million US dollars, 2013, basic prices",
 * "millones de dólares, 2013, precios básicos".
 *
 * @param   unit      the unit of the table
 * @param   language  'en' or 'es'
 */
export function unitWords(unit: Unit, language: Language): string {
  const say = translate(language);
  const year = unit.year === undefined ? [] : [String(unit.year)];
  if (unit.kind !== 'money') return [say(`units.${unit.kind}`), ...year].join(', ');
  const size =
    unit.factor === 1e9
      ? 'billion'
      : unit.factor === 1e6
        ? 'million'
        : unit.factor === 1e3
          ? 'thousand'
          : 'words';
  const prices = unit.prices === undefined ? [] : [say(`prices.${unit.prices}`)];
  return [say(`units.${reportCurrency(unit)}.${size}`), ...year, ...prices].join(', ');
}
