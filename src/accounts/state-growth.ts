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
  const values = (entity: string, code: string): TwoYears => {
    const row = find(entity, code);
    return { now: numberAt(pibe, row, to), before: numberAt(pibe, row, from) };
  };
  const series = (entity: string) => activities.map((activity) => values(entity, oneOf(codes, activity)));
  return growthOf(
    { series: series(state), total: values(state, 'VAB') },
    { series: series('00'), total: values('00', 'VAB') },
  );
}

/** Value added in the year wanted and in the base year. */
export interface TwoYears {
  readonly now: number;
  readonly before: number;
}

/** Value added of a part of the country or of all of it, by activity and in total. */
export interface ValueAddedOfTwoYears {
  readonly series: readonly TwoYears[];
  readonly total: TwoYears;
}

/**
 * Growth of a state, of the nation and of the nation without the state.
 *
 * @identity rest = (all − own) now / (all − own) before; 1 where there was none before
 */
export function growthOf(own: ValueAddedOfTwoYears, all: ValueAddedOfTwoYears): Growth {
  const ratio = ({ now, before }: TwoYears) => (before === 0 ? 1 : now / before);
  return {
    state: Float64Array.from(own.series, ratio),
    nation: Float64Array.from(all.series, ratio),
    rest: Float64Array.from(all.series, ({ now, before }, a) =>
      ratio({ now: now - own.series[a].now, before: before - own.series[a].before }),
    ),
    stateTotal: ratio(own.total),
    nationTotal: ratio(all.total),
  };
}
