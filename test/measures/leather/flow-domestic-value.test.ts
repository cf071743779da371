import { describe, it } from 'vitest';
import { byRegion } from '../../../src/core/partition.ts';
import { flowDomesticValue } from '../../../src/measures/flow-domestic-value.ts';
import { total } from '../../../src/measures/total.ts';
import { twoWayTrade } from '../../../src/measures/two-way-trade.ts';
import { csv } from '../leather.ts';
import { metaOf, near, of } from './setup.ts';

describe('the leather table', () => {
  it('flow-domestic-value: DVA of the bilateral exports, exporting industries together', () => {
    const meta = metaOf('flow-domestic-value');
    const { columns, rows } = csv('flow-domestic-value/expected.csv');
    const value = flowDomesticValue(of, byRegion(of.regions));
    const trade = twoWayTrade(of, byRegion(of.regions));
    for (const way of value.rows.labels) {
      const [from, to] = way.split('>');
      const their = (column: string): number =>
        rows
          .filter((row) => row[0] === from && row[2] === to)
          .reduce((sum, row) => sum + Number(row[columns.indexOf(column)]), 0);
      near(total(value, { rows: [way] }), their('DVA'), meta, way);
      near(total(trade, { rows: [way] }), their('GEXP'), meta, way);
    }
  });
});
