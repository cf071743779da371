import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { METHODS, type Miss, rms, usDrift, usMisses } from '../../scripts/accuracy/us-region-errors.ts';
import { type Frame, frame } from '../../src/accounts/frame.ts';
import { metroValueAdded, payrollByIndustry } from '../../src/accounts/regions/metro-value-added.ts';
import type { UsRegionEvidence } from '../../src/accounts/regions/region-evidence.ts';
import type { Shelf } from '../../src/accounts/regions/shelf.ts';
import type { UsDeclaration } from '../../src/accounts/regions/us-declaration.ts';
import { usPlaces } from '../../src/accounts/regions/us-places.ts';
import { usRegionEvidence } from '../../src/accounts/regions/us-region.ts';
import { at, type Table } from '../../src/core/table.ts';
import { openLibrary } from '../../src/pipeline/library.ts';
import { openShelf, shelfOf } from '../../src/pipeline/shelf/open-shelf.ts';
import { saveShelf } from '../../src/pipeline/shelf/save-shelf.ts';
import { usShelf } from '../../src/pipeline/shelf/us-shelf.ts';
import { beaMetroGdp } from '../../src/sources/bea/metro-gdp.ts';
import { countyBusinessPatterns } from '../../src/sources/census/county-business-patterns.ts';
import { ABSENT, PRESENT, SOURCES } from './shared.ts';
import { quantity, shareRow, storedEvidence } from './stored-evidence.ts';

const CHOICES = { detailYear: 2016, lastSeriesYear: 2017 };
const CALI_BAJA: UsDeclaration = {
  counties: ['06073', '06025'],
  areas: ['41740', '20940'],
  mover: '41740',
  exportAreas: { metro: ['41740'], areas: ['41740', '20940'] },
};
const REGIONS: readonly (readonly [string, UsDeclaration, UsRegionEvidence['detail']])[] = [
  ['San Diego and Imperial', { counties: ['06073', '06025'] }, 'value added'],
  ['Tucson and Nogales', { counties: ['04019', '04023'] }, 'payroll'],
  ['El Paso and Las Cruces', { counties: ['48141', '35013'] }, 'broad sectors'],
  ['Laredo', { counties: ['48479'] }, 'broad sectors'],
  ['McAllen and Brownsville', { counties: ['48215', '48061'] }, 'broad sectors'],
  ['Eagle Pass and Del Rio', { counties: ['48323', '48465'] }, 'broad sectors'],
  ['Wayne, Oakland and Macomb', { counties: ['26163', '26125', '26099'] }, 'payroll'],
  ['Detroit', { areas: ['19820'] }, 'payroll'],
  ['Buffalo', { counties: ['36029', '36063'] }, 'payroll'],
  ['Seattle', { counties: ['53033', '53061', '53053'] }, 'payroll'],
  ['Imperial and Yuma', { counties: ['06025', '04027'] }, 'payroll'],
  ['California', { states: ['CA'] }, 'value added'],
  ['Texas', { states: ['TX'] }, 'value added'],
  ['Michigan', { states: ['MI'] }, 'value added'],
  ['Illinois', { states: ['IL'] }, 'value added'],
  ['the four border states', { states: ['CA', 'AZ', 'NM', 'TX'] }, 'value added'],
];

