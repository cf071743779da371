import type { Grouped } from '../../mrio/grouped.ts';
import { inputsFor } from '../../mrio/solutions.ts';
import { localProduct } from './local-product.ts';
import { oncePerBorder } from './once-per-border.ts';
import { sameForAll } from './same-for-all.ts';

/**
 * Exports that the importer uses up itself and sells no further: y_gh + A_gh Ld_hh y_hh.
 *
 * @param   seen  the Mrio by groups
 * @returns n × G, row-major, money: by position and importing group; 0 to the own group
 * @identity at most exports where final demand is not negative
 * @source  Borin & Mancini (2019), y_sr + A_sr L_rr y_rr; ours with Ld_hh
 */
export const directlyAbsorbed = oncePerBorder((seen: Grouped): Float64Array => {
  const { n, G, groupAt, final } = seen;
  const athome = Float64Array.from({ length: n }, (_, i) => final[i * G + groupAt[i]]);
  const inputs = inputsFor(seen, sameForAll(seen, localProduct(seen, athome)));
  for (let i = 0; i < n; i++)
    for (let h = 0; h < G; h++)
      inputs[i * G + h] = h === groupAt[i] ? 0 : inputs[i * G + h] + final[i * G + h];
  return inputs;
});
