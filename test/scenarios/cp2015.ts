import { existsSync, readFileSync } from 'node:fs';
import type { Economy } from '../../src/scenarios/caliendo-parro/economy.ts';
import { economyOfTrade } from '../../src/scenarios/caliendo-parro/economy-of-trade.ts';

/** The data of Caliendo and Parro (2015), which lie beside the repository and not in it. */
const folder = new URL('../../../shared/methods/reference/cp2015/', import.meta.url);
export const PRESENT = existsSync(new URL('trade_nonzero.csv', folder));
export const ABSENT = PRESENT ? '' : ' [SKIPPED: ../shared is absent]';

export interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function sheet(name: string): Sheet {
  const [columns, ...rows] = readFileSync(new URL(`${name}.csv`, folder), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return { columns, rows };
}

/** 31 regions × 40 sectors of 1993, and the tariffs of 2005 between the three of NAFTA. */
export function cp2015(): {
  economy: Economy;
  nafta2005: Float64Array;
  regions: readonly string[];
  sectors: readonly string[];
} {
  const valueSheet = sheet('va_share_gamma');
  const sectors = valueSheet.columns.slice(1);
  const regions = valueSheet.rows.map(([region]) => region);
  const [R, S] = [regions.length, sectors.length];
  const numbers = (rows: Sheet['rows'], skip: number): number[] =>
    rows.flatMap((row) => row.slice(skip).map(Number));
  const inputShare = new Float64Array(R * S * S);
  for (const [region, input, ...shares] of sheet('io_share_gamma_k').rows) {
    const [q, k] = [regions.indexOf(region), sectors.indexOf(input)];
    shares.forEach((share, j) => {
      inputShare[(q * S + j) * S + k] = Number(share);
    });
  }
  const [trade, tariff, nafta2005] = [0, 1, 2].map(() => new Float64Array(R * S * R));
  for (const [importer, exporter, sector, value, before, after] of sheet('trade_nonzero').rows) {
    const at = (regions.indexOf(exporter) * S + sectors.indexOf(sector)) * R + regions.indexOf(importer);
    trade[at] = Number(value);
    tariff[at] = Number(before);
    nafta2005[at] = Number(after);
  }
  const economy = economyOfTrade({
    regions: R,
    sectors: S,
    theta: sheet('theta').rows.map(([, theta]) => Number(theta)),
    valueShare: numbers(valueSheet.rows, 1),
    inputShare,
    finalShare: numbers(sheet('final_share_alpha').rows, 1),
    trade,
    tariff,
  });
  return { economy, nafta2005, regions, sectors };
}
