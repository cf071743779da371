import { readFileSync } from 'node:fs';
import { loadAccounts, loadFigures } from '../../src/pipeline/accounts.ts';
import { pairReport } from '../../src/pipeline/pair-report.ts';
import type { MapShapes } from '../../src/reports/chart/pair-map.ts';
import { claimRows } from '../../src/reports/claims/claim-rows.ts';

/** Outlines of Cali Baja. */
export const SHAPES = JSON.parse(
  readFileSync(new URL('../../data/shapes/cali-baja.json', import.meta.url), 'utf8'),
) as MapShapes;

/** The report of the embedded accounts of Cali Baja. */
export async function embeddedReport(year: number) {
  return pairReport(await loadAccounts('cali-baja', year));
}

/** The claims beside the embedded readings. */
export async function embeddedClaims() {
  const years = await Promise.all(
    [2013, 2018].map(async (year) => [year, await loadFigures('cali-baja', year)] as const),
  );
  return claimRows(new Map(years));
}
