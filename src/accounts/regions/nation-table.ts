import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt, requireName } from '../../core/dataset.ts';
import { HOME_USES } from '../bi-regional.ts';
import type { Nation } from '../regionalise/regionalisation.ts';

/** The nation that a bi-regional table adds up to, and its imports for final use, by use at home. */
export interface NationTable {
  readonly nation: Nation;
  readonly finalImports: Float64Array;
}

const SIDES = ['S', 'R'] as const;

/**
 * Adds the four blocks of a bi-regional table up to the nation.
 *
 * All of INEGI's tables give the same nation, within 0.0001 million MXN.
 *
 * @param   dataset     one state's table
 * @param   activities  the 35 activity codes
 * @returns flows without what is negative; stocks and exports apart, as the ways to regionalise want them
 * @throws  MrioError `source` when a row or column is missing
 */
export function nationTable(dataset: Dataset, activities: readonly string[]): NationTable {
  const rows = new Map(dataset.rows.map((row) => [row[0], row]));
  const numbers = (name: string, columns: readonly number[]) => {
    requireName(dataset, 0, name);
    return columns.map((column) => numberAt(dataset, rows.get(name)!, column));
  };
  const columns = (side: string, codes: readonly string[]) =>
    codes.map((code) => columnOf(dataset, `${side}_${code}`));
  const users = [...activities, ...HOME_USES];
  const W = users.length;
  const flows = new Float64Array(activities.length * W);
  const inventories = new Float64Array(activities.length);
  const exports = new Float64Array(activities.length);
  const output = new Float64Array(activities.length);
  for (const seller of SIDES) {
    activities.forEach((code, i) => {
      for (const buyer of SIDES) {
        const bought = numbers(`${seller}_${code}`, columns(buyer, users));
        for (let j = 0; j < W; j++) flows[i * W + j] += bought[j];
        const [stocks, abroad] = numbers(`${seller}_${code}`, columns(buyer, ['VE', 'EXP']));
        inventories[i] += stocks;
        exports[i] += abroad;
        output[i] += bought.reduce((sum, each) => sum + each, stocks + abroad);
      }
    });
  }
  const both = (name: string, codes: readonly string[]) => {
    const [own, rest] = SIDES.map((side) => numbers(name, columns(side, codes)));
    return Float64Array.from(own, (each, i) => each + rest[i]);
  };
  return {
    nation: {
      sectors: activities,
      finalUses: HOME_USES,
      flows: flows.map((each) => Math.max(0, each)),
      inventories,
      exports,
      output,
      valueAdded: both('VA', activities),
      taxes: both('TAXES', activities),
      imports: both('IMPORTS', activities),
    },
    finalImports: both('IMPORTS', HOME_USES),
  };
}
