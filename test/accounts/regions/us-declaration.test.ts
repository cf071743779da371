import { beforeAll, describe, expect, it } from 'vitest';
import { type UsDeclaration, usParts } from '../../../src/accounts/regions/us-declaration.ts';
import { type UsPlaces, usPlaces } from '../../../src/accounts/regions/us-places.ts';
import type { UsTables } from '../../../src/accounts/regions/us-tables.ts';
import { axis } from '../../../src/core/axis.ts';
import { provenance } from '../../../src/core/provenance.ts';
import { table } from '../../../src/core/table.ts';
import { COUNT } from '../../../src/core/unit.ts';

/** Tables that have these rows, and nothing in them. */
const rows = (labels: readonly string[]) =>
  table({
    rows: axis('place', labels),
    cols: axis('nothing', ['none']),
    values: new Float64Array(labels.length),
    unit: COUNT,
    provenance: provenance('test', 'derived', []),
  });

const tables = {
  payroll: rows(['06025', '06073', '04019', '04027', '26163', '35013']),
  broadJobs: rows(['48141', '48229', '48323']),
  metroDetail: rows(['41740', '20940']),
} as unknown as UsTables;

describe('parts of a declared US region', () => {
  let places: UsPlaces;
  const parts = (declaration: UsDeclaration) => usParts(declaration, places, tables);

  beforeAll(async () => {
    places = await usPlaces();
  });

  it('are sorted by what is known of them', () => {
    expect(parts({ counties: ['06073', '04027', '48141'] })).toEqual({
      id: 'USA:06073+04027+48141',
      metros: ['41740'],
      payroll: ['04027'],
      broad: ['48141'],
      states: [],
      areas: ['41740', '49740'],
      partly: true,
    });
  });

  it('keep the order of the areas, the mover and the export areas that are declared', () => {
    const exportAreas = { metro: ['41740'], areas: ['41740', '20940'] };
    const found = parts({
      counties: ['06073', '06025'],
      areas: ['41740', '20940'],
      mover: '41740',
      exportAreas,
    });
    expect(found).toMatchObject({ metros: ['41740', '20940'], mover: '41740', exportAreas, partly: false });
    expect(parts({ id: 'USA:41740+20940', areas: ['41740', '20940'] }).id).toBe('USA:41740+20940');
  });

  it('name a state by its postal code', () => {
    expect(parts({ states: ['CA', 'TX'] }).states.map(({ fips, name }) => [fips, name.es])).toEqual([
      ['06', 'California'],
      ['48', 'Texas'],
    ]);
  });

  it.each<[string, UsDeclaration, string, string, RegExp]>([
    ['nothing', {}, 'input', 'declares no counties, areas or states', /postal codes/],
    ['empty lists', { counties: [], states: [] }, 'input', 'declares no counties', /five-digit/],
    [
      'states beside counties',
      { states: ['CA'], counties: ['06073'] },
      'input',
      'declares states (CA)',
      /either/,
    ],
    ['an unknown county', { counties: ['06072'] }, 'label', 'Unknown US county "06072"', /06073/],
    ['an unknown area', { areas: ['41741'] }, 'label', 'Unknown metropolitan area "41741"', /41740/],
    ['an unknown state', { states: ['TZ'] }, 'label', 'Unknown US state "TZ"', /TX/],
    [
      'an unknown export area',
      { counties: ['06073'], exportAreas: { metro: ['99999'], areas: [] } },
      'label',
      '99999',
      /./,
    ],
    [
      'a county twice',
      { counties: ['06073', '06025', '06073'] },
      'label',
      'county 06073 is given twice',
      /once/,
    ],
    ['a state twice', { states: ['CA', 'CA'] }, 'label', 'state CA is given twice', /once/],
    [
      'counties that are not the areas’',
      { counties: ['06073'], areas: ['41740', '20940'] },
      'input',
      'missing 06025',
      /exactly/,
    ],
    [
      'a mover elsewhere',
      { counties: ['06073'], mover: '20940' },
      'input',
      'The mover 20940 is not one',
      /leave/,
    ],
    ['an area without figures', { areas: ['42660'] }, 'source', '53033', /have figures/],
  ])('refuse %s', (_, declaration, code, message, hint) => {
    expect(() => parts(declaration)).toThrow(
      expect.objectContaining({
        code,
        message: expect.stringContaining(message),
        hint: expect.stringMatching(hint),
      }),
    );
  });
});
