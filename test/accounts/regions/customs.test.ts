import { describe, expect, test } from 'vitest';
import { PRODUCT_GROUPS } from '../../../src/accounts/product-groups.ts';
import { borderPorts, ownPorts } from '../../../src/accounts/regions/border-ports.ts';
import { customsEvidence } from '../../../src/accounts/regions/customs.ts';
import { shelfOf } from './customs-example.ts';

const QUERY = {
  year: 2015,
  areas: [
    { id: 'USA:06', states: ['CA'] },
    { id: 'USA:04', states: ['AZ'] },
  ],
  mexicanStates: ['02', '26'],
  provinces: [{ id: 'CAN:ON', provinces: ['ON'] }],
  ports: [{ state: 'MEX:02', codes: ['2506', '2503'] }],
};

describe('customs evidence', () => {
  test('gives the shares that the figures say', async () => {
    const evidence = await customsEvidence(shelfOf(), QUERY);
    expect(evidence.areas.get('USA:06')).toEqual({
      toMexico: 600 / 1000,
      fromMexico: 700 / 1000,
      toCanada: 60 / 100,
      fromCanada: 30 / 100,
    });
    expect([...evidence.mexicanStates]).toEqual([
      ['02', 250 / 1000],
      ['26', 500 / 1000],
    ]);
    // Ontario: 100 of 200 dollars of exports, 10 of 50 of imports, goods of no group counted.
    expect([...evidence.provinces]).toEqual([['CAN:ON', { fromUs: 100 / 200, toUs: 10 / 50 }]]);
    expect([...evidence.ports]).toEqual([
      ['MEX:02>USA:06', 60 / 100],
      ['MEX:02>USA:04', 30 / 100],
    ]);
    expect(evidence.value).toEqual({
      MEX: { exports: 1000 / 1e6, imports: 1000 / 1e6 },
      CAN: { exports: 100 / 1e6, imports: 100 / 1e6 },
    });
  });

  test('says where the nation trades nothing of a product, and gives no share there', async () => {
    const { products, gaps } = await customsEvidence(shelfOf(), QUERY);
    const [none] = [undefined];
    expect(products.get('USA:06>MEX:02')).toEqual([30 / 40, 0, 1, ...Array(7).fill(none)]);
    expect(products.get('USA:04>MEX:26')).toEqual([none, 0, ...Array(8).fill(none)]);
    expect(products.get('USA:06>CAN:ON')).toEqual([75 / 100, ...Array(9).fill(none)]);
    expect(products.get('CAN:ON>USA:06')).toEqual([1, ...Array(9).fill(none)]);
    const told = gaps.find(({ note }) => note.en.startsWith('USA:04>MEX:26'));
    for (const group of PRODUCT_GROUPS) expect(told?.note.es.includes(group), group).toBe(group !== 'CHEM');
  });

  test('adds up: areas that hold every state have all of the trade', async () => {
    const areas = [
      { id: 'all', states: ['CA', 'DU'] },
      { id: 'rest', states: ['AZ'] },
    ];
    const evidence = await customsEvidence(shelfOf(), { ...QUERY, areas });
    for (const flow of ['toMexico', 'fromMexico', 'toCanada', 'fromCanada'] as const)
      expect(evidence.areas.get('all')![flow] + evidence.areas.get('rest')![flow]).toBeCloseTo(1, 15);
    expect(evidence.ports.get('MEX:02>all')! + evidence.ports.get('MEX:02>rest')!).toBeCloseTo(1, 15);
    const [one, other] = ['all', 'rest'].map((id) => evidence.products.get(`${id}>MEX:02`)!);
    expect(one.flatMap((each, g) => (each === undefined ? [] : [each + other[g]!]))).toEqual([1, 1, 1]);
  });

  test('says what is missing: a state without a figure, ports of the country behind, imports by state', async () => {
    const query = {
      ...QUERY,
      mexicanStates: ['18', '28'],
      ports: [
        { state: 'MEX:28', codes: ['2304'] },
        { state: 'MEX:02', codes: ['2503'] },
      ],
    };
    const shelf = shelfOf({ 'customs-mexican-states': { '28|2015': [9] } });
    const { mexicanStates, ports, gaps } = await customsEvidence(shelf, query);
    expect([...mexicanStates.keys()]).toEqual(['28']);
    expect(ports.size).toBe(0);
    const told = gaps.map(({ what, note }) => `${what}: ${note.en}`);
    expect(told).toContainEqual(expect.stringMatching(/^customs: .*no figure for MEX:18 in 2015/));
    expect(told).toContainEqual(expect.stringMatching(/^ports: Imports by Laredo are not used for MEX:28/));
    expect(told).toContainEqual(expect.stringMatching(/^customs: .*do not record the Mexican state/));
    // Calexico is left out too, but nothing enters there: that is no gap.
    expect(told.filter((each) => each.startsWith('ports'))).toHaveLength(1);
  });

  test('names the true years and grades: shares of 2021 to 2023 are an estimate for another year', async () => {
    const then = await customsEvidence(shelfOf(), QUERY);
    const now = await customsEvidence(shelfOf(), { ...QUERY, year: 2021 });
    for (const { notes, grade } of [
      { notes: then.notes, grade: 'estimated' },
      { notes: now.notes, grade: 'derived' },
    ]) {
      const pooled = notes.filter(({ years }) => years.length === 3);
      expect(pooled.map(({ source }) => source)).toEqual(['bts-dot2', 'bts-dot2', 'bts-dot1']);
      for (const each of pooled) expect(each).toMatchObject({ years: [2021, 2022, 2023], grade });
    }
    for (const { note } of then.notes) expect(note.es).not.toBe(note.en);
    expect(then.notes[1].note.en).toContain('25% of US exports to Mexico in 2015 name no state');
  });
});

