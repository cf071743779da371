import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../../src/measures/registry.ts';
import { csv } from '../leather.ts';
import { ACCOUNTING } from './cases-accounting.ts';
import { BORDER } from './cases-border.ts';
import { BORIN_MANCINI } from './cases-borin-mancini.ts';
import { EXPORTS } from './cases-exports.ts';
import { LENGTH } from './cases-length.ts';
import { LINKED } from './cases-linkages.ts';
import { SATELLITES } from './cases-satellites.ts';
import { TRADE } from './cases-trade.ts';
import { metaOf, near } from './setup.ts';

/** What each row of a case must be, by the folder of the case. */
const CASES = {
  ...TRADE,
  ...BORDER,
  ...EXPORTS,
  ...BORIN_MANCINI,
  ...ACCOUNTING,
  ...LENGTH,
  ...LINKED,
  ...SATELLITES,
};

/** Cases whose expected figures have to be put together first; each has a file of its name. */
const OTHERS = ['crossings-by-origin', 'flow-domestic-value', 'inverse'];

describe('the leather table', () => {
  it('has a case for every folder, and only measures of the registry', () => {
    const root = new URL('../../reference/leather/', import.meta.url);
    const folders = readdirSync(root, { withFileTypes: true }).filter((each) => each.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...Object.keys(CASES), ...OTHERS].sort());
    const known = MEASURES.map(({ id }) => id);
    for (const { name } of folders) expect(known).toEqual(expect.arrayContaining([...metaOf(name).measures]));
  });

  it.each(Object.keys(CASES))('%s', (name) => {
    const meta = metaOf(name);
    const { columns, rows } = csv(`${name}/expected.csv`);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const expected = Object.fromEntries(columns.map((column, col) => [column, row[col]]));
      const ours = CASES[name](expected);
      const numbers = columns.filter((column) => Number.isFinite(Number(expected[column])));
      expect([...Object.keys(ours), ...Object.keys(meta.notComputed)].sort()).toEqual(numbers.sort());
      for (const [column, value] of Object.entries(ours)) {
        near(value, Number(expected[column]), meta, `${row.slice(0, 2).join(' ')} ${column}`);
      }
    }
  });
});
