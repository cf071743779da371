import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { byRegion, pairBorder, partition } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { table } from '../../src/core/table.ts';
import type { Unit } from '../../src/core/unit.ts';
import { jobs, millionUsd } from '../../src/core/unit.ts';
import { byHeading } from '../../src/measures/by-heading.ts';
import { coProductionMatrix } from '../../src/measures/co-production-matrix.ts';
import { contrast } from '../../src/measures/contrast.ts';
import { crossings } from '../../src/measures/crossings.ts';
import { extractionOneWay } from '../../src/measures/extraction-one-way.ts';
import { jobsExtraction } from '../../src/measures/jobs-extraction.ts';
import { jobsTied } from '../../src/measures/jobs-tied.ts';
import { pairReadings } from '../../src/measures/readings.ts';
import { returnedValue } from '../../src/measures/returned-value.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { leather, SECTORS } from './leather.ts';
import { thrown } from './thrown.ts';

const of = leather();
const border = pairBorder(of.regions, ['Turkey'], ['Germany']);
const from = provenance('test', 'observed', []);

function counted(
  rows: readonly string[],
  cols: readonly string[] = SECTORS,
  unit: Unit = jobs(2000),
  value = 1,
): Table<'region', 'sector'> {
  return table({
    rows: axis('region', rows),
    cols: axis('sector', cols),
    values: new Float64Array(rows.length * cols.length).fill(value),
    unit,
    provenance: from,
  });
}

describe('measures refuse', () => {
  it('jobs that miss a region, and name it', () => {
    for (const call of [
      () => jobsTied(of, border, counted(['Turkey'])),
      () => jobsExtraction(of, border, counted(['Turkey'])),
    ]) {
      const error = thrown(call);
      expect(error.code).toBe('label');
      expect(error.message).toContain('Germany');
    }
  });

  it('jobs in money, or for other sectors', () => {
    const sides = ['Turkey', 'Germany'];
    expect(thrown(() => jobsTied(of, border, counted(sides, SECTORS, millionUsd(2000)))).code).toBe('unit');
    expect(thrown(() => jobsTied(of, border, counted(sides, [...SECTORS].reverse()))).code).toBe('label');
  });

  it('jobs without output', () => {
    const empty = mrioFromFlows({
      year: 2000,
      regions: ['a', 'b'],
      sectors: ['k', 'l'],
      flows: Float64Array.from([1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]),
      demand: Float64Array.from([4, 1, 0, 0, 1, 4, 0, 0]),
      unit: millionUsd(2000),
      provenance: from,
    });
    const line = pairBorder(empty.regions, ['a'], ['b']);
    const error = thrown(() => jobsTied(empty, line, counted(['a', 'b'], ['k', 'l'])));
    expect(error.code).toBe('input');
    expect(error.message).toBe('a|l has 1 jobs and no output.');
    expect(jobsTied(empty, line, counted(['a', 'b'], ['k', 'l'], jobs(2000), 0)).values.length).toBe(4);
  });

  it('a round trip over anything but two sides', () => {
    expect(thrown(() => returnedValue(of, byRegion(of.regions))).message).toContain('the border has 3');
    const all = partition(of.regions, { everybody: of.regions.labels });
    expect(thrown(() => returnedValue(of, all)).code).toBe('input');
  });

  it('a direction that the border does not have', () => {
    for (const call of [
      () => coProductionMatrix(of, border, { from: 'a', to: 'Germany' }),
      () => extractionOneWay(of, border, { from: 'b', to: 'b' }),
    ]) {
      expect(thrown(call).code).toBe('label');
      expect(thrown(call).hint).toMatch(/a>b|b>a/);
    }
  });

  it('a contrast where nothing goes one way', () => {
    const oneWay = mrioFromFlows({
      year: 2000,
      regions: ['a', 'b'],
      sectors: ['k'],
      flows: Float64Array.from([1, 1, 0, 1]),
      demand: Float64Array.from([4, 0, 0, 4]),
      unit: millionUsd(2000),
      provenance: from,
    });
    const error = thrown(() => contrast(oneWay, pairBorder(oneWay.regions, ['a'], ['b'])));
    expect(error.code).toBe('input');
    expect(error.message).toContain('b>a');
  });

  it('crossings that do not die out', () => {
    const endless = mrioFromFlows({
      year: 2000,
      regions: ['a', 'b'],
      sectors: ['k'],
      flows: Float64Array.from([0, 9999, 9999, 0]),
      demand: Float64Array.from([1, 0, 0, 1]),
      unit: millionUsd(2000),
      provenance: from,
    });
    const error = thrown(() => crossings(endless, byRegion(endless.regions)));
    expect(error.code).toBe('convergence');
  });

  it('weights that are negative, in money, or for other sectors', () => {
    const trade = twoWayTrade(of, border);
    const weights = (
      value: number,
      unit: Unit,
      cols: readonly string[] = SECTORS,
    ): Table<'heading', 'sector'> =>
      table({
        rows: axis('heading', ['3161']),
        cols: axis('sector', cols),
        values: new Float64Array(3).fill(value),
        unit,
        provenance: from,
      });
    expect(thrown(() => byHeading(trade, weights(-1, jobs(2000)))).code).toBe('input');
    expect(thrown(() => byHeading(trade, weights(1, millionUsd(2000)))).code).toBe('unit');
    expect(thrown(() => byHeading(trade, weights(1, jobs(2000), [...SECTORS].reverse()))).code).toBe('label');
  });

  it('customs value at basic prices, and sectors or regions that are not there', () => {
    const pair = {
      a: ['Turkey'],
      b: ['Germany'],
      countryA: ['Turkey'],
      countryB: ['Germany'],
      goods: ['Agriculture'],
      manufactures: [],
    };
    const customs = table({
      rows: axis('direction', ['a>b', 'b>a']),
      cols: axis('flow', ['customs']),
      values: Float64Array.of(1, 1),
      unit: millionUsd(2000),
      provenance: from,
    });
    expect(thrown(() => pairReadings(of, { ...pair, customs })).code).toBe('unit');
    expect(thrown(() => pairReadings(of, { ...pair, goods: ['Agricultura'] })).hint).toContain('Agriculture');
    expect(thrown(() => pairReadings(of, { ...pair, b: ['Turkey'] })).code).toBe('label');
  });
});