describe('customs evidence refuses', () => {
  test('a Mexican state that buys more than the country', async () => {
    const shelf = shelfOf({ 'customs-mexican-states': { '02|2015': [1001] } });
    await expect(customsEvidence(shelf, QUERY)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringMatching(/MEX:02 in US exports to Mexico in 2015 is 1001 USD of 1000 USD/),
    });
  });

  test('states that buy more than the country together', async () => {
    const shelf = shelfOf({ 'customs-mexican-states': { '02|2015': [600] } });
    await expect(customsEvidence(shelf, QUERY)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringMatching(/all Mexican states .* 1100 USD of 1000 USD/),
    });
  });

  test('an area that exports more to a state than the nation does', async () => {
    const shelf = shelfOf({ 'customs-products-mexico': { 'CA|02': [400] } });
    await expect(customsEvidence(shelf, QUERY)).rejects.toMatchObject({
      code: 'input',
      message: expect.stringMatching(/USA:06 in US exports to MEX:02, 2021 to 2023 is 400 USD of 300 USD/),
    });
  });

  test('a value below zero', async () => {
    const shelf = shelfOf({ 'customs-us-states': { 'CA|2015': [600, -1, 60, 30] } });
    await expect(customsEvidence(shelf, QUERY)).rejects.toMatchObject({ code: 'input', data: { part: -1 } });
  });

  test.each([
    [{ year: 1990 }, 'input', /no year 1990/],
    [{ areas: [{ id: 'x', states: ['CX'] }] }, 'label', /US state "CX"/],
    [{ mexicanStates: ['33'] }, 'label', /Mexican state "33"/],
    [{ provinces: [{ id: 'x', provinces: ['BX'] }] }, 'label', /province "BX"/],
    [{ ports: [{ state: 'MEX:02', codes: ['9999'] }] }, 'label', /port "9999"|"9999"/],
    [{ areas: [...QUERY.areas, { id: 'again', states: ['CA'] }] }, 'input', /CA is in two customs areas/],
  ])('%j', async (changed, code, message) => {
    await expect(customsEvidence(shelfOf(), { ...QUERY, ...changed })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('ports of the border', () => {
  test('are evidence where a port serves the state beside it', async () => {
    const ports = await borderPorts();
    expect(ownPorts(ports, '02')).toEqual(['2504', '2505', '2506', '2507']);
    expect(ownPorts(ports, '08')).toEqual(['2401', '2403', '2404', '2408']);
    expect(ownPorts(ports, '26')).toEqual(['2601', '2602', '2603', '2604', '2606']);
    for (const state of ['05', '19', '28', '14']) expect(ownPorts(ports, state)).toEqual([]);
  });

  test('are through when at most half of their exports stay in the state', async () => {
    for (const { port, exportShare, through } of await borderPorts())
      expect(through, port).toBe(exportShare <= 0.5);
  });
});
