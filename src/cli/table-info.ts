import type { Command } from 'commander';
import type { TableInfo } from '../formats/table-info.ts';
import type { TableOptions } from './read-options.ts';
import { addReadOptions, readOptions } from './read-options.ts';

const AFTER = `
Money is in the unit of the table. Trade is what one region sells another; the
input share is what an activity buys over what it makes.

Examples:
  twinplant table info icio2020.parquet
  twinplant table info 2020_SML.csv --json | jq .byRegion
`;

/** `twinplant table info <path>`: what a table holds. */
export function addTableInfo(table: Command): Command {
  const command = table
    .command('info')
    .summary('describe a table: regions, sectors, totals, trade, balance')
    .description('Describes a table: its regions and sectors, year and unit, totals, trade, balance.')
    .argument('<path>', 'a file or a folder, in any format');
  return addReadOptions(command)
    .option('--json', 'print JSON, with a list of regions')
    .addHelpText('after', AFTER)
    .action(async (path: string, options: TableOptions & { json?: boolean }) => {
      const { readTable } = await import('../formats/read-table.ts');
      const { tableInfo } = await import('../formats/table-info.ts');
      const { print, printJson } = await import('./print.ts');
      const { progress } = await import('./progress.ts');
      const status = progress();
      try {
        const info = tableInfo(await readTable(path, await readOptions(options, status.tell)));
        status.done();
        if (options.json) printJson(info);
        else print(await shown(info));
      } finally {
        status.done();
      }
    });
}

async function shown(info: TableInfo): Promise<string> {
  const { fieldList } = await import('./field-list.ts');
  const { textTable } = await import('./text-table.ts');
  const { short } = await import('../formats/accept.ts');
  const { Z, Y, V } = info.negativeCells;
  const fields = fieldList([
    ['size', `${info.regions} regions × ${info.sectors} sectors = ${info.activities} activities`],
    ['countries', info.countries === info.regions ? '' : String(info.countries)],
    ['final demand', info.categories.join(', ')],
    ['primary inputs', info.components.join(', ')],
    ['year', info.year === null ? 'not stated' : String(info.year)],
    ['unit', info.unit],
    ['output', short(info.output)],
    ['value added', short(info.valueAdded)],
    ['final use', short(info.finalDemand)],
    ['trade', short(info.trade)],
    ['between countries', info.countries === info.regions ? '' : short(info.tradeBetweenCountries)],
    ['imbalance', `at most ${info.largestImbalance.toExponential(1)} of output`],
    ['input share', `${short(info.inputShare[0])} to ${short(info.inputShare[1])} of output`],
    ['no output', `${info.zeroOutputs} of ${info.activities} activities`],
    ['negative cells', `${Z} flows, ${Y} of final demand, ${V} of primary inputs`],
    ['source', info.source],
  ]);
  const rows = info.byRegion.map(({ region, output, valueAdded, exports, imports }) => [
    region,
    ...[output, valueAdded, exports, imports].map(short),
  ]);
  return `${fields}\n\n${textTable(['region', 'output', 'value added', 'exports', 'imports'], rows)}`;
}
