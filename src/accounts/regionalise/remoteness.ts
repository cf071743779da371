import { MrioError } from '../../core/errors.ts';
import declared from './reach.json' with { type: 'json' };

/**
 * How far the rest of a nation is from one of its parts: ln of the mean distance over a typical one.
 *
 * The mean is harmonic and weighted by the size of the other parts: what is near counts most. Regions that are far from
 * the others buy more at home than their supply says, regions beside a big one buy less.
 *
 * @param   part       which part
 * @param   sizes      value added of each part (P), any unit
 * @param   distances  km between the middles of parts, P × P, row-major
 * @returns ln(Σ w / Σ (w/d) / 500 km) over the other parts; 0 means 500 km
 * @throws  MrioError `input` when another part is no distance away, or there is no other part
 * @source  market potential, Harris (1954)
 */
export function remoteness(part: number, sizes: ArrayLike<number>, distances: ArrayLike<number>): number {
  let [size, potential] = [0, 0];
  for (let p = 0; p < sizes.length; p++) {
    if (p === part) continue;
    const distance = distances[part * sizes.length + p];
    if (!(distance > 0)) {
      throw new MrioError(
        'input',
        `Part ${p} is ${distance} km away from part ${part}.`,
        'Distances between two parts are above 0.',
      );
    }
    size += sizes[p];
    potential += sizes[p] / distance;
  }
  if (potential > 0) return Math.log(size / potential / declared.remoteness.typicalDistance.value);
  throw new MrioError('input', `Part ${part} is alone.`, 'Remoteness needs other parts with a size above 0.');
}
