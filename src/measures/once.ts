import type { Partition } from '../core/partition.ts';
import type { Mrio } from '../mrio/mrio.ts';

/**
 * Makes a function of a table and a border that computes once for the same two objects and remembers what it found.
 *
 * For what several measures of one border ask for. Nothing outlives its table.
 *
 * @param   compute  what it does; must depend on the table, the border and the variant alone, and is not changed afterwards
 * @returns the same function with a memory; `variant` tells apart what one border gives in several ways
 * @identity the value of `compute`, the very object each time
 * @source  own definition
 */
export function once<T, V extends string = ''>(
  compute: (of: Mrio, border: Partition, variant: V) => T,
): (of: Mrio, border: Partition, ...variant: V extends '' ? [] : [variant: V]) => T {
  const remembered = new WeakMap<Mrio, WeakMap<Partition, Map<string, T>>>();
  return (of, border, ...rest) => {
    const variant = (rest[0] ?? '') as V;
    const byBorder = remembered.get(of) ?? new WeakMap<Partition, Map<string, T>>();
    remembered.set(of, byBorder);
    const found = byBorder.get(border) ?? new Map<string, T>();
    byBorder.set(border, found);
    const known = found.get(variant);
    if (known !== undefined) return known;
    const made = compute(of, border, variant);
    found.set(variant, made);
    return made;
  };
}
