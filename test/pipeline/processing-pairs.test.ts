import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { writeParquet } from '../../src/files/parquet-write.ts';
import type { Pair } from '../../src/measures/pair.ts';
import { processingReadings } from '../../src/measures/readings-processing.ts';
import { aggregateTable } from '../../src/mrio/aggregate.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { splitProcessing } from '../../src/mrio/processing/split-processing.ts';
import { loadAccounts } from '../../src/pipeline/accounts.ts';
import { processingResult, type RunReadings } from '../../src/pipeline/processing.ts';
import { processingBounds } from '../../src/pipeline/processing-bounds.ts';
import type { ProcessingConfig } from '../../src/pipeline/processing-config.ts';
import { processingConfig } from '../../src/pipeline/processing-config.ts';
import { joinedHalves } from '../../src/pipeline/processing-halves.ts';
import { notSplit, processingPair, processingPlan } from '../../src/pipeline/processing-plan.ts';
import { processingReport } from '../../src/pipeline/processing-report.ts';
import { centralParameters, processingRuns } from '../../src/pipeline/processing-runs.ts';
import { loadProcessing, processingColumns } from '../../src/pipeline/processing-store.ts';
import { processingStored } from '../../src/pipeline/processing-stored.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000 });

const folder = temporaryFolder();
const CONTENT = 'content-a-country-in-b-country-manufactures';
let nested: Mrio;
let pair: Pair;
let config: ProcessingConfig;
let runs: readonly RunReadings[];

beforeAll(async () => {
  [{ nested, pair }, config] = await Promise.all([loadAccounts('cali-baja', 2013), processingConfig()]);
  runs = processingResult({ nested, pair }, config, ['V0', 'V1', 'V2p']).runs;
}, 60_000);

const regions = (of: Mrio) => of.regions.labels;
const value = (from: readonly RunReadings[], run: string, id: string): number =>
  from.find((each) => each.id === run)!.readings.find((each) => each.id === id)!.value;

/** Cuts a region into two of one structure: every cell of its rows and columns by the share. */
function cut(of: Mrio, region: string, into: string, share: number): Mrio {
  const R = regions(of).length;
  const S = of.sectors.labels.length;
  const C = of.categories.length;
  const at = regions(of).indexOf(region);
  const labels = [...regions(of), into];
  const old = (r: number) => (r === R ? at : r);
  const part = (r: number) => (r === R ? share : r === at ? 1 - share : 1);
  const n = (R + 1) * S;
  const flows = new Float64Array(n * n);
  const demand = new Float64Array(n * (R + 1) * C);
  for (let r = 0; r <= R; r++)
    for (let k = 0; k < S; k++) {
      const [i, from] = [r * S + k, old(r) * S + k];
      for (let q = 0; q <= R; q++) {
        for (let l = 0; l < S; l++)
          flows[i * n + q * S + l] = part(r) * part(q) * of.Z.values[from * R * S + old(q) * S + l];
        for (let c = 0; c < C; c++)
          demand[(i * (R + 1) + q) * C + c] = part(r) * part(q) * of.Y.values[(from * R + old(q)) * C + c];
      }
    }
  return mrioFromFlows({
    year: of.year,
    regions: labels,
    sectors: of.sectors.labels,
    categories: of.categories,
    flows,
    demand,
    unit: of.Z.unit,
    provenance: of.Z.provenance,
  });
}

/** Largest relative difference of readings with the same id. */
function apart(a: RunReadings, b: RunReadings, skip = /^$/): number {
  const other = new Map(b.readings.map((each) => [each.id, each.value]));
  const shared = a.readings.filter(({ id }) => other.has(id) && !skip.test(id));
  expect(shared.length).toBeGreaterThan(10);
  return Math.max(
    ...shared.map(({ id, value: x }) => Math.abs(x - other.get(id)!) / Math.max(Math.abs(x), 1e-300)),
  );
}

