import type { Heap } from './heap.ts';

/** Places in the memory of the kernels that are given back together. */
export interface Places {
  /** One more place of so many bytes; when there is no room for it, all are given back first. */
  take(bytes: number): number;
  free(): void;
}

/**
 * Begins a set of places.
 *
 * @param   heap  where they are taken from
 * @throws  RangeError from `take` when there is no memory; nothing is held then
 */
export function places(heap: Heap): Places {
  const taken: number[] = [];

  function free(): void {
    for (const each of taken) heap.free(each);
    taken.length = 0;
  }

  return {
    take(bytes) {
      try {
        taken.push(heap.allocate(bytes));
      } catch (cause) {
        free();
        throw cause;
      }
      return taken[taken.length - 1];
    },
    free,
  };
}
