import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { provenance } from '../../src/core/provenance.ts';
import { millionUsd } from '../../src/core/unit.ts';
import { goodsFlow } from '../../src/mrio/nest/preference.ts';
import { loadMrio } from '../../src/mrio/store.ts';
import { DATA, pairConfig, pairIds } from '../../src/pipeline/accounts.ts';
import { allRegions } from '../../src/pipeline/all-regions.ts';
import type { TwoTables } from '../../src/pipeline/all-regions-differences.ts';
import { isInside, relativeDifference, twoTables } from '../../src/pipeline/all-regions-differences.ts';
import type { AllRegionsSetting } from '../../src/pipeline/all-regions-setting.ts';
import { allRegionsSetting } from '../../src/pipeline/all-regions-setting.ts';
import { loadAllRegions, writeAllRegions } from '../../src/pipeline/all-regions-store.ts';
import type { AllRegionsYear } from '../../src/pipeline/all-regions-year.ts';
import { checksOfAllRegions, makeAllRegions, pairInAllRegions } from '../../src/pipeline/all-regions-year.ts';
import { COMMON_READINGS, commonReadings } from '../../src/pipeline/common-readings.ts';
import type { PairConfig } from '../../src/pipeline/config.ts';
import { drawnReadings } from '../../src/pipeline/drawn-readings.ts';
import { openShelf } from '../../src/pipeline/shelf/open-shelf.ts';

const declared = async () => Promise.all((await pairIds()).map((id) => pairConfig(id)));
const named = (config: PairConfig, counties: string[]): PairConfig => ({
  ...config,
  id: 'other',
  sides: {
    ...config.sides,
    a: { short: 'X', name: { en: 'X', es: 'X' }, counties },
  },
});

describe('the regions of all declared pairs', () => {
  it('hold every side, each region once', async () => {
    const configs = await declared();
    const { areas, mexicanStates, provinces, rests, sides } = await allRegions(configs);
    const all = [
      ...areas.flatMap(({ metros, rest }) => [...metros.map(({ id }) => id), rest.id]),
      ...mexicanStates.map(({ id }) => id),
      ...provinces.map(({ id }) => id),
    ];
    expect(new Set(all).size).toBe(all.length);
    expect([...sides.keys()]).toEqual(configs.map(({ id }) => id));
    for (const { a, b } of sides.values()) {
      for (const region of [...a, ...b]) expect(all).toContain(region);
      expect(a.filter((region) => b.includes(region))).toEqual([]);
    }
    expect([...rests.keys()]).toEqual(['USA', 'MEX', 'CAN']);
  });

  it('divide a metro in two states, so that each state can be a side', async () => {
    const { sides, portAreas, ties } = await allRegions(await declared());
    expect(sides.get('paso-del-norte')!.a).toEqual(['USA:35013', 'USA:48141']);
    expect(sides.get('texas--chihuahua')!.a).toContain('USA:48141');
    expect(sides.get('texas--chihuahua')!.a).not.toContain('USA:35013');
    expect(sides.get('border-states')!.a).toContain('USA:35013');
    expect(portAreas).toContainEqual(['USA:35', 'USA:48']);
    expect(portAreas.flat().length).toBe(new Set(portAreas.flat()).size);
    expect(ties.filter(({ partner }) => partner === 'MEX:08').map(({ metro }) => metro)).toEqual([
      'USA:35013',
      'USA:48141',
    ]);
  });

  it('tie metros alone, never whole states', async () => {
    const { areas, ties } = await allRegions(await declared());
    const metros = areas.flatMap((area) => area.metros.map(({ id }) => id));
    for (const { metro } of ties) expect(metros).toContain(metro);
  });

  it('refuse sides that share some of their counties', async () => {
    const laredo = await pairConfig('laredo');
    await expect(allRegions([laredo, named(laredo, ['48479', '48061'])])).rejects.toMatchObject({
      code: 'input',
      data: { shared: ['48479'] },
    });
    await expect(allRegions([laredo, named(laredo, ['48479'])])).resolves.toBeDefined();
  });

  it('refuse two values of κ for one tie, and of any other parameter for one table', async () => {
    const laredo = await pairConfig('laredo');
    const changed = (name: 'kappa' | 'delta', value: number): PairConfig => ({
      ...laredo,
      id: 'other',
      parameters: { ...laredo.parameters, [name]: { ...laredo.parameters[name], value } },
    });
    await expect(allRegions([laredo, changed('kappa', 3)])).rejects.toMatchObject({ code: 'input' });
    await expect(allRegionsSetting([laredo, changed('delta', 0.3)])).rejects.toMatchObject({
      code: 'input',
      data: { parameter: 'delta' },
    });
    await expect(allRegionsSetting([])).rejects.toMatchObject({ code: 'input' });
  });
});

