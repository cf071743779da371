import { MrioError } from '../../core/errors.ts';
import type { Unit } from '../../core/unit.ts';

/**
 * The currency of a unit, when reports have words for it.
 *
 * @throws  MrioError `unit` when it is another one: reports speak of dollars and pesos
 */
export function reportCurrency(unit: Unit): 'USD' | 'MXN' {
  const currency = unit.currency ?? 'USD';
  if (currency === 'USD' || currency === 'MXN') return currency;
  throw new MrioError(
    'unit',
    `A report has no words for amounts in ${currency}.`,
    'Convert the table to USD or MXN first.',
    { currency },
  );
}
