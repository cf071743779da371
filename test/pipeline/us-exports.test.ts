import { beforeAll, describe, expect, it } from 'vitest';
import { type Frame, frame } from '../../src/accounts/frame.ts';
import type { Shelf } from '../../src/accounts/regions/shelf.ts';
import type { UsDeclaration } from '../../src/accounts/regions/us-declaration.ts';
import { usRegionEvidence } from '../../src/accounts/regions/us-region.ts';
import { openLibrary } from '../../src/pipeline/library.ts';
import { shelfOf } from '../../src/pipeline/shelf/open-shelf.ts';
import { usShelf } from '../../src/pipeline/shelf/us-shelf.ts';
import { ABSENT, PRESENT, SOURCES } from './shared.ts';

describe.skipIf(!PRESENT)(`exports of US regions by ZIP code${ABSENT}`, { timeout: 180_000 }, () => {
  let common: Frame;
  let shelf: Shelf;
  const evidence = (declaration: UsDeclaration, year: number) =>
    usRegionEvidence(shelf, declaration, common, year, { detailYear: 2016, lastSeriesYear: 2017 });

  beforeAll(async () => {
    common = await frame();
    shelf = shelfOf(await usShelf(openLibrary(SOURCES), common));
  });

  it('exports that the agency withholds are taken from the nearest year, and it is said', async () => {
    // Las Cruces 2019 is blank: 2018 and 2020 are as near, the earlier is taken; Yuma 2014 to 2016 are blank.
    const cases: [string, number, number, number][] = [
      ['29740', 2019, 2018, 0.0008818599038666095],
      ['49740', 2014, 2013, 0.00029152459453142266],
      ['49740', 2016, 2017, 0.00024762663916064024],
    ];
    for (const [cbsa, year, of, expected] of cases) {
      const own = await evidence({ areas: [cbsa] }, year);
      expect(own.exportShare!.areas / expected).toBeCloseTo(1, 12);
      expect(own.notes.find(({ what }) => what === 'exports')).toMatchObject({
        years: [of],
        grade: 'estimated',
      });
      expect(own.gaps.filter(({ what }) => what === 'exports').map(({ note }) => note.en)).toEqual([
        `The agency withholds exports of ${year}, or has not published them: the share of ${of} stands in.`,
      ]);
    }
    const detroit = await evidence({ areas: ['19820'] }, 2013);
    expect(detroit.exportShare!.areas / 0.034142819902095806).toBeCloseTo(1, 12);
    const none = await evidence({ counties: ['48323', '48465'] }, 2013);
    expect(none.exportShare).toBeUndefined();
    expect(none.gaps.some(({ what }) => what === 'exports')).toBe(true);
  });

  it('areas that hold only a part of a region say nothing about its exports', async () => {
    // El Paso’s area has a county more than the region, Las Cruces lies in it; Nogales is an area of one county.
    for (const counties of [
      ['48141', '35013'],
      ['04019', '04013'],
    ]) {
      const own = await evidence({ counties }, 2018);
      expect(own.exportShare).toBeUndefined();
      expect(own.gaps.filter(({ what }) => what === 'exports').map(({ note }) => note.en)).toEqual([
        expect.stringContaining('no exports by ZIP code are used'),
      ]);
    }
    const whole = await evidence({ counties: ['48141', '48229', '35013'] }, 2018);
    const [elPaso, lasCruces] = [
      await evidence({ areas: ['21340'] }, 2018),
      await evidence({ areas: ['29740'] }, 2018),
    ];
    expect(whole.exportShare!.areas).toBeCloseTo(
      elPaso.exportShare!.areas + lasCruces.exportShare!.areas,
      12,
    );
  });
});
