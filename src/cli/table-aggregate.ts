import type { Command } from 'commander';
import { MrioError } from '../core/errors.ts';
import type { TableOptions } from './read-options.ts';
import { readOptions } from './read-options.ts';

const AFTER = `
A concordance is JSON, {"NAFTA": ["USA", "MEX", "CAN"], "ROW": ["CHN"]}, or CSV
with a heading and two columns, the old label and the new one. It must name
every old label. Measures of the small table are not those of the large one,
added up: measure first where that matters.

Examples:
  twinplant table aggregate icio.parquet --regions map.json --out small.parquet
  twinplant table aggregate icio.parquet --sectors map.csv --out small.parquet
`;

interface AggregateOptions extends TableOptions {
  readonly regions?: string;
  readonly sectors?: string;
  readonly out: string;
  readonly json?: boolean;
}

/** `twinplant table aggregate <path>`: fewer regions and sectors, the same totals. */
export function addTableAggregate(table: Command): Command {
  return table
    .command('aggregate')
    .summary('add regions and sectors up into fewer; totals stay the same')
    .description('Adds regions and sectors of a table up into fewer; totals stay the same.')
    .argument('<path>', 'a table in any format')
    .option('--regions <file>', 'concordance of regions, JSON or CSV')
    .option('--sectors <file>', 'concordance of sectors, JSON or CSV')
    .requiredOption('--out <file>', 'where it goes; .csv for CSV, else Parquet')
    .option('--json', 'print JSON')
    .addHelpText('after', AFTER)
    .action(run);
}

async function run(path: string, options: AggregateOptions): Promise<void> {
  if (options.regions === undefined && options.sectors === undefined)
    throw new MrioError(
      'input',
      'Nothing to aggregate.',
      'Name a concordance with --regions, --sectors or both.',
    );
  const { readTable } = await import('../formats/read-table.ts');
  const { readConcordance } = await import('../formats/read-concordance.ts');
  const { exportTable } = await import('../formats/export-table.ts');
  const { aggregateTable } = await import('../mrio/aggregate.ts');
  const { print, printJson } = await import('./print.ts');
  const { progress } = await import('./progress.ts');
  const status = progress();
  try {
    const by = {
      ...(options.regions !== undefined && { regions: await readConcordance(options.regions) }),
      ...(options.sectors !== undefined && { sectors: await readConcordance(options.sectors) }),
    };
    const small = aggregateTable(await readTable(path, await readOptions({}, status.tell)), by);
    status.tell(`${options.out}: writing`);
    const files = await exportTable(small, /\.csv$/i.test(options.out) ? 'csv' : 'parquet', options.out);
    status.done();
    const size = { regions: small.regions.labels.length, sectors: small.sectors.labels.length };
    if (options.json) printJson({ files, ...size });
    else print(`${files.join('\n')}: ${size.regions} regions × ${size.sectors} sectors`);
  } finally {
    status.done();
  }
}
