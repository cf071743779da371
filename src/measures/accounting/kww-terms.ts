import type { Term } from '../measure.ts';

/** The nine terms of Koopman, Wang & Wei, in the order of their equation 36. */
export const KWW_TERMS: readonly Term[] = Object.freeze([
  {
    id: 'DVA_FIN',
    en: 'own value added in exports of final products',
    es: 'valor agregado propio en exportaciones de bienes finales',
  },
  {
    id: 'DVA_INT',
    en: 'own value added in exported inputs, used up by the country that finishes the product',
    es: 'valor agregado propio en insumos exportados, consumido en el país que termina el producto',
  },
  {
    id: 'DVA_INTrex',
    en: 'own value added in exported inputs, sold on in final products to third countries',
    es: 'valor agregado propio en insumos exportados, revendido en bienes finales a terceros países',
  },
  {
    id: 'RDV_FIN',
    en: 'own value added that returns home in final products',
    es: 'valor agregado propio que regresa en bienes finales',
  },
  {
    id: 'RDV_INT',
    en: 'own value added that returns home in inputs and is used up there',
    es: 'valor agregado propio que regresa en insumos y se consume en casa',
  },
  {
    id: 'DDC',
    en: 'own value counted twice: it returned home and is exported again',
    es: 'valor propio contado dos veces: regresó y se exporta otra vez',
  },
  {
    id: 'FVA_FIN',
    en: 'foreign value in exports of final products',
    es: 'valor extranjero en exportaciones de bienes finales',
  },
  {
    id: 'FVA_INT',
    en: 'foreign value in exported inputs, used up by the direct importer',
    es: 'valor extranjero en insumos exportados, consumido por el importador directo',
  },
  {
    id: 'FDC',
    en: 'foreign value in exported inputs that the importer exports again, all taken as counted twice',
    es: 'valor extranjero en insumos que el importador exporta otra vez, tomado todo como contado dos veces',
  },
]);
