import type { Grouped } from '../../../mrio/grouped.ts';
import type { Contents } from './contents.ts';

/**
 * Writes what is inside the flows of one perimeter.
 *
 * @param   seen       the Mrio by groups
 * @param   positions  the sellers, m
 * @param   importers  the buying groups; the seller's own is passed over
 * @param   once       2 × m, row-major: own and foreign content counted once
 * @param   again      2 × m, row-major: what crosses again
 * @param   made       written to
 * @identity once + again = content
 * @source  own definition
 */
export function writeContents(
  { G, groupAt }: Grouped,
  positions: readonly number[],
  importers: readonly number[],
  once: Float64Array,
  again: Float64Array,
  made: Contents,
): void {
  const m = positions.length;
  positions.forEach((position, i) => {
    for (const h of importers) {
      if (h === groupAt[position]) continue;
      const at = position * G + h;
      made.DVA[at] = once[i];
      made.FVA[at] = once[m + i];
      made.DDC[at] = again[i];
      made.FDC[at] = again[m + i];
    }
  });
}