describe('a reading in two tables', () => {
  const unit = millionUsd(2019);
  const common = [
    { id: 'd1-total', measure: 'two-way-trade', unit, value: 120 },
    { id: 'd3-total', measure: 'co-production', unit, value: 9 },
    { id: 'unknown', measure: 'co-production', unit, value: 9 },
  ];
  const figure = (id: string, value: number) => ({
    id,
    measure: 'm',
    unit: 'u',
    value,
    withoutProximity: value,
    year: 2019,
  });
  const own = {
    figures: [figure('d1-total', 110), figure('d3-total', 12)],
    bands: [{ id: 'd1-total', value: 100, p05: 90, p50: 100, p95: 110, year: 2018 }],
  };
  const rows = twoTables('x', 2019, common, own);

  it('takes the band of the nearest year, as wide relative to its value', () => {
    expect(rows.map(({ reading }) => reading)).toEqual(['d1-total', 'd3-total']);
    expect(rows[0].low).toBeCloseTo(99, 12);
    expect(rows[0].high).toBeCloseTo(121, 12);
    expect(isInside(rows[0])).toBe(true);
    expect(isInside({ ...rows[0], common: 121.1 })).toBe(false);
    expect(isInside(rows[1])).toBeUndefined();
  });

  it('differs relative to the own table', () => {
    expect(relativeDifference(rows[1])).toBeCloseTo(-0.25, 12);
    expect(relativeDifference({ own: 0, common: 0 })).toBe(0);
    expect(relativeDifference({ own: 0, common: 1 })).toBeUndefined();
  });

  it('is stored and read again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'twinplant-all-regions-'));
    try {
      const files = await writeAllRegions(folder, {
        regions: ['USA:1'],
        sides: { x: { a: ['USA:1'], b: ['MEX:02'] } },
        years: [{ year: 2019, cycles: [1], gaps: {}, repairs: {}, checks: [], bias: [] }],
        differences: rows,
        provenance: provenance('test', 'estimated', []),
      });
      expect(files.map(({ path }) => path)).toEqual(['all-regions.parquet', 'all-regions.json']);
      const read = await loadAllRegions(folder);
      expect(read.differences).toEqual(rows as TwoTables[]);
      expect(read.sides).toEqual({ x: { a: ['USA:1'], b: ['MEX:02'] } });
    } finally {
      await rm(folder, { recursive: true });
    }
    await expect(loadAllRegions(folder)).rejects.toMatchObject({ code: 'source' });
  });
});

const [BASE, SHELF] = [join(DATA, 'base', '2018.parquet'), join(DATA, 'library')];
const THERE = existsSync(BASE) && existsSync(SHELF);

describe.skipIf(!THERE)(
  `the table of all regions of 2018${THERE ? '' : ' [SKIPPED: data/base or data/library is absent]'}`,
  () => {
    let setting: AllRegionsSetting;
    let of: AllRegionsYear;

    beforeAll(async () => {
      setting = await allRegionsSetting(await declared());
      of = await makeAllRegions(openShelf(SHELF), setting, await loadMrio(BASE));
    }, 300_000);

    it('satisfies every identity', () => {
      const pair = pairInAllRegions(of, setting, 'border-states');
      for (const { id, figure, passed } of checksOfAllRegions(of, setting, pair))
        expect(passed, `${id}: ${figure}`).toBe(true);
    }, 60_000);

    it('keeps what customs record of US states', () => {
      // US exports of goods to Mexico by state of origin, 2018, of the series of BTS TransBorder: California 11.5990662
      // percent, Texas 41.4129305.
      const { plan } = setting;
      const labels = plan.regions.labels;
      const mexico = labels.flatMap((label, q) => (label.startsWith('MEX:') ? [q] : []));
      const sold = (wanted: (label: string) => boolean) =>
        labels.reduce(
          (sum, label, r) =>
            wanted(label)
              ? sum + mexico.reduce((all, q) => all + goodsFlow(of.nesting.flows, r, q, plan), 0)
              : sum,
          0,
        );
      const all = sold((label) => label.startsWith('USA:'));
      const inState = (id: string) => {
        const area = setting.regions.areas.find((each) => each.id === id)!;
        const own = [...area.metros.map((metro) => metro.id), area.rest.id];
        return sold((label) => own.includes(label)) / all;
      };
      expect(inState('USA:06')).toBeCloseTo(0.1159906621, 4);
      expect(inState('USA:48')).toBeCloseTo(0.4141293054, 4);
    });

    it('gives the same readings of a pair as the full list', () => {
      const pair = pairInAllRegions(of, setting, 'laredo');
      const full = new Map(drawnReadings(of.nested, pair).map(({ id, value }) => [id, value]));
      const few = commonReadings(of.nested, pair);
      expect(few.map(({ id }) => id)).toEqual([...COMMON_READINGS]);
      for (const { id, value } of few) expect(value / full.get(id)! - 1).toBeCloseTo(0, 9);
    }, 60_000);

    it('counts every job of a state once', () => {
      const whole = of.evidence.us.get('USA:48')!.jobs.reduce((sum, each) => sum + each, 0);
      const { metros, rest } = setting.regions.areas.find(({ id }) => id === 'USA:48')!;
      const regions = [...metros.map(({ id }) => id), rest.id];
      const S = setting.plan.sectors.labels.length;
      const counted = regions.reduce((sum, region) => {
        const row = of.jobs.rows.labels.indexOf(region);
        for (let k = 0; k < S; k++) {
          expect(of.jobs.values[row * S + k]).toBeGreaterThanOrEqual(0);
          sum += of.jobs.values[row * S + k];
        }
        return sum;
      }, 0);
      expect(counted / whole).toBeCloseTo(1, 12);
    });
  },
);
