import type { Source } from '../../sources/source.ts';

/** Compilations of customs facts: the law is public, the compilers are named. */
const LAB = {
  producer: 'Budget Lab at Yale',
  url: 'https://github.com/Budget-Lab-Yale/Tariff-ETRs',
  accessed: '2026-11-24',
  licence: 'MIT (compilation); US federal data, public domain',
};
const TRACKER = {
  producer: 'Trade War Tracker',
  url: 'https://github.com/tradewartracker/trade-war-redux-2025',
  accessed: '2026-11-24',
  licence: 'MIT (compilation); US federal data, public domain',
};
const ETRS = 'as carried by Budget-Lab-Yale/Tariff-ETRs @ ffc0105';
const RATES = 'as carried by Budget-Lab-Yale/tariff-rate-tracker @ 8315fff';
const WAR = 'as carried by tradewartracker/trade-war-redux-2025 @ 726c595';

const share = 'share of value, 0 to 1';

/** Most-favoured-nation rates of the United States by eight digits. */
export const usMfnRates: Source = {
  ...LAB,
  id: 'us-mfn-2025',
  title: 'US most-favoured-nation rates by eight-digit line (USITC, Harmonized Tariff Schedule)',
  edition: `2025, ${ETRS}`,
  unit: 'ratio; specific and compound rates stand as 0',
  file: () => 'tariffs/mfn_rates_2025.csv',
  columns: ['hs8', 'mfn_rate', 'rate_type'],
};

/** Share of imports from Mexico and Canada entered under the agreement, in 2024. */
export const usmcaClaims2024: Source = {
  ...LAB,
  id: 'usmca-claims-2024',
  title: 'Share of US imports entered under USMCA, by ten-digit line and partner (USITC DataWeb)',
  edition: `2024, ${RATES}`,
  unit: share,
  file: () => 'tariffs/usmca_product_shares_2024.csv',
  columns: ['hts10', 'cty_code', 'usmca_share'],
};

/** The same in the second half of 2025, after duties made the claim worth its papers. */
export const usmcaClaims2025: Source = {
  ...LAB,
  id: 'usmca-claims-2025-h2',
  title: 'Share of US imports entered under USMCA, by ten-digit line and partner (USITC DataWeb)',
  edition: `average of the second half of 2025, ${ETRS}`,
  unit: share,
  file: () => 'tariffs/usmca_product_shares_2025_h2avg.csv',
  columns: ['hts10', 'cty_code', 'usmca_share'],
};

/** Industry of each ten-digit line. */
export const hsToNaics: Source = {
  ...LAB,
  id: 'hs10-naics',
  title: 'Ten-digit lines of the US tariff to NAICS (US Census Bureau)',
  edition: ETRS,
  unit: 'codes',
  file: () => 'concordances/budgetlab_hs10_naics_crosswalk.csv',
  columns: ['hs10', 'naics'],
};

/** US imports and duties of 2024 by chapter, and what 2025 added, for Mexico 2010, Canada 1220 and China 5700. */
export const importsByChapter: Source<{ partner: '2010' | '1220' | '5700' }> = {
  ...TRACKER,
  id: 'us-imports-by-chapter-2024',
  title: 'US imports, duties paid and rise of duties by chapter (US Census Bureau)',
  edition: `imports of 2024, duties of 2025, ${WAR}`,
  unit: 'current USD; per cent',
  file: ({ partner }) => `tariffs_icio/tradewartracker_hs2-tariff-${partner}.csv`,
  columns: ['HS2', '2024_imports', '2024_duty', '2025_tariff_increase', '2024_tariff'],
};

/** Effective US rates by country and date. */
export const effectiveRates: Source = {
  ...TRACKER,
  id: 'us-effective-2025-26',
  title: 'Effective US tariffs by country and date',
  edition: `4 February 2025 to 19 August 2026, ${WAR}`,
  unit: 'per cent of imports of 2024',
  file: () => 'tariffs_icio/tradewartracker_country-by-time.csv',
  columns: ['date', 'country_name', 'effective tariff', 'total imports', '2024 tariff'],
};

