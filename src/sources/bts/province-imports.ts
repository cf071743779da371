import type { Source } from '../source.ts';

/** US imports from Canada by product chapter and province of origin, 2021 to 2023. */
export const btsProvinceImports: Source = {
  id: 'bts-dot2-provinces',
  producer: 'US Bureau of Transportation Statistics',
  title: 'TransBorder Freight Data, table 2: imports from Canada by province of origin and product chapter',
  edition:
    'monthly files of 2021–2023 added up, as carried by 1realbzy/TransBorderFreight_Analysis @ fe750e2',
  url: 'https://www.bts.gov/transborder',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'current USD, customs value',
  file: () => 'bts_transborder/dot2_state_hs2_annual_2021_2023.csv',
  columns: ['trdtype', 'hs2', 'canprov', 'country', 'value_usd'],
  where: () => `country = '1220' AND trdtype = '2'`,
};
