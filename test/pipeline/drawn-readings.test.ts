import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { table } from '../../src/core/table.ts';
import { jobs, millionUsd } from '../../src/core/unit.ts';
import { contrastBorder } from '../../src/measures/contrast-border.ts';
import type { Pair } from '../../src/measures/pair.ts';
import { bordersOf } from '../../src/measures/pair.ts';
import { pairByHeading } from '../../src/measures/pair-by-heading.ts';
import { pairReadings } from '../../src/measures/readings.ts';
import { contrastReadings } from '../../src/measures/readings-contrast.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { preparedSystems } from '../../src/mrio/prepared-systems.ts';
import { randomStream } from '../../src/numeric/random.ts';
import { drawnReadings } from '../../src/pipeline/drawn-readings.ts';
import { expandHeadings } from '../../src/pipeline/expand-headings.ts';
import { allReadings, headingJobs } from '../../src/pipeline/pair.ts';
import { thrown } from '../measures/thrown.ts';

const REGIONS = [
  'USA:06',
  'USA:48',
  'USA:rest',
  'MEX:02',
  'MEX:26',
  'MEX:rest',
  'CAN:35',
  'CAN:rest',
  'CHN',
  'ROW',
];
const SECTORS = ['AGR', 'FOOD', 'AUTO', 'TRD', 'PROF'];
const GOODS = SECTORS.slice(0, 3);
const from = provenance('test', 'estimated', []);
const inside = (country: string) => REGIONS.filter((region) => region.startsWith(country));

/** Every cell uniform, those inside a region larger. */
function randomTable(): Mrio {
  const next = randomStream(7, 0, 'table');
  const [R, S] = [REGIONS.length, SECTORS.length];
  const n = R * S;
  const flows = Float64Array.from({ length: n * n }, (_, at) => {
    const own = Math.floor(Math.floor(at / n) / S) === Math.floor((at % n) / S);
    return next() * (own ? 8 : 1);
  });
  const demand = Float64Array.from({ length: n * R }, () => next() * 12);
  const unit = millionUsd(2013);
  return mrioFromFlows({
    year: 2013,
    regions: REGIONS,
    sectors: SECTORS,
    flows,
    demand,
    unit,
    provenance: from,
  });
}

const counts = (
  rows: readonly string[],
  name: 'sector' | 'heading',
  cols: readonly string[],
): Table<'region', string> =>
  table({
    rows: axis('region', rows),
    cols: axis(name, cols),
    values: Float64Array.from({ length: rows.length * cols.length }, (_, at) => 3 + ((at * 7) % 11)),
    unit: jobs(2013),
    provenance: from,
  });

const HEADINGS = new Map([
  ['1111', 'AGR'],
  ['3111', 'FOOD'],
  ['3361', 'AUTO'],
  ['3363', 'AUTO'],
  ['9999', 'elsewhere'],
]);

function pairOf(a: readonly string[], b: readonly string[]): Pair {
  return {
    a,
    b,
    countryA: inside(a[0].slice(0, 3)),
    countryB: inside(b[0].slice(0, 3)),
    goods: GOODS,
    manufactures: GOODS.slice(1),
    jobs: counts([...a, ...b], 'sector', SECTORS) as Table<'region', 'sector'>,
    customs: table({
      rows: axis('direction', ['a>b', 'b>a']),
      cols: axis('flow', ['goods']),
      values: Float64Array.of(90, 110),
      unit: millionUsd(2013, 'customs'),
      provenance: from,
    }),
  };
}

const evidenceOf = (pair: Pair) => ({
  jobs: pair.jobs!,
  headings: counts([...pair.a, ...pair.b], 'heading', [...HEADINGS.keys()]) as Table<'region', 'heading'>,
});

const PAIRS = {
  'us-mexico': [pairOf(['USA:06', 'USA:48'], ['MEX:02', 'MEX:26']), 'us-china'],
  'us-canada': [pairOf(['USA:48'], ['CAN:35']), 'us-china'],
  'mexico-canada': [pairOf(['MEX:26'], ['CAN:35']), 'mexico-china'],
} as const;

