import type { Source } from '../source.ts';

/** Full-time and part-time jobs by sector in metropolitan areas, 2012. */
export const beaMetroEmployment: Source = {
  id: 'bea-metro-employment',
  producer: 'US Bureau of Economic Analysis',
  title: 'Total full-time and part-time employment by industry (CAEMP25N), metropolitan areas',
  edition: '2012, updated 16 November 2022, as carried by jasonjiajs/replication_cities_hetfirms @ a71fb7b',
  url: 'https://www.bea.gov/data/employment/employment-county-metro-and-other-areas',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'jobs',
  file: () => 'bea_metro_employment_2012/caemp25n_msa_2012.csv',
  columns: ['cbsa', 'line', 'description', 'jobs_2012'],
};
