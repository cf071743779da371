import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { groupBorder } from '../../src/core/group-border.ts';
import { byCountry } from '../../src/core/partition.ts';

const regions = axis('region', ['USA:a', 'USA:rest', 'CAN', 'MEX', 'MEX:MX1', 'MEX:MX2', 'DEU', 'FRA']);
const groupsOf = (
  ...args: Parameters<typeof groupBorder> extends [unknown, ...infer Rest] ? Rest : never
) => {
  const { groups, of } = groupBorder(regions, ...args);
  return Object.fromEntries(
    groups.labels.map((group, g) => [group, regions.labels.filter((_, region) => of[region] === g)]),
  );
};
const MEXICO = ['MEX', 'MEX:MX1', 'MEX:MX2'];

describe('the border of named groups', () => {
  it('takes regions and whole countries, and keeps parts that a group names itself', () => {
    expect(groupsOf({ NAFTA: ['USA', 'MEX', 'CAN'], EU: ['DEU', 'FRA'] })).toEqual({
      NAFTA: ['USA:a', 'USA:rest', 'CAN', ...MEXICO],
      EU: ['DEU', 'FRA'],
    });
    expect(groupsOf({ city: ['USA:a'], country: ['USA'] }, 'outside')).toMatchObject({
      city: ['USA:a'],
      country: ['USA:rest'],
    });
    expect(groupsOf({ both: ['MX1', 'MX2'] }, 'one').both).toEqual(MEXICO);
  });

  it('does with the others what it is told', () => {
    expect(groupsOf({ NA: ['USA', 'CAN'] }, 'each')).toEqual({
      NA: ['USA:a', 'USA:rest', 'CAN'],
      MEX: MEXICO,
      DEU: ['DEU'],
      FRA: ['FRA'],
    });
    expect(groupsOf({ NA: ['USA', 'CAN', 'MEX'] }, 'one')).toMatchObject({ others: ['DEU', 'FRA'] });
    expect(groupBorder(regions, { NA: ['USA', 'CAN', 'MEX'] }, 'outside').outside).toBe(1);
    expect(groupBorder(regions, { W: ['USA', 'CAN', 'MEX', 'DEU', 'FRA'] }, 'outside').outside).toBe(-1);
  });

  it.each([
    [{ NA: ['USA', 'CAN'] }, 'refuse', /forgets 5 region\(s\): MEX, MEX:MX1, MEX:MX2, DEU, FRA/, /"each"/],
    [{ NA: ['USA', 'CAM'] }, 'each', /Unknown region "CAM"/, /CAN/],
    [{ NA: ['USA', 'USA'] }, 'each', /names "USA" twice/, /once/],
    [{ A: ['DEU', 'CAN'], B: ['CAN'] }, 'each', /"CAN" is in two groups/, /exactly one/],
    [{ A: [] }, 'each', /"A" is empty/, /leave it out/],
    [{ A: ['USA:a', 'USA:rest'], B: ['USA'] }, 'each', /"B" is empty/, /other groups/],
    [{}, 'each', /no groups/, /at least one/],
    [{ DEU: ['CAN'] }, 'each', /"DEU", and that is the name of a group/, /another name/],
    [{ others: ['CAN'] }, 'one', /"others", and that is the name/, /another name/],
  ] as const)('refuses %j, the others %s', (groups, others, message, hint) => {
    expect(() => groupBorder(regions, groups, others)).toThrowError(message);
    try {
      groupBorder(regions, groups, others);
    } catch (error) {
      expect((error as { hint: string }).hint).toMatch(hint);
    }
  });
});

it('the border by country puts the parts of a split economy together', () => {
  const split = axis('region', ['MX1', 'MX2', 'CN1', 'CN2', 'USA', 'MX10']);
  const { groups, of } = byCountry(split);
  expect(groups.labels).toEqual(['MEX', 'CHN', 'USA', 'MX10']);
  expect(of).toEqual([0, 0, 1, 1, 2, 3]);
});
