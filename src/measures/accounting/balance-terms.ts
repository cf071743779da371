import type { Term } from '../measure.ts';

/** The columns of the balance in value added, in order. */
export const BALANCE_TERMS: readonly Term[] = Object.freeze([
  { id: 'exports', en: 'gross exports', es: 'exportaciones brutas' },
  { id: 'imports', en: 'gross imports', es: 'importaciones brutas' },
  { id: 'balance', en: 'gross exports less gross imports', es: 'exportaciones menos importaciones brutas' },
  {
    id: 'VAX',
    en: 'own value added in what others finally buy',
    es: 'valor agregado propio en lo que otros compran finalmente',
  },
  {
    id: 'value-imports',
    en: 'value added of others in what the group finally buys',
    es: 'valor agregado de otros en lo que el grupo compra finalmente',
  },
  {
    id: 'value-balance',
    en: 'value added sold to others less value added bought from them',
    es: 'valor agregado vendido a otros menos el comprado a ellos',
  },
]);