describe('sides of any kind', () => {
  test('a rest of Mexico in two regions of one structure gives the readings of one', () => {
    const more = cut(nested, 'MEX:rest', 'MEX:26', 0.3);
    const again = processingResult({ nested: more, pair }, config, ['V0', 'V1']).runs;
    for (const run of again)
      expect(apart(runs.find(({ id }) => id === run.id)!, run), run.id).toBeLessThan(1e-9);
  });

  test('a side of several states adds up in every cell', () => {
    const more = cut(nested, 'MEX:rest', 'MEX:26', 0.3);
    const wide = { ...pair, b: ['MEX:02', 'MEX:26'], countryB: [...pair.countryB, 'MEX:26'] };
    const plan = processingPlan(regions(more), wide, config);
    expect(plan.split.map(({ activities }) => activities.map(({ id }) => id))).toEqual([
      ['E_S', 'E_U', 'E_O'],
      ['E_U', 'E_O'],
      ['E_S', 'E_U', 'E_O'],
    ]);
    const split = splitProcessing(more, plan, centralParameters(config));
    const whole = Object.fromEntries(
      regions(more).map((region) => [
        region,
        regions(split).filter((label) => label.split('/')[0] === region),
      ]),
    );
    const back = aggregateTable(split, { regions: whole });
    const worst = [...back.Z.values].reduce(
      (most, each, i) => Math.max(most, Math.abs(each - more.Z.values[i])),
      0,
    );
    expect(worst).toBeLessThan(1e-9);
  });

  test('exchanged sides have the same readings', () => {
    const { a, b, countryA, countryB } = pair;
    const other = { ...pair, a: b, b: a, countryA: countryB, countryB: countryA };
    const again = processingResult({ nested, pair: other }, config, ['V1', 'V2p']).runs;
    for (const run of again) expect(apart(runs.find(({ id }) => id === run.id)!, run)).toBe(0);
  });

  test('two sides in Mexico: no ties to a neighbour, the same border between the countries', async () => {
    const domestic = { ...pair, a: ['MEX:02'], b: ['MEX:rest'], countryA: pair.countryB };
    const plan = processingPlan(regions(nested), domestic, config);
    expect(plan.neighbour).toEqual([]);
    expect(processingRuns(config, 2013, plan).map(({ id }) => id)).not.toContain('V2p');
    const found = processingResult({ nested, pair: domestic }, config, ['V1']).runs;
    for (const id of ['d4-national-at-least-2', 'd5-national-a', CONTENT])
      expect(value(found, 'V1', id) / value(runs, 'V1', id)).toBeCloseTo(1, 9);
    expect(value(found, 'V1', 'd4-pair-n1')).not.toBeCloseTo(value(runs, 'V1', 'd4-pair-n1'), -1);
    const bounds = await processingBounds({ nested, pair: domestic }, config);
    expect(new Set(bounds.map(({ reading }) => reading))).toEqual(
      new Set([CONTENT, 'd4-national-at-least-2', 'd5-national-a']),
    );
  }, 120_000);

  test('a whole Mexico in one region is split by the national moments', () => {
    const whole = Object.fromEntries(regions(nested).map((region) => [region.split(':')[0], [] as string[]]));
    for (const region of regions(nested)) whole[region.split(':')[0]].push(region);
    const of = aggregateTable(nested, { regions: whole });
    const sides = { ...pair, a: ['USA'], b: ['MEX'], countryA: ['USA'], countryB: ['MEX'] };
    const plan = processingPlan(regions(of), sides, config);
    expect(plan.split).toEqual([
      {
        region: 'MEX',
        activities: [{ id: 'E_S', destinations: ['USA'] }, { id: 'E_O' }],
      },
    ]);
    const found = processingResult({ nested: of, pair: sides }, config, ['V0', 'V1']).runs;
    expect(value(found, 'V1', CONTENT)).toBeGreaterThan(value(found, 'V0', CONTENT) + 0.02);
  });

  test('a pair without a side in Mexico is left out, and says why', async () => {
    const canada = { ...pair, b: ['CAN'], countryB: ['CAN'] };
    expect(notSplit(regions(nested), canada, config)).toBe('no-side');
    expect(processingResult({ nested, pair: canada }, config)).toMatchObject({
      notSplit: 'no-side',
      runs: [],
    });
    expect(processingReport(nested, canada, config)).toEqual({ kind: 'none', why: 'no-side' });
    expect(await processingStored(nested, canada, config)).toEqual([]);
    // Mexico's split moves the readings of the United States and Canada by little.
    const own = { ...pair, b: ['CAN'], countryB: ['CAN'] };
    const plan = processingPlan(regions(nested), canada, config);
    const split = splitProcessing(nested, plan, centralParameters(config));
    const both = [nested, split].map((of) => processingReadings(of, own, 'us-canada'));
    for (const id of [CONTENT, 'd4-national-at-least-2', 'd4-pair-at-least-2', 'd5-total']) {
      const [before, after] = both.map((list) => list.find((each) => each.id === id)!.value);
      expect(Math.abs(after / before - 1), id).toBeLessThan(0.005);
    }
  });

  test('tables without Mexico or without the United States have no split', () => {
    expect(notSplit(['USA', 'CAN'], pair, config)).toBe('no-country');
    expect(notSplit(['MEX:02', 'CAN'], pair, config)).toBe('no-partner');
  });
});

