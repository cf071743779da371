import type { Dataset } from '../core/dataset.ts';
import { columnOf, numberAt } from '../core/dataset.ts';
import { MrioError } from '../core/errors.ts';

/** A Mexican state (side 0, S) and the rest of the country (side 1, R): INEGI's table for 35 activities, million MXN. */
export interface BiRegional {
  readonly activities: readonly string[];
  /** Sales of activity i of side s to activity j of side t. */
  flow(s: 0 | 1, i: number, t: 0 | 1, j: number): number;
  /** Sales of activity i of side s to a final use of side t. */
  finalUse(s: 0 | 1, i: number, t: 0 | 1, use: FinalUse): number;
  /** Imports from abroad by activity j of side t. */
  imports(t: 0 | 1, j: number): number;
  /** Imports from abroad by a final use of side t. */
  finalImports(t: 0 | 1, use: FinalUse): number;
  /** Value added and net taxes on products of activity j of side t. */
  valueAdded(t: 0 | 1, j: number): number;
  /** Exports abroad of activity i of side s, both export columns. */
  exports(s: 0 | 1, i: number): number;
  /** Output of activity i of side s: all its sales, inventories and exports too. */
  output(s: 0 | 1, i: number): number;
}

/** Final uses of INEGI's table: private and public consumption, fixed investment, inventories, exports abroad. */
export type FinalUse = 'CP' | 'CG' | 'FBCF' | 'VE' | 'EXP';

/** Final uses at home without inventories. */
export const HOME_USES: readonly FinalUse[] = ['CP', 'CG', 'FBCF'];

/**
 * Reads INEGI's bi-regional table.
 *
 * @param   dataset     one state's table
 * @param   activities  the 35 activity codes
 * @throws  MrioError `source` when a row is missing
 */
export function biRegional(dataset: Dataset, activities: readonly string[]): BiRegional {
  const sides = ['S', 'R'] as const;
  const columns = sides.map((side) => activities.map((code) => columnOf(dataset, `${side}_${code}`)));
  const finalColumns = sides.map((side) =>
    Object.fromEntries(
      (['CP', 'CG', 'FBCF', 'VE', 'EXP'] as const).map((use) => [use, columnOf(dataset, `${side}_${use}`)]),
    ),
  ) as Record<FinalUse, number>[];
  const rows = new Map(
    dataset.rows.map((row) => [
      row[0],
      row.map((text, c) => (c === 0 || text === '' ? 0 : numberAt(dataset, row, c))),
    ]),
  );
  const rowOf = (name: string): number[] => {
    const row = rows.get(name);
    if (!row)
      throw new MrioError('source', `${dataset.id} has no row "${name}".`, 'Check the edition of the table.');
    return row;
  };
  const sales = sides.map((side) => activities.map((code) => rowOf(`${side}_${code}`)));
  const [imported, taxes, added] = ['IMPORTS', 'TAXES', 'VA'].map(rowOf);
  return {
    activities,
    flow: (s, i, t, j) => sales[s][i][columns[t][j]],
    finalUse: (s, i, t, use) => sales[s][i][finalColumns[t][use]],
    imports: (t, j) => imported[columns[t][j]],
    finalImports: (t, use) => imported[finalColumns[t][use]],
    valueAdded: (t, j) => added[columns[t][j]] + taxes[columns[t][j]],
    exports: (s, i) => sales[s][i][finalColumns[0].EXP] + sales[s][i][finalColumns[1].EXP],
    output: (s, i) => sales[s][i].reduce((sum, each) => sum + each, 0),
  };
}
