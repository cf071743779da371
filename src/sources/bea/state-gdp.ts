import type { Source } from '../source.ts';

/** Gross domestic product of the states and the United States by industry. */
export const beaStateGdp: Source = {
  id: 'bea-state-gdp',
  producer: 'US Bureau of Economic Analysis',
  title: 'GDP by state and industry',
  edition: 'release of 4 May 2018, 1997–2017, as carried by ericngg/US-GDP-Analysis @ a3c2fdf',
  url: 'https://www.bea.gov/data/gdp/gdp-state',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'million current USD',
  file: () => 'bea_state_gdp/gdp_by_state_industry_1997_2017.csv',
  columns: ['geofips', 'line', '2013', '2016'],
};
