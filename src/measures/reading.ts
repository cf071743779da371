import type { Unit } from '../core/unit.ts';

/** One number about a pair: what it is, how much, in what unit, and the measure it comes from. */
export interface Reading {
  /** Stable, kebab-case; a and b are the two sides. */
  readonly id: string;
  readonly value: number;
  readonly unit: Unit;
  /** Id of the measure in the registry. */
  readonly measure: string;
}

/**
 * Makes the readings of one measure in one unit.
 *
 * @param   measure  registry id
 * @param   unit     unit of all of them
 * @param   values   reading id → value, in `unit`; undefined where there is nothing to divide by or to compare with
 * @returns one frozen reading per value, in the order of `values`; what is undefined is left out
 * @identity the values as they were given, unchanged
 * @source  own definition
 */
export function readingsOf(
  measure: string,
  unit: Unit,
  values: Readonly<Record<string, number | undefined>>,
): Reading[] {
  return Object.entries(values).flatMap(([id, value]) =>
    value === undefined ? [] : [Object.freeze({ id, value, unit, measure })],
  );
}
