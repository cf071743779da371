import type { Partition } from '../core/partition.ts';
import { RATIO } from '../core/unit.ts';
import { leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { PART } from '../mrio/processing/split-frame.ts';
import { coProduction } from './co-production.ts';
import { crossings } from './crossings.ts';
import { meanCrossings, WORLD } from './mean-crossings.ts';
import type { Pair, PairBorders } from './pair.ts';
import { pairBorders } from './pair.ts';
import type { Reading } from './reading.ts';
import { readingsOf } from './reading.ts';
import { contentReadings } from './readings-content.ts';
import { contrastReadings } from './readings-contrast.ts';
import { returnedValue } from './returned-value.ts';
import { sales } from './sales.ts';
import { share } from './share.ts';
import { splitPair } from './split-pair.ts';
import { total } from './total.ts';
import { contentOf, within } from './within.ts';

/**
 * The readings that a processing split moves: content of manufactures, crossings, returned value, co-production.
 *
 * Read them beside those of the unsplit table, never alone: what moves is what the split assumes. The same function
 * reads both, and a table split in proportion gives the unsplit readings.
 *
 * @param   of        the split Mrio, or the unsplit one
 * @param   pair      the pair, in regions of the unsplit one; countries a and b are the partner and the split country
 * @param   national  what the ids of the border between the two countries begin with: us-mexico
 * @returns shares as ratios, the rest in the unit of the Mrio; domestic content of `export activities` is that of all
 *          manufactures exported where nothing is split
 * @throws  MrioError `label` when regions or sectors are unknown; `convergence` when crossings do not die out
 * @identity n1 + n2 + n3-plus = value that crosses at least once; n2 + n3-plus = at-least-2
 * @source  PROCESSING §6; METHODS A.2 D3, D4, D5; content: Koopman, Powers, Wang & Wei (2010); domestic content v Ld e
 */
export function processingReadings(of: Mrio, pair: Pair, national: string): Reading[] {
  const own = splitPair(of, pair);
  const borders = pairBorders(of, own);
  return [
    ...contents(of, own),
    ...contrastReadings(of, borders.national, national).filter(({ unit }) => unit.kind === 'ratio'),
    ...(['national', 'pair'] as const).flatMap((name) => counts(of, borders[name], `d4-${name}`)),
    ...returned(of, borders),
    ...readingsOf('co-production', of.Z.unit, { 'd3-total': total(coProduction(of, borders.pair)) }),
  ];
}

/** Value by number of crossings at one border, and their mean. */
function counts(of: Mrio, border: Partition, id: string): Reading[] {
  const table = crossings(of, border);
  const values = table.rows.labels.map((row) => total(table, { rows: [row] }));
  const from = (n: number) => values.slice(n).reduce((sum, each) => sum + each, 0);
  return [
    ...readingsOf('crossings', of.Z.unit, {
      [`${id}-n1`]: values[1] ?? 0,
      [`${id}-n2`]: values[2] ?? 0,
      [`${id}-n3`]: values[3] ?? 0,
      [`${id}-n4-plus`]: from(4),
      [`${id}-n3-plus`]: from(3),
    }),
    ...readingsOf('value-across', of.Z.unit, { [`${id}-at-least-2`]: (values[2] ?? 0) + from(3) }),
    ...readingsOf('mean-crossings', RATIO, {
      [`${id}-mean`]: total(meanCrossings(of, border), { rows: [WORLD] }),
    }),
  ];
}

function returned(of: Mrio, borders: PairBorders): Reading[] {
  const national = returnedValue(of, borders.national);
  return readingsOf('returned-value', of.Z.unit, {
    'd5-national-a': total(national, {
      rows: national.rows.labels.filter((path) => path.startsWith('a>')),
    }),
    'd5-total': total(returnedValue(of, borders.pair)),
  });
}

function contents(of: Mrio, pair: Pair): Reading[] {
  const { exports } = exportsOf(of, pair);
  const [own, abroad] = [domestic(of, pair), foreignContent(of, pair)];
  const isSplit = pair.countryB.some((region) => region.includes(PART));
  const exporting = (regions: readonly string[]) =>
    isSplit ? regions.filter((region) => region.includes(PART)) : regions;
  return [
    ...contentReadings(of, pair).filter(({ unit }) => unit.kind === 'ratio'),
    ...readingsOf('flow-origins', RATIO, {
      'content-foreign-in-b-country-manufactures': weighted(abroad, exports, of, pair, pair.countryB),
    }),
    ...readingsOf('flow-domestic-value', RATIO, {
      'content-domestic-in-export-activities': weighted(own, exports, of, pair, exporting(pair.countryB)),
      'content-domestic-in-b-export-activities': weighted(own, exports, of, pair, exporting(pair.b)),
    }),
  ];
}

/** Content per unit, weighted with exports of manufactures of some regions. */
function weighted(
  content: Float64Array,
  exports: Float64Array,
  of: Mrio,
  pair: Pair,
  regions: readonly string[],
): number {
  let [inside, all] = [0, 0];
  for (const i of manufacturers(of, pair, regions)) {
    inside += content[i] * exports[i];
    all += exports[i];
  }
  return share(inside, all);
}

function manufacturers(of: Mrio, pair: Pair, regions: readonly string[]): number[] {
  const S = of.sectors.labels.length;
  return regions.flatMap((region) =>
    pair.manufactures.map(
      (sector) => of.regions.labels.indexOf(region) * S + of.sectors.labels.indexOf(sector),
    ),
  );
}

/** Sales to all regions outside the second country, n. */
function exportsOf(of: Mrio, pair: Pair): { exports: Float64Array } {
  const { intermediate, final } = sales(of);
  const R = of.regions.labels.length;
  const abroad = of.regions.labels.map((label) => !pair.countryB.includes(label));
  const exports = new Float64Array(final.length / R);
  exports.forEach((_, i) => {
    for (let r = 0; r < R; r++) if (abroad[r]) exports[i] += intermediate[i * R + r] + final[i * R + r];
  });
  return { exports };
}

/** Value added of all but the second country per unit, around the world, n. */
function foreignContent(of: Mrio, pair: Pair): Float64Array {
  const { vc, system } = leontief(of);
  const S = of.sectors.labels.length;
  const own = vc.slice();
  of.regions.labels.forEach((label, r) => {
    if (pair.countryB.includes(label)) own.fill(0, r * S, (r + 1) * S);
  });
  return system.left(own, 1);
}

/** Value added of the second country per unit by its own inputs alone, v Ld, n. */
function domestic(of: Mrio, pair: Pair): Float64Array {
  const regions = pair.countryB.map((label) => of.regions.labels.indexOf(label));
  return contentOf(within(of, regions), leontief(of).vc);
}
