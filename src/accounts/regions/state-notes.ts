import type { StateNames } from './mexican-states.ts';
import type { EvidenceGap, EvidenceNote } from './region-evidence.ts';

/** What was read for a Mexican state, with true years. */
export interface StateReadings {
  readonly state: StateNames;
  readonly official: boolean;
  readonly year: number;
  readonly tableYear: number;
  readonly exportYear: number;
  readonly census: 2014 | 2019;
  /** Cells of the table that are negative and were set to the trace, and their sum, million MXN. */
  readonly negative: { readonly cells: number; readonly sum: number };
}

/** A census is of the year before it is held. */
const CENSUS_IS_OF: Readonly<Record<number, number>> = { 2014: 2013, 2019: 2018 };

/** Says what tells each thing about a Mexican state, for which years, and how well. */
export function stateNotes(of: StateReadings): EvidenceNote[] {
  const { state, official, year, tableYear, exportYear, census } = of;
  const counted = CENSUS_IS_OF[census];
  const table: EvidenceNote = official
    ? {
        what: 'table',
        source: 'inegi-mip-birregional',
        years: [tableYear],
        grade: year === tableYear ? 'observed' : 'derived',
        note: {
          en: `INEGI's own table of ${state.name.en} and the rest of Mexico, ${tableYear}.`,
          es: `Matriz del propio INEGI de ${state.name.es} y el resto de México, ${tableYear}.`,
        },
      }
    : {
        what: 'table',
        source: 'inegi-mip-birregional',
        years: [tableYear],
        grade: 'estimated',
        note: {
          en: `Estimated: INEGI's table of ${state.name.en} is not at hand. The national table of ${tableYear} is split by value added, exports and population with rules fitted to 28 other states.`,
          es: `Estimación: no se dispone de la matriz del INEGI de ${state.name.es}. La matriz nacional de ${tableYear} se divide según valor agregado, exportaciones y población con reglas ajustadas a otros 28 estados.`,
        },
      };
  return [
    table,
    ...negativeNote(of),
    {
      what: 'industries',
      source: 'inegi-pibe',
      years: year === tableYear ? [tableYear] : [tableYear, year],
      grade: year === tableYear ? 'observed' : 'derived',
      note:
        year === tableYear
          ? { en: 'Value added of the state by activity.', es: 'Valor agregado del estado por actividad.' }
          : {
              en: `Figures of ${tableYear} moved to ${year} by value added of each activity; who buys from whom inside Mexico stays as in ${tableYear}.`,
              es: `Cifras de ${tableYear} llevadas a ${year} con el valor agregado de cada actividad; quién compra a quién dentro de México queda como en ${tableYear}.`,
            },
    },
    {
      what: 'exports',
      source: 'inegi-etef',
      years: [exportYear],
      grade: exportYear === year ? 'observed' : 'derived',
      note:
        exportYear === year
          ? {
              en: 'Exports of the state by subsector, for the split inside broad groups.',
              es: 'Exportaciones del estado por subsector, para dividir los grupos amplios.',
            }
          : {
              en: `Exports by subsector are at hand up to ${exportYear}; ${year} uses those of ${exportYear} for the split inside broad groups.`,
              es: `Las exportaciones por subsector llegan hasta ${exportYear}; para ${year} se usan las de ${exportYear} al dividir los grupos amplios.`,
            },
    },
    {
      what: 'jobs',
      source: 'inegi-economic-census',
      years: [counted],
      grade: 'derived',
      note: {
        en: `Economic census of ${census}, which counts ${counted}; confidential cells were filled by the carrier with the national mean size of the same class.`,
        es: `Censos Económicos ${census}, que cuentan ${counted}; las celdas confidenciales las completó el portador con el tamaño medio nacional de la misma clase.`,
      },
    },
    ...(official
      ? []
      : [
          {
            what: 'total' as const,
            source: 'conapo-population',
            years: [tableYear],
            grade: 'derived' as const,
            note: {
              en: 'Population, for what households and government buy.',
              es: 'Población, para lo que compran los hogares y el gobierno.',
            },
          },
        ]),
  ];
}

function negativeNote({ negative, tableYear }: StateReadings): EvidenceNote[] {
  const { cells, sum } = negative;
  if (cells === 0) return [];
  const amount = Math.abs(sum).toFixed(2);
  return [
    {
      what: 'table',
      source: 'inegi-mip-birregional',
      years: [tableYear],
      grade: 'derived',
      note: {
        en: `Cells of final demand below zero in INEGI's table count as nothing: ${cells}, together ${amount} million pesos.`,
        es: `Las celdas de demanda final menores que cero en la matriz del INEGI cuentan como nada: ${cells}, en total ${amount} millones de pesos.`,
      },
    },
  ];
}

/** Says what no source at hand has. */
export function stateGaps(official: boolean): EvidenceGap[] {
  const jobs: EvidenceGap = {
    what: 'jobs',
    note: {
      en: 'The census has no farms, no government and no street trade: their jobs are missing.',
      es: 'Los censos no cubren el campo, el gobierno ni el comercio ambulante: faltan sus empleos.',
    },
  };
  const table: EvidenceGap = {
    what: 'table',
    note: {
      en: 'INEGI publishes a table of this state; it is not at hand, and an estimate stands in its place.',
      es: 'El INEGI publica la matriz de este estado; no se dispone de ella y en su lugar hay una estimación.',
    },
  };
  return official ? [jobs] : [table, jobs];
}
