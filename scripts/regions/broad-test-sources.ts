import type { Source } from '../../src/sources/source.ts';

/** Jobs of the US states by ownership and industry. */
export const qcewStates: Source = {
  id: 'bls-qcew-states',
  producer: 'US Bureau of Labor Statistics',
  title: 'Quarterly Census of Employment and Wages, states by ownership and NAICS, annual averages',
  edition: '2019, as carried by ModelEarth/machine-learning @ b31c1a3',
  url: 'https://www.bls.gov/cew/',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'jobs',
  file: () => 'qcew_states_2019_2020/qcew_state_naics_2019.csv',
  columns: ['area_fips', 'own_code', 'industry_code', 'annual_avg_emplvl'],
};

/** US exports to Canada and Mexico by state of origin and chapter. */
export const stateExportsByChapter: Source = {
  id: 'bts-dot2-states',
  producer: 'US Bureau of Transportation Statistics',
  title: 'TransBorder Freight Data, table 2: exports by state and product chapter',
  edition: '2021–2023, as carried by 1realbzy/TransBorderFreight_Analysis @ fe750e2',
  url: 'https://www.bts.gov/transborder',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'current USD',
  file: () => 'bts_transborder/dot2_state_hs2_annual_2021_2023.csv',
  columns: ['trdtype', 'usastate', 'hs2', 'value_usd'],
  where: () => `trdtype = '1'`,
};
