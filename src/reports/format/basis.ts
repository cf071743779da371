import type { Unit } from '../../core/unit.ts';
import type { Language } from '../locales/language.ts';
import { translate } from '../locales/translate.ts';

/**
 * The year and price basis that stand near a number: "2013, basic prices", "2013, precios básicos".
 *
 * @param   unit      the unit of the number
 * @param   language  'en' or 'es'
 * @returns the parts that the unit has; empty when it has neither
 */
export function basis(unit: Unit, language: Language): string {
  const prices = unit.prices === undefined ? undefined : translate(language)(`prices.${unit.prices}`);
  return [unit.year, prices].filter((part) => part !== undefined).join(', ');
}
