import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { borderSeries } from '../../src/accounts/regions/border-series.ts';
import { partition } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { at } from '../../src/core/table.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { readTable } from '../../src/formats/read-table.ts';
import { contrastReadings } from '../../src/measures/readings-contrast.ts';
import { mrioFromFlows } from '../../src/mrio/mrio.ts';
import { openLibrary } from '../../src/pipeline/library.ts';
import { withFirstUseTable } from '../../src/pipeline/series/first-use-table.ts';
import { nationalSeries } from '../../src/pipeline/series/national-series.ts';
import { wiodTable } from '../../src/pipeline/series/wiod-table.ts';
import { customsShelf } from '../../src/pipeline/shelf/customs-shelf.ts';
import { shelfOf } from '../../src/pipeline/shelf/open-shelf.ts';
import { beaUseTable } from '../../src/sources/bea/use-table.ts';
import { ABSENT, PRESENT, SOURCES } from './shared.ts';

const REGIONS = ['USA', 'MEX', 'CAN', 'CHN'];

/** Every region sells a dollar of goods and half a dollar of services for use in goods, and three for final use, to each. */
function small(year: number) {
  const n = REGIONS.length * 2;
  const flows = Float64Array.from({ length: n * n }, (_, c) =>
    (c % n) % 2 === 1 ? 0 : Math.floor(c / n) % 2 === 0 ? 1 : 0.5,
  );
  return mrioFromFlows({
    year,
    regions: REGIONS,
    sectors: ['goods', 'services'],
    flows,
    demand: new Float64Array(n * REGIONS.length).fill(3),
    unit: millionUsd(year),
    provenance: provenance('small', 'observed', []),
  });
}

describe('the borders of the United States by year', () => {
  const block = (id: string, years: readonly number[]) => ({
    id,
    years,
    tableOf: async (year: number) => small(year),
    services: ['services'],
  });

  test('stand in blocks, a year of two sources twice', async () => {
    const made = await nationalSeries([block('wiod', [2010, 2011]), block('accounts', [2011])]);
    expect(Object.keys(made)).toEqual(['series-us-mexico', 'series-us-canada', 'series-us-china']);
    for (const { rows, provenance: from } of Object.values(made)) {
      expect(rows.labels).toEqual(['wiod|2010', 'wiod|2011', 'accounts|2011']);
      expect(from.grade).toBe('estimated');
    }
  });

  test('count what goes both ways: by hand, 1.5 of inputs and 6 of final goods each way', async () => {
    const { 'series-us-mexico': of } = await nationalSeries([block('wiod', [2000])]);
    const read = (name: string) => at(of, 'wiod|2000', name);
    expect(read('intermediates')).toBeCloseTo(2 * 1.5, 12);
    expect(read('trade')).toBeCloseTo(2 * (1.5 + 6), 12);
    // Each dollar of trade is counted once per crossing: crossing + further crossings = trade.
    expect(read('crossing')).toBeLessThan(read('trade'));
    expect(read('crossing') + read('crossing-twice-or-more')).toBeLessThanOrEqual(read('trade') + 1e-12);
    expect(read('services-value')).toBeGreaterThan(0);
    expect(read('services-value')).toBeLessThan(read('crossing'));
  });

  test('are those of the readings of one border', async () => {
    const { 'series-us-china': of } = await nationalSeries([block('wiod', [2000])]);
    const table = small(2000);
    const border = partition(table.regions, { USA: ['USA'], CHN: ['CHN'] }, 'outside');
    const reading = (id: string) =>
      contrastReadings(table, border, 'x').find((each) => each.id === id)!.value;
    const read = (name: string) => at(of, 'wiod|2000', name);
    expect(read('crossing-twice-or-more') / read('trade')).toBeCloseTo(reading('x-crosses-2-plus'), 12);
    expect(read('returned') / read('trade')).toBeCloseTo(reading('x-returned'), 12);
  });
});

describe.skipIf(!PRESENT)(`the World Input-Output Table${ABSENT}`, () => {
  const library = openLibrary(SOURCES);

  // checks.json was computed when the files were fetched, by other means.
  test.each([1995, 2011])(
    'of %i has the trade that was published',
    async (year) => {
      const of = await wiodTable(library, year);
      const checks = JSON.parse(readFileSync(`${SOURCES}wiod2013/checks.json`, 'utf8'));
      const told = checks.find((each: { year: number }) => each.year === year);
      const { 'series-us-mexico': made } = await nationalSeries([
        { id: 'wiod', years: [year], tableOf: async () => of, services: SERVICES },
      ]);
      expect(at(made, `wiod|${year}`, 'trade')).toBeCloseTo(1e3 * (told.USA_MEX + told.MEX_USA), 3);
      if (year === 2011) {
        // RECIPE §12: 30% of the value that crosses comes from services in WIOD, and 50% in the tables of the accounts.
        const share = at(made, 'wiod|2011', 'services-value') / at(made, 'wiod|2011', 'crossing');
        expect(share).toBeCloseTo(0.3, 2);
      }
    },
    120_000,
  );

  test('is what the reader of foreign tables makes of the same files', async () => {
    const [one, other] = [
      await wiodTable(library, 1995),
      await readTable(`${SOURCES}wiod2013`, { year: 1995 }),
    ];
    const sum = ({ values }: Table) => [...values].reduce((total, each) => total + each, 0);
    expect(one.regions.labels).toEqual(other.regions.labels);
    expect(sum(one.Z)).toBe(sum(other.Z));
    expect(at(one.V, 'VA', 'MEX|c14')).toBeCloseTo(other.V.values[other.V.cols.labels.indexOf('MEX|c14')], 6);
  }, 120_000);
});

describe.skipIf(!PRESENT)(`customs by year${ABSENT}`, () => {
  test('agree with what was published elsewhere', async () => {
    const shelf = shelfOf(await customsShelf(openLibrary(SOURCES)));
    const { flows } = await borderSeries(shelf);
    const read = (id: string, year: number) =>
      flows.find((each) => each.id === id)!.points.find((each) => each.year === year)!.value / 1e3;
    // US Census Bureau, trade in goods 2022, billion USD.
    expect(read('USA>MEX', 2022)).toBeCloseTo(324.4, 1);
    expect(read('MEX>USA', 2022)).toBeCloseTo(454.9, 1);
    expect(read('CAN>USA', 2022)).toBeCloseTo(437.7, 1);
    // All modes together in 1995: exports 46.292, imports 62.101 (BTS, North American Transportation in Figures, 2-8b).
    expect(read('USA>MEX', 1995)).toBeLessThan(46.292);
    expect(read('MEX>USA', 1995)).toBeLessThan(62.101);
    // 1994 is above all modes together, 50.8 (Federal Reserve Bank of Dallas, Business Frontier, March 1995).
    expect(read('USA>MEX', 1994)).toBeGreaterThan(50.8);
  }, 60_000);

  test('need BEA’s use table of 2012 for the base table of 2011, and of no other year', async () => {
    const library = withFirstUseTable(openLibrary(SOURCES)).track();
    const [early, first, later] = await Promise.all(
      [2011, 2012, 2013].map((year) => library.read(beaUseTable, { year })),
    );
    expect(early.id).toBe(first.id);
    expect(later.id).not.toBe(first.id);
    expect(Object.keys(library.inputs()).filter((file) => file.includes('use_'))).toHaveLength(2);
  });
});

/** Services among the 35 industries: electricity and what follows. */
const SERVICES = Array.from({ length: 19 }, (_, i) => `c${i + 17}`);
