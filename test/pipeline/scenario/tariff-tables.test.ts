import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../../src/pipeline/library.ts';
import type { HsList } from '../../../src/pipeline/scenario/hs-list.ts';
import { coverage } from '../../../src/pipeline/scenario/hs-list.ts';
import { lineWeights } from '../../../src/pipeline/scenario/line-weights.ts';
import { readTariffs } from '../../../src/pipeline/scenario/read-tariffs.ts';
import { tariffTables } from '../../../src/pipeline/scenario/tariff-tables.ts';
import { ABSENT, PRESENT, SOURCES } from '../shared.ts';

const tables = await readTariffs();

/** Weighted mean of a column over a sector of a flow. */
function mean(flow: string, sector: string, column: string): number {
  const cells = tables.cells.get(flow)!.filter((each) => each.sector === sector);
  return cells.reduce((sum, each) => sum + each.weight * each.values[column], 0);
}

describe('the tariff tables', () => {
  test('give every good in every flow weights that add up to 1', () => {
    const goods = new Set(tables.cells.get('*>*')!.map((each) => each.sector));
    expect(goods.size).toBe(17);
    for (const [flow, cells] of tables.cells) {
      for (const sector of goods) {
        const sum = cells
          .filter((each) => each.sector === sector)
          .reduce((total, each) => total + each.weight, 0);
        expect(sum, `${flow} ${sector}`).toBeCloseTo(1, 6);
      }
    }
  });

  test('are those of an independent calculation from the published files', () => {
    // Python, csv module only: lines of 2025 H2, chapter values of 2024 over lines, NAICS or chapter for the sector.
    expect(mean('MEX>USA', 'AUTO', 'usmca-2025-h2')).toBeCloseTo(0.730216941, 8);
    expect(mean('MEX>USA', 'ELEC', 'usmca-2025-h2')).toBeCloseTo(0.708754998, 8);
    expect(mean('MEX>USA', 'MET', 'usmca-2025-h2')).toBeCloseTo(0.828631562, 8);
    expect(mean('CAN>USA', 'AUTO', 'usmca-2025-h2')).toBeCloseTo(0.834996994, 8);
    expect(mean('CAN>USA', 'TEX', 'usmca-2025-h2')).toBeCloseTo(0.734653799, 8);
    expect(mean('MEX>USA', 'TEX', 'us-mfn-2025')).toBeCloseTo(0.094620503, 3);
    expect(mean('CAN>USA', 'MET', 'us-mfn-2025')).toBeCloseTo(0.012112973, 3);
    const steel = (flow: string) =>
      tables.cells
        .get(flow)!
        .filter((each) => each.sector === 'MET' && each.lists.includes('us-232-steel-2018'))
        .reduce((sum, each) => sum + each.weight, 0);
    expect(steel('MEX>USA')).toBeCloseTo(0.414559744, 8);
    expect(steel('CAN>USA')).toBeCloseTo(0.297089439, 8);
  });

  test('have rates above −100 % and shares from 0 to 1', () => {
    for (const each of tables.rates) expect(each.rate).toBeGreaterThanOrEqual(0);
    for (const cells of tables.cells.values())
      for (const { values } of cells)
        for (const [name, value] of Object.entries(values)) {
          expect(value).toBeGreaterThanOrEqual(0);
          if (name.startsWith('usmca')) expect(value).toBeLessThanOrEqual(1);
        }
  });

  test('have the tariffs of NAFTA as published: Mexico on US textiles 18.0 % in 1993, none in 2005', () => {
    const rate = (table: string, sector: string) =>
      tables.rates.find(
        (each) =>
          each.table === table &&
          each.importer === 'MEX' &&
          each.exporter === 'USA' &&
          each.sector === sector,
      )!.rate;
    expect(rate('nafta-1993', 'TEX')).toBeCloseTo(0.18, 2);
    expect(rate('nafta-1993', 'PET')).toBeCloseTo(0.083, 8);
    expect(rate('nafta-1993', 'MIN')).toBeCloseTo(0.063575, 8);
    expect(rate('nafta-2005', 'TEX')).toBe(0);
  });

  test('name their sources', () => {
    expect(tables.provenance.origins.length).toBeGreaterThan(10);
    for (const origin of tables.provenance.origins) expect(origin.sha256).toMatch(/^[0-9a-f]{64}$/);
    for (const list of tables.lists) expect(list.title.es).not.toBe(list.title.en);
  });
});

describe('lines', () => {
  test('are on a list by the beginning of their code, or between two', () => {
    const steel = coverage(['720610-721650', '7302', '7616995160']);
    for (const line of ['7206100000', '7216500000', '7210490030', '7302901000', '7616995160'])
      expect(steel(line), line).toBe(true);
    for (const line of ['7205100000', '7216610000', '7303000000', '7616995190'])
      expect(steel(line), line).toBe(false);
  });

  test('weigh so that chapters and lists have what was published', () => {
    const list: HsList = {
      id: 'l',
      importer: 'USA',
      title: { en: 'L', es: 'L' },
      source: 'test',
      grade: 'observed',
      worth: { share: 0.1, source: 'test' },
      covers: (line) => line.endsWith('1'),
    };
    const traded = ['8401', '8402', '8501', '8502', '8503', '9002'];
    const chapters = new Map([
      ['84', 60],
      ['85', 30],
      ['90', 10],
    ]);
    const weights = lineWeights(traded, chapters, [list]);
    const sum = (test: (line: string) => boolean) =>
      traded.filter(test).reduce((total, line) => total + weights.get(line)!, 0);
    for (const [chapter, value] of chapters)
      expect(sum((line) => line.startsWith(chapter))).toBeCloseTo(value, 8);
    expect(sum((line) => line.endsWith('1'))).toBeCloseTo(10, 6);
    expect(lineWeights(traded, chapters, []).get('8501')).toBeCloseTo(10, 12);
    expect(() =>
      lineWeights(traded, chapters, [{ ...list, worth: { share: 0.95, source: 'test' } }]),
    ).toThrow(expect.objectContaining({ code: 'convergence' }));
  });
});

describe.skipIf(!PRESENT)(`the tariff tables and the public data${ABSENT}`, { timeout: 300_000 }, () => {
  test('are the same: nothing is edited by hand', async () => {
    const built = await tariffTables(openLibrary(SOURCES));
    expect(tables).toEqual(built);
  });
});
