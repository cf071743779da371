import type { Source } from '../source.ts';

/** Shares of 45 products in the final demand of 77 economies. */
export const oecdFinalDemandShares: Source = {
  id: 'oecd-icio-final-demand',
  producer: 'OECD',
  title: 'Inter-Country Input-Output tables 2020, final demand shares by product',
  edition: '2023 edition, year 2020, as carried by matthew-murillo/trade_simulator @ 65f98d1',
  url: 'https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html',
  accessed: '2026-11-24',
  licence: 'OECD terms and conditions: reuse with attribution (CC BY 4.0 for current editions)',
  unit: 'ratio to final demand',
  file: () => 'oecd_icio2020_tech/final_demand_shares.csv',
  columns: ['country', 'D_total_deficit_musd', 'A01_02', 'T'],
};
