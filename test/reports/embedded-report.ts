import { fileURLToPath } from 'node:url';
import { loadAccounts, loadFigures } from '../../src/pipeline/accounts.ts';
import { readPairConfig } from '../../src/pipeline/config.ts';
import { mapShapes } from '../../src/pipeline/map-shapes.ts';
import { pairReport } from '../../src/pipeline/pair-report.ts';
import { processingConfig } from '../../src/pipeline/processing-config.ts';
import { claimRows } from '../../src/reports/claims/claim-rows.ts';

/** Outlines of Cali Baja. */
export const SHAPES = (await mapShapes(
  await readPairConfig(fileURLToPath(new URL('../../pairs/cali-baja.json', import.meta.url))),
))!;

/** The report of the embedded accounts of a pair; of Cali Baja when none is named. */
export async function embeddedReport(year: number, id = 'cali-baja') {
  const [accounts, processing] = await Promise.all([loadAccounts(id, year), processingConfig()]);
  return pairReport(accounts, processing);
}

/** The claims beside the embedded readings. */
export async function embeddedClaims() {
  const years = await Promise.all(
    [2013, 2018].map(async (year) => [year, await loadFigures('cali-baja', year)] as const),
  );
  return claimRows(new Map(years));
}
