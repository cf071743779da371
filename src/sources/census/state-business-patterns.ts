import type { Source } from '../source.ts';
import { countyBusinessPatterns } from './county-business-patterns.ts';

/** The county patterns added up by state, four-digit industries and above; unlike the counties, with Texas. */
export const stateBusinessPatterns: Source = {
  ...countyBusinessPatterns,
  id: 'census-cbp-states',
  title: 'County Business Patterns by state, NAICS 2012, mean of 2012–2016',
  edition: 'averaged by modelearth/community-data @ b443c8f',
  unit: 'jobs',
  file: () => 'cbp_county_naics4_avg2012_2016/cbp_naics_state_avg2012_2016.csv',
  columns: ['state', 'naics', 'emp'],
  where: () => 'true',
};
