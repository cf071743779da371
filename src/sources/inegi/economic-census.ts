import type { Source } from '../source.ts';

/** Persons employed by state and six-digit class in the economic censuses. */
export const inegiEconomicCensus: Source<{ census: number }> = {
  id: 'inegi-economic-census',
  producer: 'INEGI',
  title: 'Censos Económicos, personal ocupado por entidad y clase',
  edition:
    '2004, 2009, 2014, 2019, as carried by MateoTRC/EcomplexityMX @ d9462dc; confidential cells filled there',
  url: 'https://www.inegi.org.mx/programas/ce/2019/',
  accessed: '2026-11-24',
  licence: 'INEGI Términos de Libre Uso: free reuse with attribution to INEGI',
  unit: 'persons employed',
  file: () => 'inegi_ce_employment/ce_state_scian6_2004_2019.csv',
  columns: ['census_year', 'cve_ent', 'scian6', 'pot_filled', 'filled_flag'],
  where: ({ census }) => `census_year = '${census}'`,
};
