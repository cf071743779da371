import type { Measure, Term } from './measure.ts';
import { needed } from './measure.ts';
import { satelliteAccounts } from './satellites/satellite-accounts.ts';
import { satelliteAccountsBySector } from './satellites/satellite-accounts-by-sector.ts';
import { satelliteByPair } from './satellites/satellite-by-pair.ts';
import { satelliteExtraction } from './satellites/satellite-extraction.ts';
import { satelliteInExports } from './satellites/satellite-in-exports.ts';
import { satelliteMultipliers } from './satellites/satellite-multipliers.ts';

const ACCOUNT_TERMS: readonly Term[] = [
  {
    id: 'production',
    en: 'What happens in the group',
    es: 'Lo que ocurre en el grupo',
  },
  {
    id: 'consumption',
    en: 'What its final demand causes anywhere: its footprint',
    es: 'Lo que causa su demanda final en cualquier lugar: su huella',
  },
  {
    id: 'imports',
    en: 'Part of its footprint that happens elsewhere',
    es: 'Parte de su huella que ocurre en otra parte',
  },
  {
    id: 'exports',
    en: 'Part of what happens in it behind what others finally buy',
    es: 'Parte de lo que ocurre en él por lo que otros compran',
  },
  {
    id: 'no-output',
    en: 'Part of production in activities that have no output',
    es: 'Parte de la producción en actividades que no producen nada',
  },
];

