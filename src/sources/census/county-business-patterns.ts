import type { Source } from '../source.ts';

/** Private employment and payroll by county and four-digit industry, mean of 2012 to 2016. */
export const countyBusinessPatterns: Source<{ counties: readonly string[] }> = {
  id: 'census-cbp',
  producer: 'US Census Bureau',
  title: 'County Business Patterns, four-digit NAICS 2012, mean of 2012–2016',
  edition: 'averaged and imputed by modelearth/community-data @ b443c8f',
  url: 'https://www.census.gov/programs-surveys/cbp.html',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work); the carrier repository states no licence',
  unit: 'jobs; thousand USD of payroll',
  file: () => 'cbp_county_naics4_avg2012_2016/cbp_naics4_border_counties.csv',
  columns: ['fips', 'naics4', 'emp_est1', 'payann_est1_kusd'],
  where: ({ counties }) => `fips IN (${counties.map((fips) => `'${fips}'`).join(', ')})`,
};

/** The same publication, every county of 49 states: Texas is not in the file at hand. */
export const everyCountyBusinessPatterns: Source = {
  ...countyBusinessPatterns,
  file: () => 'cbp_county_naics4_avg2012_2016/cbp_naics4_all_counties.csv.gz',
  where: () => 'true',
};