describe('the readings of a draw', () => {
  it.each(Object.entries(PAIRS))(
    'name the borders of %s, and are those of the measures on their own',
    (kind, [pair, contrast]) => {
      const of = randomTable();
      const read = drawnReadings(of, pair);
      expect(preparedSystems(of)!.cuts.size).toBe(3);
      expect(new Set(read.map(({ id }) => id)).size).toBe(read.length);
      const value = new Map(read.map((each) => [each.id, each.value]));
      const alone = randomTable();
      const expected = [
        ...pairReadings(alone, pair),
        ...contrastReadings(alone, bordersOf(alone, pair).national!, kind),
        ...contrastReadings(alone, contrastBorder(alone, pair), contrast),
      ];
      expect(preparedSystems(alone)).toBeUndefined();
      for (const each of expected) {
        const found = value.get(each.id)!;
        if (/gap$/.test(each.id)) expect(found, each.id).toBeLessThan(1e-13);
        else
          expect(Math.abs(found - each.value), each.id).toBeLessThan(
            1e-12 * Math.max(1, Math.abs(each.value)),
          );
      }
      const border = (id: string) => id.startsWith(`${kind}-`) || id.startsWith(`${contrast}-`);
      expect(read.map(({ id }) => id).filter(border)).toHaveLength(36);
      expect(read.filter(({ id }) => /-china-/.test(id) && !border(id))).toEqual([]);
      for (const { id, value: each } of read) expect(Number.isFinite(each), id).toBe(true);
    },
  );

  it('of a domestic pair have no border of countries and no contrast', () => {
    const of = randomTable();
    const read = drawnReadings(of, pairOf(['MEX:02'], ['MEX:26', 'MEX:rest']));
    expect(preparedSystems(of)!.cuts.size).toBe(1);
    expect(read.filter(({ id }) => /china|national|customs|-country-/.test(id))).toEqual([]);
    expect(read.map(({ id }) => id)).toContain('d4-pair-at-least-2');
    for (const { id, value } of read) expect(Number.isFinite(value), id).toBe(true);
  });

  it('are refused for other countries', () => {
    const error = thrown(() => drawnReadings(randomTable(), pairOf(['USA:06'], ['CHN'])));
    expect(error.code).toBe('label');
  });
});

describe('product headings', () => {
  const [pair] = PAIRS['us-mexico'];
  const evidence = evidenceOf(pair);
  const weights = headingJobs(evidence, HEADINGS, pair);

  it('follow from the industries alone, as pairByHeading has them', () => {
    const of = randomTable();
    const drawn = drawnReadings(of, pair);
    const expanded = expandHeadings(drawn, weights);
    const whole = pairByHeading(of, pair, ...weights);
    expect(expanded.map(({ value }) => value)).toEqual([...whole.values]);
    expect(expanded[1]).toMatchObject({ id: 'heading:completed-in-b:3111', measure: 'pair-by-heading' });
    expect(allReadings(of, pair, evidence, HEADINGS)).toEqual([...drawn, ...expanded]);
  });

  it('are split by the jobs of all regions of the side', () => {
    // Rows of the jobs: 06, 48, 02, 26; columns: the five headings. Cell (row, col) is 3 + 7 (5 row + col) mod 11.
    const cell = (row: number, col: number) => 3 + (((5 * row + col) * 7) % 11);
    const value = new Map(
      expandHeadings(drawnReadings(randomTable(), pair), weights).map((each) => [each.id, each.value]),
    );
    const ratio = (measure: string) =>
      value.get(`heading:${measure}:3361`)! / value.get(`heading:${measure}:3363`)!;
    expect(ratio('completed-in-b')).toBeCloseTo((cell(2, 2) + cell(3, 2)) / (cell(2, 3) + cell(3, 3)), 12);
    expect(ratio('origin-a')).toBeCloseTo((cell(0, 2) + cell(1, 2)) / (cell(0, 3) + cell(1, 3)), 12);
    expect(value.get('heading:origin-a:9999')).toBe(0);
  });

  it('need every industry', () => {
    const drawn = drawnReadings(randomTable(), pair).filter(({ id }) => id !== 'industry:origin-a:AUTO');
    const error = thrown(() => expandHeadings(drawn, weights));
    expect(error.code).toBe('label');
    expect(error.message).toContain('industry:origin-a:AUTO');
  });
});
