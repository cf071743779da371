import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { RATIO } from '../../src/core/unit.ts';
import { csvPieces } from '../../src/files/csv-pieces.ts';
import { csvText } from '../../src/files/csv-write.ts';
import { keyColumns } from '../../src/reports/measure/key-columns.ts';
import { measureRecords } from '../../src/reports/measure/measure-records.ts';

const GROUPS = ['USA', 'MEX:02', 'New Zealand'];
const keys = (name: string, label: string, id = 'any') => {
  const { names, texts } = keyColumns(axis(name, [label]), GROUPS, id);
  return Object.fromEntries(names.map((each, part) => [each, texts[0][part]]));
};

describe('labels become columns', () => {
  it.each([
    ['flow', 'USA', { exporter: 'USA' }],
    ['flow', 'USA|C26', { exporter: 'USA', sector: 'C26' }],
    ['flow', 'USA>MEX:02', { exporter: 'USA', importer: 'MEX:02' }],
    ['flow', 'USA|C26>MEX:02', { exporter: 'USA', sector: 'C26', importer: 'MEX:02' }],
    ['flow', 'USA|over > 5|b>MEX:02', { exporter: 'USA', sector: 'over > 5|b', importer: 'MEX:02' }],
    ['flow', 'USA|over > 5', { exporter: 'USA', sector: 'over > 5' }],
    ['flow', 'USA>New Zealand Motor vehicles', { from: 'USA', to: 'New Zealand', sector: 'Motor vehicles' }],
    ['direction', 'New Zealand>USA', { from: 'New Zealand', to: 'USA' }],
    ['origin-importer', 'USA>USA', { origin: 'USA', importer: 'USA' }],
    ['supplier', 'MEX:02|C26|x', { region: 'MEX:02', sector: 'C26|x' }],
    ['group-sector', 'USA|C26', { group: 'USA', sector: 'C26' }],
    ['crossings', '14+', { crossings: '14+' }],
    ['account', 'jobs|USA', { account: 'jobs', group: 'USA' }],
    ['account', 'jobs|USA>MEX:02', { account: 'jobs', from: 'USA', to: 'MEX:02' }],
    ['account', 'jobs|USA|C26', { account: 'jobs', group: 'USA', sector: 'C26' }],
  ])('%s %s', (name, label, expected) => {
    expect(keys(name, label)).toEqual(expected);
  });

  it('accounts of activities have regions', () => {
    expect(keys('account', 'jobs|USA|C26', 'satellite-multipliers')).toEqual({
      account: 'jobs',
      region: 'USA',
      sector: 'C26',
    });
  });
});

describe('a result as columns', () => {
  const made = table({
    rows: axis('supplier', ['USA|a', 'USA|b']),
    cols: axis('user', ['USA|a', 'USA|b']),
    values: Float64Array.of(1, 2, 3, 4),
    unit: RATIO,
    provenance: provenance('length', 'derived', []),
  });

  it('wide: a column for each label; long: a row for each number', () => {
    const wide = measureRecords(made, { title: 't', groups: GROUPS });
    expect(wide.columns.map(({ name }) => name)).toEqual(['region', 'sector', 'USA|a', 'USA|b']);
    const long = measureRecords(made, { title: 't', groups: GROUPS, long: true });
    expect([...csvPieces(long.columns)].join('')).toBe(
      csvText(
        ['region', 'sector', 'user_region', 'user_sector', 'value'],
        [
          ['USA', 'a', 'USA', 'a', 1],
          ['USA', 'a', 'USA', 'b', 2],
          ['USA', 'b', 'USA', 'a', 3],
          ['USA', 'b', 'USA', 'b', 4],
        ],
      ),
    );
  });

  it('is cut into pieces without a seam', () => {
    const many = Float64Array.from({ length: 450_001 }, (_, i) => i / 7);
    const columns = [{ kind: 'number' as const, name: 'x', values: many }];
    const pieces = [...csvPieces(columns)];
    expect(pieces.length).toBe(4);
    expect(pieces.join('')).toBe(
      csvText(
        ['x'],
        [...many].map((value) => [value]),
      ),
    );
  });
});