/** China's tariffs on US goods by six digits and date. */
export const chinaOnUs: Source = {
  id: 'china-retaliation-2018-19',
  producer: 'Waugh',
  title: 'Chinese tariffs on US goods by six-digit line and date (from Bown, Jung and Zhang, PIIE)',
  edition: '1 January 2018 to 1 June 2019, as carried by mwaugh0328/consumption_and_tradewar @ 82c38f5',
  url: 'https://github.com/mwaugh0328/consumption_and_tradewar',
  accessed: '2026-11-24',
  licence: 'licence of the compilation not stated; facts of public notices',
  unit: 'per cent',
  file: () => 'tariffs_icio/waugh_new_tariff_list_max_2018_19.csv.gz',
  columns: ['time_of_tariff', 'hs6', 'tariff'],
};

/** Bilateral tariffs of all countries. */
export const globalTariffs: Source<{ year: 2018 }> = {
  id: 'teti-2018',
  producer: 'Teti',
  title: 'Global Tariff Database, simple averages by importer, exporter and industry',
  edition: '2018, as carried by ahmadlp/tariffwar @ 9863698',
  url: 'https://github.com/ahmadlp/tariffwar',
  accessed: '2026-11-24',
  licence: 'licence of the carrier not stated: numbers only',
  unit: 'ratio',
  file: ({ year }) => `oecd_icio_trade/teti_tariff_${year}.csv.gz`,
  columns: ['exporter', 'importer', 'A01', 'C10T12', 'C31T33'],
  where: () => `importer IN ('MEX', 'CAN') AND exporter = 'CHN'`,
};

/** Tariffs between the three countries before and after the North American Free Trade Agreement. */
export const nafta: Source = {
  id: 'caliendo-parro-tariffs',
  producer: 'Caliendo and Parro',
  title: 'Estimates of the Trade and Welfare Effects of NAFTA, tariffs and trade',
  edition: '1993 and 2005, as carried by paulofelipe/cp2015 @ ecf59b9',
  url: 'https://github.com/paulofelipe/cp2015',
  accessed: '2026-11-24',
  licence: 'MIT (package); supplementary material of the Review of Economic Studies',
  unit: 'ratio; current USD',
  file: () => 'cp2015_nafta/trade.csv.gz',
  columns: ['sector', 'exporter', 'importer', 'value', 'tariff_bln', 'tariff_cfl'],
  where: () => `exporter IN ('USA', 'Mexico', 'Canada') AND importer IN ('USA', 'Mexico', 'Canada')`,
};

/** Trade through each port by chapter and mode. */
export const portsByChapter: Source = {
  id: 'bts-dot3',
  producer: 'US Bureau of Transportation Statistics',
  title: 'TransBorder Freight Data, table 3: port by product chapter',
  edition:
    'monthly files of 2021–2023 added up, as carried by 1realbzy/TransBorderFreight_Analysis @ fe750e2',
  url: 'https://www.bts.gov/transborder',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'current USD, customs value; kg',
  file: () => 'bts_transborder/dot3_annual_2021_2023.csv',
  columns: ['trdtype', 'depe', 'commodity2', 'disagmot', 'country', 'value_usd', 'shipwt_kg'],
};

/** US exports by chapter, to Mexico and Canada. */
export const exportsByChapter: Source = {
  ...portsByChapter,
  id: 'bts-dot2-all',
  title: 'TransBorder Freight Data, table 2: state by product chapter',
  file: () => 'bts_transborder/dot2_state_hs2_annual_2021_2023.csv',
  columns: ['trdtype', 'hs2', 'country', 'value_usd'],
  where: () => `trdtype = '1'`,
};

/** Codes and names of countries. */
export const countryCodes: Source = {
  ...LAB,
  id: 'census-iso3',
  title: 'Country codes of the US Census Bureau to ISO 3166',
  edition: ETRS,
  unit: 'codes',
  file: () => 'tariffs_icio/budgetlab_census_to_iso3.csv',
  columns: ['cty_code', 'iso3'],
};
export const countryNames: Source = {
  ...countryCodes,
  id: 'census-country-names',
  title: 'Country codes and names of the US Census Bureau',
  edition: RATES,
  file: () => 'tariffs/census_codes.csv',
  columns: ['Code', 'Name'],
};

/** Lists of product codes of the actions of 2018 to 2026, as files of the tracker. */
export const productLists: Source<{ file: string; columns: readonly string[] }> = {
  ...LAB,
  id: 'us-product-lists',
  title: 'Product lists of Sections 232 and 301 (CBP and USTR notices)',
  edition: RATES,
  unit: 'codes',
  file: ({ file }) => `tariffs/${file}`,
  columns: [],
};
