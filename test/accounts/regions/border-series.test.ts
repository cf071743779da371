import { describe, expect, test } from 'vitest';
import { borderSeries } from '../../../src/accounts/regions/border-series.ts';
import { shelfOf } from './customs-example.ts';

const SHELF = shelfOf({
  'customs-us-states': {
    'CA|1993': [1e6, 2e6, 3e6, 4e6],
    'CA|1994': [5e6, 6e6, 7e6, 8e6],
    'AZ|1994': [1e6, 1e6, 1e6, 1e6],
    'CA|2003': [9e6, 9e6, 9e6, 9e6],
    'CA|2004': [9e6, 9e6, 9e6, 9e6],
  },
  'customs-mexican-states': { '02|1994': [3e6], '18|1994': [2e6], '02|2004': [4e6] },
});

describe('trade across the border by year', () => {
  test('is that of the country, both ways with both neighbours, in millions', async () => {
    const { flows } = await borderSeries(SHELF);
    expect(flows.map(({ id }) => id)).toEqual(['USA>MEX', 'MEX>USA', 'USA>CAN', 'CAN>USA']);
    expect(flows.map(({ points }) => points.find(({ year }) => year === 1994)?.value)).toEqual([6, 7, 8, 9]);
    expect(flows.every(({ missing }) => missing.length === 0)).toBe(true);
  });

  test('of a state is its part, and all states add up to the country', async () => {
    const [nation, california, arizona] = await Promise.all(
      [{}, { state: 'CA' }, { state: 'AZ' }].map((choice) => borderSeries(SHELF, choice)),
    );
    expect(california.flows[0].id).toBe('USA:CA>MEX');
    expect(california.flows[1].id).toBe('MEX>USA:CA');
    const at1994 = ({ flows }: typeof nation) =>
      flows.map(({ points }) => points.find(({ year }) => year === 1994)!.value);
    expect(at1994(california).map((each, i) => each + at1994(arizona)[i])).toEqual(at1994(nation));
  });

  test('says what a figure holds: months, modes, and what is counted twice', async () => {
    const { flows } = await borderSeries(SHELF);
    const told = (id: string) =>
      Object.fromEntries(
        flows.find((each) => each.id === id)!.points.map(({ year, coverage }) => [year, coverage]),
      );
    expect(told('USA>CAN')).toMatchObject({
      1993: 'partly twice',
      1994: 'partly twice',
      2003: 'land',
      2004: 'all',
      2015: 'all',
    });
    expect(told('MEX>USA')).toMatchObject({ 1993: 'part of the year', 1994: 'land', 2004: 'all' });
  });

  test('to a Mexican state never has air and sea, and names the years that are lost', async () => {
    const { flows } = await borderSeries(SHELF, { mexicanState: '18' });
    expect(flows.map(({ id }) => id)).toEqual(['USA>MEX:18']);
    expect(flows[0].points).toEqual([
      { year: 1994, value: 2, coverage: 'partly twice' },
      { year: 2021, value: 5e-6, coverage: 'land' },
    ]);
    expect(flows[0].missing).toEqual([2004, 2015, 2022, 2023]);
  });

  test.each([{ state: 'CX' }, { mexicanState: '99' }])('refuses %j', async (choice) => {
    await expect(borderSeries(SHELF, choice)).rejects.toMatchObject({ code: 'label' });
  });
});
