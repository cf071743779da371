import type { Source } from '../source.ts';

/** Use of 73 commodities by 71 industries and final demand in the United States. */
export const beaUseTable: Source<{ year: number }> = {
  id: 'bea-use-summary',
  producer: 'US Bureau of Economic Analysis',
  title: 'Use table, summary level',
  edition: '2017 schema, before redefinitions, as packaged by USEPA/useeior @ 1565a70',
  url: 'https://www.bea.gov/industry/input-output-accounts-data',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'million current USD, producer prices',
  file: ({ year }) => `bea_io_summary/use_before_redef_${year}_musd.csv`,
  columns: ['code', 'F040'],
};
