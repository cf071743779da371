import type { Source } from '../source.ts';

/** Value added of 71 industries in the United States. */
export const beaValueAdded: Source = {
  id: 'bea-value-added',
  producer: 'US Bureau of Economic Analysis',
  title: 'Value added by industry, summary level',
  edition: '2017 schema, before redefinitions, as packaged by USEPA/useeior @ 1565a70',
  url: 'https://www.bea.gov/industry/input-output-accounts-data',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'million current USD, producer prices',
  file: () => 'bea_io_summary/valueadded.csv',
  columns: ['code', '2013'],
};
