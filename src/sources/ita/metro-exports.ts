import type { Source } from '../source.ts';

/** Merchandise exports of US metropolitan areas. */
export const itaMetroExports: Source = {
  id: 'ita-metro-exports',
  producer: 'US International Trade Administration',
  title: 'Metropolitan Export Map, merchandise exports by metropolitan area',
  edition: '2012–2021, as carried by jasonjiajs/replication_cities_hetfirms @ a71fb7b',
  url: 'https://www.trade.gov/metropolitan-export-map',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'current USD (the header of the file says millions)',
  file: () => 'ita_metro_exports/ita_msa_merchandise_exports_usd_2012_2021.csv',
  columns: ['MSA Full Name', '2013', '2018'],
};
