import { describe, expect, it } from 'vitest';
import type { Partition } from '../../src/core/partition.ts';
import type { Table } from '../../src/core/table.ts';
import { at } from '../../src/core/table.ts';
import { bmImporter } from '../../src/measures/accounting/borin-mancini/importer.ts';
import { bmImporterByOrigin } from '../../src/measures/accounting/borin-mancini/importer-by-origin.ts';
import { bmSelf } from '../../src/measures/accounting/borin-mancini/self.ts';
import { bmSink } from '../../src/measures/accounting/borin-mancini/sink.ts';
import { bmSource } from '../../src/measures/accounting/borin-mancini/source.ts';
import { bmWorld } from '../../src/measures/accounting/borin-mancini/world.ts';
import { gvcParticipation } from '../../src/measures/accounting/gvc-participation.ts';
import { miroudotYe } from '../../src/measures/accounting/miroudot-ye.ts';
import { tripartite } from '../../src/measures/accounting/tripartite.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { placed } from '../measures/accounting/complete-border.ts';
import { always, atMost, near } from './checking.ts';

const BREAKDOWNS = ['exporter', 'exporter-sector', 'exporter-importer', 'exporter-sector-importer'] as const;
const tables = placed({ stocks: true });
const positive = placed({ stocks: false });

type Row = Readonly<Record<string, number>>;

const rowsOf = (table: Table): Row[] =>
  table.rows.labels.map((row) =>
    Object.fromEntries(table.cols.labels.map((term) => [term, at(table, row, term)])),
  );

/** The sums that every decomposition of exports has to keep. */
function expectSums(of: Mrio, made: Table): void {
  for (const row of rowsOf(made)) {
    near(row.DC + row.FC, row.GEXP, of);
    near(row.DVA + row.DDC, row.DC, of);
    near(row.FVA + row.FDC, row.FC, of);
    if ('REF' in row) near(row.VAX + row.REF, row.DVA, of);
  }
}

const everything = (of: Mrio, border: Partition): Table[] => [
  ...BREAKDOWNS.flatMap((by) => [bmSource(of, border, by), bmSink(of, border, by), bmSelf(of, border, by)]),
  bmWorld(of, border, 'source'),
  bmWorld(of, border, 'sink'),
  miroudotYe(of, border, 'world'),
  ...BREAKDOWNS.map((perimeter) => miroudotYe(of, border, perimeter)),
];

const column = (table: Table, term: string): number =>
  table.rows.labels.reduce((sum, row) => sum + at(table, row, term), 0);

