import type { Grouped } from '../../mrio/grouped.ts';
import { groupSectors } from './group-sectors.ts';

/**
 * Value added in given outputs, by the sector of the group that adds it.
 *
 * @param   seen     the Mrio by groups
 * @param   outputs  n × G, row-major, money
 * @returns G·S labels and G·S × G values, row-major, money
 * @identity a column adds up to value added per unit of output times that column of outputs
 * @source  own definition: v̂ times outputs
 */
export function sumByOrigin(
  seen: Grouped,
  outputs: ArrayLike<number>,
): { labels: readonly string[]; values: Float64Array } {
  const { n, G, vc } = seen;
  const { labels, rowAt } = groupSectors(seen);
  const values = new Float64Array(labels.length * G);
  for (let i = 0; i < n; i++)
    for (let h = 0; h < G; h++) values[rowAt[i] * G + h] += vc[i] * outputs[i * G + h];
  return { labels, values };
}
