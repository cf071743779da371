import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { groupMembers } from '../../src/core/group-members.ts';
import { partition } from '../../src/core/partition.ts';

const regions = axis('region', ['USA', 'CAN', 'MEX', 'MEX:MX1', 'MEX:MX2', 'ROW']);

describe('groupMembers', () => {
  test('a region stands for itself, a half for its region, a country for all that is left of it', () => {
    const expected = { nafta: ['USA', 'CAN', 'MEX', 'MEX:MX1', 'MEX:MX2'], row: ['ROW'] };
    for (const mexico of [['MEX'], ['MX1', 'MX2'], ['MEX', 'MX1', 'MX2'], ['MEX:MX1', 'MEX:MX2', 'MEX']]) {
      const made = groupMembers(regions, { nafta: ['USA', 'CAN', ...mexico], row: ['ROW'] });
      expect(made.nafta.toSorted()).toEqual(expected.nafta.toSorted());
      expect(made.row).toEqual(expected.row);
      expect(partition(regions, made).groups.labels).toEqual(['nafta', 'row']);
    }
  });

  test('halves may be in different groups; then somebody must say where their demand belongs', () => {
    const apart = groupMembers(regions, { a: ['MX1', 'USA', 'CAN'], b: ['MX2', 'ROW'] });
    expect(() => partition(regions, apart)).toThrow('forgets 1 region(s): MEX');
    const said = groupMembers(regions, { a: ['MX1', 'USA', 'CAN'], b: ['MX2', 'MEX', 'ROW'] });
    expect(partition(regions, said).of).toEqual([0, 0, 1, 0, 1, 1]);
  });

  test('an unknown name is left to be refused, and a short name that two regions have', () => {
    expect(() => partition(regions, groupMembers(regions, { a: ['USB'] }))).toThrow('Unknown region "USB"');
    const twice = axis('region', ['USA:rest', 'MEX:rest']);
    expect(() => partition(twice, groupMembers(twice, { a: ['rest'] }))).toThrow('Unknown region "rest"');
    expect(groupMembers(twice, { a: ['USA'], b: ['MEX'] })).toEqual({ a: ['USA:rest'], b: ['MEX:rest'] });
  });
});
