import { RATIO } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { activities } from './activities.ts';
import { coProduction } from './co-production.ts';
import { coProductionByOrigin } from './co-production-by-origin.ts';
import { directionOf } from './directions.ts';
import { finalOutput } from './final-output.ts';
import { flowDomesticValue } from './flow-domestic-value.ts';
import { flowValue } from './flow-value.ts';
import { megaRegion } from './mega-region.ts';
import type { KnownBorders, Pair } from './pair.ts';
import { A_TO_B, B_TO_A, servicesOf } from './pair.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { share } from './share.ts';
import { total } from './total.ts';
import { vax } from './vax.ts';

/**
 * Readings of D3 (co-production), D6 (one exporter), VAX, and the value inside two-way trade.
 *
 * @param   of       the nested Mrio
 * @param   pair     the two metros
 * @param   borders  of the pair and of its countries
 * @returns readings in the unit of the Mrio, and shares
 * @throws  MrioError `convergence` when a system of the Mrio is singular
 * @identity D3 = value of a in products of b + the reverse; exports of D6 = DVA + DDC + FC
 * @source  METHODS A.2 D3, D6; Timmer, Los, Stehrer & de Vries (2013); Johnson & Noguera (2012), VAX
 */
export function valueReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  return [
    ...coProductionReadings(of, pair, borders),
    ...megaRegionReadings(of, pair, borders),
    ...flowReadings(of, pair, borders),
  ];
}

function coProductionReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  const unit = of.Z.unit;
  const made = coProduction(of, borders.pair);
  const origin = coProductionByOrigin(of, borders.pair);
  const finished = finalOutput(of, directionOf(borders.pair, { from: 'a', to: 'b' }), 'all');
  const wanted = new Set(activities(pair.b, pair.goods));
  const finishedGoods = finished.reduce((sum, y, i) => sum + (wanted.has(of.Z.rows.labels[i]) ? y : 0), 0);
  return [
    ...readingsOf('co-production', unit, {
      'd3-total': total(made),
      'd3-a-in-b': total(made, { rows: [A_TO_B] }),
      'd3-b-in-a': total(made, { rows: [B_TO_A] }),
      'd3-manufactures': total(made, { cols: pair.manufactures }),
      'final-output-b-goods': finishedGoods,
    }),
    ...readingsOf('co-production-by-origin', RATIO, {
      'd3-services-origin-share': share(total(origin, { cols: servicesOf(of, pair) }), total(origin)),
    }),
    ...readingsOf('co-production-outside', unit, {
      'd3x-total': total(coProduction(of, borders.pair, 'outside')),
    }),
    ...readingsOf('co-production-abroad', unit, {
      'd3f-total': total(coProduction(of, borders.pair, 'abroad')),
    }),
  ];
}

function megaRegionReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  const both = [...pair.a, ...pair.b];
  const readings = (['outside', 'abroad'] as const).flatMap((where) => {
    const content = megaRegion(of, borders.pair, where);
    const sum = (what: string, sectors: readonly string[] = of.sectors.labels): number =>
      total(content, { rows: activities(both, sectors), cols: [what] });
    const values = {
      exports: sum('exports'),
      'exports-goods': sum('exports', pair.goods),
      dva: sum('DVA'),
      'dva-goods': sum('DVA', pair.goods),
      'dva-manufactures': sum('DVA', pair.manufactures),
      ddc: sum('DDC'),
      fc: sum('FC'),
      'beyond-dva': sum('DDC') + sum('FC'),
      joint: sum('joint'),
      'joint-manufactures': sum('joint', pair.manufactures),
    };
    const named = Object.entries(values).map(([id, value]) => [`d6-${where}-${id}`, value]);
    const measure = where === 'outside' ? 'mega-region' : 'mega-region-abroad';
    return readingsOf(measure, of.Z.unit, Object.fromEntries(named));
  });
  return readings;
}

function flowReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  const unit = of.Z.unit;
  const services = servicesOf(of, pair);
  const absorbed = vax(of, borders.pair);
  const domestic = flowDomesticValue(of, borders.pair);
  const inside = flowValue(of, borders.pair);
  return [
    ...readingsOf('vax', unit, {
      'vax-a-in-b': total(absorbed, { rows: [A_TO_B] }),
      'vax-b-in-a': total(absorbed, { rows: [B_TO_A] }),
      'vax-total': total(absorbed),
    }),
    ...readingsOf('flow-domestic-value', unit, { 'flow-domestic-value': total(domestic) }),
    ...readingsOf('flow-domestic-value', RATIO, {
      'flow-domestic-value-services-share': share(total(domestic, { cols: services }), total(domestic)),
    }),
    ...readingsOf('flow-value', RATIO, {
      'flow-value-services-share': share(
        total(inside, { cols: activities(of.regions.labels, services) }),
        total(inside),
      ),
    }),
  ];
}
