import type { CustomsQuery } from './customs.ts';
import { POOLED_YEARS } from './customs-tables.ts';
import type { EvidenceGap, EvidenceNote } from './region-evidence.ts';

/** First year in which TransBorder has goods by air and sea too, for all of the year. */
const ALL_MODES_SINCE = 2004;
/** Years in which US exports are counted partly twice in the edition at hand. */
const DOUBLED: readonly number[] = [1993, 1994];

/** What customs figures were read for a query, of which years, and how well they tell what is asked. */
export function customsNotes(query: CustomsQuery, hasPorts: boolean, named: number): EvidenceNote[] {
  const { year } = query;
  // Shares of 2021 to 2023 that stand in for another year are an estimate.
  const pooled = POOLED_YEARS.includes(year) ? 'derived' : 'estimated';
  const [from, to] = [POOLED_YEARS[0], POOLED_YEARS[POOLED_YEARS.length - 1]];
  const percent = Math.round(100 * (1 - named));
  const notes: EvidenceNote[] = [
    {
      what: 'customs',
      source: 'bts-state-trade',
      years: [year],
      grade: 'observed',
      note: {
        en: 'Shares of US states in goods trade, customs value. Customs write down where goods set out for the border or first arrive. Warehouses and brokers near the border therefore count as if they made or used the goods, and border states look larger than their factories.',
        es: 'Participación de los estados de EE. UU. en el comercio de bienes, valor en aduana. La aduana anota de dónde salen los bienes hacia la frontera o adónde llegan primero. Por eso las bodegas y los agentes cercanos a la frontera cuentan como si los fabricaran o usaran, y los estados fronterizos parecen mayores que sus fábricas.',
      },
    },
  ];
  if (query.mexicanStates.length > 0) {
    notes.push({
      what: 'customs',
      source: 'bts-mexican-state-trade',
      years: [year],
      grade: 'observed',
      note: {
        en: `US exports by Mexican state of destination. ${percent}% of US exports to Mexico in ${year} name no state, mostly goods by air and sea; shares are of all exports, so they are rather too low. The destination is the address on the papers, often a head office or a broker.`,
        es: `Exportaciones de EE. UU. por estado mexicano de destino. El ${percent} % de las exportaciones a México en ${year} no indica estado, sobre todo bienes por aire y mar; las participaciones son del total, así que más bien se quedan cortas. El destino es la dirección de los documentos, a menudo una oficina central o un agente aduanal.`,
      },
    });
  }
  if (query.areas.length > 0 && query.mexicanStates.length + query.provinces.length > 0) {
    notes.push({
      what: 'products',
      source: 'bts-dot2',
      years: POOLED_YEARS,
      grade: pooled,
      note: {
        en: `Shares by product group are of ${from} to ${to}, added up, and are used for ${year}.`,
        es: `Las participaciones por grupo de productos son de ${from} a ${to}, sumados, y se usan para ${year}.`,
      },
    });
  }
  if (query.provinces.length > 0) {
    notes.push({
      what: 'customs',
      source: 'bts-dot2',
      years: POOLED_YEARS,
      grade: pooled,
      note: {
        en: `Shares of Canadian provinces are of ${from} to ${to}: there is no series by province and year. 7% of US exports to Canada and 1% of imports name no province; shares are of all trade.`,
        es: `Las participaciones de las provincias de Canadá son de ${from} a ${to}: no hay serie por provincia y año. El 7 % de las exportaciones de EE. UU. a Canadá y el 1 % de las importaciones no indican provincia; las participaciones son del total.`,
      },
    });
  }
  if (hasPorts) {
    notes.push({
      what: 'ports',
      source: 'bts-dot1',
      years: POOLED_YEARS,
      grade: pooled,
      note: {
        en: `Where imports by the ports of a Mexican state end up, ${from} to ${to}. Customs do not write down the Mexican state that goods come from: its own ports stand for it, although goods of other states use them too.`,
        es: `Destino de las importaciones que entran por las garitas de un estado mexicano, ${from} a ${to}. La aduana no anota de qué estado mexicano vienen los bienes: sus propias garitas lo representan, aunque por ellas pasan también bienes de otros estados.`,
      },
    });
  }
  return notes;
}

/** What customs figures do not tell of a query, and what stands in its place. */
export function customsGaps(
  { year, mexicanStates }: CustomsQuery,
  missing: {
    readonly states: readonly string[];
    readonly products: readonly { readonly key: string; readonly product: string }[];
    readonly ports: readonly { readonly state: string; readonly names: readonly string[] }[];
  },
): EvidenceGap[] {
  const gaps: EvidenceGap[] = [];
  if (mexicanStates.length > 0) {
    gaps.push({
      what: 'customs',
      note: {
        en: 'US customs do not record the Mexican state that imports come from. What a state sells to the United States rests on its own exports and on national figures.',
        es: 'La aduana de EE. UU. no registra de qué estado mexicano vienen las importaciones. Lo que un estado vende a Estados Unidos se apoya en sus propias exportaciones y en cifras nacionales.',
      },
    });
  }
  for (const code of missing.states) {
    gaps.push({
      what: 'customs',
      note: {
        en: `The series of US exports by Mexican state has no figure for MEX:${code} in ${year}; its purchases from the United States are estimated without it.`,
        es: `La serie de exportaciones de EE. UU. por estado mexicano no tiene cifra de MEX:${code} en ${year}; sus compras a Estados Unidos se estiman sin ella.`,
      },
    });
  }
  for (const key of [...new Set(missing.products.map((each) => each.key))]) {
    const groups = missing.products.filter((each) => each.key === key).map(({ product }) => product);
    gaps.push({
      what: 'products',
      note: {
        en: `${key}: the United States trades nothing of ${groups.join(', ')} there, so no share by product is used for it.`,
        es: `${key}: Estados Unidos no comercia ahí nada de ${groups.join(', ')}, así que para eso no se usa participación por producto.`,
      },
    });
  }
  for (const { state, names } of missing.ports) {
    gaps.push({
      what: 'ports',
      note: {
        en: `Imports by ${names.join(', ')} are not used for ${state}: most goods by these ports come from or go to other states, so they say little about this one.`,
        es: `Las importaciones por ${names.join(', ')} no se usan para ${state}: la mayoría de los bienes que pasan por ahí vienen de otros estados o van a ellos, y dicen poco de este.`,
      },
    });
  }
  if (year < ALL_MODES_SINCE) {
    gaps.push({
      what: 'customs',
      note: {
        en: 'Before 2004 the figures leave out goods by air and sea (from November 2003 on they are there).',
        es: 'Antes de 2004 faltan los bienes por aire y mar (aparecen desde noviembre de 2003).',
      },
    });
  }
  if (DOUBLED.includes(year)) {
    gaps.push({
      what: 'customs',
      note: {
        en: 'US exports of 1993 and 1994 are counted partly twice in the edition at hand, and 1993 begins in April.',
        es: 'Las exportaciones de EE. UU. de 1993 y 1994 se cuentan en parte dos veces en la edición disponible, y 1993 empieza en abril.',
      },
    });
  }
  return gaps;
}
