import type { Command } from 'commander';
import { MrioError } from '../core/errors.ts';
import type { ReadOptions } from '../formats/table-format.ts';
import { wholeNumber } from './whole-number.ts';

/** What the options of a command say about a table that is read. */
export interface TableOptions {
  readonly format?: string;
  readonly year?: number;
  readonly unit?: string;
  readonly regionNames?: string;
  readonly sectorNames?: string;
  readonly acceptLosses?: boolean;
}

/** Adds the options that say what the files of a table do not. */
export function addReadOptions(command: Command, formatOption = '--format <format>'): Command {
  return command
    .option(formatOption, 'how the table is kept (default: recognised from the files)')
    .option('--year <year>', 'which year it is of', wholeNumber('--year', 1900, 2100, 2018))
    .option('--unit <unit>', 'what it counts in, as "million USD"')
    .option('--region-names <names>', 'for numbers without labels: a file of names in order, or their number')
    .option('--sector-names <file>', 'for numbers without labels: a file of names in order')
    .option('--accept-losses', 'take columns whose inputs exceed their output as they are');
}

/**
 * The options of a command as those of `readTable`.
 *
 * @throws  MrioError `input` when a file of names cannot be read
 */
export async function readOptions(options: TableOptions, tell: (text: string) => void): Promise<ReadOptions> {
  const { format, year, unit, regionNames, sectorNames, acceptLosses } = options;
  const { readLabels } = await import('../formats/read-labels.ts');
  if (unit === '') throw new MrioError('input', '--unit is empty.', 'For example --unit "million USD".');
  return {
    tell,
    ...(format !== undefined && { format }),
    ...(year !== undefined && { year }),
    ...(unit !== undefined && { unit }),
    ...(regionNames !== undefined && {
      regions: /^\d+$/.test(regionNames) ? Number(regionNames) : readLabels(regionNames),
    }),
    ...(sectorNames !== undefined && { sectors: readLabels(sectorNames) }),
    ...(acceptLosses && { acceptLosses }),
  };
}
