import type { Source } from '../source.ts';

/** Trade by US state, product chapter and Mexican state, 2021 to 2023. */
export const btsProductTrade: Source = {
  id: 'bts-dot2',
  producer: 'US Bureau of Transportation Statistics',
  title: 'TransBorder Freight Data, table 2: state by product chapter',
  edition:
    'monthly files of 2021–2023 added up, as carried by 1realbzy/TransBorderFreight_Analysis @ fe750e2',
  url: 'https://www.bts.gov/transborder',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'current USD, customs value',
  file: () => 'bts_transborder/dot2_state_hs2_annual_2021_2023.csv',
  columns: ['trdtype', 'usastate', 'hs2', 'mexstate', 'country', 'value_usd'],
  where: () => `country = '2010'`,
};

/** The same publication, trade with Canada: by US state, product chapter and province, both directions. */
export const btsProvinceTrade: Source = {
  ...btsProductTrade,
  columns: ['trdtype', 'usastate', 'hs2', 'canprov', 'country', 'value_usd'],
  where: () => `country = '1220'`,
};