describe.skipIf(!PRESENT)(`evidence of US regions${ABSENT}`, { timeout: 180_000 }, () => {
  let common: Frame;
  let tables: Record<string, Table>;
  let shelf: Shelf;
  const evidence = (declaration: UsDeclaration, year: number) =>
    usRegionEvidence(shelf, declaration, common, year, CHOICES);
  const share = async (declaration: UsDeclaration, year: number, sector: string) =>
    (await evidence(declaration, year)).outputShare[common.sectors.labels.indexOf(sector)];

  beforeAll(async () => {
    common = await frame();
    tables = await usShelf(openLibrary(SOURCES), common);
    shelf = shelfOf(tables);
  }, 180_000);

  describe.each([2013, 2018])('San Diego, Imperial and California in %i', (year) => {
    it('equal the evidence that the embedded accounts were built from, to the last bit', async () => {
      const stored = await storedEvidence(year);
      const own = await evidence(CALI_BAJA, year);
      const state = await evidence({ states: ['CA'] }, year);
      expect([...own.outputShare]).toEqual([...shareRow(stored.usShares, 'metro')]);
      expect([...state.outputShare]).toEqual([...shareRow(stored.usShares, 'state')]);
      expect(own.gdpShare).toBe(quantity(stored, 'metroGdp'));
      expect(state.gdpShare).toBe(quantity(stored, 'stateGdp'));
      expect(own.exportShare).toEqual({
        metro: quantity(stored, 'metroExports'),
        areas: quantity(stored, 'areasExports'),
      });
      const width = common.sectors.labels.length;
      expect([...own.jobs]).toEqual([...stored.jobs.values.slice(0, width)]);
      expect(stored.headings.cols.labels.map((code) => own.headings.get(code) ?? 0)).toEqual([
        ...stored.headings.values.slice(0, stored.headings.cols.labels.length),
      ]);
      expect(own.error).toBe(0.15);
    });
  });

  it('lists the suppressed cells of San Diego and Imperial as the filling of the raw table does', async () => {
    const library = openLibrary(SOURCES);
    const gdp = await library.read(beaMetroGdp, undefined);
    const counties = ['06073', '06025'];
    const patterns = await library.read(countyBusinessPatterns, { counties });
    const expected = ['41740', '20940'].flatMap(
      (cbsa, i) =>
        metroValueAdded(gdp, cbsa, CHOICES.detailYear, payrollByIndustry(patterns, [counties[i]])).imputed,
    );
    const { imputed } = await evidence(CALI_BAJA, 2013);
    const sorted = (list: typeof imputed) => list.map((each) => JSON.stringify(each)).sort();
    expect(expected.length).toBeGreaterThan(10);
    expect(sorted(imputed)).toEqual(sorted(expected));
  });

  // Recomputed from the raw files by a separate program in another language: state GDP lines of 2016 moved by the sector
  // line, times payroll of the county file, or times CAEMP25N filled by the mix of the areas of Texas.
  it.each<[string, UsDeclaration, number, string, number]>([
    ['Wayne, Oakland, Macomb', { counties: ['26163', '26125', '26099'] }, 2013, 'AUTO', 0.12234830138780041],
    ['Wayne, Oakland, Macomb', { counties: ['26163', '26125', '26099'] }, 2013, 'TEL', 0.007954591671848064],
    ['Pima, Santa Cruz', { counties: ['04019', '04023'] }, 2018, 'ELEC', 0.0038359432969922195],
    ['Maverick, Val Verde', { counties: ['48323', '48465'] }, 2013, 'HLT', 0.000295459922012978],
    ['Hidalgo, Cameron', { counties: ['48215', '48061'] }, 2013, 'ELEC', 0.00205815470480073],
    ['El Paso, Doña Ana', { counties: ['48141', '35013'] }, 2018, 'TRD', 0.0029884416728728656],
    ['border states', { states: ['CA', 'AZ', 'NM', 'TX'] }, 2013, 'MET', 0.09813744222074525],
  ])('%s: θ is what another program finds', async (_, declaration, year, sector, expected) => {
    // Payroll is kept in whole thousands of dollars, jobs in tenths.
    expect((await share(declaration, year, sector)) / expected).toBeCloseTo(1, 4);
  });

  it('jobs are what another program finds', async () => {
    const seattle = await evidence({ counties: ['53033', '53061', '53053'] }, 2013);
    expect(seattle.headings.get('3364')).toBeCloseTo(28181.9, 6);
    const detroit = await evidence({ areas: ['19820'] }, 2013);
    expect(detroit.jobs[common.sectors.labels.indexOf('PUB')]).toBeCloseTo(28531 + 8788 + 171271, -1);
    expect(at(tables['us-broad-jobs'], '48141', '500') / 10).toBeCloseTo(21170.22485135869, -1);
    expect(at(tables['us-broad-jobs'], '48141', '1600') / 10).toBeCloseTo(34596.90228201683, -1);
  });

  it('fills El Paso’s thirteen suppressed lines so that they add up to all private jobs', async () => {
    const { imputed } = await evidence({ areas: ['21340'] }, 2013);
    expect(imputed.filter(({ rule }) => rule.startsWith('jobs in 48141')).map(({ line }) => line)).toEqual([
      100, 200, 300, 400, 500, 800, 900, 1000, 1100, 1300, 1400, 1500, 1600,
    ]);
    const lines = tables['us-broad-jobs'].cols.labels.filter((line) => Number(line) % 100 === 0);
    const total = ['48141', '48229']
      .flatMap((county) =>
        lines.filter((line) => line !== '2000').map((line) => at(tables['us-broad-jobs'], county, line)),
      )
      .reduce((sum, tenths) => sum + tenths, 0);
    expect(total / 10).toBeCloseTo(306617, -1);
  });

  it.each([
    ['53', 'WA'],
    ['48', 'TX'],
  ])('all counties of state %s together have the state’s shares', async (fips, postal) => {
    const counties = [
      ...tables['us-county-payroll'].rows.labels,
      ...tables['us-broad-jobs'].rows.labels,
    ].filter((county) => county.startsWith(fips));
    const [parts, whole] = [await evidence({ counties }, 2014), await evidence({ states: [postal] }, 2014)];
    whole.outputShare.forEach((expected, k) => {
      expect(parts.outputShare[k] / expected, common.sectors.labels[k]).toBeCloseTo(1, 12);
    });
    expect(parts.jobs.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      whole.jobs.reduce((sum, each) => sum + each, 0),
      4,
    );
  });

  it('two parts of an area add up to it', async () => {
    const [one, rest, both] = await Promise.all(
      [['26163'], ['26125', '26099', '26147', '26087', '26093']].map((counties) =>
        evidence({ counties }, 2015),
      ),
    ).then(async (parts) => [...parts, await evidence({ areas: ['19820'] }, 2015)]);
    both.outputShare.forEach((expected, k) => {
      expect((one.outputShare[k] + rest.outputShare[k]) / expected).toBeCloseTo(1, 12);
    });
  });

  it.each(REGIONS)('%s can be made for every year', async (_, declaration, detail) => {
    let before = 0;
    for (let year = 2012; year <= 2022; year++) {
      const own = await evidence(declaration, year);
      expect(own.detail).toBe(detail);
      for (const value of [...own.outputShare, own.gdpShare]) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(1);
      }
      expect([...own.headings.values()].every((persons) => persons > 0)).toBe(true);
      expect(own.jobs.every((persons) => persons > 0)).toBe(true);
      expect(own.error).toBeGreaterThanOrEqual(before);
      before = own.error;
      expect(own.gaps.some(({ note }) => /after 2017/.test(note.en))).toBe(year > 2017);
      if (year > 2017) expect(own.provenance.grade).toBe('estimated');
      for (const { note } of [...own.notes, ...own.gaps]) {
        expect(note.en).toMatch(/\S\.$/);
        expect(note.es).toMatch(/\S\.$/);
        expect(note.es).not.toBe(note.en);
      }
      for (const note of own.notes)
        expect(note.years.every((each) => each >= 2012 && each <= 2021)).toBe(true);
      expect(new Set(own.notes.map(({ what }) => what)).has('industries')).toBe(true);
    }
  });

  it('a region by areas is the region by their counties', async () => {
    const [areas, counties] = [
      await evidence({ areas: ['42660'] }, 2016),
      await evidence({ counties: ['53033', '53053', '53061'] }, 2016),
    ];
    expect([...areas.outputShare]).toEqual([...counties.outputShare]);
    expect(areas.exportShare).toEqual(counties.exportShare);
  });

  it('every area of the bridge is in BEA’s jobs and in the export map', async () => {
    const { countiesOf } = await usPlaces();
    const missing = [...countiesOf.keys()].filter(
      (cbsa) =>
        !tables['us-exports'].rows.labels.includes(cbsa) ||
        !tables['us-area-jobs'].rows.labels.includes(cbsa),
    );
    expect(missing).toEqual([]);
  });

  it('a year without evidence and choices that the shelf lacks are refused', async () => {
    await expect(evidence({ counties: ['06073'] }, 2011)).rejects.toThrow(
      'There is no evidence of US regions for 2011; there is for 2012, 2013',
    );
    await expect(
      usRegionEvidence(shelf, { states: ['CA'] }, common, 2013, { detailYear: 2015, lastSeriesYear: 2017 }),
    ).rejects.toThrow('US regions have detail of 2016');
  });

  it('the declared errors are what the areas of California show', async () => {
    const declared = JSON.parse(await readFile('src/accounts/regions/us-errors.json', 'utf8'));
    const misses = await usMisses(shelf, common);
    const goods = (method: string) => misses.filter((miss) => miss.method === method && miss.goods);
    const sizable = (list: readonly Miss[]) => list.filter(({ value }) => value >= 100);
    const services = (method: string) => misses.filter((miss) => miss.method === method && !miss.goods);
    for (const method of METHODS) {
      expect(sizable(goods(method)).length).toBe(111);
      expect(rms(sizable(goods(method))), method).toBeCloseTo(declared[method].value, 2);
      expect(rms(services(method), true), method).toBeCloseTo(declared[method].range[0], 2);
      expect(rms(goods(method)), method).toBeCloseTo(declared[method].range[1], 2);
    }
    const drift = await usDrift(shelf);
    expect(drift.map(({ changes }) => changes)).toEqual([4249, 3399, 2549, 1699, 849]);
    drift.slice(0, 4).forEach((each, i) => {
      expect(each.drift).toBeCloseTo(declared.drift.value[i], 2);
    });
    expect(declared.drift.value[4]).toBe(declared.drift.value[3]);
  });

  it('counts the estimates of county patterns that are below zero', async () => {
    // 2,321 cells of jobs and 1,090 of payroll, counted in the raw file by another program; six and two in Pima.
    const { values } = tables['us-county-negative'];
    const [jobs, payroll] = [0, 1].map((kind) =>
      [...values].reduce((sum, each, i) => (i % 2 === kind ? sum + each : sum), 0),
    );
    expect([jobs, payroll]).toEqual([2321, 1090]);
    for (const name of ['us-county-jobs', 'us-county-payroll'])
      expect([...tables[name].values].every((value) => value >= 0)).toBe(true);
    const pima = await evidence({ counties: ['04019'] }, 2013);
    expect(pima.gaps.find(({ what }) => what === 'jobs')?.note.en).toMatch(/^In 8 cells of jobs or payroll/);
  });

  it('takes at most 1.8 MB, and reading it back changes no digit', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'us-shelf-'));
    try {
      const files = await saveShelf(folder, tables);
      const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.8e6);
      const again = await usRegionEvidence(
        openShelf(folder),
        { counties: ['48141', '35013'] },
        common,
        2018,
        CHOICES,
      );
      expect(again).toEqual(await evidence({ counties: ['48141', '35013'] }, 2018));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
