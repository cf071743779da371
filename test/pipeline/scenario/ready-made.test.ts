import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyScenario } from '../../../src/pipeline/scenario/apply-scenario.ts';
import { readTariffs } from '../../../src/pipeline/scenario/read-tariffs.ts';
import { loadScenario, scenarioIds } from '../../../src/pipeline/scenario/scenarios.ts';
import { cell, REGIONS, world } from './world.ts';

const tables = await readTariffs();
const of = await world();
const ids = await scenarioIds();
const laid = async (id: string, set = {}) => applyScenario(await loadScenario(id), of, tables, set);
const [SD, US, BC, MX] = REGIONS;

describe('the ready-made scenarios', () => {
  test('are those that the documents name', () => {
    expect(ids).toEqual([
      'border-closed',
      'border-wait-10',
      'july-2018',
      'mexico-canada-25',
      'mexico-canada-25-usmca',
      'nafta-1993-2005',
      'steel-aluminum-2018',
      'usmca-withdrawn',
      'worldwide-10',
    ]);
    const text = readFileSync('docs/scenarios.md', 'utf8');
    for (const id of ids) expect(text).toContain(`\`${id}\``);
  });

  test.each(ids)('%s: two sentences in each language, and it touches the border', async (id) => {
    const file = await loadScenario(id);
    expect(file.id).toBe(id);
    for (const language of ['en', 'es'] as const)
      expect(file.summary[language].split(/(?<=\.)\s+(?=[A-ZÁÉÍÓÚ])/)).toHaveLength(2);
    expect(file.summary.en).not.toMatch(/\bwill\b/);
    const used = new Set(file.duties.map((each) => each.source));
    for (const each of used) expect(file.sources.map((source) => source.id)).toContain(each);
    const applied = await laid(id);
    const moved = (from: string, to: string) =>
      of.sectors.labels.some(
        (sector) =>
          cell(applied.tariffAfter, from, sector, to) !== cell(applied.tariffBefore, from, sector, to) ||
          cell(applied.iceberg, from, sector, to) !== 1 ||
          cell(applied.lost, from, sector, to) !== 0,
      );
    expect(moved(BC, SD)).toBe(true);
    for (let r = 0; r < REGIONS.length; r++)
      for (const sector of of.sectors.labels)
        expect(cell(applied.tariffAfter, REGIONS[r], sector, REGIONS[r])).toBe(0);
    for (const note of applied.notes) {
      expect(note.en).toMatch(/\.$/);
      expect(note.es).toMatch(/\.$/);
    }
  });

  test('25 per cent on Mexico and Canada: 25 points on every good, 10 on Canada’s energy', async () => {
    const applied = await laid('mexico-canada-25');
    const rise = (from: string, sector: string) =>
      cell(applied.tariffAfter, from, sector, SD) - cell(applied.tariffBefore, from, sector, SD);
    for (const sector of ['AUTO', 'ELEC', 'FOOD']) expect(rise(BC, sector)).toBeCloseTo(0.25, 8);
    expect(rise('CAN', 'AUTO')).toBeCloseTo(0.25, 8);
    expect(rise('CAN', 'PET')).toBeCloseTo(0.1, 3);
    expect(rise('CAN', 'MIN')).toBeGreaterThan(0.1);
    expect(rise('EU', 'AUTO')).toBe(0);
    const set = await laid('mexico-canada-25', { 'mexico.rate': 0.1 });
    expect(cell(set.tariffAfter, BC, 'AUTO', SD) - cell(set.tariffBefore, BC, 'AUTO', SD)).toBeCloseTo(
      0.1,
      8,
    );
  });

  test('with the exemption: 25 per cent of what is not claimed, by the share of the second half of 2025', async () => {
    const applied = await laid('mexico-canada-25-usmca');
    const rise = cell(applied.tariffAfter, BC, 'AUTO', SD) - cell(applied.tariffBefore, BC, 'AUTO', SD);
    expect(rise).toBeCloseTo(0.25 * (1 - 0.730216941), 7);
  });

  test('steel and aluminum: a quarter on steel, a tenth on aluminum, and answers of four partners', async () => {
    const applied = await laid('steel-aluminum-2018');
    const paid = (from: string, sector: string, to: string) => cell(applied.tariffAfter, from, sector, to);
    // Share of metals on the two lists, from the independent calculation: 0.41456 of steel; aluminum adds the rest.
    expect(paid(MX, 'MET', US)).toBeGreaterThan(0.25 * 0.41456);
    expect(paid(MX, 'MET', US)).toBeLessThan(0.25 * 0.41456 + 0.1 * (1 - 0.41456));
    expect(paid(MX, 'AUTO', US)).toBe(0);
    for (const [sector, to] of [
      ['FOOD', MX],
      ['MET', 'CAN'],
      ['FOOD', 'EU'],
      ['AGR', 'CHN'],
    ] as const)
      expect(paid(US, sector, to)).toBeGreaterThan(cell(applied.tariffBefore, US, sector, to));
    expect(paid(MX, 'MET', 'CAN')).toBe(0);
  });

  test('July 2018 adds the first list against China, worth 34 of 505.6 billion, and its answer', async () => {
    const [story, metals] = [await laid('july-2018'), await laid('steel-aluminum-2018')];
    expect(cell(story.tariffAfter, 'CHN', 'MACH', US)).toBeGreaterThan(
      cell(metals.tariffAfter, 'CHN', 'MACH', US),
    );
    expect(cell(story.tariffAfter, US, 'AGR', 'CHN')).toBeGreaterThan(
      cell(metals.tariffAfter, US, 'AGR', 'CHN') + 0.05,
    );
    expect(cell(story.tariffAfter, MX, 'MET', US)).toBe(cell(metals.tariffAfter, MX, 'MET', US));
  });

  test('NAFTA takes tariffs away, on both sides', async () => {
    const applied = await laid('nafta-1993-2005');
    for (const [from, to] of [
      [BC, SD],
      [SD, BC],
    ]) {
      expect(cell(applied.tariffBefore, from, 'TEX', to)).toBeGreaterThan(0.1);
      expect(cell(applied.tariffAfter, from, 'TEX', to)).toBeLessThan(0.0005);
    }
  });

  test('ten minutes at Otay Mesa cost well under one per cent of machinery, and more than nothing', async () => {
    const applied = await laid('border-wait-10');
    for (const [from, to] of [
      [BC, SD],
      [SD, BC],
    ]) {
      const rise = cell(applied.iceberg, from, 'MACH', to) - 1;
      expect(rise).toBeGreaterThan(0.00005);
      expect(rise).toBeLessThan(0.002);
    }
    expect(cell(applied.iceberg, BC, 'MACH', SD)).toBeGreaterThan(cell(applied.iceberg, MX, 'MACH', US));
  });

  test('a table of single countries gets the same rates as its economy', async () => {
    const single = await world(['USA', 'MEX', 'DEU', 'JPN']);
    const applied = applyScenario(await loadScenario('steel-aluminum-2018'), single, tables);
    const grouped = await laid('steel-aluminum-2018');
    expect(cell(applied.tariffAfter, 'DEU', 'MET', 'USA')).toBe(cell(grouped.tariffAfter, 'EU', 'MET', US));
    expect(cell(applied.tariffAfter, 'USA', 'FOOD', 'DEU')).toBe(cell(grouped.tariffAfter, US, 'FOOD', 'EU'));
    expect(applied.notes.some((each) => each.en.startsWith('Not in this table'))).toBe(true);
  });
});

test('the bands of plausibility for waits have numbers and sources', () => {
  const { bands } = JSON.parse(readFileSync('scenarios/bands/border-delay.json', 'utf8'));
  expect(bands.length).toBeGreaterThanOrEqual(9);
  for (const band of bands) {
    expect(band.value).toBeGreaterThan(0);
    expect(band.source).toMatch(/\S/);
  }
});
