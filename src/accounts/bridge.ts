import { fileURLToPath } from 'node:url';
import { MrioError } from '../core/errors.ts';
import { readCsv } from '../files/csv-read.ts';

/** A concordance: from one classification to another. */
export interface Bridge {
  readonly name: string;
  /** Code → the codes that it belongs to (several where a class is split). */
  readonly to: ReadonlyMap<string, readonly string[]>;
}

/** Where the concordances are: CSV files, each with a .meta.json beside it. Also right in the bundled command. */
export const BRIDGES = fileURLToPath(new URL('../accounts/bridges/', import.meta.url));

/**
 * Reads a concordance.
 *
 * A cell "A|B" or "A+B" names several codes.
 *
 * @param   name  file name without ending
 * @param   from  column of the code that is looked up
 * @param   to    column of the code that is found
 * @returns the bridge
 * @throws  MrioError `source` when a column is missing
 */
export async function bridge(name: string, from: string, to: string): Promise<Bridge> {
  const sheet = await readCsv(`${BRIDGES}${name}.csv`);
  const [fromAt, toAt] = [sheet.columns.indexOf(from), sheet.columns.indexOf(to)];
  if (fromAt < 0 || toAt < 0) {
    throw new MrioError(
      'source',
      `The bridge ${name} has no column ${fromAt < 0 ? from : to}.`,
      'Reinstall the package.',
    );
  }
  const map = new Map<string, string[]>();
  for (const row of sheet.rows) {
    const list = map.get(row[fromAt]) ?? [];
    list.push(...row[toAt].split(/[|+]/).filter((code) => !list.includes(code)));
    map.set(row[fromAt], list);
  }
  return { name, to: map };
}

/**
 * The one code that a code belongs to.
 *
 * @throws  MrioError `label` when the code is not in the bridge, or is split
 */
export function oneOf(from: Bridge, code: string): string {
  const found = from.to.get(code);
  if (found?.length !== 1) {
    throw new MrioError(
      'label',
      `The bridge ${from.name} ${found ? 'splits' : 'does not know'} the code "${code}".`,
      'Add the code to the bridge.',
    );
  }
  return found[0];
}
