import type { Source } from '../source.ts';

/** Gross domestic product of California metropolitan areas by industry. */
export const beaMetroGdp: Source = {
  id: 'bea-metro-gdp',
  producer: 'US Bureau of Economic Analysis',
  title: 'GDP by metropolitan area and industry (MAGDP2), California',
  edition: 'release of 18 September 2018, 2001–2017, as carried by truggles/Cal_Transportation @ 39f96bc',
  url: 'https://www.bea.gov/data/gdp/gdp-county-metro-and-other-areas',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'million current USD',
  file: () => 'bea_metro_gdp/magdp2_california_msas_2001_2017.csv',
  columns: ['cbsa', 'line', 'naics', '2013', '2016'],
};
