import { exportsAbroad } from './exports-abroad.ts';
import { flowDomesticValue } from './flow-domestic-value.ts';
import { flowOrigins } from './flow-origins.ts';
import { flowValue } from './flow-value.ts';
import type { Measure } from './measure.ts';
import { penetration } from './penetration.ts';
import { twoWayTrade } from './two-way-trade.ts';
import { valueAdded } from './value-added.ts';

/** Entries for what is sold across the border and what it contains. */
export const tradeMeasures: readonly Measure[] = [
  {
    id: 'value-added',
    title: { en: 'Value added', es: 'Valor agregado' },
    symbol: 'v',
    unit: 'money',
    identity: 'world value added = world final demand',
    source: 'Miller & Blair (2009), ch. 2',
    definition: null,
    when: {
      en: 'The yardstick for the other measures: what each region earns, by sector. It includes net taxes on products where the source does.',
      es: 'La vara con la que se comparan las demás medidas: lo que gana cada región, por sector. Incluye los impuestos netos a los productos cuando la fuente los incluye.',
    },
    needs: [],
    compute: ({ of }) => valueAdded(of),
  },
  {
    id: 'two-way-trade',
    title: { en: 'Two-way trade', es: 'Comercio en ambos sentidos' },
    symbol: 'F_gh = ι′(Z_gh ι + y_gh)',
    unit: 'money',
    identity: 'Σ n·VA_n over the crossings = two-way trade',
    source: 'METHODS A.2 D1',
    definition: 'D1',
    when: {
      en: 'Read it beside customs statistics: the same kind of number, at basic prices and with services. It counts a part again each time it crosses, so do not read it as value made.',
      es: 'Para leerse junto a las estadísticas aduaneras: es la misma clase de cifra, a precios básicos y con servicios. Cuenta una pieza cada vez que cruza, así que no debe leerse como valor generado.',
    },
    needs: [],
    compute: ({ of, border }) => twoWayTrade(of, border),
  },
  {
    id: 'two-way-intermediates',
    title: {
      en: 'Two-way trade in intermediate inputs',
      es: 'Comercio de insumos intermedios en ambos sentidos',
    },
    symbol: 'I_gh = ι′Z_gh ι',
    unit: 'money',
    identity: 'intermediates ≤ two-way trade where final demand is not negative',
    source: 'METHODS A.2 D2; Hummels, Ishii & Yi (2001)',
    definition: 'D2',
    when: {
      en: 'Read it for the share of trade that feeds somebody’s production on the other side. It counts a part again each time it crosses, and its share in trade says little about distance.',
      es: 'Sirve para ver qué parte del comercio alimenta la producción del otro lado. Cuenta una pieza cada vez que cruza, y su proporción en el comercio dice poco sobre la cercanía.',
    },
    needs: [],
    compute: ({ of, border }) => twoWayTrade(of, border, 'intermediates'),
  },
  {
    id: 'exports-abroad',
    title: { en: 'Sales abroad of each side', es: 'Ventas al extranjero de cada lado' },
    symbol: 'e_g and (v_g Ld_gg) ∘ e_g',
    unit: 'money',
    identity: 'DVA ≤ exports where nothing is negative',
    source: 'Borin & Mancini (2019), exporter perspective',
    definition: null,
    when: {
      en: 'Compare it with a region’s export statistics. Adding both sides counts twice what one buys from the other and sells on: read the mega-region for one exporter.',
      es: 'Se compara con las estadísticas de exportación de una región. Al sumar los dos lados se cuenta dos veces lo que uno le compra al otro y vuelve a vender: para un solo exportador, véase la megarregión.',
    },
    needs: [],
    compute: ({ of, border }) => exportsAbroad(of, border),
  },
  {
    id: 'flow-domestic-value',
    title: { en: 'Own value in two-way trade', es: 'Valor propio en el comercio en ambos sentidos' },
    symbol: 'v̂_g Ld_gg e_gh',
    unit: 'money',
    identity: 'own value ≤ two-way trade of the direction where nothing is negative',
    source: 'Borin & Mancini (2019), DVA, exporter perspective',
    definition: null,
    when: {
      en: 'What stays with the seller and its local suppliers, by the sector that earns it. Value that went out and came back before the sale is left out.',
      es: 'Lo que se queda con quien vende y con sus proveedores locales, por el sector que lo gana. No incluye el valor que salió y regresó antes de la venta.',
    },
    needs: [],
    compute: ({ of, border }) => flowDomesticValue(of, border),
  },
  {
    id: 'flow-value',
    title: {
      en: 'Who adds the value in two-way trade',
      es: 'Quién agrega el valor del comercio en ambos sentidos',
    },
    symbol: 'v̂ L e_gh',
    unit: 'money',
    identity: 'all origins together = two-way trade of the direction',
    source: 'Hummels, Ishii & Yi (2001), generalised',
    definition: null,
    when: {
      en: 'Read it for the services inside traded goods and for the part of third countries. Value that crosses twice counts twice, as in trade itself.',
      es: 'Muestra los servicios que van dentro de los bienes y la parte de terceros países. El valor que cruza dos veces se cuenta dos veces, igual que en el comercio.',
    },
    needs: [],
    compute: ({ of, border }) => flowValue(of, border),
  },
  {
    id: 'flow-origins',
    title: {
      en: 'Whose value is in each industry’s sales across',
      es: 'De quién es el valor en las ventas de cada industria al otro lado',
    },
    symbol: 'v_r L ê_gh',
    unit: 'money',
    identity: 'a column adds up to the sales of that industry across the border',
    source: 'Hummels, Ishii & Yi (2001), generalised; Koopman, Powers, Wang & Wei (2010) for content shares',
    definition: null,
    when: {
      en: 'Read it for the content of what crosses, industry by industry: own, of the rest of each country, of third countries. Value that crosses twice counts twice, as in trade itself; published shares of content differ with the year, the basis and the treatment of export processing.',
      es: 'Muestra el contenido de lo que cruza, industria por industria: propio, del resto de cada país y de terceros países. El valor que cruza dos veces se cuenta dos veces, igual que en el comercio; las participaciones publicadas difieren según el año, la base y el tratamiento de la maquila.',
    },
    needs: [],
    compute: ({ of, border }) => flowOrigins(of, border),
  },
  {
    id: 'penetration-of-use',
    title: { en: 'Share of what one side uses', es: 'Parte de lo que un lado utiliza' },
    symbol: '(Z_gh ι + y_gh) ÷ use of h',
    unit: 'ratio',
    identity: 'between 0 and 1 where no sale is negative',
    source: 'this project; RECIPE 8 item 2',
    definition: null,
    when: {
      en: 'The gateway warning. Customs figures name brokers and warehouses: a share too large for a real market means goods that only pass through. Shares of different products do not add up.',
      es: 'La advertencia de la puerta de salida. Las aduanas registran agentes y almacenes: una proporción demasiado grande para un mercado real indica mercancías que solo van de paso. Las proporciones de productos distintos no se suman.',
    },
    needs: [],
    compute: ({ of, border }) => penetration(of, border, 'use'),
  },
  {
    id: 'penetration-of-output',
    title: { en: 'Share of what one side makes', es: 'Parte de lo que un lado produce' },
    symbol: '(Z_gh ι + y_gh) ÷ x_g',
    unit: 'ratio',
    identity: 'between 0 and 1 where no sale is negative',
    source: 'this project; RECIPE 8 item 2',
    definition: null,
    when: {
      en: 'How much of a sector lives from the other side, in sales. Sales through third regions are not seen; a very large share may be goods that only pass through.',
      es: 'Cuánto de un sector vive de vender al otro lado. No se ven las ventas que pasan por otras regiones; una proporción muy grande puede ser mercancía que solo va de paso.',
    },
    needs: [],
    compute: ({ of, border }) => penetration(of, border, 'output'),
  },
];
