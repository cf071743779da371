import type { Grouped } from '../../mrio/grouped.ts';
import { inputsFor, outputsByAbsorber } from '../../mrio/solutions.ts';
import { byGroup } from './by-group.ts';
import { oncePerBorder } from './once-per-border.ts';

/**
 * Exports of inputs that end in final demand of the exporter: A_gh (L Y_g)_h.
 *
 * @param   seen  the Mrio by groups
 * @returns n × G, row-major, money: by position and importing group; 0 to the own group
 * @identity exports less these are exports that others finally absorb
 * @source  Borin & Mancini (2019), A_sr Σ_t B_rt y_ts; ours A_gh (L Y_g)_h
 */
export const comingBack = oncePerBorder((seen: Grouped): Float64Array => {
  const { n, G, groupAt } = seen;
  const inputs = inputsFor(seen, byGroup(seen, outputsByAbsorber(seen)));
  for (let i = 0; i < n; i++) inputs[i * G + groupAt[i]] = 0;
  return inputs;
});
