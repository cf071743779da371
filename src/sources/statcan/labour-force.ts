import type { Source } from '../source.ts';

/** Employment of the ten provinces and Canada by broad industry. */
export const statcanLabourForce: Source = {
  id: 'statcan-labour-force',
  producer: 'Statistics Canada',
  title: 'Labour Force Survey, employment by industry, table 14-10-0036-01',
  edition:
    'annual means 2010–2021 (2021: January to June), seasonally adjusted and carried by PhilSmith26/LFStables @ 50da9ee',
  url: 'https://www150.statcan.gc.ca/t1/tbl1/en/tv.action?pid=1410003601',
  accessed: '2026-11-24',
  licence: 'Open Government Licence – Canada; the carrier repository states no licence',
  unit: 'thousand persons employed, all classes of worker',
  file: () => 'canada_lfs_employment/lfs_province_industry_annual_avg_2010_2021.csv',
  columns: ['province', 'industry', '2010', '2021'],
};
