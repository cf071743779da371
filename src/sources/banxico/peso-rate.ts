import type { Source } from '../source.ts';

/** Pesos per US dollar, annual averages of the FIX rate. */
export const pesoRate: Source = {
  id: 'banxico-fix',
  producer: 'Banco de México',
  title: 'Tipo de cambio FIX, promedio anual',
  edition: '1991–2026, as carried by lapanquecita/remesas @ 7b108a4',
  url: 'https://www.banxico.org.mx/tipcamb/main.do',
  accessed: '2026-11-24',
  licence: 'Free use with attribution to Banco de México',
  unit: 'MXN per USD',
  file: () => 'inegi_pibe/banxico_usdmxn_annual_avg.csv',
  columns: ['year', 'mxn_per_usd'],
};
