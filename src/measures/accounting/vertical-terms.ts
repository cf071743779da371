import type { Term } from '../measure.ts';

/** The columns of vertical specialisation, in order. */
export const VERTICAL_TERMS: readonly Term[] = Object.freeze([
  { id: 'exports', en: 'gross exports', es: 'exportaciones brutas' },
  {
    id: 'VS',
    en: 'imported inputs in exports, through all chains at home, each time they cross',
    es: 'insumos importados en las exportaciones, por todas las cadenas internas, cada vez que cruzan',
  },
  {
    id: 'FC',
    en: 'foreign value in exports',
    es: 'valor extranjero en las exportaciones',
  },
  {
    id: 'DC',
    en: 'own value in exports, what returned and leaves again included',
    es: 'valor propio en las exportaciones, con lo que regresó y vuelve a salir',
  },
  {
    id: 'VS1',
    en: 'own value in the exports of others',
    es: 'valor propio en las exportaciones de otros',
  },
  {
    id: 'VS1*',
    en: 'own value that returns home',
    es: 'valor propio que regresa',
  },
]);
