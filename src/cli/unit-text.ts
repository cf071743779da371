import type { Unit } from '../core/unit.ts';
import { unitLabel } from '../core/unit.ts';
import type { Language } from '../reports/locales/language.ts';

/** Words of units in Spanish, longer ones first. */
const SPANISH: readonly (readonly [string, string])[] = [
  ['unit not stated', 'unidad no indicada'],
  ['thousand ', 'miles de '],
  ['million ', 'millones de '],
  ['billion ', 'miles de millones de '],
  ['basic prices', 'precios básicos'],
  ['customs value', 'valor en aduana'],
  ['ratio', 'razón'],
  ['count', 'en la unidad de cada cuenta'],
  ['jobs', 'empleos'],
];

/**
 * The unit of a result in the reader's language: "million USD, 2018, basic prices".
 *
 * @param   unit  of the result; a count is one of accounts that have units of their own
 */
export function unitText(unit: Unit, language: Language): string {
  if (language === 'en') return unit.kind === 'count' ? 'in the unit of each account' : unitLabel(unit);
  return SPANISH.reduce((text, [english, spanish]) => text.replace(english, spanish), unitLabel(unit));
}
