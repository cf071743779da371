import type { Source } from '../source.ts';

/** Input coefficients of 45 industries in 77 economies, summed over the origins of inputs. */
export const oecdTechnology: Source = {
  id: 'oecd-icio-technology',
  producer: 'OECD',
  title: 'Inter-Country Input-Output tables 2020, input coefficients by country and industry (small version)',
  edition: '2023 edition, year 2020, as carried by matthew-murillo/trade_simulator @ 65f98d1',
  url: 'https://www.oecd.org/en/data/datasets/inter-country-input-output-tables.html',
  accessed: '2026-11-24',
  licence: 'OECD terms and conditions: reuse with attribution (CC BY 4.0 for current editions)',
  unit: 'ratio to output',
  file: () => 'oecd_icio2020_tech/G_io_coeff.csv.gz',
  columns: ['country', 'using_sector', 'va_share', 'A01_02', 'T'],
};
