import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MrioError } from '../../core/errors.ts';
import type { Grade, Origin } from '../../core/provenance.ts';
import { provenance } from '../../core/provenance.ts';
import { readCsv } from '../../files/csv-read.ts';
import type { Cell } from './flow-cells.ts';
import { TARIFFS } from './folders.ts';
import type { PortTrade } from './port-trade.ts';
import { CELL_COLUMNS, type TariffTables } from './tariff-tables.ts';

/**
 * Reads the tariff tables.
 *
 * @param   folder  where they are
 * @returns the tables as `writeTariffs` was given them
 * @throws  MrioError `input` when a file is missing or a cell that must be a number is none
 */
export async function readTariffs(folder = TARIFFS): Promise<TariffTables> {
  const rowsOf = async (name: string) => (await readCsv(join(folder, `${name}.csv`))).rows;
  const number = (text: string, what: string): number => {
    const value = text === '' ? Number.NaN : Number(text);
    if (Number.isFinite(value)) return value;
    throw new MrioError(
      'input',
      `${folder}: "${text}" in ${what} is not a number.`,
      'Reinstall the package.',
    );
  };
  const cells = new Map<string, Cell[]>();
  for (const [flow, sector, chapter, lists, lines, weight, ...columns] of await rowsOf('cells')) {
    const all = cells.get(flow) ?? [];
    cells.set(flow, all);
    all.push({
      sector,
      chapter,
      lists: lists === '' ? [] : lists.split('+'),
      lines: number(lines, 'cells.csv'),
      weight: number(weight, 'cells.csv'),
      values: Object.fromEntries(
        CELL_COLUMNS.flatMap((name, c) =>
          columns[c] === '' ? [] : [[name, number(columns[c], 'cells.csv')]],
        ),
      ),
      imputed: (columns[CELL_COLUMNS.length] ?? '').split('+').filter(Boolean),
    });
  }
  const about = JSON.parse(await readFile(join(folder, 'cells.meta.json'), 'utf8')) as {
    grade: Grade;
    step: string;
    origins: Origin[];
  };
  return {
    cells,
    rates: (await rowsOf('rates')).map(([table, date, importer, exporter, sector, rate]) => ({
      table,
      date,
      importer,
      exporter,
      sector,
      rate: number(rate, 'rates.csv'),
    })),
    ports: (await rowsOf('ports')).map(([port, flow, sector, value, truckValue, weight]) => ({
      port,
      flow: flow as PortTrade['flow'],
      sector,
      value: number(value, 'ports.csv'),
      truckValue: number(truckValue, 'ports.csv'),
      weight: number(weight, 'ports.csv'),
    })),
    lists: (await rowsOf('lists')).map(([id, importer, exporter, en, es, source, grade]) => ({
      id,
      importer,
      ...(exporter !== '' && { exporter }),
      title: { en, es },
      source,
      grade: grade as 'observed' | 'estimated',
    })),
    countries: (await rowsOf('countries')).map(([iso3, name, economy]) => ({ iso3, name, economy })),
    provenance: provenance(about.step, about.grade, about.origins),
  };
}
