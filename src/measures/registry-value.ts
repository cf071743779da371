import { byHeading } from './by-heading.ts';
import { coProduction } from './co-production.ts';
import { coProductionByOrigin } from './co-production-by-origin.ts';
import { coProductionMatrix } from './co-production-matrix.ts';
import type { Measure } from './measure.ts';
import { needed } from './measure.ts';
import { megaRegion } from './mega-region.ts';
import { pairByHeading } from './pair-by-heading.ts';
import { pairByIndustry } from './pair-by-industry.ts';
import { twoWayTrade } from './two-way-trade.ts';
import { vax } from './vax.ts';

const GVC_INCOME = 'Timmer, Los, Stehrer & de Vries (2013), GVC income, for a pair';

/** Entries for value made together and value sold to the world. */
export const valueMeasures: readonly Measure[] = [
  {
    id: 'co-production',
    title: { en: 'Co-production', es: 'Coproducción' },
    symbol: 'v_g L_gh y_h',
    unit: 'money',
    identity:
      'value of g in products of h ≤ final output of h; same total by origin and by completing sector',
    source: GVC_INCOME,
    definition: 'D3',
    when: {
      en: 'The headline of what two sides make together: value of one side in products finished on the other. Each dollar counts once. It leaves out finished goods that are only sold across; do not add it to trade.',
      es: 'La cifra principal de lo que dos lados fabrican juntos: valor de un lado en productos que se terminan en el otro. Cada dólar se cuenta una vez. No incluye los bienes finales que solo se venden al otro lado; no debe sumarse al comercio.',
    },
    needs: [],
    compute: ({ of, border }) => coProduction(of, border),
  },
  {
    id: 'co-production-outside',
    title: { en: 'Co-production sold to others', es: 'Coproducción vendida a terceros' },
    symbol: 'v_g L_gh y_h, sales outside g and h',
    unit: 'money',
    identity: 'a part of co-production where nothing is negative',
    source: GVC_INCOME,
    definition: 'D3',
    when: {
      en: 'Made together and sold outside both sides, the rest of either country included. A part of co-production: do not add the two.',
      es: 'Lo que se fabrica en común y se vende fuera de los dos lados, incluido el resto de cada país. Es parte de la coproducción: no deben sumarse.',
    },
    needs: [],
    compute: ({ of, border }) => coProduction(of, border, 'outside'),
  },
  {
    id: 'co-production-abroad',
    title: { en: 'Co-production sold abroad', es: 'Coproducción vendida en el extranjero' },
    symbol: 'v_g L_gh y_h, sales outside the country of h',
    unit: 'money',
    identity: 'a part of co-production where nothing is negative',
    source: GVC_INCOME,
    definition: 'D3',
    when: {
      en: 'Made together and sold outside the country where it is finished; sales back across the border count. A part of co-production: do not add the two.',
      es: 'Lo que se fabrica en común y se vende fuera del país donde se termina; cuentan las ventas de regreso por la frontera. Es parte de la coproducción: no deben sumarse.',
    },
    needs: [],
    compute: ({ of, border }) => coProduction(of, border, 'abroad'),
  },
  {
    id: 'co-production-by-origin',
    title: {
      en: 'Co-production by the sector that adds the value',
      es: 'Coproducción por el sector que agrega el valor',
    },
    symbol: 'v̂_g L_gh y_h',
    unit: 'money',
    identity: 'same total as co-production',
    source: GVC_INCOME,
    definition: 'D3',
    when: {
      en: 'The same dollars seen from the sector that earns them: services bought by a factory appear as services. Do not compare a sector’s figure with its own exports.',
      es: 'Los mismos dólares vistos desde el sector que los gana: los servicios que compra una fábrica aparecen como servicios. No debe compararse la cifra de un sector con sus propias exportaciones.',
    },
    needs: [],
    compute: ({ of, border }) => coProductionByOrigin(of, border),
  },
  {
    id: 'co-production-matrix',
    title: { en: 'Who adds value to whose products', es: 'Quién agrega valor a los productos de quién' },
    symbol: 'v̂_g L_gh ŷ_h',
    unit: 'money',
    identity: 'row totals = co-production by origin; column totals = co-production',
    source: GVC_INCOME,
    definition: 'D3',
    when: {
      en: 'One way across the border, sector by sector: which sectors of one side stand behind which products of the other. Small cells are model detail.',
      es: 'Un solo sentido de la frontera, sector por sector: qué sectores de un lado están detrás de qué productos del otro. Las celdas pequeñas son detalle del modelo.',
    },
    needs: ['way'],
    compute: (input) => coProductionMatrix(input.of, input.border, needed(input, 'way')),
  },
  {
    id: 'vax',
    title: {
      en: 'Value added in what the other side buys',
      es: 'Valor agregado en lo que compra el otro lado',
    },
    symbol: 'v̂_g Σ_t L_gt y_th',
    unit: 'money',
    identity: 'over all regions, value of g absorbed anywhere = value added of g',
    source: 'Johnson & Noguera (2012), VAX',
    definition: null,
    when: {
      en: 'Who finally pays whom, third countries included. It may exceed sales to that side, and it does not say where products are finished.',
      es: 'Quién le paga finalmente a quién, incluidos terceros países. Puede ser mayor que las ventas a ese lado y no dice dónde se terminan los productos.',
    },
    needs: [],
    compute: ({ of, border }) => vax(of, border),
  },
  {
    id: 'mega-region',
    title: { en: 'The mega-region as one exporter', es: 'La megarregión como un solo exportador' },
    symbol: 'e_S, v_S Ld_SS e_S and J = v_S Ld_SS e_S − Σ_g v_g Ld_gg e_S,g',
    unit: 'money',
    identity: 'exports = DVA + DDC + FC; J = 0 when the sides do not supply each other',
    source: 'METHODS A.2 D6; Borin & Mancini (2019) with a group as exporter',
    definition: 'D6',
    when: {
      en: 'What the sides sell outside together, and the joint value that exists only because they supply each other. Sales to the rest of either country count as outside.',
      es: 'Lo que los lados venden juntos hacia fuera, y el valor conjunto que existe solo porque se abastecen entre sí. Las ventas al resto de cada país cuentan como ventas hacia fuera.',
    },
    needs: [],
    compute: ({ of, border }) => megaRegion(of, border),
  },
  {
    id: 'mega-region-abroad',
    title: { en: 'Exports abroad of the mega-region', es: 'Exportaciones de la megarregión al extranjero' },
    symbol: 'as the mega-region, sales out of the country only',
    unit: 'money',
    identity: 'exports = DVA + DDC + FC; J = 0 when the sides do not supply each other',
    source: 'METHODS A.2 D6; Borin & Mancini (2019) with a group as exporter',
    definition: 'D6',
    when: {
      en: 'The same, but only sales out of the seller’s country and not to the other side. FC then includes the rest of the home country. Part of the mega-region’s sales: do not add the two.',
      es: 'Lo mismo, pero solo las ventas fuera del país de quien vende y no al otro lado. FC incluye entonces al resto del propio país. Es parte de las ventas de la megarregión: no deben sumarse.',
    },
    needs: [],
    compute: ({ of, border }) => megaRegion(of, border, 'abroad'),
  },
  {
    id: 'by-heading',
    title: { en: 'Two-way trade by product heading', es: 'Comercio en ambos sentidos por rama de producto' },
    symbol: 'F_gh,k × jobs of the heading ÷ jobs of k',
    unit: 'money',
    identity: 'the headings of a sector add up to the sector',
    source: 'RECIPE 13 item 22',
    definition: null,
    when: {
      en: 'Four-digit products behind a sector, split by jobs: it supposes equal value per job, so it is an estimate. Do not read it as productivity. Sectors without headings are left out.',
      es: 'Las ramas de cuatro dígitos detrás de un sector, repartidas según el empleo: supone el mismo valor por empleo, así que es una estimación. No debe leerse como productividad. Se omiten los sectores sin ramas.',
    },
    needs: ['headings'],
    compute: (input) => byHeading(twoWayTrade(input.of, input.border), needed(input, 'headings')),
  },
  {
    id: 'pair-by-industry',
    title: { en: 'The pair by industry', es: 'El par por industria' },
    symbol: 'D1, D2 and D3 by sector',
    unit: 'money',
    identity: 'completed in b = origin a in total, and completed in a = origin b',
    source: 'METHODS A.2 D1 to D3',
    definition: 'D3',
    when: {
      en: 'Eight questions about each industry side by side. Add down a column, never across: the columns overlap.',
      es: 'Ocho preguntas sobre cada industria, lado a lado. Se suma hacia abajo en una columna, nunca entre columnas: se traslapan.',
    },
    needs: ['pair'],
    compute: (input) => pairByIndustry(input.of, needed(input, 'pair')),
  },
  {
    id: 'pair-by-heading',
    title: { en: 'The pair by product heading', es: 'El par por rama de producto' },
    symbol: 'D1 and D3 by sector × jobs of the heading ÷ jobs of the sector',
    unit: 'money',
    identity: 'the headings of a sector add up to the sector, where the side has jobs in it',
    source: 'RECIPE 13 item 22',
    definition: 'D3',
    when: {
      en: 'Medical devices, audio and video equipment, auto parts: each figure split by the jobs of the side that does the work. An estimate; do not rank close neighbours.',
      es: 'Dispositivos médicos, equipo de audio y video, autopartes: cada cifra se reparte según el empleo del lado que hace el trabajo. Es una estimación; no sirve para ordenar ramas con cifras parecidas.',
    },
    needs: ['pair', 'headings', 'headingsB'],
    compute: (input) =>
      pairByHeading(input.of, needed(input, 'pair'), needed(input, 'headings'), needed(input, 'headingsB')),
  },
];
