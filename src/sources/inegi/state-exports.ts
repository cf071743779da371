import type { Source } from '../source.ts';

/** Exports of the Mexican states by three-digit subsector. */
export const inegiStateExports: Source = {
  id: 'inegi-etef',
  producer: 'INEGI',
  title: 'Exportaciones por Entidad Federativa, por subsector',
  edition: '2007–2018, as carried by teoten108/INEGI-export @ a10efd3',
  url: 'https://www.inegi.org.mx/programas/exporta_ef/',
  accessed: '2026-11-24',
  licence: 'INEGI Términos de Libre Uso: free reuse with attribution to INEGI',
  unit: 'thousand current USD, FOB',
  file: () => 'inegi_etef/etef_state_subsector_kusd_2007_2018.csv',
  columns: ['cve_ent', 'year', 'scian', 'exports_kusd'],
};
