import type { Unit } from '../core/unit.ts';

const SIZES: readonly (readonly [RegExp, number])[] = [
  [/^(m|mio|mill|mln|million|millions)$/i, 1e6],
  [/^(k|th|thousand|thousands|1000)$/i, 1e3],
  [/^(bn|bill|billion|billions)$/i, 1e9],
];

/**
 * The unit of money that a unit file names: M.EUR, Million USD, mio EUR, MEUR, USD.
 *
 * @returns undefined when it is no money: tonnes, persons, a mixture
 */
export function moneyUnit(text: string): Unit | undefined {
  const match = /^(?:([a-z]+|1000)[. ]*)?(EUR|EURO|USD|US\$|[A-Z]{3})(?:, .*)?$/i.exec(text.trim());
  if (!match) return undefined;
  const [, size, code] = match;
  const factor = size === undefined ? 1 : SIZES.find(([name]) => name.test(size))?.[1];
  const currency = /^euro?$/i.test(code) ? 'EUR' : code === 'US$' ? 'USD' : code;
  return factor === undefined || !/^[A-Z]{3}$/.test(currency)
    ? undefined
    : Object.freeze({ kind: 'money', currency, factor });
}
