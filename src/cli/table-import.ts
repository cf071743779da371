import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { MrioError } from '../core/errors.ts';
import type { TableOptions } from './read-options.ts';
import { addReadOptions, readOptions } from './read-options.ts';

const AFTER = `
The table is checked on the way in: rows and columns with the same labels, every
flow a number, outputs not negative, inputs below output, and the sums against
the totals that the files have. What was decided is printed, and kept in the
provenance of the table.

Formats: parquet, oecd, wiod, wiod-matrices, exiobase, pymrio, icio (numbers
without labels), csv (a printed table), long (a row for each flow).

Examples:
  twinplant table import 2020_SML.csv --out icio2020.parquet
  twinplant table import IOT_2011_ixi --out exiobase2011.parquet
  twinplant table import wiod2013 --year 2011 --out wiod2011.parquet
  twinplant table import flows.csv --unit "million EUR" --year 2019
  twinplant table import numbers.csv --region-names countries.csv
`;

interface ImportOptions extends TableOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** `twinplant table import <path>`: reads a table, checks it, and keeps it as Parquet. */
export function addTableImport(table: Command): Command {
  const command = table
    .command('import')
    .summary('read and check a table of another publisher or program, and keep it as Parquet')
    .description('Reads and checks a table of another publisher or program, and keeps it as Parquet.')
    .argument('<path>', 'a file or a folder')
    .option('--out <file>', 'where it goes; .csv for CSV (default: <name>.parquet in this folder)');
  return addReadOptions(command).option('--json', 'print JSON').addHelpText('after', AFTER).action(run);
}

async function run(path: string, options: ImportOptions): Promise<void> {
  const { importTable } = await import('../formats/import-table.ts');
  const { exportTable } = await import('../formats/export-table.ts');
  const { tableInfo } = await import('../formats/table-info.ts');
  const { print, printJson } = await import('./print.ts');
  const { progress } = await import('./progress.ts');
  if (options.out === '')
    throw new MrioError('input', '--out has no file.', 'Name one, as --out table.parquet.');
  const out =
    options.out ?? `${basename(resolve(path)).replace(/(\.(csv|txt|tsv|parquet))?(\.gz)?$/i, '')}.parquet`;
  if (resolve(out) === resolve(path))
    throw new MrioError(
      'input',
      `${out} would replace the table that is read.`,
      'Name another file with --out.',
    );
  const status = progress();
  try {
    const { mrio, format, notes, advice } = await importTable(path, await readOptions(options, status.tell));
    status.tell(`${out}: writing`);
    const files = await exportTable(mrio, /\.csv$/i.test(out) ? 'csv' : 'parquet', out);
    status.done();
    for (const each of advice) process.stderr.write(`${each}\n`);
    const { byRegion: _, source: __, ...info } = tableInfo(mrio);
    if (options.json) return printJson({ files, format, notes, ...info });
    const { fieldList } = await import('./field-list.ts');
    print(
      fieldList([
        ['table', files.join('\n')],
        ['format', format],
        ['size', `${info.regions} regions × ${info.sectors} sectors`],
        ['year', info.year === null ? 'not stated' : String(info.year)],
        ['unit', info.unit],
        ['notes', notes.join('\n')],
      ]),
    );
  } finally {
    status.done();
  }
}
