import { MrioError } from '../../core/errors.ts';

/** A longer or shorter wait of every truck at some ports, one way. */
export interface Delay {
  /** Minutes more for every truck; below 0 less. */
  readonly minutes: number;
  /** Trucks a year, loaded and empty. */
  readonly trucks: number;
  /** Money for an hour of a truck with its driver. */
  readonly costPerHour: number;
  /** Share of their value that a day is worth to those who wait for the goods. */
  readonly inventoryPerDay: number;
}

/** What the trucks carry in a year, by product. */
export interface Freight {
  /** Money, in the unit of costPerHour. */
  readonly values: ArrayLike<number>;
  /** Kilograms for one unit of money. */
  readonly weights: ArrayLike<number>;
}

/**
 * What a wait costs in a unit of value of each product: time of trucks, and time of goods.
 *
 * Trucks are shared out by weight, so heavy goods of little value pay most; empty trucks are paid for by the goods. An average
 * cost, not a marginal one: nobody leaves the queue, and hours do not cost more as it grows.
 *
 * @param   delay    minutes, trucks, cost of an hour, worth of a day
 * @param   freight  value and weight of each product
 * @returns by product, ratio of its value; 0 where nothing is carried
 * @throws  MrioError `input` when trucks, costs or freight are below 0, or nothing is carried
 * @identity Σ value · (cost − inventoryPerDay · minutes / 1440) = trucks · minutes / 60 · costPerHour
 * @source  METHODS A.3 (delay → cost per truck), HDR|HLB (2006) for SANDAG and Caltrans; Hummels & Schaur (2013) for the worth of a day
 */
export function delayCost(delay: Delay, freight: Freight): Float64Array {
  const { minutes, trucks, costPerHour, inventoryPerDay } = delay;
  const { values, weights } = freight;
  const wrong = [trucks, costPerHour, inventoryPerDay, ...Array.from(values), ...Array.from(weights)].find(
    (each) => !(each >= 0 && each < Number.POSITIVE_INFINITY),
  );
  if (wrong !== undefined || !Number.isFinite(minutes)) {
    throw new MrioError(
      'input',
      `A wait cannot be costed with ${wrong ?? `${minutes} minutes`}.`,
      'Trucks, costs, values and weights are 0 or more.',
    );
  }
  let loads = 0;
  for (let k = 0; k < values.length; k++) loads += values[k] * weights[k];
  if (!(loads > 0)) {
    throw new MrioError(
      'input',
      'No goods pass the ports of the wait by truck.',
      'Give ports with trucks: see data/tariffs/ports.csv.',
    );
  }
  const perKilogram = (trucks * (minutes / 60) * costPerHour) / loads;
  return Float64Array.from({ length: values.length }, (_, k) =>
    values[k] === 0 ? 0 : perKilogram * weights[k] + (inventoryPerDay * minutes) / 1440,
  );
}
