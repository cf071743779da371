import { axis } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { total } from '../../measures/total.ts';
import type { ScenarioResult } from './scenario-result.ts';
import { tableOfColumns } from './scenario-table.ts';
import { SIDES, sidesOf } from './sides.ts';

/** How much of the duty is passed on: all, half, nothing. */
export const PASSED_ON = ['full', 'half', 'none'] as const;

/**
 * Who bears the change of duties, under full, half and no pass-through, at the purchases of before.
 *
 * @param   result  what the models say
 * @returns side × duty, full-buyers, full-sellers, half-buyers, …, none-sellers (4 × 7), money; undefined without duties
 * @throws  MrioError `label` when a region of the pair is unknown
 * @identity duty = full-buyers
 * @source  METHODS B.4
 */
export function sideBearers({ prices, pair, moved }: ScenarioResult): Table<'side', 'bearer'> | undefined {
  if (!prices || !moved.duties) return undefined;
  const sides = sidesOf(pair);
  const column = (from: Table, name: string): number[] =>
    SIDES.map((side) => total(from, { rows: sides[side], cols: [name] }));
  const columns = PASSED_ON.flatMap((how) =>
    ['buyers', 'sellers'].map((who) => [`${how}-${who}`, column(prices[how].incidence, who)] as const),
  );
  const { unit, provenance } = prices.full.incidence;
  return tableOfColumns(
    axis('side', SIDES),
    'bearer',
    { duty: column(prices.full.incidence, 'duty'), ...Object.fromEntries(columns) },
    provenance,
    unit,
  );
}
