import type { Blocks, Nation } from './regionalisation.ts';

/**
 * Four blocks from what each side buys and the part of it that is bought at home.
 *
 * Sales of each side to the other are what the other does not buy at home: the usual practice with quotients, under
 * which supply and use of a product need not agree. A part above 1 means that a side uses more of its own product
 * than the nation's users would of all; it is held inside the nation's cell.
 *
 * @param   use       what the region buys, S × W, at most the nation's flows
 * @param   ownShare  what it buys in the region over `use`, S × W, ≥ 0
 * @param   restShare the same of the rest, S × W
 * @identity SS + RS + SR + RR = N in every cell, none negative
 */
export function splitPurchases(
  nation: Nation,
  use: Float64Array,
  ownShare: Float64Array,
  restShare: Float64Array,
): Blocks {
  const { flows } = nation;
  const [SS, RS, SR, RR] = [0, 1, 2, 3].map(() => new Float64Array(flows.length));
  for (let c = 0; c < flows.length; c++) {
    const inside = Math.min(use[c], flows[c]);
    SS[c] = Math.min(inside * ownShare[c], flows[c]);
    RS[c] = Math.max(0, inside - SS[c]);
    const outside = Math.max(0, flows[c] - SS[c] - RS[c]);
    RR[c] = Math.min((flows[c] - inside) * restShare[c], outside);
    SR[c] = outside - RR[c];
  }
  return { SS, RS, SR, RR };
}
