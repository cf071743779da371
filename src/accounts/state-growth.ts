import type { Dataset } from '../core/dataset.ts';
import { columnOf, numberAt } from '../core/dataset.ts';
import { MrioError } from '../core/errors.ts';
import type { Bridge } from './bridge.ts';
import { oneOf } from './bridge.ts';

/** Nominal growth of value added since the year of INEGI's tables. */
export interface Growth {
  /** By activity: the state, the nation, and the nation without the state. */
  readonly state: Float64Array;
  readonly nation: Float64Array;
  readonly rest: Float64Array;
  /** All activities together. */
  readonly stateTotal: number;
  readonly nationTotal: number;
}

/**
 * Growth of value added from a base year to another, by activity.
 *
 * An activity that is zero in the base year does not grow (1).
 *
 * @param   pibe      INEGI's gross value added by state and activity, current prices
 * @param   codes     activity → code in that series
 * @param   state     INEGI code of the state, two digits
 * @param   year      the year wanted
 * @param   baseYear  the year of the tables that are moved
 * @source  RECIPE §1 step 3, §2, §13 items 3, 9, 12
 */
export function growth(
  pibe: Dataset,
  codes: Bridge,
  activities: readonly string[],
  state: string,
  year: number,
  baseYear: number,
): Growth {
  const [to, from] = [columnOf(pibe, String(year)), columnOf(pibe, String(baseYear))];
  const find = (entity: string, code: string): readonly string[] => {
    const row = pibe.rows.find((each) => each[0] === entity && each[2] === code);
    if (!row) throw new MrioError('source', `${pibe.id} has no ${code} for ${entity}.`, 'Check the edition.');
    return row;
  };
  const ratio = (now: number, then: number) => (then === 0 ? 1 : now / then);
  const series = (entity: string) =>
    activities.map((activity) => {
      const row = find(entity, oneOf(codes, activity));
      return { now: numberAt(pibe, row, to), before: numberAt(pibe, row, from) };
    });
  const [own, all] = [series(state), series('00')];
  const total = (entity: string) => {
    const row = find(entity, 'VAB');
    return ratio(numberAt(pibe, row, to), numberAt(pibe, row, from));
  };
  return {
    state: Float64Array.from(own, ({ now, before }) => ratio(now, before)),
    nation: Float64Array.from(all, ({ now, before }) => ratio(now, before)),
    rest: Float64Array.from(all, ({ now, before }, a) => ratio(now - own[a].now, before - own[a].before)),
    stateTotal: total(state),
    nationTotal: total('00'),
  };
}
