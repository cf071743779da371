import { indexOf } from '../core/axis.ts';
import { at } from '../core/table.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { Pair } from './pair.ts';
import { B_TO_A } from './pair.ts';
import { isDomestic } from './pair-kind.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { sales } from './sales.ts';

/**
 * Sums that statistical offices publish in some form, so that they can be held against it.
 *
 * Gross sales: a part counts each time it is sold.
 *
 * @param   of    the nested Mrio
 * @param   pair  side b is looked at: its goods to the other country at customs value, its inputs from and to the rest
 *                of its country, and its imported inputs; the goods are left out without customs value, when both
 *                sides lie in one country, and when the accounts have no goods that its country sells to the other
 * @returns readings in the unit of the Mrio, the goods at customs value
 * @throws  MrioError `label` when a region or a good is unknown
 * @identity inputs from the rest of the country + imported + from b itself = all inputs of b, when b is part of its
 *           country; goods at customs value ÷ customs value = the part of b in the goods its country sells to the other
 * @source  RECIPE 7; RECIPE 5 for the customs equivalent
 */
export function plausibilityReadings(of: Mrio, pair: Pair): Reading[] {
  const { intermediate, final } = sales(of);
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const regions = (labels: readonly string[]) => labels.map((label) => indexOf(of.regions, label));
  const goods = pair.goods.map((sector) => indexOf(of.sectors, sector));
  const everything = of.sectors.labels.map((_, k) => k);
  const sum = (
    cells: Float64Array,
    from: readonly number[],
    to: readonly number[],
    products = everything,
  ) => {
    let total = 0;
    for (const r of from) for (const k of products) for (const q of to) total += cells[(r * S + k) * R + q];
    return total;
  };
  const { b, countryA, countryB, customs } = pair;
  const [own, home, other] = [regions(b), regions(countryB), regions(countryA)];
  const rest = home.filter((region) => !own.includes(region));
  const abroad = of.regions.labels.flatMap((_, region) => (home.includes(region) ? [] : [region]));
  const inputs = Float64Array.from(intermediate);
  const all = inputs.map((each, i) => each + final[i]);
  const atBasic = sum(all, home, other, goods);
  const raised =
    customs && !isDomestic(pair) && atBasic !== 0
      ? (sum(all, own, other, goods) * at(customs, B_TO_A, customs.cols.labels[0])) / atBasic
      : undefined;
  return [
    ...readingsOf(
      'two-way-trade',
      { ...of.Z.unit, prices: 'customs' },
      { 'sales-b-to-a-country-goods-customs': raised },
    ),
    ...readingsOf('two-way-trade', of.Z.unit, {
      'inputs-b-from-rest-of-country': sum(inputs, rest, own),
      'inputs-b-to-rest-of-country': sum(inputs, own, rest),
      'inputs-b-imported': sum(inputs, abroad, own),
    }),
  ];
}
