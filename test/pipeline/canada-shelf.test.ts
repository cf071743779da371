import { beforeAll, describe, expect, it } from 'vitest';
import { broadTest } from '../../scripts/regions/broad-test.ts';
import { type Frame, frame } from '../../src/accounts/frame.ts';
import { canadianProvinces } from '../../src/accounts/regions/canadian-provinces.ts';
import { provinceEvidence } from '../../src/accounts/regions/province-evidence.ts';
import type { Shelf } from '../../src/accounts/regions/shelf.ts';
import { surveyIndustries } from '../../src/accounts/regions/survey-industries.ts';
import { tableRow } from '../../src/accounts/regions/table-row.ts';
import { at, type Table } from '../../src/core/table.ts';
import { openLibrary } from '../../src/pipeline/library.ts';
import { canadaShelf } from '../../src/pipeline/shelf/canada-shelf.ts';
import { shelfOf } from '../../src/pipeline/shelf/open-shelf.ts';
import { ABSENT, PRESENT, SOURCES } from './shared.ts';

const CHOICES = { exportsAtMost: 0.97 };
const YEARS = Array.from({ length: 11 }, (_, each) => 2012 + each);
const PROVINCES = ['NL', 'PE', 'NS', 'NB', 'QC', 'ON', 'MB', 'SK', 'AB', 'BC'];

