import type { Term } from '../measure.ts';

/** The sixteen terms of Wang, Wei & Zhu, by the names and in the order of decompr. */
export const WWZ_TERMS: readonly Term[] = Object.freeze([
  {
    id: 'DVA_FIN',
    en: 'own value added in exports of final products',
    es: 'valor agregado propio en exportaciones de bienes finales',
  },
  {
    id: 'DVA_INT',
    en: 'own value added in inputs that the importer turns into final products for itself',
    es: 'valor agregado propio en insumos que el importador convierte en bienes finales para sí',
  },
  {
    id: 'DVA_INTrexI1',
    en: 'own value added in inputs that the importer sells on as inputs; third countries finish them for themselves',
    es: 'valor agregado propio en insumos que el importador revende como insumos; terceros países los terminan para sí',
  },
  {
    id: 'DVA_INTrexF',
    en: 'own value added in inputs that the importer turns into final products for third countries',
    es: 'valor agregado propio en insumos que el importador convierte en bienes finales para terceros países',
  },
  {
    id: 'DVA_INTrexI2',
    en: 'own value added in inputs that the importer sells on as inputs; third countries finish them for others abroad',
    es: 'valor agregado propio en insumos que el importador revende como insumos; terceros países los terminan para otros',
  },
  {
    id: 'RDV_INT',
    en: 'own value added that returns home in inputs and is used up there',
    es: 'valor agregado propio que regresa en insumos y se consume en casa',
  },
  {
    id: 'RDV_FIN',
    en: 'own value added that returns home in final products of the importer',
    es: 'valor agregado propio que regresa en bienes finales del importador',
  },
  {
    id: 'RDV_FIN2',
    en: 'own value added that returns home in final products of third countries',
    es: 'valor agregado propio que regresa en bienes finales de terceros países',
  },
  {
    id: 'OVA_FIN',
    en: 'value added of third countries in exports of final products',
    es: 'valor agregado de terceros países en exportaciones de bienes finales',
  },
  {
    id: 'MVA_FIN',
    en: 'value added of the importer in exports of final products',
    es: 'valor agregado del importador en exportaciones de bienes finales',
  },
  {
    id: 'OVA_INT',
    en: 'value added of third countries in inputs that the importer uses up itself',
    es: 'valor agregado de terceros países en insumos que consume el propio importador',
  },
  {
    id: 'MVA_INT',
    en: 'value added of the importer in inputs that it uses up itself',
    es: 'valor agregado del importador en insumos que él mismo consume',
  },
  {
    id: 'DDC_FIN',
    en: 'own value counted twice: it returns home in inputs and leaves again in final products',
    es: 'valor propio contado dos veces: regresa en insumos y vuelve a salir en bienes finales',
  },
  {
    id: 'DDC_INT',
    en: 'own value counted twice: it had returned home before and leaves again in inputs',
    es: 'valor propio contado dos veces: ya había regresado y vuelve a salir en insumos',
  },
  {
    id: 'ODC',
    en: 'value of third countries in inputs that the importer exports again, counted twice',
    es: 'valor de terceros países en insumos que el importador exporta otra vez, contado dos veces',
  },
  {
    id: 'MDC',
    en: 'value of the importer in inputs that it exports again, counted twice',
    es: 'valor del importador en insumos que él mismo exporta otra vez, contado dos veces',
  },
]);
