import type { Source } from '../source.ts';

/** Trade of each US state with Mexico and Canada. */
export const btsStateTrade: Source<{ year: number }> = {
  id: 'bts-state-trade',
  producer: 'US Bureau of Transportation Statistics',
  title: 'TransBorder Freight Data, trade of US states by year',
  edition: '1993–2025, as carried by unt-clscm/BTS-TransBorder-Dashboard @ 7d83337',
  url: 'https://www.bts.gov/transborder',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'current USD, customs value',
  file: () => 'bts_transborder/history_us_state_trade.csv',
  columns: ['Year', 'StateCode', 'Country', 'TradeType', 'TradeValue'],
  where: ({ year }) => `Year = '${year}'`,
};

/** The same publication, all years. */
export const btsStateTradeHistory: Source = {
  ...btsStateTrade,
  file: () => 'bts_transborder/history_us_state_trade.csv',
  where: () => 'true',
};
