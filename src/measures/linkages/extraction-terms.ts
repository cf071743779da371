import type { Bilingual, Term } from '../measure.ts';
import { EXTRACTIONS } from './hypothetical-extraction.ts';

const EXTRACTED: Readonly<Record<(typeof EXTRACTIONS)[number], Bilingual>> = {
  all: { en: 'it neither buys nor sells', es: 'no compra ni vende' },
  links: {
    en: 'it only sells to final buyers and buys from itself',
    es: 'solo vende a compradores finales y se compra a sí mismo',
  },
  'links-and-own': {
    en: 'it only sells to final buyers and buys nothing',
    es: 'solo vende a compradores finales y no compra nada',
  },
  backward: { en: 'it buys no inputs', es: 'no compra insumos' },
  'backward-links': { en: 'it buys inputs from itself only', es: 'solo se compra insumos a sí mismo' },
  forward: { en: 'it supplies no inputs', es: 'no vende insumos' },
  'forward-links': { en: 'it supplies inputs to itself only', es: 'solo se vende insumos a sí mismo' },
};

/** What each column of the extraction of a sector means, in output and in value added. */
export const EXTRACTION_TERMS: readonly Term[] = EXTRACTIONS.flatMap((id) => [
  {
    id: `${id}:output`,
    en: `Output lost when ${EXTRACTED[id].en}`,
    es: `Producción perdida si ${EXTRACTED[id].es}`,
  },
  {
    id: `${id}:value`,
    en: `Value added lost when ${EXTRACTED[id].en}`,
    es: `Valor agregado perdido si ${EXTRACTED[id].es}`,
  },
]);