describe('a table with export plants of its own', () => {
  /** The V1 table as OECD would publish it: MX1 is all that is domestic, MX2 the export activities. */
  const extended = (): Mrio => {
    const plan = processingPlan(regions(nested), pair, config);
    const split = splitProcessing(nested, plan, centralParameters(config));
    const isExport = (label: string) => label.includes('/');
    const mexican = regions(split).filter((label) => label.startsWith('MEX'));
    return aggregateTable(split, {
      regions: {
        ...Object.fromEntries(
          regions(split)
            .filter((label) => !label.startsWith('MEX'))
            .map((label) => [label, [label]]),
        ),
        'MEX:MX1': mexican.filter((label) => !isExport(label)),
        'MEX:MX2': mexican.filter(isExport),
      },
    });
  };

  test('is not split again: it is read as it came, beside the two joined', async () => {
    const of = extended();
    const sides = { ...pair, b: ['MEX:MX1', 'MEX:MX2'], countryB: ['MEX:MX1', 'MEX:MX2'] };
    const found = processingResult({ nested: of, pair: sides }, config);
    expect(found).toMatchObject({ notSplit: 'already-split', central: 'table' });
    expect(found.runs.map(({ id }) => id)).toEqual(['V0', 'table']);
    const direct = processingReadings(of, processingPair(regions(of), sides, config), 'us-mexico');
    expect(found.runs[1].readings).toEqual(direct);
    // Joined, it is the nested table with Mexico in one region, whichever way it was split in between.
    const joined = aggregateTable(nested, {
      regions: {
        ...Object.fromEntries(
          regions(nested)
            .filter((label) => !label.startsWith('MEX'))
            .map((label) => [label, [label]]),
        ),
        MEX: ['MEX:02', 'MEX:rest'],
      },
    });
    const one = processingResult(
      { nested: joined, pair: { ...pair, b: ['MEX'], countryB: ['MEX'] } },
      config,
      ['V0'],
    ).runs[0];
    expect(apart(one, found.runs[0])).toBeLessThan(1e-9);
    expect(value(found.runs, 'table', CONTENT)).toBeGreaterThan(value(found.runs, 'V0', CONTENT) + 0.02);
    const report = processingReport(of, sides, config);
    expect(report).toMatchObject({ kind: 'published', aligned: true, parameters: [] });
    expect((await processingStored(of, sides, config)).map(({ id }) => id)).toEqual(['V0', 'table']);
  });

  test('a side with one part of Mexico and not the other is refused', () => {
    const of = extended();
    const sides = { ...pair, b: ['MEX:MX2'], countryB: ['MEX:MX1', 'MEX:MX2'] };
    expect(() => joinedHalves(of, sides, config)).toThrow(
      expect.objectContaining({ code: 'label', message: expect.stringContaining('MEX:MX1') }),
    );
  });

  test('China’s two parts are not Mexico’s', () => {
    expect(notSplit(['USA', 'MEX:02', 'CN1', 'CN2', 'CHN'], { ...pair, a: ['USA'] }, config)).toBeUndefined();
    expect(notSplit(['USA', 'MX1', 'MX2', 'MEX'], { ...pair, a: ['USA'], b: ['MX1'] }, config)).toBe(
      'already-split',
    );
  });
});

describe('what the build stores', () => {
  test('comes back to the last bit, and the report reads it without computing', async () => {
    const stored = await processingStored(nested, pair, config);
    expect(stored.map(({ id }) => id)).toEqual([
      ...processingRuns(config, 2013, { neighbour: pair.a }).map(({ id }) => id),
      ...['G', 'H', 'N', 'N-no-less'].flatMap((kind) => [`${kind}-least`, `${kind}-most`]),
    ]);
    const path = join(folder, 'processing.parquet');
    await writeParquet(path, processingColumns(stored));
    expect(await loadProcessing(path)).toEqual(stored);
    const shown = processingReport(nested, pair, config, stored);
    const computed = processingReport(nested, pair, config);
    if (shown.kind !== 'estimated' || computed.kind !== 'estimated') throw new Error('No split.');
    for (const [id, { split, unsplit, tied }] of computed.readings)
      expect(shown.readings.get(id)).toMatchObject({ split, unsplit, tied });
    expect(shown.readings.get(CONTENT)!.ranges.map(({ kind }) => kind)).toEqual(['G', 'H', 'N', 'N-no-less']);
    expect(shown.readings.get('d5-total')!.ranges.map(({ kind }) => kind)).toEqual(['G', 'H']);
    expect(computed.readings.get(CONTENT)!.ranges).toEqual([]);
    expect(shown.readings.get(CONTENT)!.ownYear).toBeCloseTo(0.206, 3);
  }, 240_000);

  test('a file of something else is refused', async () => {
    const path = join(folder, 'other.parquet');
    await writeParquet(path, processingColumns([]).slice(0, 2).concat(processingColumns([]).slice(4)));
    await expect(loadProcessing(path)).rejects.toMatchObject({ code: 'source' });
  });
});

test('the unsplit readings are the shipped ones', async () => {
  const { readings } = await loadAccounts('cali-baja', 2013);
  const shipped = new Map(readings.map((each) => [each.id, each.value]));
  const known = runs.find(({ id }) => id === 'V0')!.readings.filter(({ id }) => shipped.has(id));
  expect(known.length).toBeGreaterThan(25);
  for (const { id, value: own } of known) expect(Math.abs(own / shipped.get(id)! - 1), id).toBeLessThan(1e-9);
});
