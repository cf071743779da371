import type { Grouped } from '../../mrio/grouped.ts';

/**
 * A computation that is done once for each Mrio and border, and remembered as long as these are.
 *
 * @param   compute  what is computed from an Mrio by groups
 * @returns the same computation, which answers from memory from the second time on; nobody writes to its answer
 * @identity the answer of `compute`
 * @source  own definition
 */
export function oncePerBorder<T extends object>(compute: (seen: Grouped) => T): (seen: Grouped) => T {
  const remembered = new WeakMap<Grouped, T>();
  return (seen) => {
    const known = remembered.get(seen);
    if (known) return known;
    const made = compute(seen);
    remembered.set(seen, made);
    return made;
  };
}
