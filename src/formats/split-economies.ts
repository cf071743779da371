import { countryOfHalf } from '../core/split-economy.ts';
import type { Role, Roles } from './roles.ts';

/**
 * Gives the halves of a split economy the name of their country: MX1 becomes MEX:MX1.
 *
 * So that the border by country puts them together. Done only where the table also has the country itself, which
 * absorbs what the halves do not: final demand is that of MEX, and MX1 and MX2 have none of their own.
 *
 * @returns the roles with new names, and the names that were changed
 */
export function splitEconomies(roles: Roles): { roles: Roles; renamed: readonly string[] } {
  const regions = new Set(
    [...roles.rows, ...roles.columns].flatMap((role) => ('region' in role ? [role.region] : [])),
  );
  const names = new Map<string, string>();
  for (const region of regions) {
    const country = countryOfHalf(region);
    if (country !== undefined && regions.has(country)) names.set(region, `${country}:${region}`);
  }
  const renamed = (role: Role): Role =>
    'region' in role && names.has(role.region) ? { ...role, region: names.get(role.region)! } : role;
  return {
    roles: { rows: roles.rows.map(renamed), columns: roles.columns.map(renamed) },
    renamed: [...names.values()],
  };
}
