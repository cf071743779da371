/**
 * Numbers of the 2013 trial run for the chart gallery, in million US dollars at basic prices.
 *
 * The ranges are placeholders that show how ranges are drawn; they are not results.
 */

/** Sector, intermediates a→b, total a→b, intermediates b→a, total b→a. */
export const FLOWS: readonly (readonly [string, number, number, number, number])[] = [
  ['ELEC', 602.9, 679.6, 1302.7, 2720.5],
  ['TRD', 6.2, 288.1, 433.5, 705.1],
  ['MISC', 135.5, 167.2, 123.2, 684.9],
  ['AUTO', 27.1, 69.7, 92.5, 613.2],
  ['MACH', 175.7, 256.1, 82.9, 333.8],
  ['OTR', 248.0, 333.2, 89.1, 174.9],
  ['EEQ', 52.8, 69.3, 181.0, 346.3],
  ['TRN', 60.5, 75.3, 205.5, 266.9],
  ['FAB', 144.0, 150.7, 108.8, 175.5],
  ['CHEM', 210.2, 231.2, 18.7, 37.2],
];

/** n times the value that crosses n times, per 100 dollars of exports: US, Mexico or China, others. */
export const CROSSINGS: Readonly<Record<'mexico' | 'china', readonly (readonly [number, number, number])[]>> =
  {
    mexico: [
      [37.2, 37.1, 9.1],
      [11.6, 2.3, 1.9],
      [0.36, 0.2, 0.09],
      [0.06, 0.02, 0.01],
    ],
    china: [
      [21.9, 58.1, 17.1],
      [1.4, 0.95, 0.5],
      [0.03, 0.02, 0.01],
      [0.0006, 0.0003, 0.0001],
    ],
  };

/** Value added in manufactures completed on each side, by origin: SDI, rest of US, BC, rest of Mexico, others. */
export const ORIGINS: Readonly<Record<'SDI' | 'BC', Readonly<Record<string, readonly number[]>>>> = {
  SDI: {
    ELEC: [3189.3, 897.3, 77.9, 51, 355],
    CHEM: [2791, 2038.7, 43.7, 34.5, 576.7],
    OTR: [1568.5, 842.7, 59.2, 39, 315.4],
    FOOD: [1362.7, 665.3, 28.3, 18.3, 174.2],
    MISC: [1158.5, 754.6, 31.6, 22.3, 210.7],
    other: [2372.9, 1196.3, 90.4, 85.8, 824.5],
  },
  BC: {
    ELEC: [272.4, 1195, 2137.7, 1150.1, 2591.5],
    CHEM: [12.1, 71.8, 211.3, 39.7, 42.9],
    OTR: [59.8, 144.3, 321.7, 109.7, 96.3],
    FOOD: [36, 226.4, 1951.7, 629.8, 142.8],
    MISC: [146.3, 781.2, 1144.4, 562.6, 850.5],
    other: [179.4, 1182.7, 2746.6, 1350.7, 1244],
  },
};

/** Reading, central, low, high, without evidence on proximity. */
export const READINGS: readonly (readonly [string, number, number, number, number?])[] = [
  ['D1', 9590, 4800, 16500, 318],
  ['D2', 4968, 2400, 8700, 165],
  ['D3', 1740, 860, 3100, 60],
  ['D3x', 938, 450, 1700],
  ['D4', 9175, 4600, 15600, 310],
  ['D4twice', 398, 120, 980, 2.1],
  ['D5', 201, 60, 510, 1.4],
  ['D6', 1783, 850, 3300],
];

/** Assumption in English and Spanish, setting and result at either end. */
export const TORNADO: readonly (readonly [string, string, string, number, string, number])[] = [
  ['Pull of the border (κ)', 'Atracción de la frontera (κ)', 'κ 4', 5900, 'κ 16', 13900],
  ['Location quotient (δ)', 'Cociente de localización (δ)', 'δ 0.10', 10400, 'δ 0.45', 8700],
  [
    'Share of maquiladoras in output',
    'Parte de las maquiladoras en la producción',
    '−20%',
    8300,
    '+20%',
    10900,
  ],
  ['Elasticity of substitution (σ)', 'Elasticidad de sustitución (σ)', 'σ 0.5', 9900, 'σ 2', 9350],
  ['Odds of local purchases', 'Propensión a comprar localmente', '1', 9800, '3', 9640],
];

/** Sector, share of value added of San Diego and Imperial, and of Baja California. */
export const PROFILE: readonly (readonly [string, number, number])[] = [
  ['ELEC', 0.0286, 0.0826],
  ['MISC', 0.0083, 0.0436],
  ['FOOD', 0.0037, 0.0375],
  ['AUTO', 0.0005, 0.025],
  ['TRD', 0.0952, 0.1757],
  ['CHEM', 0.0229, 0.0063],
  ['PROF', 0.117, 0.0164],
  ['PUB', 0.2038, 0.0444],
  ['RE', 0.1933, 0.1043],
];

/** Reading, real pair with range, same-size pairs. */
export const PLACEBO: readonly (readonly [string, number, number, number, readonly number[]])[] = [
  ['D1', 9590, 4800, 16500, [212, 251, 268, 305, 318, 322, 390, 412, 540]],
  ['D3', 1740, 860, 3100, [38, 44, 47, 52, 60, 61, 77, 83, 104]],
  ['D5', 201, 60, 510, [0.9, 1.1, 1.2, 1.3, 1.4, 1.8, 2.2, 2.6, 4.1]],
];
