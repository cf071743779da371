import type { Source } from '../source.ts';

/** Who sells to whom, by product group, 81 economies: intermediate and final use together, domestic sales included. */
export const oecdTradeCube: Source<{ year: number }> = {
  id: 'oecd-icio-trade',
  producer: 'OECD',
  title:
    'Inter-Country Input-Output tables, flows by exporter, importer and product (extended tables, 81 economies)',
  edition: '2025 frame, 2011–2022, as carried by ahmadlp/tariffwar @ 9863698',
  url: 'https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html',
  accessed: '2026-11-24',
  licence: 'OECD terms and conditions: reuse with attribution (CC BY 4.0 for current editions)',
  unit: 'million current USD, basic prices',
  file: ({ year }) => `oecd_icio_trade/trade_${year}.csv.gz`,
  columns: ['exporter', 'importer', 'A01', 'SERVICES'],
};