describe('Borin and Mancini', () => {
  it('GEXP = DC + FC, DC = DVA + DDC, FC = FVA + FDC, DVA = VAX + REF in every perspective', () => {
    always(tables, ({ of, border }) => {
      for (const made of everything(of, border)) expectSums(of, made);
    });
  });

  it('source: GVC = GEXP − DAVAX = GVCB + GVCF and GVCB = FC + DDC; three parts make the same two', () => {
    always(tables, ({ of, border }) => {
      for (const by of BREAKDOWNS) {
        const parts = rowsOf(tripartite(of, border, by));
        const shares = rowsOf(gvcParticipation(of, border, by));
        rowsOf(bmSource(of, border, by)).forEach((row, k) => {
          near(row.GEXP - row.DAVAX, row.GVC, of);
          near(row.GVCB + row.GVCF, row.GVC, of);
          near(row.FC + row.DDC, row.GVCB, of);
          near(parts[k].PB + parts[k].TS, row.GVCB, of);
          near(parts[k].PF, row.GVCF, of);
          near(parts[k].GVC, row.GVC, of);
          for (const term of ['GVC', 'GVCB', 'GVCF'])
            near(shares[k][term] * row.GEXP, row.GEXP && row[term], of);
        });
      }
    });
  });

  it('source and sink agree by exporter, and on content flow by flow', () => {
    always(tables, ({ of, border }) => {
      const [source, sink] = [rowsOf(bmSource(of, border)), rowsOf(bmSink(of, border))];
      source.forEach((row, k) => {
        for (const term of ['GEXP', 'DC', 'DVA', 'VAX', 'REF', 'DDC', 'FC', 'FVA', 'FDC'])
          near(sink[k][term], row[term], of);
      });
      const by = 'exporter-sector-importer';
      const flows = rowsOf(bmSink(of, border, by));
      rowsOf(bmSource(of, border, by)).forEach((row, k) => {
        for (const term of ['GEXP', 'DC', 'FC']) near(flows[k][term], row[term], of);
      });
    });
  });

  it('the world: FVA over exporters is one number, and domestic terms are the exporter’s', () => {
    always(tables, ({ of, border }) => {
      const [first, last] = [bmWorld(of, border, 'source'), bmWorld(of, border, 'sink')];
      near(column(first, 'FVA'), column(last, 'FVA'), of);
      const exporter = rowsOf(bmSource(of, border));
      rowsOf(first).forEach((row, k) => {
        for (const term of ['DC', 'DVA', 'VAX', 'REF', 'DDC', 'FC']) near(row[term], exporter[k][term], of);
      });
    });
  });

  it('DAVAX ≤ VAXIM ≤ VAX ≤ DVA ≤ DVA of the flow alone, where nothing is negative', () => {
    always(positive, ({ of, border }) => {
      const by = 'exporter-sector-importer';
      const [source, sink] = [rowsOf(bmSource(of, border, by)), rowsOf(bmSink(of, border, by))];
      rowsOf(bmSelf(of, border, by)).forEach((self, k) => {
        atMost(source[k].DAVAX, sink[k].VAXIM, of);
        atMost(sink[k].VAXIM, sink[k].VAX, of);
        for (const { VAX, DVA, DC } of [source[k], sink[k]]) {
          atMost(VAX, DVA, of);
          atMost(DVA, self.DVA, of);
          atMost(self.DVA, DC, of);
        }
      });
      rowsOf(bmSelf(of, border, 'exporter-sector')).forEach((self, k) => {
        atMost(rowsOf(bmSource(of, border, 'exporter-sector'))[k].DVA, self.DVA, of);
      });
    });
  });

  it('imports: GIMP = VA + DC, all imports are all exports, and origins add up', () => {
    always(tables, ({ of, border }) => {
      const made = bmImporter(of, border);
      const origins = bmImporterByOrigin(of, border);
      near(column(made, 'GIMP'), column(bmSource(of, border), 'GEXP'), of);
      for (const importer of made.rows.labels) {
        near(at(made, importer, 'VA') + at(made, importer, 'DC'), at(made, importer, 'GIMP'), of);
        for (const term of ['VA', 'DC']) {
          const parts = border.groups.labels.map((origin) => at(origins, `${origin}>${importer}`, term));
          near(
            parts.reduce((sum, each) => sum + each, 0),
            at(made, importer, term),
            of,
          );
        }
      }
    });
  });
});

describe('Miroudot and Ye', () => {
  it('is the source approach with the exporter as perimeter, and the self perimeter with a flow', () => {
    always(tables, ({ of, border }) => {
      for (const by of BREAKDOWNS) {
        const source = rowsOf(bmSource(of, border, by));
        rowsOf(miroudotYe(of, border, 'exporter', by)).forEach((row, k) => {
          for (const term in row) near(row[term], source[k][term], of);
        });
        const self = rowsOf(bmSelf(of, border, by));
        rowsOf(miroudotYe(of, border, by)).forEach((row, k) => {
          for (const term in row) near(row[term], self[k][term], of);
        });
      }
    });
  });

  it('with the world as perimeter nothing foreign is new', () => {
    always(tables, ({ of, border }) => {
      for (const row of rowsOf(miroudotYe(of, border, 'world'))) {
        expect(row.FVA).toBe(0);
        near(row.FDC, row.FC, of);
      }
    });
  });

  it('refuses a breakdown that would add up perimeters', () => {
    always(tables, ({ of, border }) => {
      expect(() => miroudotYe(of, border, 'exporter-importer', 'exporter')).toThrowError('overlap');
      expect(() => miroudotYe(of, border, 'exporter-sector', 'exporter-importer')).toThrowError('overlap');
    });
  });
});
