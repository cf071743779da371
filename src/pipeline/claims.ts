import type { ClaimRow } from '../reports/claims/claim-row.ts';
import { claimRows } from '../reports/claims/claim-rows.ts';
import { DATA, loadFiguresOfYears, pairConfig } from './accounts.ts';

/**
 * The claims ledger beside the shipped readings of every year of a pair.
 *
 * @param   id    the pair
 * @param   data  folder of the accounts
 * @throws  MrioError as `loadAccounts` and `claimRows`
 */
export async function pairClaims(id: string, data = DATA): Promise<ClaimRow[]> {
  const { years } = await pairConfig(id);
  return claimRows(await loadFiguresOfYears(id, years, data));
}
