import { describe, expect, it } from 'vitest';
import { byRegion } from '../../../src/core/partition.ts';
import { at } from '../../../src/core/table.ts';
import { bmSource } from '../../../src/measures/accounting/borin-mancini/source.ts';
import { gvcParticipation } from '../../../src/measures/accounting/gvc-participation.ts';
import { csv } from '../leather.ts';
import { metaOf, near, of } from './setup.ts';

describe('the leather table', () => {
  it.each([
    ['exporter', 'exporter'],
    ['exporter-sector', 'exporter-sector'],
    ['flow-domestic-value', 'exporter-sector-importer'],
  ] as const)('%s: all terms of the source approach', (name, by) => {
    const meta = metaOf(name);
    const { columns, rows } = csv(`${name}/expected.csv`);
    const made = bmSource(of, byRegion(of.regions), by);
    const shares = gvcParticipation(of, byRegion(of.regions), by);
    expect(rows.length).toBe(made.rows.labels.length);
    for (const row of rows) {
      const cell = (column: string): string => row[columns.indexOf(column)];
      const sector = by === 'exporter' ? '' : `|${cell('Exporting_Industry')}`;
      const importer = by === 'exporter-sector-importer' ? `>${cell('Importing_Country')}` : '';
      const flow = cell('Exporting_Country') + sector + importer;
      for (const term of made.cols.labels)
        near(at(made, flow, term), Number(cell(term)), meta, `${flow} ${term}`);
      for (const term of shares.cols.labels)
        near(at(shares, flow, term), Number(cell(term)) / Number(cell('GEXP')), meta, `${flow} ${term}`);
    }
  });
});
