import type { Source } from '../source.ts';

/** Private employment of the United States by four-digit industry, mean of 2012 to 2016. */
export const nationalBusinessPatterns: Source = {
  id: 'census-cbp-nation',
  producer: 'US Census Bureau',
  title: 'County Business Patterns, United States by four-digit NAICS 2012, mean of 2012–2016',
  edition: 'averaged by modelearth/community-data @ b443c8f',
  url: 'https://www.census.gov/programs-surveys/cbp.html',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work); the carrier repository states no licence',
  unit: 'jobs; thousand USD of payroll',
  file: () => 'cbp_county_naics4_avg2012_2016/cbp_naics_us_50states_avg2012_2016.csv',
  columns: ['naics', 'emp'],
};