/** Entries for jobs, energy, emissions and any other account by activity; the unit is that of the account. */
export const satelliteMeasures: readonly Measure[] = [
  {
    id: 'satellite-in-exports',
    title: {
      en: 'Jobs or emissions tied to exports, three ways',
      es: 'Empleos o emisiones vinculados a exportaciones, de tres maneras',
    },
    symbol: 'l_g Ld_gg e_g; l_g Σ_t L_gt Σ_h≠g y_th; l_g L_gg e_g',
    unit: 'jobs',
    identity: 'l = vc: DVA, VAX, DC',
    source: 'METHODS B.3 (a), (b), (c), (e)',
    definition: null,
    when: {
      en: 'Three counts that circulate under one name: behind exports (also what would be lost without them), behind what others finally buy (each once; preferred), and with double counting. Never add them. Tied to, not created by; any account, in its own unit.',
      es: 'Tres cuentas que circulan con el mismo nombre: detrás de las exportaciones (también lo que se perdería sin ellas), detrás de lo que otros compran al final (cada uno una vez; la preferible) y con doble conteo. Nunca se suman. Vinculados a, no creados por; cualquier cuenta, en su propia unidad.',
    },
    needs: ['satellite'],
    complete: true,
    terms: [
      {
        id: 'in-exports',
        en: 'Behind what leaves the group, by its own chains',
        es: 'Detrás de lo que sale del grupo, por sus propias cadenas',
      },
      {
        id: 'in-foreign-demand',
        en: 'Behind what others finally buy, each once',
        es: 'Detrás de lo que otros compran al final, cada uno una vez',
      },
      {
        id: 'counting-twice',
        en: 'Behind exports, again at each time that a chain leaves',
        es: 'Detrás de las exportaciones, de nuevo cada vez que sale una cadena',
      },
    ],
    elsewhere: { tiva: 'FFD_DEM in Trade in Employment: in-foreign-demand' },
    compute: (input) => satelliteInExports(input.of, input.border, needed(input, 'satellite')),
  },
  {
    id: 'satellite-by-pair',
    title: {
      en: 'Jobs or emissions of one group behind purchases and products of another',
      es: 'Empleos o emisiones de un grupo detrás de las compras y los productos de otro',
    },
    symbol: 'l_g Σ_t L_gt y_th; l_g L_gh y_h',
    unit: 'jobs',
    identity: 'Σ_h = Σ l x',
    source: 'METHODS B.3 (b), (d)',
    definition: null,
    when: {
      en: 'Where the people are, or the emissions, and who finally buys or finishes what they make, the own group included. Each counts once in a column; the two columns overlap. Any account, in its own unit.',
      es: 'Dónde está la gente, o dónde ocurren las emisiones, y quién compra o termina lo que hacen, con el propio grupo. Cada cosa cuenta una vez en una columna; las dos se traslapan. Cualquier cuenta, en su propia unidad.',
    },
    needs: ['satellite'],
    complete: true,
    terms: [
      {
        id: 'in-demand',
        en: 'In g, behind what h finally buys',
        es: 'En g, detrás de lo que h compra al final',
      },
      {
        id: 'in-products',
        en: 'In g, behind the products that h completes',
        es: 'En g, detrás de los productos que termina h',
      },
    ],
    elsewhere: { tiva: 'FFD_DEM in Trade in Employment, by partner: in-demand' },
    compute: (input) => satelliteByPair(input.of, input.border, needed(input, 'satellite')),
  },
  {
    id: 'satellite-extraction',
    title: {
      en: 'Jobs or emissions that hang on each export flow',
      es: 'Empleos o emisiones que dependen de cada flujo de exportación',
    },
    symbol: 'l (x − (I − A + A_gh)⁻¹ (y − y_gh))',
    unit: 'jobs',
    identity: 'l = vc: VAX-D',
    source: 'METHODS B.3 (e); Los & Timmer (2018)',
    definition: null,
    when: {
      en: 'What would be missing if one group stopped selling to another and found no other buyer: a bound, not a forecast. Flows do not add up. Any account, in its own unit.',
      es: 'Lo que faltaría si un grupo dejara de venderle a otro y no encontrara otro comprador: es una cota, no un pronóstico. Los flujos no se suman. Cualquier cuenta, en su propia unidad.',
    },
    needs: ['satellite'],
    complete: true,
    terms: [
      { id: 'own', en: 'What g would lose', es: 'Lo que perdería g' },
      { id: 'world', en: 'What the world would lose', es: 'Lo que perdería el mundo' },
    ],
    compute: (input) => satelliteExtraction(input.of, input.border, needed(input, 'satellite')),
  },
  {
    id: 'satellite-multipliers',
    title: { en: 'Jobs or emissions multipliers', es: 'Multiplicadores de empleo o de emisiones' },
    symbol: 'l; l′ L; l_g L_gj',
    unit: 'jobs',
    identity: 'Σ total·y = Σ l x',
    source: 'Miller & Blair (2009), ch. 6; METHODS B.3',
    definition: null,
    when: {
      en: 'Jobs, energy or emissions behind one unit of final sales, per unit of money of the accounts (type I). An average of what is, not the effect of one more order; households do not spend what they earn here.',
      es: 'Empleos, energía o emisiones detrás de una unidad de ventas finales, por unidad de dinero de las cuentas (tipo I). Es un promedio de lo que hay, no el efecto de un pedido más; aquí los hogares no gastan lo que ganan.',
    },
    needs: ['satellite'],
    complete: true,
    terms: [
      {
        id: 'direct',
        en: 'At the activity, per unit of output',
        es: 'En la actividad, por unidad producida',
      },
      {
        id: 'total',
        en: 'In the world, per unit of final sales',
        es: 'En el mundo, por unidad de ventas finales',
      },
      {
        id: 'own',
        en: 'In the own group, per unit of final sales',
        es: 'En el propio grupo, por unidad de ventas finales',
      },
    ],
    elsewhere: { pymrio: 'Extension.S: direct; Extension.M: total' },
    compute: (input) => satelliteMultipliers(input.of, input.border, needed(input, 'satellite')),
  },
  {
    id: 'satellite-accounts',
    title: {
      en: 'Footprints: accounts by production and by consumption',
      es: 'Huellas: cuentas por producción y por consumo',
    },
    symbol: 'l_h x_h; Σ_t l_t L_t· Y_h; Σ_t≠h; Σ_g≠h l_h L_h· Y_g',
    unit: 'jobs',
    identity: 'consumption = production − no-output − exports + imports; Σ imports = Σ exports',
    source: 'Peters (2008); Stadler (2021)',
    definition: null,
    when: {
      en: 'What happens in a group beside what its final purchases cause, anywhere. What final buyers cause themselves, as by heating and driving, is not in it. Imports and exports here are what is inside products, not trade. Any account, in its own unit.',
      es: 'Lo que ocurre en un grupo junto a lo que causan sus compras finales, donde sea. No incluye lo que causan los compradores mismos, como al calentar o conducir. Importaciones y exportaciones son aquí lo que va dentro de los productos, no comercio. Cualquier cuenta, en su propia unidad.',
    },
    needs: ['satellite'],
    complete: true,
    terms: ACCOUNT_TERMS,
    elsewhere: { pymrio: 'Extension.D_pba_reg, D_cba_reg, D_imp_reg, D_exp_reg, F_Y left out' },
    compute: (input) => satelliteAccounts(input.of, input.border, needed(input, 'satellite')),
  },
  {
    id: 'satellite-accounts-by-sector',
    title: { en: 'Footprints by sector', es: 'Huellas por sector' },
    symbol: 'l x; l′ L ŷ_h; l_h L_h· Y_g, sector k',
    unit: 'jobs',
    identity: 'Σ_k = satellite-accounts',
    source: 'Stadler (2021); Peters (2008)',
    definition: null,
    when: {
      en: 'The same accounts by sector: production and exports by the sector where it happens, consumption and imports by the product that is bought. A car’s steel is steel in the first and cars in the second: do not compare them. Any account, in its own unit.',
      es: 'Las mismas cuentas por sector: producción y exportaciones según el sector donde ocurre, consumo e importaciones según el producto que se compra. El acero de un auto es acero en las primeras y auto en las segundas: no se comparan. Cualquier cuenta, en su propia unidad.',
    },
    needs: ['satellite'],
    complete: true,
    terms: ACCOUNT_TERMS,
    elsewhere: { pymrio: 'Extension.D_pba, D_cba, D_imp, D_exp, F_Y left out' },
    compute: (input) => satelliteAccountsBySector(input.of, input.border, needed(input, 'satellite')),
  },
];
