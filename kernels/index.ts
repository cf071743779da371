import { BLOCK, BLOCK_BYTES } from './blocks';

export { clear } from './clear';
export { factor } from './factor';
export { invert } from './invert';
export { localInversesScaled, sweepOne } from './one-side';
export { setScratch, worker } from './parallel';
export { scaleMargins, scaleSets } from './scaling';
export { localInverses, sweepLeft, sweepRight } from './sweep';
export { diagonalBlocks, solveLeft, solveRight } from './solve';

/** Order of a pivot block. */
export function blockOrder(): i32 {
  return BLOCK;
}

/** Bytes that the inverses of the pivot blocks of an n × n matrix take. */
export function blockBytes(n: i32): usize {
  return <usize>((n + BLOCK - 1) / BLOCK) * BLOCK_BYTES;
}
