import { MrioError } from '../core/errors.ts';
import { unitLabel, unitOf } from '../core/unit.ts';
import { textsOf } from '../files/columns.ts';
import { readParquetColumns } from '../files/parquet-read.ts';
import { numbers, texts } from '../files/row-columns.ts';
import type { MeasuredColumn } from '../files/sidecar.ts';
import type { Reading } from '../measures/reading.ts';
import type { StoredProcessing } from './processing-stored.ts';

/** What makes a row of the stored split unique. */
export const PROCESSING_KEY = ['run', 'reading'] as const;

/**
 * The stored split as columns of a file: a row for each run and reading.
 *
 * @param   runs  as `processingStored` gives them
 * @returns run, reading, measure, unit, value; the unit differs from row to row
 * @identity loadProcessing of the written file = runs, to the last bit
 */
export function processingColumns(runs: readonly StoredProcessing[]): MeasuredColumn[] {
  const rows = runs.flatMap(({ id, readings }) => readings.map((reading) => ({ run: id, ...reading })));
  return [
    texts('run', rows, ({ run }) => run),
    texts('reading', rows, ({ id }) => id),
    texts('measure', rows, ({ measure }) => measure),
    texts('unit', rows, ({ unit }) => unitLabel(unit)),
    numbers('value', rows, ({ value }) => value),
  ];
}

/**
 * Reads the stored split of a pair and year.
 *
 * @param   path  the Parquet file of `processingColumns`
 * @throws  MrioError `source` when the file has other columns
 */
export async function loadProcessing(path: string): Promise<StoredProcessing[]> {
  const columns = await readParquetColumns(path);
  const [run, reading, measure, unit, value] = columns;
  if (
    run?.kind !== 'text' ||
    reading?.kind !== 'text' ||
    measure?.kind !== 'text' ||
    unit?.kind !== 'text' ||
    value?.kind !== 'number' ||
    [run, reading, measure, unit, value].map(({ name }) => name).join() !== 'run,reading,measure,unit,value'
  ) {
    throw new MrioError('source', `${path} is not a stored processing split.`, 'Rebuild the accounts.');
  }
  const [runs, ids, measures, units] = [run, reading, measure, unit].map(textsOf);
  const found = new Map<string, Reading[]>();
  runs.forEach((id, i) => {
    const readings = found.get(id) ?? [];
    readings.push({ id: ids[i], value: value.values[i], unit: unitOf(units[i]), measure: measures[i] });
    found.set(id, readings);
  });
  return [...found].map(([id, readings]) => ({ id: id as StoredProcessing['id'], readings }));
}