describe.skipIf(!PRESENT)(`evidence of Canadian provinces${ABSENT}`, { timeout: 120_000 }, () => {
  let common: Frame;
  let tables: Record<string, Table>;
  let shelf: Shelf;
  const evidence = (provinces: readonly string[], year = 2018) =>
    provinceEvidence(shelf, provinces, common, year, CHOICES);
  const sector = (name: string) => common.sectors.labels.indexOf(name);

  beforeAll(async () => {
    common = await frame();
    tables = await canadaShelf(openLibrary(SOURCES), common);
    shelf = shelfOf(tables);
  }, 240_000);

  // Recomputed in Python from the survey, the customs files of 2021–2023 and the OECD cube of 2018.
  it.each([
    [['ON'], 'outputShare', 'CON', 0.366774414596499],
    [['ON'], 'outputShare', 'AUTO', 0.6576565521874167],
    [['ON'], 'outputShare', 'OTR', 0.33675897801891624],
    [['ON'], 'outputShare', 'EEQ', 0.5181436988311935],
    [['ON'], 'exportShare', 'AUTO', 0.8983272413769082],
    [['ON'], 'exportShare', 'MIN', 0.024443392226193822],
    [['ON', 'QC'], 'outputShare', 'AUTO', 0.8929314412833902],
    [['ON', 'QC'], 'exportShare', 'MIN', 0.058074208818394486],
    [['BC'], 'outputShare', 'AUTO', 0.037518929959600184],
    [['BC'], 'exportShare', 'AUTO', 0.007326005613369739],
    [['AB'], 'outputShare', 'PET', 0.21010727188117728],
  ] as const)('of %j has the %s of %s that the files give', async (provinces, name, of, value) => {
    const found = (await evidence(provinces))[name][sector(of)];
    expect(Math.abs(found / value - 1)).toBeLessThan(1e-12);
  });

  it('has the share of all employment as share of final demand', async () => {
    expect((await evidence(['ON'])).finalShare).toBeCloseTo(0.3866052945066639, 14);
    expect((await evidence(['QC', 'ON'])).id).toBe('CAN:QC+ON');
    expect((await evidence(['ON', 'QC'])).id).toBe('CAN:QC+ON');
  });

  it('keeps the employment share of manufacturing, and jobs of broad industries', async () => {
    const of = await evidence(['QC']);
    const mix = tableRow(tables['canada-industry-weights'], '31-33');
    const output = tables['canada-output'];
    const members = common.sectors.labels.filter((_, k) => mix[k] > 0);
    expect(members.length).toBe(15);
    const weight = (name: string) => at(output, '2018', name);
    const own = members.reduce((sum, name) => sum + of.outputShare[sector(name)] * weight(name), 0);
    const all = members.reduce((sum, name) => sum + weight(name), 0);
    const employed = (area: string) => at(tables['canada-employment'], `${area}|31-33`, '2018');
    expect(own / all).toBeCloseTo(employed('QC') / employed('CA'), 12);
    const jobs = members.reduce((sum, name) => sum + of.jobs[sector(name)], 0);
    expect(jobs / employed('QC')).toBeCloseTo(1, 12);
  });

  it('has industries that add up to all employment within the rounding of the survey', async () => {
    const industries = await surveyIndustries();
    for (const area of ['CA', ...PROVINCES]) {
      const total = at(tables['canada-employment'], `${area}|total`, '2018');
      const sum = industries.reduce(
        (before, { code }) => before + at(tables['canada-employment'], `${area}|${code}`, '2018'),
        0,
      );
      expect(Math.abs(sum / total - 1), area).toBeLessThan(0.005);
    }
  });

  it('builds for every province and some groups in every year, shares between 0 and 1', async () => {
    for (const provinces of [...PROVINCES.map((each) => [each]), ['ON', 'QC'], ['BC', 'AB', 'SK']]) {
      for (const year of YEARS) {
        const of = await evidence(provinces, year);
        for (const each of of.outputShare)
          expect(each > 0 && each < 1, `${of.id} ${year}: ${each}`).toBe(true);
        for (const each of of.exportShare)
          expect(each >= 0 && each < 1, `${of.id} ${year}: ${each}`).toBe(true);
        expect(of.jobs.every((each) => each > 0)).toBe(true);
        expect(of.headings.size).toBe(0);
      }
    }
  });

  it('holds exports at what output allows and counts where', async () => {
    const alberta = await evidence(['AB']);
    const [k, year] = [sector('MIN'), '2018'];
    const exported = alberta.exportShare[k] * at(tables['canada-goods-exports'], year, 'MIN');
    const output = alberta.outputShare[k] * at(tables['canada-output'], year, 'MIN');
    expect(exported / output).toBeCloseTo(0.97, 12);
    expect(alberta.notes.find(({ what }) => what === 'exports')!.note.en).toContain('in 1 sector and');
  });

  it('says which cells were filled, true years, and what would be better', async () => {
    const island = await evidence(['PE'], 2018);
    // Goods-producing sector 19.51 less 4.04, 2.52, 5.74 and 6.93 thousand.
    expect(island.imputed).toMatchObject([{ cbsa: 'PE', flag: 'NA', value: 280 }]);
    expect((await evidence(['PE'], 2019)).imputed).toEqual([]);
    const late = await evidence(['ON'], 2022);
    expect(late.notes[0]).toMatchObject({ years: [2021], grade: 'estimated' });
    expect(late.notes[0].note.en).toContain('2021, the last year at hand (January to June)');
    expect(late.provenance.grade).toBe('estimated');
    expect(late.detail).toBe('broad sectors');
    expect(island.error).toBeGreaterThan(late.error);
    for (const { note } of [...late.notes, ...late.gaps]) expect(note.en).not.toBe(note.es);
  });

  it('refuses what there is none of', async () => {
    await expect(evidence([])).rejects.toMatchObject({ code: 'input' });
    await expect(evidence(['ON', 'ON'])).rejects.toMatchObject({ code: 'label' });
    await expect(evidence(['NU'])).rejects.toMatchObject({
      code: 'label',
      message: expect.stringContaining('Nunavut'),
    });
    await expect(evidence(['Ontaro'])).rejects.toMatchObject({
      code: 'label',
      hint: expect.stringContaining('ON Ontario'),
    });
    await expect(evidence(['ON'], 2023)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringContaining('2012 to 2022'),
    });
  });

  it('is as far off in the United States as docs/regions-canada.md says', async () => {
    const lines = await broadTest(openLibrary(SOURCES), common);
    const spread = (of: typeof lines, value: 'estimate' | 'employmentOnly') =>
      Math.sqrt(of.reduce((sum, each) => sum + Math.log(each[value] / each.truth) ** 2, 0) / of.length);
    const large = lines.filter(({ size }) => size >= 0.02);
    expect([large.length, lines.length]).toEqual([480, 1548]);
    expect(spread(large, 'estimate')).toBeCloseTo(0.49, 2);
    expect(spread(lines, 'estimate')).toBeCloseTo(0.57, 2);
    expect(spread(large, 'employmentOnly')).toBeCloseTo(0.59, 2);
    expect(Math.abs((await evidence(['ON'])).error - spread(large, 'estimate'))).toBeLessThan(0.005);
  });

  it('lists provinces whose customs codes the files have', async () => {
    const provinces = await canadianProvinces();
    expect(provinces.filter(({ surveyed }) => surveyed).map(({ code }) => code)).toEqual(PROVINCES);
    for (const { code } of provinces) {
      const sold = tableRow(tables['canada-exports'], code).reduce((sum, each) => sum + each, 0);
      expect(sold, code).toBeGreaterThan(0);
    }
  });
});
