import { byRegion } from '../../../src/core/partition.ts';
import type { Table } from '../../../src/core/table.ts';
import { at } from '../../../src/core/table.ts';
import { bmImporter } from '../../../src/measures/accounting/borin-mancini/importer.ts';
import { bmImporterByOrigin } from '../../../src/measures/accounting/borin-mancini/importer-by-origin.ts';
import { bmSelf } from '../../../src/measures/accounting/borin-mancini/self.ts';
import { bmSink } from '../../../src/measures/accounting/borin-mancini/sink.ts';
import { bmSource } from '../../../src/measures/accounting/borin-mancini/source.ts';
import { bmWorld } from '../../../src/measures/accounting/borin-mancini/world.ts';
import type { Breakdown } from '../../../src/measures/accounting/flow-terms.ts';
import { tripartite } from '../../../src/measures/accounting/tripartite.ts';
import type { Case } from './setup.ts';
import { of } from './setup.ts';

const border = byRegion(of.regions);

type Row = Readonly<Record<string, string>>;

/** The label of a row in our tables. */
const flowOf = (row: Row): string =>
  `${row.Exporting_Country ?? row.exporter}${part('|', row.Exporting_Industry ?? row.industry)}${part('>', row.Importing_Country ?? row.importer)}`;
const part = (mark: string, name: string | undefined): string => (name === undefined ? '' : mark + name);

const cells = (table: Table, row: string, without: readonly string[] = []): Record<string, number> =>
  Object.fromEntries(
    table.cols.labels.filter((term) => !without.includes(term)).map((term) => [term, at(table, row, term)]),
  );

const parts =
  (by: Breakdown): Case =>
  (row) => {
    const { GEXP, DC, DVA, FC, FVA, DAVAX } = cells(bmSource(of, border, by), flowOf(row));
    const { PB, PF, TS } = cells(tripartite(of, border, by), flowOf(row));
    return {
      GEXP,
      DC,
      DVA,
      FC,
      FVA,
      DAVAX,
      GVC_pure_backward: PB,
      GVC_pure_forward: PF,
      GVC_two_sided: TS,
    };
  };

/** Borin and Mancini's decompositions, and participation in three parts. */
export const BORIN_MANCINI: Readonly<Record<string, Case>> = {
  'bm-sink': (row) => cells(bmSink(of, border, 'exporter-sector-importer'), flowOf(row)),
  'bm-sink-sector': (row) => cells(bmSink(of, border, 'exporter-sector'), flowOf(row), ['VAXIM']),
  'bm-self': (row) => cells(bmSelf(of, border), flowOf(row)),
  'bm-self-sector': (row) => cells(bmSelf(of, border, 'exporter-sector'), flowOf(row)),
  'bm-world-source': (row) => cells(bmWorld(of, border, 'source'), flowOf(row)),
  'bm-world-sink': (row) => cells(bmWorld(of, border, 'sink'), flowOf(row)),
  'bm-importer': ({ Importing_Country: importer }) => cells(bmImporter(of, border), importer),
  'bm-importer-by-origin': ({ Importing_Country: importer, Origin_Country: origin }) =>
    cells(bmImporterByOrigin(of, border), `${origin}>${importer}`),
  tripartite: parts('exporter-sector-importer'),
  'tripartite-exporter': parts('exporter'),
};
