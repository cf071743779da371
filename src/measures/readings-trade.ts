import { at } from '../core/table.ts';
import type { Unit } from '../core/unit.ts';
import { RATIO, requireSameUnit } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { activities } from './activities.ts';
import { exportsAbroad } from './exports-abroad.ts';
import type { KnownBorders, Pair } from './pair.ts';
import { A_TO_B, B_TO_A, servicesOf } from './pair.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { share } from './share.ts';
import { total } from './total.ts';
import { twoWayTrade } from './two-way-trade.ts';

/**
 * Readings of D1 and D2 (two-way trade), their customs equivalents, and what each side sells abroad.
 *
 * @param   of       the nested Mrio
 * @param   pair     the two sides; customs equivalents only where it has customs value, a national border, and goods
 *                   that cross it both ways in the accounts
 * @param   borders  of the pair and of its countries
 * @returns readings in the unit of the Mrio, and shares
 * @throws  MrioError `unit` when customs value comes in another unit
 * @identity total = a to b + b to a = goods + services, and D2 ≤ D1 where nothing is negative
 * @source  METHODS A.2 D1, D2; RECIPE 5 for the customs equivalent
 */
export function tradeReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  const { goods } = pair;
  const unit = of.Z.unit;
  const services = servicesOf(of, pair);
  const trade = twoWayTrade(of, borders.pair);
  const parts = twoWayTrade(of, borders.pair, 'intermediates');
  const all = total(trade);
  const tradedGoods = total(trade, { cols: goods });
  const goodsParts = total(parts, { cols: goods });
  return [
    ...readingsOf('two-way-trade', unit, {
      'd1-total': all,
      'd1-total-a-to-b': total(trade, { rows: [A_TO_B] }),
      'd1-total-b-to-a': total(trade, { rows: [B_TO_A] }),
      'd1-goods': tradedGoods,
      'd1-goods-a-to-b': total(trade, { rows: [A_TO_B], cols: goods }),
      'd1-goods-b-to-a': total(trade, { rows: [B_TO_A], cols: goods }),
      'd1-services': total(trade, { cols: services }),
      'd1-services-a-to-b': total(trade, { rows: [A_TO_B], cols: services }),
      'd1-services-b-to-a': total(trade, { rows: [B_TO_A], cols: services }),
    }),
    ...readingsOf('two-way-trade', RATIO, {
      'd1-services-share': share(total(trade, { cols: services }), all),
    }),
    ...readingsOf('two-way-intermediates', unit, {
      'd2-total': total(parts),
      'd2-total-a-to-b': total(parts, { rows: [A_TO_B] }),
      'd2-total-b-to-a': total(parts, { rows: [B_TO_A] }),
      'd2-goods': goodsParts,
      'd2-goods-a-to-b': total(parts, { rows: [A_TO_B], cols: goods }),
      'd2-goods-b-to-a': total(parts, { rows: [B_TO_A], cols: goods }),
    }),
    ...readingsOf('two-way-intermediates', RATIO, {
      'd2-share': share(total(parts), all),
      'd2-goods-share': share(goodsParts, tradedGoods),
    }),
    ...customsReadings(of, pair, borders),
    ...abroadReadings(of, pair, borders),
  ];
}

/** Goods at the level of customs statistics; services as they are, since customs do not see them. */
function customsReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  const { customs, goods } = pair;
  if (!customs || !borders.national) return [];
  const unit = of.Z.unit;
  const atCustoms: Unit = { ...unit, prices: 'customs' };
  requireSameUnit(customs.unit, atCustoms, 'Customs value and the accounts');
  const national = twoWayTrade(of, borders.national);
  const trade = twoWayTrade(of, borders.pair);
  const parts = twoWayTrade(of, borders.pair, 'intermediates');
  const flow = customs.cols.labels[0];
  const ways = [A_TO_B, B_TO_A].map((way) => {
    const sold = total(national, { rows: [way], cols: goods });
    return { way, sold, ratio: share(at(customs, way, flow), sold) };
  });
  if (ways.some(({ sold }) => sold === 0)) return [];
  const scaled = (from: typeof trade): number =>
    ways.reduce((sum, { way, ratio }) => sum + ratio * total(from, { rows: [way], cols: goods }), 0);
  const services = servicesOf(of, pair);
  return [
    ...readingsOf('two-way-trade', atCustoms, {
      'd1-goods-customs': scaled(trade),
      'd1-total-customs': scaled(trade) + total(trade, { cols: services }),
    }),
    ...readingsOf('two-way-intermediates', atCustoms, {
      'd2-total-customs': scaled(parts) + total(parts, { cols: services }),
    }),
    ...readingsOf('two-way-trade', RATIO, {
      'customs-ratio-a-to-b': ways[0].ratio,
      'customs-ratio-b-to-a': ways[1].ratio,
    }),
  ];
}

/** What each side sells out of its country, the other side included. */
function abroadReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  const abroad = exportsAbroad(of, borders.pair);
  const sum = (content: string, regions: readonly string[], sectors: readonly string[]): number =>
    total(abroad, { rows: activities(regions, sectors), cols: [content] });
  const both = [...pair.a, ...pair.b];
  const everything = of.sectors.labels;
  return readingsOf('exports-abroad', of.Z.unit, {
    'exports-abroad': sum('exports', both, everything),
    'exports-abroad-goods': sum('exports', both, pair.goods),
    'exports-abroad-goods-a': sum('exports', pair.a, pair.goods),
    'exports-abroad-goods-b': sum('exports', pair.b, pair.goods),
    'exports-abroad-dva': sum('DVA', both, everything),
    'exports-abroad-dva-goods': sum('DVA', both, pair.goods),
  });
}
