import type { Source } from '../source.ts';

/** Input-output table of one Mexican state and the rest of the country, 2018. */
export const inegiBiRegionalTable: Source<{ state: string }> = {
  id: 'inegi-mip-birregional',
  producer: 'INEGI',
  title: 'Matriz de insumo-producto birregional 2018, industria por industria',
  edition: 'base 2018, as carried by elbecerrasoto/simulator @ c785119',
  url: 'https://www.inegi.org.mx/temas/mip/',
  accessed: '2026-11-24',
  licence: 'INEGI Términos de Libre Uso: free reuse with attribution to INEGI',
  unit: 'million current MXN, basic prices',
  file: ({ state }) => `inegi_mip_birregional_2018/${state}.csv`,
  columns: ['row', 'S_111', 'R_93', 'S_CP', 'R_EXP'],
};
