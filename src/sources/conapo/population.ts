import type { Source } from '../source.ts';

/** Population of the Mexican states at mid-year, projections. */
export const conapoPopulation: Source = {
  id: 'conapo-population',
  producer: 'CONAPO',
  title: 'Proyecciones de la población de las entidades federativas',
  edition: '1970–2070, as carried by lapanquecita/pib @ 5520b5b',
  url: 'https://www.gob.mx/conapo',
  accessed: '2026-11-24',
  licence: 'open data of the Mexican government: free reuse with attribution',
  unit: 'persons',
  file: () => 'inegi_pibe/conapo_poblacion_entidad.csv',
  columns: ['ENTIDAD', '2018'],
};
