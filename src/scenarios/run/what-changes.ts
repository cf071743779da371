import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { AppliedScenario } from '../applied-scenario.ts';

/** Which levers a scenario moves on a table. */
export interface WhatChanges {
  readonly duties: boolean;
  readonly tradeCosts: boolean;
  readonly lostFlows: boolean;
}

/**
 * Which levers a scenario moves, so that models without one are not run for nothing.
 *
 * @param   applied  the scenario on a table
 * @returns duties, trade costs, lost flows: whether any flow has a change of them
 * @identity all false: the scenario leaves the table as it is
 * @source  own definition
 */
export function whatChanges({ tariffBefore, tariffAfter, iceberg, lost }: AppliedScenario): WhatChanges {
  const any = (of: Table, differs: (each: number, cell: number) => boolean): boolean => {
    for (let cell = 0; cell < of.values.length; cell++) if (differs(of.values[cell], cell)) return true;
    return false;
  };
  return {
    duties: any(tariffAfter, (rate, cell) => rate !== tariffBefore.values[cell]),
    tradeCosts: any(iceberg, (cost) => cost !== 1),
    lostFlows: any(lost, (share) => share !== 0),
  };
}

/**
 * The flows that a scenario hits: 1 where a duty or a trade cost changes or a part is lost, 0 elsewhere.
 *
 * @param   applied  the scenario on a table
 * @returns supplier × region (n × R), ratio
 * @identity all 0: nothing changes
 * @source  own definition
 */
export function flowsHit(applied: AppliedScenario): Table<'supplier', 'region'> {
  const { tariffBefore, tariffAfter, iceberg, lost } = applied;
  const values = new Float64Array(tariffAfter.values.length);
  for (let cell = 0; cell < values.length; cell++) {
    const same = tariffAfter.values[cell] === tariffBefore.values[cell] && iceberg.values[cell] === 1;
    values[cell] = same && lost.values[cell] === 0 ? 0 : 1;
  }
  const { rows, cols, provenance } = tariffAfter;
  return table({ rows, cols, values, unit: RATIO, provenance });
}
