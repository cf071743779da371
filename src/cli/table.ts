import type { Command } from 'commander';
import { addTableAggregate } from './table-aggregate.ts';
import { addTableExport } from './table-export.ts';
import { addTableImport } from './table-import.ts';
import { addTableInfo } from './table-info.ts';

const AFTER = `
Examples:
  twinplant table import 2020_SML.csv --out icio2020.parquet
  twinplant table info icio2020.parquet
  twinplant table aggregate icio2020.parquet --regions map.json --out small.csv
  twinplant table export small.csv --format pymrio --out small

docs/tables.md describes the formats. See twinplant table import --help.
`;

/** `twinplant table …`: tables of other publishers and programs in, described, aggregated, and out again. */
export function addTable(program: Command): Command {
  const table = program
    .command('table')
    .summary('read, describe, aggregate and write input–output tables: OECD, WIOD, EXIOBASE, pymrio, CSV')
    .description(
      'Multi-region input–output tables of other publishers and programs: read and checked, described, added up into fewer regions and sectors, written in other formats.',
    )
    .addHelpText('after', AFTER);
  for (const add of [addTableImport, addTableInfo, addTableAggregate, addTableExport]) {
    add(table).showHelpAfterError(`See twinplant table ${table.commands.at(-1)?.name()} --help.`);
  }
  return table;
}
