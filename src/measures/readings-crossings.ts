import type { Partition } from '../core/partition.ts';
import { RATIO } from '../core/unit.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { activities } from './activities.ts';
import { crossings } from './crossings.ts';
import { CROSSING_COUNTS, crossingsByOrigin } from './crossings-by-origin.ts';
import { extraction } from './extraction.ts';
import { meanCrossings, WORLD } from './mean-crossings.ts';
import type { KnownBorders, Pair } from './pair.ts';
import { servicesOf } from './pair.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { returnedValue } from './returned-value.ts';
import { share } from './share.ts';
import { total } from './total.ts';
import { twoWayTrade } from './two-way-trade.ts';
import { valueAcross } from './value-across.ts';
import { valueAdded } from './value-added.ts';

/**
 * Readings of D4 (crossings, of the pair's border and of the national border), D5 (returned value) and D7 (extraction).
 *
 * At least twice is part of at least once, and D7 is at least once again, by another way: do not add them. The
 * `identity-gap` and the `world-gap` are checks and should be 0 up to rounding.
 *
 * @param   of       the Mrio
 * @param   pair     the two metros, their countries, and which sectors are goods
 * @param   borders  the borders of the pair in the same Mrio
 * @returns readings `d4-pair-…`, `d4-national-…`, `d5-…`, `d7-…` and `gdp-…`, in the unit of the Mrio; shares, means
 *          and gaps are ratios; nothing national without a national border
 * @throws  MrioError `label` when a region of the pair is unknown; `convergence` when the crossings do not die out or
 *          a system is singular
 * @identity Σ n·VA_n = flow and Σ VA_n = value added of the world, at both borders; `d7-world` = `d4-pair-at-least-1`
 * @source  METHODS A.2 D4, D5, D7; RECIPE 6 for D7 = VA_≥1
 */
export function crossingReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  return [
    ...borderReadings(of, pair, borders.pair, 'd4-pair'),
    ...(borders.national ? borderReadings(of, pair, borders.national, 'd4-national') : []),
    ...returnedReadings(of, borders),
    ...extractionReadings(of, pair, borders),
  ];
}

/** The value that the two metros add among what crosses a border, and what all regions add. */
function borderReadings(of: Mrio, pair: Pair, border: Partition, id: string): Reading[] {
  const across = valueAcross(of, border);
  const counts = crossingsByOrigin(of, border);
  const everywhere = of.regions.labels;
  const from = (row: string, regions: readonly string[], sectors = of.sectors.labels): number =>
    total(across, { rows: [row], cols: activities(regions, sectors) });
  const trade = total(twoWayTrade(of, border));
  const world = total(valueAdded(of));
  const counted = CROSSING_COUNTS.map((count) => total(counts, { cols: [count] }));
  const once = total(across, { rows: ['1+'] });
  return [
    ...readingsOf('two-way-trade', of.Z.unit, { [`${id}-flow`]: trade }),
    ...readingsOf('crossings', of.Z.unit, {
      ...Object.fromEntries(
        CROSSING_COUNTS.map((count, each) => [`${id}-n${count.replace('+', '-plus')}`, counted[each]]),
      ),
    }),
    ...readingsOf('value-across', of.Z.unit, {
      [`${id}-at-least-1`]: once,
      [`${id}-at-least-1-a`]: from('1+', pair.a),
      [`${id}-at-least-1-b`]: from('1+', pair.b),
      [`${id}-at-least-1-both`]: from('1+', [...pair.a, ...pair.b]),
      [`${id}-at-least-2`]: total(across, { rows: ['2+'] }),
      [`${id}-at-least-2-a`]: from('2+', pair.a),
      [`${id}-at-least-2-b`]: from('2+', pair.b),
    }),
    ...readingsOf('value-across', RATIO, {
      [`${id}-at-least-1-services-share`]: share(from('1+', everywhere, servicesOf(of, pair)), once),
    }),
    ...readingsOf('mean-crossings', RATIO, {
      [`${id}-mean`]: total(meanCrossings(of, border), { rows: [WORLD] }),
    }),
    ...readingsOf('crossings', RATIO, {
      [`${id}-identity-gap`]: share(Math.abs(timesValue(of, border) - trade), trade),
      [`${id}-world-gap`]: share(Math.abs(counted.reduce((sum, each) => sum + each, 0) - world), world),
    }),
  ];
}

/** Σ n·VA_n: what the crossings say that two-way trade must be. */
function timesValue(of: Mrio, border: Partition): number {
  const counted = crossings(of, border);
  return counted.rows.labels.reduce((sum, row, times) => sum + times * total(counted, { rows: [row] }), 0);
}

function returnedReadings(of: Mrio, borders: KnownBorders): Reading[] {
  const pathsOf = (side: string, from: ReturnType<typeof returnedValue>): number =>
    total(from, { rows: from.rows.labels.filter((path) => path.startsWith(`${side}>`)) });
  const own = returnedValue(of, borders.pair);
  const national = borders.national && returnedValue(of, borders.national);
  return readingsOf('returned-value', of.Z.unit, {
    'd5-total': total(own),
    'd5-a': pathsOf('a', own),
    'd5-b': pathsOf('b', own),
    'd5-national-a': national && pathsOf('a', national),
    'd5-national-b': national && pathsOf('b', national),
  });
}

function extractionReadings(of: Mrio, pair: Pair, borders: KnownBorders): Reading[] {
  const lost = extraction(of, borders.pair);
  const gdp = valueAdded(of);
  const lossOf = (regions: readonly string[]): number => total(lost, { rows: regions });
  const gdpOf = (regions: readonly string[]): number => total(gdp, { rows: regions });
  return [
    ...readingsOf('extraction', of.Z.unit, {
      'd7-a': lossOf(pair.a),
      'd7-b': lossOf(pair.b),
      'd7-world': total(lost),
    }),
    ...readingsOf('value-added', of.Z.unit, { 'gdp-a': gdpOf(pair.a), 'gdp-b': gdpOf(pair.b) }),
    ...readingsOf('extraction', RATIO, {
      'd7-share-a': share(lossOf(pair.a), gdpOf(pair.a)),
      'd7-share-b': share(lossOf(pair.b), gdpOf(pair.b)),
    }),
  ];
}
