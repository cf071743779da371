import { contrast } from './contrast.ts';
import { crossings } from './crossings.ts';
import { crossingsByOrigin } from './crossings-by-origin.ts';
import { extraction } from './extraction.ts';
import { extractionOneWay } from './extraction-one-way.ts';
import { jobsExtraction } from './jobs-extraction.ts';
import { jobsTied } from './jobs-tied.ts';
import { meanCrossings } from './mean-crossings.ts';
import type { Measure } from './measure.ts';
import { needed } from './measure.ts';
import { returnedValue } from './returned-value.ts';
import { valueAcross } from './value-across.ts';

const CROSSING_SOURCE = 'METHODS A.2 D4; Muradov (2016); Wang, Wei, Yu & Zhu (2017)';

/** Entries for how often value crosses, what hangs on the border, and whose jobs. */
export const crossingMeasures: readonly Measure[] = [
  {
    id: 'crossings',
    title: { en: 'Value added by border crossings', es: 'Valor agregado según los cruces de la frontera' },
    symbol: 'VA_0 = v L0 y0; VA_n = v (L0 K)^n L0 y0 + v (L0 K)^(n−1) L0 yK, L0 = (I − A0)⁻¹',
    unit: 'money',
    identity: 'Σ VA_n = world value added; Σ n·VA_n = two-way trade',
    source: CROSSING_SOURCE,
    definition: 'D4',
    when: {
      en: 'How many times value crosses before somebody uses the product. Much value at two and more means making things together; nearly all at one means buying and selling. Every dollar stands in one row only.',
      es: 'Cuántas veces cruza el valor antes de que alguien use el producto. Mucho valor en dos o más cruces significa fabricar juntos; casi todo en uno, comprar y vender. Cada dólar está en un solo renglón.',
    },
    needs: [],
    compute: ({ of, border }) => crossings(of, border),
  },
  {
    id: 'crossings-by-origin',
    title: { en: 'Border crossings by region of origin', es: 'Cruces de la frontera por región de origen' },
    symbol: 'VA_n by region, n = 0, 1, 2, 3, 4+',
    unit: 'money',
    identity: 'all counts together = value added of the region',
    source: CROSSING_SOURCE,
    definition: 'D4',
    when: {
      en: 'Whose value goes back and forth. Regions far from the border appear because their parts cross inside somebody else’s product.',
      es: 'De quién es el valor que va y viene. Aparecen regiones lejanas porque sus piezas cruzan dentro del producto de alguien más.',
    },
    needs: [],
    compute: ({ of, border }) => crossingsByOrigin(of, border),
  },
  {
    id: 'value-across',
    title: {
      en: 'Value that crosses at least once, and at least twice',
      es: 'Valor que cruza al menos una vez, y al menos dos',
    },
    symbol: 'VA_≥1 = Σ_{n≥1} VA_n; VA_≥2 = Σ_{n≥2} VA_n',
    unit: 'money',
    identity: 'VA_≥2 ≤ VA_≥1 ≤ two-way trade; VA_≥1 = extraction',
    source: CROSSING_SOURCE,
    definition: 'D4',
    when: {
      en: 'At least once: the value that uses the border. At least twice: co-production in the strict sense, parts that go over and come back. The second is part of the first: do not add them.',
      es: 'Al menos una vez: el valor que usa la frontera. Al menos dos: la coproducción en sentido estricto, piezas que van y regresan. Lo segundo es parte de lo primero: no deben sumarse.',
    },
    needs: [],
    compute: ({ of, border }) => valueAcross(of, border),
  },
  {
    id: 'mean-crossings',
    title: { en: 'Mean border crossings', es: 'Promedio de cruces de la frontera' },
    symbol: 'Σ n·VA_n ÷ VA_≥1',
    unit: 'ratio',
    identity: 'world mean = two-way trade ÷ VA_≥1',
    source: CROSSING_SOURCE,
    definition: 'D4',
    when: {
      en: 'How often a dollar that crosses does so, on average. It is an average over value, not over trucks, and says nothing about how much crosses.',
      es: 'Cuántas veces cruza, en promedio, un dólar que cruza. Es un promedio de valor, no de camiones, y no dice cuánto cruza.',
    },
    needs: [],
    compute: ({ of, border }) => meanCrossings(of, border),
  },
  {
    id: 'returned-value',
    title: { en: 'Returned value', es: 'Valor que regresa' },
    symbol: 'v_g Ld_gg A_gh L_hg y_g and v_g Ld_gg A_gh L_hh y_hg',
    unit: 'money',
    identity: 'never more than the parts that g sends to h, where nothing is negative',
    source: 'METHODS A.2 D5; Koopman, Wang & Wei (2014), terms 4 and 5',
    definition: 'D5',
    when: {
      en: 'Value sent over inside parts that comes home, in parts or in finished products: what is called the home content of imports. Low in tables that give all products of a sector the same inputs.',
      es: 'Valor que sale dentro de piezas y regresa a casa, en piezas o en bienes finales: lo que se llama contenido propio de las importaciones. Resulta bajo en matrices donde todos los productos de un sector usan los mismos insumos.',
    },
    needs: [],
    compute: ({ of, border }) => returnedValue(of, border),
  },
  {
    id: 'contrast',
    title: { en: 'Making together, or buying and selling', es: 'Fabricar juntos, o comprar y vender' },
    symbol: 'D2, VA_n and D5 ÷ two-way trade',
    unit: 'ratio',
    identity: 'Σ n · (VA_n ÷ trade) = 1',
    source: 'METHODS A.2 D1, D2, D4, D5',
    definition: 'D4',
    when: {
      en: 'Put two borders side by side, free of their size, as that of two neighbours and that with China. Per dollar of trade, so it says nothing about how much is traded.',
      es: 'Pone dos fronteras lado a lado, sin importar su tamaño, como la de dos vecinos y la que hay con China. Es por dólar de comercio, así que no dice cuánto se comercia.',
    },
    needs: [],
    compute: ({ of, border }) => contrast(of, border),
  },
  {
    id: 'extraction',
    title: { en: 'What hangs on the border', es: 'Lo que depende de la frontera' },
    symbol: 'v − v̂ L0 y0, L0 = (I − A0)⁻¹',
    unit: 'money',
    identity: 'extraction = VA_≥1, activity by activity',
    source: 'Los, Timmer & de Vries (2016)',
    definition: 'D7',
    when: {
      en: 'Value missing if nothing crossed and nobody found another buyer or supplier: an upper bound, not a forecast and not a scenario. Losses of different borders do not add up.',
      es: 'El valor que faltaría si nada cruzara y nadie encontrara otro comprador o proveedor: es una cota, no un pronóstico ni un escenario. Las pérdidas de fronteras distintas no se suman.',
    },
    needs: [],
    compute: ({ of, border }) => extraction(of, border),
  },
  {
    id: 'extraction-one-way',
    title: { en: 'What hangs on sales one way', es: 'Lo que depende de las ventas en un sentido' },
    symbol: 'v − v̂ (I − A without A_gh)⁻¹ (y − y_gh)',
    unit: 'money',
    identity: 'loss ≤ the sales removed, where nothing is negative',
    source: 'Los & Timmer (2018), VAX-D',
    definition: 'D7',
    when: {
      en: 'Value missing if one side stopped selling to the other. A bound, not a forecast; the two ways do not add up to the border, which removes both at once.',
      es: 'El valor que faltaría si un lado dejara de venderle al otro. Es una cota, no un pronóstico; los dos sentidos no suman la frontera completa, que quita ambos a la vez.',
    },
    needs: ['way'],
    compute: (input) => extractionOneWay(input.of, input.border, needed(input, 'way')),
  },
  {
    id: 'jobs-co-production',
    title: { en: 'Jobs tied to co-production', es: 'Empleos vinculados a la coproducción' },
    symbol: 'l_g L_gh y_h',
    unit: 'jobs',
    identity: 'co-production by origin when value added takes the place of jobs',
    source: 'METHODS A.2 D8 and B.3 (d)',
    definition: 'D8',
    when: {
      en: 'Jobs on one side tied to products finished on the other, by the sector where people work. Tied to, not created by. It takes the average worker of a sector; exporters need fewer per dollar.',
      es: 'Empleos de un lado vinculados a productos que se terminan en el otro, por el sector donde trabaja la gente. Vinculados a, no creados por. Toma al trabajador promedio del sector; las empresas exportadoras necesitan menos por dólar.',
    },
    needs: ['jobs'],
    compute: (input) => jobsTied(input.of, input.border, needed(input, 'jobs')),
  },
  {
    id: 'jobs-in-demand',
    title: {
      en: 'Jobs tied to what the other side buys',
      es: 'Empleos vinculados a lo que compra el otro lado',
    },
    symbol: 'l_g Σ_t L_gt y_th',
    unit: 'jobs',
    identity: 'value added in demand (VAX) when value added takes the place of jobs',
    source: 'METHODS B.3 (b)',
    definition: 'D8',
    when: {
      en: 'Jobs tied to final purchases on the other side, through all chains. It overlaps with the jobs tied to co-production: do not add them.',
      es: 'Empleos vinculados a las compras finales del otro lado, por todas las cadenas. Se traslapa con los empleos vinculados a la coproducción: no deben sumarse.',
    },
    needs: ['jobs'],
    compute: (input) => jobsTied(input.of, input.border, needed(input, 'jobs'), 'demand'),
  },
  {
    id: 'jobs-extraction',
    title: { en: 'Jobs that hang on the border', es: 'Empleos que dependen de la frontera' },
    symbol: 'l (x − L0 y0), L0 = (I − A0)⁻¹',
    unit: 'jobs',
    identity: 'extraction when value added takes the place of jobs',
    source: 'METHODS A.2 D8 on D7 and B.3 (e)',
    definition: 'D8',
    when: {
      en: 'Jobs behind the value that crosses at least once: an upper bound with no other buyers or suppliers, not a forecast. It overlaps with the jobs tied to co-production: do not add them.',
      es: 'Los empleos detrás del valor que cruza al menos una vez: una cota sin otros compradores ni proveedores, no un pronóstico. Se traslapa con los empleos vinculados a la coproducción: no deben sumarse.',
    },
    needs: ['jobs'],
    compute: (input) => jobsExtraction(input.of, input.border, needed(input, 'jobs')),
  },
];
