import type { Source } from '../source.ts';

/** Gross value added of the Mexican states and the nation by activity, current prices. */
export const inegiStateGdp: Source = {
  id: 'inegi-pibe',
  producer: 'INEGI',
  title: 'Producto Interno Bruto por Entidad Federativa, valor agregado bruto a precios corrientes',
  edition: 'base 2018, 2003–2024 R, as carried by lapanquecita/pib @ 5520b5b',
  url: 'https://www.inegi.org.mx/programas/pibent/2018/',
  accessed: '2026-11-24',
  licence: 'INEGI Términos de Libre Uso: free reuse with attribution to INEGI',
  unit: 'million current MXN',
  file: () => 'inegi_pibe/pibe_vab_corrientes_mxn_mill_2003_2024.csv',
  columns: ['cve_ent', 'scian', '2013', '2018'],
};
