import type { Term } from '../measure.ts';

/** What the columns of Borin and Mancini's decompositions mean. */
const MEANING = {
  GEXP: ['Exports, gross.', 'Exportaciones, brutas.'],
  DC: [
    'Domestic content: value of the exporter, each time that it leaves.',
    'Contenido nacional: valor del exportador, cada vez que sale.',
  ],
  DVA: [
    'Domestic value added: value of the exporter, counted once.',
    'Valor agregado nacional: valor del exportador, contado una vez.',
  ],
  VAX: [
    'Domestic value added that others finally absorb.',
    'Valor agregado nacional que otros absorben al final.',
  ],
  DAVAX: [
    'Domestic value added that the importer absorbs and sells no further.',
    'Valor agregado nacional que absorbe el importador y no vende más allá.',
  ],
  VAXIM: [
    'Domestic value added that the importer finally absorbs.',
    'Valor agregado nacional que el importador absorbe al final.',
  ],
  REF: [
    'Reflection: domestic value added that comes back to final buyers at home.',
    'Reflejo: valor agregado nacional que regresa a compradores finales del propio país.',
  ],
  DDC: [
    'Domestic double counting: value of the exporter that leaves once more.',
    'Doble contabilidad nacional: valor del exportador que sale otra vez.',
  ],
  FC: [
    'Foreign content: value of others, each time that it leaves.',
    'Contenido extranjero: valor de otros, cada vez que sale.',
  ],
  FVA: [
    'Foreign value added: value of others, counted once.',
    'Valor agregado extranjero: valor de otros, contado una vez.',
  ],
  FDC: [
    'Foreign double counting: value of others that is counted elsewhere or leaves once more.',
    'Doble contabilidad extranjera: valor de otros que ya se cuenta en otra parte o que sale otra vez.',
  ],
  GVC: [
    'Exports within chains: what crosses at least two borders.',
    'Exportaciones en cadenas: lo que cruza al menos dos fronteras.',
  ],
  GVCB: [
    'Backward: what exports contain beyond value that leaves home for the first time.',
    'Hacia atrás: lo que contienen las exportaciones además del valor propio que sale por primera vez.',
  ],
  GVCF: [
    'Forward: domestic value added that the importer sells on.',
    'Hacia adelante: valor agregado nacional que el importador vende más allá.',
  ],
  PB: [
    'Pure backward: not new value of the exporter, and the importer absorbs it.',
    'Solo hacia atrás: no es valor nuevo del exportador y lo absorbe el importador.',
  ],
  PF: [
    'Pure forward: new value of the exporter that the importer sells on.',
    'Solo hacia adelante: valor nuevo del exportador que el importador vende más allá.',
  ],
  TS: [
    'Two-sided: not new value of the exporter, and the importer sells it on.',
    'De dos lados: no es valor nuevo del exportador y el importador lo vende más allá.',
  ],
  GIMP: ['Imports, gross.', 'Importaciones, brutas.'],
  VA: ['Value added in imports, counted once.', 'Valor agregado en las importaciones, contado una vez.'],
} as const;

/** A column of a decomposition of exports. */
export type ExportTerm = keyof typeof MEANING;

/**
 * Columns of a decomposition with what they mean.
 *
 * @param   ids  names of columns, in order
 * @returns one term for each
 * @identity the ids as they were given
 * @source  Borin & Mancini (2019), names of icio (Belotti, Borin & Mancini 2021)
 */
export function termsOfExports(...ids: readonly ExportTerm[]): Term[] {
  return ids.map((id) => ({ id, en: MEANING[id][0], es: MEANING[id][1] }));
}
