import type { Source } from '../source.ts';

/** US exports to each Mexican state. */
export const btsMexicanStateTrade: Source<{ year: number }> = {
  id: 'bts-mexican-state-trade',
  producer: 'US Bureau of Transportation Statistics',
  title: 'TransBorder Freight Data, US exports by Mexican state and year',
  edition: '1993–2025, as carried by unt-clscm/BTS-TransBorder-Dashboard @ 7d83337',
  url: 'https://www.bts.gov/transborder',
  accessed: '2026-11-24',
  licence: 'Public domain (US federal government work)',
  unit: 'current USD, customs value',
  file: () => 'bts_transborder/history_mexican_state_trade.csv',
  columns: ['Year', 'MexState', 'TradeType', 'TradeValue'],
  where: ({ year }) => `Year = '${year}'`,
};

/** The same publication, all years. */
export const btsMexicanStateHistory: Source = {
  ...btsMexicanStateTrade,
  file: () => 'bts_transborder/history_mexican_state_trade.csv',
  where: () => 'true',
};
