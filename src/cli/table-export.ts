import type { Command } from 'commander';
import { MrioError } from '../core/errors.ts';
import { readOptions } from './read-options.ts';

const AFTER = `
Formats: csv (a printed table, with its description beside it), parquet, icio
(numbers without labels, with files of names beside them), pymrio (a folder),
oecd (as the OECD prints its ICIO). Numbers keep their last bit in all of them.

Examples:
  twinplant table export icio2020.parquet --format pymrio --out icio2020
  twinplant table export icio2020.parquet --format icio --out numbers.csv
`;

/** `twinplant table export <path>`: a table in the format of another program. */
export function addTableExport(table: Command): Command {
  return table
    .command('export')
    .summary('write a table for another program: csv, parquet, icio, pymrio, oecd')
    .description('Writes a table in the format of another program.')
    .argument('<path>', 'a table in any format')
    .requiredOption('--format <format>', 'csv, parquet, icio, pymrio or oecd')
    .requiredOption('--out <path>', 'the file, or the folder of pymrio')
    .option('--json', 'print JSON')
    .addHelpText('after', AFTER)
    .action(run);
}

async function run(path: string, options: { format: string; out: string; json?: boolean }): Promise<void> {
  if (options.out === '') throw new MrioError('input', '--out is empty.', 'Name a file or a folder.');
  const { readTable } = await import('../formats/read-table.ts');
  const { EXPORT_FORMATS, exportTable } = await import('../formats/export-table.ts');
  const { unknownLabel } = await import('../core/axis.ts');
  const { print, printJson } = await import('./print.ts');
  const { progress } = await import('./progress.ts');
  if (!EXPORT_FORMATS.includes(options.format)) throw unknownLabel('format', options.format, EXPORT_FORMATS);
  const status = progress();
  try {
    const of = await readTable(path, await readOptions({}, status.tell));
    status.tell(`${options.out}: writing`);
    const files = await exportTable(of, options.format, options.out);
    status.done();
    if (options.json) printJson({ files, format: options.format });
    else print(files.join('\n'));
  } finally {
    status.done();
  }
}
