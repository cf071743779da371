/** Order of a pivot block. */
export const BLOCK: i32 = 128;
const AREA: usize = <usize>BLOCK * <usize>BLOCK * 8;

// What is kept of each pivot block, in bytes from its place: inverses of its factors, by row and in panels.
export const LOWER: usize = 0;
export const UPPER: usize = AREA;
export const LOWER_PACKED: usize = 2 * AREA;
export const UPPER_PACKED: usize = 3 * AREA;
export const BLOCK_BYTES: usize = 4 * AREA;

/** Where the inverses of the pivot block that begins in row k are. */
// @ts-ignore: decorator
@inline
export function blockAt(blocks: usize, k: i32): usize {
  return blocks + <usize>(k / BLOCK) * BLOCK_BYTES;
}
