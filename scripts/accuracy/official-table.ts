import type { Blocks, Nation, Region } from '../../src/accounts/regionalise/regionalisation.ts';
import { columnOf, type Dataset, numberAt } from '../../src/core/dataset.ts';

/** Final uses at home that take part; stocks (VE) and exports (EXP) are kept apart. */
export const FINAL_USES = ['CP', 'CG', 'FBCF'];

/** One official bi-regional table in the shape of the strategies: the truth, and the nation that it adds up to. */
export interface OfficialTable {
  readonly nation: Nation;
  readonly region: Region;
  readonly blocks: Blocks;
}

/**
 * Reads INEGI's table of a state and the rest of the country.
 *
 * @param   dataset     one state's table
 * @param   activities  the 35 activity codes, in the order wanted
 * @throws  MrioError `source` when a row or column is missing
 */
export function officialTable(dataset: Dataset, activities: readonly string[]): OfficialTable {
  const rows = new Map(dataset.rows.map((row) => [row[0], row]));
  const columns = (side: string, codes: readonly string[]) =>
    codes.map((code) => columnOf(dataset, `${side}_${code}`));
  const buyers = {
    S: columns('S', [...activities, ...FINAL_USES]),
    R: columns('R', [...activities, ...FINAL_USES]),
  };
  const numbers = (row: string, at: readonly number[]) =>
    at.map((column) => numberAt(dataset, rows.get(row)!, column));
  const block = (from: 'S' | 'R', to: 'S' | 'R') =>
    Float64Array.from(activities.flatMap((code) => numbers(`${from}_${code}`, buyers[to])));
  const blocks = { SS: block('S', 'S'), RS: block('R', 'S'), SR: block('S', 'R'), RR: block('R', 'R') };
  const sums = (side: 'S' | 'R', uses: readonly string[]) =>
    Float64Array.from(activities, (code) =>
      numbers(`${side}_${code}`, [...columns('S', uses), ...columns('R', uses)]).reduce(
        (sum, each) => sum + each,
        0,
      ),
    );
  const side = (of: 'S' | 'R') => {
    const own = of === 'S' ? [blocks.SS, blocks.SR] : [blocks.RS, blocks.RR];
    const [exports, inventories] = [sums(of, ['EXP']), sums(of, ['VE'])];
    const W = activities.length + FINAL_USES.length;
    const output = exports.map((each, i) => {
      let sum = each + inventories[i];
      for (const flows of own) for (let c = i * W; c < (i + 1) * W; c++) sum += flows[c];
      return sum;
    });
    const [valueAdded, taxes, imports] = ['VA', 'TAXES', 'IMPORTS'].map((row) =>
      Float64Array.from(numbers(row, buyers[of].slice(0, activities.length))),
    );
    return { output, exports, inventories, valueAdded, taxes, imports };
  };
  const [own, rest] = [side('S'), side('R')];
  const plus = (a: Float64Array, b: Float64Array) => a.map((each, i) => each + b[i]);
  const flows = plus(plus(blocks.SS, blocks.RS), plus(blocks.SR, blocks.RR)).map((each) => Math.max(0, each));
  const W = activities.length + FINAL_USES.length;
  const total = (k: number, of: readonly Float64Array[]) =>
    of.reduce((sum, flow) => {
      for (let c = activities.length + k; c < flow.length; c += W) sum += flow[c];
      return sum;
    }, 0);
  return {
    nation: {
      sectors: activities,
      finalUses: FINAL_USES,
      flows,
      output: plus(own.output, rest.output),
      exports: plus(own.exports, rest.exports),
      inventories: plus(own.inventories, rest.inventories),
      valueAdded: plus(own.valueAdded, rest.valueAdded),
      taxes: plus(own.taxes, rest.taxes),
      imports: plus(own.imports, rest.imports),
    },
    region: {
      ...own,
      finalShares: Float64Array.from(
        FINAL_USES,
        (_, k) => total(k, [blocks.SS, blocks.RS]) / total(k, [blocks.SS, blocks.RS, blocks.SR, blocks.RR]),
      ),
    },
    blocks,
  };
}
