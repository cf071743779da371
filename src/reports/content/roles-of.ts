import type { Role } from '../chart/palette.ts';
import { ROLES } from '../chart/palette.ts';
import type { PairReport } from '../pair-report.ts';

/** The parts of the pictures that a report has regions for, in their order: a domestic pair has one rest of a country. */
export function rolesOf(report: PairReport): readonly Role[] {
  const known = new Set<Role>(report.regions.map(({ role }) => role));
  return ROLES.filter((role) => known.has(role));
}
