import { describe, expect, it } from 'vitest';
import { pairBorder, partition } from '../../../src/core/partition.ts';
import { at } from '../../../src/core/table.ts';
import { koopmanWangWei } from '../../../src/measures/accounting/kww.ts';
import { wangWeiZhu } from '../../../src/measures/accounting/wwz.ts';
import { accountingMeasures } from '../../../src/measures/registry-accounting.ts';
import { always, near } from '../../properties/checking.ts';
import { leather } from '../leather.ts';
import type { Placed } from './complete-border.ts';
import { placed } from './complete-border.ts';
import { dense } from './dense.ts';
import { writtenOut } from './written-out.ts';

const tables = placed({ stocks: true });

/** Two countries of the leather table as one exporter, out of the order of the table. */
const of = leather();
const group: Placed = {
  of,
  border: partition(of.regions, { one: ['Germany', 'Argentina'], two: ['Turkey'] }),
};

function expectKww({ of, border }: Placed): void {
  const made = koopmanWangWei(of, border);
  const { kww } = writtenOut(dense(of, border));
  border.groups.labels.forEach((group, s) => {
    for (const [term, value] of Object.entries(kww(s))) near(at(made, group, term), value, of);
  });
}

function expectWwz({ of, border }: Placed): void {
  const { seen, terms, values } = wangWeiZhu(of, border);
  const { wwz } = writtenOut(dense(of, border));
  for (let i = 0; i < seen.n; i++) {
    for (let r = 0; r < seen.G; r++) {
      const expected = r === seen.groupAt[i] ? {} : wwz(seen.order[i], r);
      terms.forEach((term, t) => {
        near(values[t][i * seen.G + r], expected[term] ?? 0, of);
      });
    }
  }
}

describe('against the formulas written out', () => {
  it('KWW, on random tables and with a group as exporter', () => {
    expectKww(group);
    always(tables, expectKww);
  });

  it('WWZ, cell by cell, on random tables and with a group as exporter', () => {
    expectWwz(group);
    always(tables, expectWwz);
  });
});

describe('a border that leaves regions outside', () => {
  const pair = pairBorder(of.regions, ['Turkey'], ['Germany']);
  it.each(accountingMeasures.map(({ id, compute }) => [id, compute] as const))(
    'is refused by %s',
    (_, compute) => {
      expect(() => compute({ of, border: pair })).toThrowError('The border forgets 1 region(s): Argentina.');
    },
  );
});
