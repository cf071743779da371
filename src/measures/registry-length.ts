import { crossingsByPair } from './length/crossings-by-pair.ts';
import { crossingsPerUnit } from './length/crossings-per-unit.ts';
import { downstreamness } from './length/downstreamness.ts';
import { meanCrossingsByPair } from './length/mean-crossings-by-pair.ts';
import { productionLength } from './length/production-length.ts';
import { productionLengthByPair } from './length/production-length-by-pair.ts';
import { propagationLength } from './length/propagation-length.ts';
import { propagationLengthByGroup } from './length/propagation-length-by-group.ts';
import { upstreamness } from './length/upstreamness.ts';
import type { Measure } from './measure.ts';

const WWYZ = 'Wang, Wei, Yu & Zhu (2017)';
const APL = 'Dietzenbacher, Romero & Bosma (2005)';
const MURADOV = 'METHODS B.1; Muradov (2016)';

/** Entries for how far activities are from use, how long chains are, and how often they cross. */
export const lengthMeasures: readonly Measure[] = [
  {
    id: 'upstreamness',
    title: { en: 'Distance to final use', es: 'Distancia al uso final' },
    symbol: 'U = x̂⁻¹ L x = (I − x̂⁻¹ Z)⁻¹ ι; y ÷ x',
    unit: 'ratio',
    identity: 'Σ U·v = Σ x',
    source: 'Antràs, Chor, Fally & Hillberry (2012); Antràs & Chor (2018), F/GO',
    definition: null,
    when: {
      en: 'How many steps the output of a sector takes until somebody uses it: one for a shop, four for ore. Finer sectors make chains longer, so compare places and years of one table. It does not depend on the border.',
      es: 'Cuántos pasos da la producción de un sector hasta que alguien la usa: uno en una tienda, cuatro en un mineral. Con sectores más finos las cadenas se alargan, así que se comparan lugares y años de una misma matriz. No depende de la frontera.',
    },
    needs: [],
    terms: [
      {
        id: 'upstreamness',
        en: 'Steps to final use, the sale to the final buyer included',
        es: 'Pasos hasta el uso final, con la venta al comprador final',
      },
      {
        id: 'final-share',
        en: 'Part of output that goes to final buyers at once',
        es: 'Parte de la producción que va directo a compradores finales',
      },
    ],
    compute: ({ of, border }) => upstreamness(of, border),
  },
  {
    id: 'downstreamness',
    title: { en: 'Distance from primary inputs', es: 'Distancia a los insumos primarios' },
    symbol: 'D = ι′ L; v ÷ x',
    unit: 'ratio',
    identity: 'Σ D·y = Σ x',
    source: 'Antràs & Chor (2018); Miller & Temurshoev (2017)',
    definition: null,
    when: {
      en: 'How many steps lie behind the product of a sector: long where much is assembled. The same number is the output multiplier. Finer sectors make chains longer. It does not depend on the border.',
      es: 'Cuántos pasos hay detrás del producto de un sector: muchos donde se ensambla. Es el mismo número que el multiplicador de la producción. Con sectores más finos las cadenas se alargan. No depende de la frontera.',
    },
    needs: [],
    terms: [
      {
        id: 'downstreamness',
        en: 'Steps from primary inputs, the activity itself included',
        es: 'Pasos desde los insumos primarios, con la propia actividad',
      },
      {
        id: 'value-added-share',
        en: 'Part of output that the activity adds itself',
        es: 'Parte de la producción que agrega la propia actividad',
      },
    ],
    compute: ({ of, border }) => downstreamness(of, border),
  },
  {
    id: 'production-length',
    title: { en: 'Length of production chains', es: 'Longitud de las cadenas de producción' },
    symbol: 'Σ U·v ÷ Σ v; Σ D·y ÷ Σ y',
    unit: 'ratio',
    identity: 'Σ_g forward·Σ v = Σ_g backward·Σ y = Σ x',
    source: WWYZ,
    definition: null,
    when: {
      en: 'The way ahead of a group’s value added, and the way behind its final products. A group that sells parts is long ahead, one that assembles is long behind. An average: it says nothing about how much.',
      es: 'El camino que tiene por delante el valor agregado de un grupo, y el que dejan atrás sus productos finales. Quien vende piezas tiene mucho por delante; quien ensambla, mucho por detrás. Es un promedio: no dice cuánto.',
    },
    needs: [],
    terms: [
      {
        id: 'forward',
        en: 'Steps ahead of the value that the group adds',
        es: 'Pasos por delante del valor que agrega el grupo',
      },
      {
        id: 'backward',
        en: 'Steps behind the final products of the group',
        es: 'Pasos por detrás de los productos finales del grupo',
      },
    ],
    compute: ({ of, border }) => productionLength(of, border),
  },
  {
    id: 'production-length-by-pair',
    title: { en: 'Length of chains between two groups', es: 'Longitud de las cadenas entre dos grupos' },
    symbol: 'v̂ L L Y ÷ v̂ L Y; v̂ L L ŷ ÷ v̂ L ŷ',
    unit: 'ratio',
    identity: 'Σ length·value = Σ x',
    source: `${WWYZ}, added up over groups`,
    definition: null,
    when: {
      en: 'How many steps value of one group takes to what another buys, or to the products it finishes. Long between those who make things together. Read it beside the value; a long way may carry little.',
      es: 'Cuántos pasos da el valor de un grupo hasta lo que otro compra, o hasta los productos que termina. Es larga entre quienes fabrican juntos. Se lee junto al valor: un camino largo puede llevar poco.',
    },
    needs: [],
    terms: [
      {
        id: 'in-demand',
        en: 'Steps of value of g until h finally buys it',
        es: 'Pasos del valor de g hasta que h lo compra',
      },
      {
        id: 'in-products',
        en: 'Steps of value of g into the products that h completes',
        es: 'Pasos del valor de g hasta los productos que termina h',
      },
    ],
    compute: ({ of, border }) => productionLengthByPair(of, border),
  },
  {
    id: 'propagation-length',
    title: { en: 'Average propagation length', es: 'Longitud media de propagación' },
    symbol: '[L (L − I)]_ij ÷ [L − I]_ij',
    unit: 'ratio',
    identity: 'length·(L − I) = L (L − I)',
    source: APL,
    definition: null,
    when: {
      en: 'How many rounds a shock takes from one activity to another, either way. It does not tell how strong the tie is: weak ties are often long. As many cells as the table of flows has. It does not depend on the border.',
      es: 'Cuántas rondas tarda un choque de una actividad a otra, en cualquier sentido. No dice qué tan fuerte es el lazo: los débiles suelen ser largos. Tiene tantas celdas como la matriz de flujos. No depende de la frontera.',
    },
    needs: [],
    compute: ({ of, border }) => propagationLength(of, border),
  },
  {
    id: 'propagation-length-by-group',
    title: { en: 'Propagation length between groups', es: 'Longitud de propagación entre grupos' },
    symbol: 'Σ_g L (L − I) ŷ_h ÷ Σ_g (L − I) ŷ_h',
    unit: 'ratio',
    identity: 'ι′ L (L − I) y ÷ ι′ (L − I) y, one group',
    source: `${APL}, weighted`,
    definition: null,
    when: {
      en: 'How many rounds a pull takes from the final products of one group to suppliers in another, weighted with the output behind them. Read it beside the flow itself.',
      es: 'Cuántas rondas tarda un tirón de los productos finales de un grupo en llegar a los proveedores de otro, ponderadas con la producción que hay detrás. Se lee junto al flujo.',
    },
    needs: [],
    terms: [
      {
        id: 'propagation-length',
        en: 'Rounds from final products of h to suppliers in g',
        es: 'Rondas desde los productos finales de h hasta los proveedores en g',
      },
    ],
    compute: ({ of, border }) => propagationLengthByGroup(of, border),
  },
  {
    id: 'crossings-per-unit',
    title: { en: 'Border crossings per unit', es: 'Cruces de la frontera por unidad' },
    symbol: 'ι′ K L; yK ÷ y; x̂⁻¹ L e',
    unit: 'ratio',
    identity: 'Σ (backward + final)·y = Σ forward·v = F',
    source: `${MURADOV}; ${WWYZ}`,
    definition: null,
    when: {
      en: 'How often a border is crossed behind one unit of a final product, and ahead of one unit of output. Backward times a duty on every crossing is the first-order rise of cost. It does not say who pays.',
      es: 'Cuántas veces se cruza una frontera detrás de una unidad de producto final, y por delante de una unidad producida. Hacia atrás, por un arancel en cada cruce, da el alza del costo en primer orden. No dice quién paga.',
    },
    needs: [],
    terms: [
      {
        id: 'backward',
        en: 'Crossings of inputs at all stages per unit of final output',
        es: 'Cruces de insumos en todas las etapas por unidad de producto final',
      },
      {
        id: 'final',
        en: 'Part of final sales that crosses',
        es: 'Parte de las ventas finales que cruza',
      },
      {
        id: 'forward',
        en: 'Crossings until final use per unit of output',
        es: 'Cruces hasta el uso final por unidad producida',
      },
    ],
    compute: ({ of, border }) => crossingsPerUnit(of, border),
  },
  {
    id: 'crossings-by-pair',
    title: {
      en: 'Value and its crossings, by origin and absorber',
      es: 'El valor y sus cruces, por origen y por quien lo absorbe',
    },
    symbol: 'v̂ L Y; v̂ L K L Y + v̂ L Y_K',
    unit: 'money',
    identity: 'Σ times-crossed = F; Σ value = Σ v',
    source: MURADOV,
    definition: null,
    when: {
      en: 'Gross trade told by whose value crosses and who absorbs it: the second column counts value once per crossing. Do not add the two columns.',
      es: 'El comercio bruto contado según de quién es el valor que cruza y quién lo absorbe: la segunda columna cuenta el valor una vez por cruce. Las dos columnas no deben sumarse.',
    },
    needs: [],
    terms: [
      {
        id: 'value',
        en: 'Value added of g absorbed in h',
        es: 'Valor agregado de g absorbido en h',
      },
      {
        id: 'times-crossed',
        en: 'The same, counted once for each crossing',
        es: 'Lo mismo, contado una vez por cada cruce',
      },
    ],
    compute: ({ of, border }) => crossingsByPair(of, border),
  },
  {
    id: 'mean-crossings-by-pair',
    title: {
      en: 'Mean crossings by origin and absorber',
      es: 'Promedio de cruces por origen y por quien absorbe',
    },
    symbol: '(v̂ L K L Y + v̂ L Y_K) ÷ v̂ L Y',
    unit: 'ratio',
    identity: 'mean·value = times-crossed',
    source: `${MURADOV}; ${WWYZ}`,
    definition: null,
    when: {
      en: 'How often value of one group crosses before another absorbs it. What is above one goes back and forth, or through others; at home it is below one, since most value stays. An average: read it beside the value.',
      es: 'Cuántas veces cruza el valor de un grupo antes de que otro lo absorba. Lo que pasa de uno va y viene, o pasa por terceros; en casa es menor que uno, pues casi todo se queda. Es un promedio: se lee junto al valor.',
    },
    needs: [],
    terms: [
      {
        id: 'mean',
        en: 'Crossings per unit of value of g absorbed in h',
        es: 'Cruces por unidad de valor de g absorbido en h',
      },
    ],
    compute: ({ of, border }) => meanCrossingsByPair(of, border),
  },
];
