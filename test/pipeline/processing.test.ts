import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { byCountry, partition } from '../../src/core/partition.ts';
import { crossings } from '../../src/measures/crossings.ts';
import { pairBorders } from '../../src/measures/pair.ts';
import { processingReadings } from '../../src/measures/readings-processing.ts';
import { splitPair } from '../../src/measures/split-pair.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { valueAdded } from '../../src/measures/value-added.ts';
import { aggregateTable } from '../../src/mrio/aggregate.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { columnShares } from '../../src/mrio/processing/moments.ts';
import type { ProcessingParameters } from '../../src/mrio/processing/parameters.ts';
import { partOutputs } from '../../src/mrio/processing/part-outputs.ts';
import type { ProcessingPlan } from '../../src/mrio/processing/plan.ts';
import { splitFrame } from '../../src/mrio/processing/split-frame.ts';
import { splitProcessing } from '../../src/mrio/processing/split-processing.ts';
import { splitProportionally } from '../../src/mrio/processing/split-proportionally.ts';
import type { PairYear } from '../../src/pipeline/pair-year.ts';
import type { ProcessingResult } from '../../src/pipeline/processing.ts';
import { processingResult } from '../../src/pipeline/processing.ts';
import { processingBounds } from '../../src/pipeline/processing-bounds.ts';
import type { ProcessingConfig } from '../../src/pipeline/processing-config.ts';
import { processingConfig } from '../../src/pipeline/processing-config.ts';
import { processingPlan } from '../../src/pipeline/processing-plan.ts';
import { centralParameters } from '../../src/pipeline/processing-runs.ts';
import { referenceAccounts } from './reference-method.ts';

