import fc from 'fast-check';
import type { Axis } from '../../src/core/axis.ts';
import type { Partition } from '../../src/core/partition.ts';
import { partition } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import { millionUsd } from '../../src/core/unit.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';

const REGIONS = ['AAA:1', 'BBB:1', 'CCC', 'AAA:rest', 'BBB:rest'];
const SECTORS = ['parts', 'goods', 'services'];

/** Every run of a property draws the same tables. */
export const SEEDED = { seed: 20180712, numRuns: 60 } as const;

/**
 * A small random table: 2 to 5 regions of up to 3 countries, 1 to 3 sectors, 1 or 2 categories of final demand.
 *
 * Some activities do not exist (no output, no use: regions of unequal structure), many cells are 0. With `stocks` the
 * second category has negative cells. Inputs take at most 80 per cent of output, so that crossings die out.
 */
export function arbitraryMrio(kind: { stocks: boolean; regions?: number }): fc.Arbitrary<Mrio> {
  const size = fc.record({
    R: fc.integer({ min: kind.regions ?? 2, max: REGIONS.length }),
    S: fc.integer({ min: 1, max: SECTORS.length }),
    C: fc.constantFrom(1, 2),
  });
  return size.chain(({ R, S, C }) => {
    const n = R * S;
    const cell = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: fc.integer({ min: 1, max: 400 }) },
    );
    const stock = kind.stocks ? fc.integer({ min: -60, max: 60 }) : cell;
    return fc
      .record({
        flows: fc.array(cell, { minLength: n * n, maxLength: n * n }),
        demand: fc.array(cell, { minLength: n * R, maxLength: n * R }),
        stocks: fc.array(stock, { minLength: n * R, maxLength: n * R }),
        absent: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: n, maxLength: n }),
      })
      .map((drawn) => build(R, S, C, drawn));
  });
}

function build(
  R: number,
  S: number,
  C: number,
  drawn: { flows: number[]; demand: number[]; stocks: number[]; absent: number[] },
): Mrio {
  const n = R * S;
  const exists = (i: number): boolean => drawn.absent[i] !== 0;
  const flows = new Float64Array(n * n);
  const demand = new Float64Array(n * R * C);
  const used = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (!exists(i) || !exists(j)) continue;
      flows[i * n + j] = drawn.flows[i * n + j] / 10;
      used[j] += flows[i * n + j];
    }
  }
  for (let i = 0; i < n; i++) {
    if (!exists(i)) continue;
    let x = 0;
    for (let j = 0; j < n; j++) x += flows[i * n + j];
    for (let r = 0; r < R; r++) {
      for (let c = 0; c < C; c++) {
        const value = (c === 0 ? drawn.demand : drawn.stocks)[i * R + r] / 10;
        demand[(i * R + r) * C + c] = value;
        x += value;
      }
    }
    const least = Math.max(1, used[i] / 0.8);
    if (x < least) demand[(i * R + Math.floor(i / S)) * C] += least - x;
  }
  return mrioFromFlows({
    year: 2013,
    regions: REGIONS.slice(0, R),
    sectors: SECTORS.slice(0, S),
    categories: ['use', 'stocks'].slice(0, C),
    flows,
    demand,
    unit: millionUsd(2013),
    provenance: provenance('random', 'estimated', []),
  });
}

/** A border of two or more groups, each with at least one region; the other regions are outside. */
export function arbitraryBorder(regions: Axis<'region'>, groups = 2): fc.Arbitrary<Partition> {
  const R = regions.labels.length;
  const names = ['a', 'b', 'c'].slice(0, groups);
  return fc
    .tuple(
      fc.shuffledSubarray([...regions.labels], { minLength: groups, maxLength: R }),
      fc.array(fc.integer({ min: 0, max: groups - 1 }), { minLength: R, maxLength: R }),
    )
    .map(([chosen, extra]) => {
      const members: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]));
      chosen.forEach((region, each) => {
        members[names[each < groups ? each : extra[each]]].push(region);
      });
      return partition(regions, members, 'outside');
    });
}

/** A table with a border of two groups. */
export function arbitraryCase(kind: { stocks: boolean }): fc.Arbitrary<{ of: Mrio; border: Partition }> {
  return arbitraryMrio(kind).chain((of) => arbitraryBorder(of.regions).map((border) => ({ of, border })));
}
