import type { QuotientFamily } from '../../numeric/location-quotient.ts';
import { byQuotient } from './by-quotient.ts';
import declaredCharm from './charm.json' with { type: 'json' };
import { charm } from './charm.ts';
import { gravity } from './gravity.ts';
import { iioas } from './iioas.ts';
import declared from './ost.json' with { type: 'json' };
import { OST_DEFAULT } from './ost-default.ts';
import { OST_REACH } from './ost-reach.ts';
import { ownShareTilt } from './own-share-tilt.ts';
import { quotientWithResidual } from './quotient-with-residual.ts';
import type { Regionalisation } from './regionalisation.ts';
import { supplyPool } from './supply-pool.ts';
import declaredTwoWay from './two-way.json' with { type: 'json' };
import { twoWayQuotient } from './two-way-quotient.ts';

const heterogeneity: Readonly<Record<string, number>> = declaredCharm.heterogeneity;

/**
 * Every way to find a region's flows without a survey: the default, its alternative, the default where the region's
 * remoteness is known, and the others.
 */
export const REGIONALISATIONS: readonly Regionalisation[] = Object.freeze([
  {
    id: 'ost',
    title: {
      en: 'Own shares and tilt, supply left, balanced (default)',
      es: 'Proporciones propias e inclinación, oferta restante, balanceado (por omisión)',
    },
    source: 'Fitted to INEGI’s official bi-regional tables of 28 Mexican states, 2018',
    keeps: 'margins',
    blocks: (nation, region) => ownShareTilt(nation, region, OST_DEFAULT),
  },
  {
    id: 'flq-supply',
    title: {
      en: 'Flegg’s quotient (δ 0.20), supply left, balanced',
      es: 'Cociente de Flegg (δ 0.20), oferta restante, balanceado',
    },
    source: 'Flegg & Webber (1997), with commodity balances',
    keeps: 'margins',
    blocks: (nation, region) =>
      quotientWithResidual(nation, region, 'flq', declared.alternative.delta.value, OST_DEFAULT),
  },
  {
    id: 'ost-reach',
    title: {
      en: 'Own shares and tilt with remoteness (default where distances are known)',
      es: 'Proporciones propias e inclinación con lejanía (por omisión donde se conocen las distancias)',
    },
    source: 'Fitted to INEGI’s official bi-regional tables of 28 Mexican states, 2018; Flegg & Webber (1997)',
    keeps: 'margins',
    blocks: (nation, region) => ownShareTilt(nation, region, OST_REACH),
  },
  quotient(
    'flq-0.20',
    'Flegg’s quotient, δ 0.20',
    'Cociente de Flegg, δ 0.20',
    'Flegg & Webber (1997)',
    'flq',
    0.2,
  ),
  quotient(
    'flq-0.25',
    'Flegg’s quotient, δ 0.25',
    'Cociente de Flegg, δ 0.25',
    'Flegg & Webber (1997)',
    'flq',
    0.25,
  ),
  quotient(
    'aflq-0.30',
    'Flegg’s augmented quotient, δ 0.30',
    'Cociente aumentado de Flegg, δ 0.30',
    'Flegg & Webber (2000)',
    'aflq',
    0.3,
  ),
  quotient(
    'slq',
    'Simple location quotient',
    'Cociente de localización simple',
    'Schaffer & Chu (1969)',
    'slq',
    0,
  ),
  quotient('cilq', 'Cross-industry quotient', 'Cociente interindustrial', 'Schaffer & Chu (1969)', 'cilq', 0),
  quotient(
    'rlq',
    'Round’s semi-logarithmic quotient',
    'Cociente semilogarítmico de Round',
    'Round (1978)',
    'rlq',
    0,
  ),
  {
    id: 'charm',
    title: {
      en: 'Trade both ways by heterogeneity (CHARM)',
      es: 'Comercio en ambos sentidos por heterogeneidad (CHARM)',
    },
    source: 'Kronenberg (2009); Többen & Kronenberg (2015)',
    keeps: 'cells',
    blocks: (nation, region) =>
      charm(
        nation,
        region,
        nation.sectors.map((sector) => heterogeneity[sector] ?? declaredCharm.others),
      ),
  },
  {
    id: 'supply-pool',
    title: { en: 'Supply–demand pool', es: 'Fondo de oferta y demanda' },
    source: 'Isard (1953); Schaffer & Chu (1969)',
    keeps: 'cells',
    blocks: supplyPool,
  },
  {
    id: '2d-lq',
    title: { en: 'Two-dimensional quotient (2D-LQ)', es: 'Cociente bidimensional (2D-LQ)' },
    source:
      'Pereira-López, Carrascal-Incera & Fernández-Fernández (2020), formula not checked against the paper',
    keeps: 'cells',
    blocks: (nation, region) =>
      twoWayQuotient(nation, region, {
        alpha: declaredTwoWay.alpha.value,
        beta: declaredTwoWay.beta.value,
      }),
  },
  {
    id: 'iioas',
    title: { en: 'Own shares of cover (IIOAS)', es: 'Proporciones propias de la cobertura (IIOAS)' },
    source: 'Haddad and others, interregional input-output adjustment system',
    keeps: 'cells',
    blocks: iioas,
  },
  {
    id: 'gravity',
    title: { en: 'Gravity without distance', es: 'Gravedad sin distancia' },
    source: 'Wilson (1967), doubly constrained, every distance the same',
    keeps: 'cells',
    blocks: gravity,
  },
]);

function quotient(
  id: string,
  en: string,
  es: string,
  source: string,
  family: QuotientFamily,
  delta: number,
): Regionalisation {
  return {
    id,
    title: { en, es },
    source,
    keeps: 'cells',
    blocks: (nation, region) => byQuotient(nation, region, family, delta),
  };
}
