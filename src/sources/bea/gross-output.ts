import type { Source } from '../source.ts';

/** Gross output of 71 industries in the United States. */
export const beaGrossOutput: Source = {
  id: 'bea-gross-output',
  producer: 'US Bureau of Economic Analysis',
  title: 'Gross output by industry, summary level',
  edition: '2017 schema, before redefinitions, as packaged by USEPA/useeior @ 1565a70',
  url: 'https://www.bea.gov/industry/input-output-accounts-data',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'million current USD, producer prices',
  file: () => 'bea_io_summary/grossoutput.csv',
  columns: ['code', '2013'],
};
