import { unknownLabel } from '../../core/axis.ts';
import { countryOf } from '../../core/partition.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { TariffTables } from './tariff-tables.ts';

/** How codes of countries in a file relate to the countries of one table. */
export interface CountryMatch {
  /** Countries of the table, in the order of its regions. */
  readonly countries: readonly string[];
  /** Economy of the accounts that a code belongs to; itself for an economy. */
  readonly economyOf: (code: string) => string;
  /** Whether a country of the table is meant by a code: by its own, or by that of its economy. */
  readonly meant: (code: string, country: string) => boolean;
  /** How a code can be found in the table: as a country, in part of a larger one, or not at all. */
  readonly found: (code: string) => 'whole' | 'part' | 'absent';
}

/**
 * Relates codes of countries to the countries of a table.
 *
 * A code is a country (ISO 3166), an economy of the accounts (EU, JKT, ROW) or a country of the table itself.
 *
 * @param   of      the Mrio
 * @param   tables  the tariff tables
 * @throws  MrioError `label` from its functions when nobody knows a code; lists near matches
 */
export function countryMatch(of: Mrio, tables: TariffTables): CountryMatch {
  const countries = [...new Set(of.regions.labels.map(countryOf))];
  const economies = new Map(tables.countries.map((each) => [each.iso3, each.economy]));
  const groups = new Set(economies.values());
  const known = (code: string): string => {
    if (!economies.has(code) && !groups.has(code) && !countries.includes(code))
      throw unknownLabel('country', code, [...new Set([...countries, ...groups, ...economies.keys()])]);
    return code;
  };
  const economyOf = (code: string) => economies.get(known(code)) ?? code;
  const meant = (code: string, country: string) =>
    known(code) === country || (groups.has(code) && code === (economies.get(country) ?? country));
  return {
    countries,
    economyOf,
    meant,
    found: (code) => {
      if (countries.some((country) => meant(code, country))) return 'whole';
      return countries.includes(economyOf(code)) ? 'part' : 'absent';
    },
  };
}