const CASE = 'test/reference/processing/cali-baja-2013/';
const rowsOf = (file: string): string[][] =>
  readFileSync(CASE + file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
const meta = JSON.parse(readFileSync(`${CASE}meta.json`, 'utf8'));
/** Half a unit of the last digit that is printed. */
const half = (printed: string): number => 0.5 / Number(`1e${printed.split('.')[1]?.length ?? 0}`);

let accounts: PairYear;
let config: ProcessingConfig;
let result: ProcessingResult;
let plan: ProcessingPlan;
let central: ProcessingParameters;
let split: Mrio;
beforeAll(async () => {
  [accounts, config] = await Promise.all([referenceAccounts(2013), processingConfig()]);
  result = processingResult(accounts, config);
  plan = processingPlan(accounts.nested.regions.labels, accounts.pair, config);
  central = centralParameters(config);
  split = splitProcessing(accounts.nested, plan, central);
}, 60_000);

/** Each region with its parts. */
const together = (of: Mrio) =>
  Object.fromEntries(
    accounts.nested.regions.labels.map((region) => [
      region,
      of.regions.labels.filter((label) => label.split('/')[0] === region),
    ]),
  );

/** Largest difference of two readings, relative to the larger. */
const apart = (a: readonly { value: number }[], b: readonly { value: number }[]): number =>
  Math.max(...a.map(({ value }, i) => Math.abs(value - b[i].value) / Math.max(Math.abs(value), 1e-300)));

describe('the printed table of 2013', () => {
  test.each(rowsOf('expected.csv'))('%s: %s is %s', (run, reading, printed, scale) => {
    const found = result.runs.find(({ id }) => id === run)!.readings.find(({ id }) => id === reading)!;
    const off = Math.abs(found.value * Number(scale) - Number(printed));
    expect(off).toBeLessThanOrEqual(half(printed) + meta.tolerance.relative * Number(printed));
  });

  test('the two multipliers are the printed ones: 20.6 and 5.2', () => {
    const frame = splitFrame(accounts.nested, plan);
    const found = columnShares(frame, partOutputs(frame, central), central);
    expect(found.importOdds).toBeCloseTo(20.6, 1);
    expect(found.valueOdds).toBeCloseTo(5.2, 1);
    expect(found.gap).toBeLessThan(1e-13);
  });
});

describe('the split table', () => {
  test('adds up to the unsplit one in every cell', () => {
    const { nested } = accounts;
    const back = aggregateTable(split, { regions: together(split) });
    for (const part of ['Z', 'Y', 'V'] as const) {
      const worst = back[part].values
        .slice()
        .reduce((most, value, at) => Math.max(most, Math.abs(value - nested[part].values[at])), 0);
      expect(worst, part).toBeLessThan(1e-9);
    }
    for (const { values } of [split.Z, split.Y])
      expect(values.slice().reduce((least, each) => Math.min(least, each), 1)).toBe(0);
    const { vc, x } = leontief(split);
    expect([...vc].filter((each, i) => x[i] > 0 && each <= 0)).toEqual([]);
    expect(split.Z.provenance.grade).toBe('estimated');
  });

  test('has the published moments, and export activities import no less per output in any industry', () => {
    const S = split.sectors.labels.length;
    const n = split.Z.rows.labels.length;
    const { x, v } = leontief(split);
    const isHome = split.regions.labels.map((label) => label.startsWith('MEX'));
    const imports = (j: number): number => {
      let sum = 0;
      for (let i = 0; i < n; i++) if (!isHome[Math.floor(i / S)]) sum += split.Z.values[i * n + j];
      return sum;
    };
    let [bought, added, made] = [0, 0, 0];
    for (const { parts } of splitFrame(accounts.nested, plan).industries) {
      for (const j of parts.slice(1)) {
        if (x[j] > 0) expect(imports(j) / x[j]).toBeGreaterThanOrEqual(imports(parts[0]) / x[parts[0]]);
        bought += imports(j);
        added += v[j];
        made += x[j];
      }
    }
    expect(bought / made).toBeCloseTo(0.543, 12);
    expect(added / made).toBeCloseTo(0.306, 12);
  });

  test('satisfies the identities: v L = 1, x = L y, Σ n VA_n = flow, Σ VA_n = world value added', () => {
    const { vc, x, y, system } = leontief(split);
    const one = system.left(vc, 1);
    one.forEach((each, i) => {
      if (x[i] > 0) expect(Math.abs(each - 1)).toBeLessThan(1e-12);
    });
    const output = system.right(y, 1);
    output.forEach((each, i) => {
      expect(Math.abs(each - x[i])).toBeLessThan(1e-9 * Math.max(1, x[i]));
    });
    const borders = pairBorders(split, splitPair(split, accounts.pair));
    for (const border of [borders.pair, borders.national]) {
      const counted = crossings(split, border);
      const rows = counted.rows.labels.map((row) => total(counted, { rows: [row] }));
      const times = rows.reduce((sum, value, n) => sum + n * value, 0);
      expect(Math.abs(times / total(twoWayTrade(split, border)) - 1)).toBeLessThan(1e-12);
      const all = rows.reduce((sum, value) => sum + value, 0);
      expect(Math.abs(all / total(valueAdded(split)) - 1)).toBeLessThan(1e-12);
    }
  });

  test('in proportion to output returns the unsplit readings', () => {
    const same = splitProportionally(accounts.nested, plan, central);
    // Content of export activities is left out: unsplit, there are none, and all that is exported counts.
    const readings = (of: Mrio) =>
      processingReadings(of, accounts.pair, 'us-mexico').filter(
        ({ id }) => !id.endsWith('export-activities'),
      );
    expect(apart(readings(accounts.nested), readings(same))).toBeLessThan(1e-12);
    const border = (of: Mrio) => partition(of.regions, together(of));
    const flows = [accounts.nested, same].map((of) => total(crossings(of, border(of)), { rows: ['2'] }));
    expect(Math.abs(flows[0] / flows[1] - 1)).toBeLessThan(1e-12);
    expect(byCountry(same.regions).groups.labels).toEqual(byCountry(accounts.nested.regions).groups.labels);
  });

  test('takes a fraction of a second', () => {
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      splitProcessing(accounts.nested, plan, central);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

describe('bounds', () => {
  test('are the printed ones, and hold the central split', async () => {
    const found = await processingBounds(accounts, config);
    const V1 = result.runs.find(({ id }) => id === 'V1')!.readings;
    for (const { kind, reading, least, most } of found) {
      const { value } = V1.find(({ id }) => id === reading)!;
      expect(least, `${kind} ${reading}`).toBeLessThanOrEqual(value);
      expect(most, `${kind} ${reading}`).toBeGreaterThanOrEqual(value);
    }
    for (const [kind, reading, least, most, scale] of rowsOf('bounds.csv')) {
      const bound = found.find((each) => each.kind === kind && each.reading === reading)!;
      for (const [value, printed] of [
        [bound.least, least],
        [bound.most, most],
      ] as const) {
        const off = Math.abs(value * Number(scale) - Number(printed));
        const allowed = half(printed) + meta.tolerance.bounds[kind] * Number(printed);
        expect(off, `${kind} ${reading} ${printed}`).toBeLessThanOrEqual(allowed);
      }
    }
  }, 180_000);
});

describe('what cannot be split', () => {
  test('moments that the table cannot have are a convergence error that says what to try', () => {
    expect(() => splitProcessing(accounts.nested, plan, { ...central, importShare: 0.9 })).toThrow(
      expect.objectContaining({ code: 'convergence', hint: expect.stringContaining('lower importShare') }),
    );
  });

  test('so is an output of export activities below their exports', () => {
    expect(() =>
      splitProcessing(accounts.nested, plan, { ...central, exportOutput: { perExports: 0.5 } }),
    ).toThrow(
      expect.objectContaining({ code: 'convergence', hint: expect.stringContaining('lower exportShare') }),
    );
  });

  test('an unknown sector, and a destination without an activity, are label errors', () => {
    const label = expect.objectContaining({ code: 'label' });
    expect(() => splitProcessing(accounts.nested, { ...plan, sectors: ['AUTOS'] }, central)).toThrow(label);
    const activities = [{ id: 'E_U', destinations: plan.partner }];
    const forgetful = { ...plan, split: [{ region: 'MEX:02', activities }] };
    expect(() => splitProcessing(accounts.nested, forgetful, central)).toThrow(label);
  });

  test('a declaration that is missing is named', async () => {
    await expect(processingConfig('atlantis')).rejects.toMatchObject({ code: 'label' });
  });
});
