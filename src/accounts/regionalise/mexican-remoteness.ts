import { MrioError } from '../../core/errors.ts';
import declared from './mexican-centres.json' with { type: 'json' };
import { remoteness } from './remoteness.ts';

const EARTH_KM = 6371;

/**
 * Remoteness of every Mexican state from the rest of Mexico.
 *
 * @param   valueAdded  of each state (32, any unit), in the order of INEGI's codes
 * @returns ln of the harmonic mean distance to the other states over 500 km (32)
 * @throws  MrioError `shape` when there are not 32 states
 * @source  distances on a sphere between centres of area
 */
export function mexicanRemoteness(valueAdded: ArrayLike<number>): Float64Array {
  const { centres } = declared;
  const P = centres.length;
  if (valueAdded.length !== P) {
    throw new MrioError(
      'shape',
      `There are ${valueAdded.length} values, not ${P}.`,
      'One value for each Mexican state, in the order of INEGI’s codes.',
    );
  }
  const distances = new Float64Array(P * P);
  for (let p = 0; p < P; p++) {
    for (let q = 0; q < P; q++) distances[p * P + q] = p === q ? 0 : kilometres(centres[p], centres[q]);
  }
  return Float64Array.from({ length: P }, (_, p) => remoteness(p, valueAdded, distances));
}

/** Great-circle distance by the haversine. */
function kilometres([lon, lat]: readonly number[], [toLon, toLat]: readonly number[]): number {
  const radians = Math.PI / 180;
  const [north, east] = [Math.sin(((toLat - lat) * radians) / 2), Math.sin(((toLon - lon) * radians) / 2)];
  const chord = north * north + Math.cos(lat * radians) * Math.cos(toLat * radians) * east * east;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
}
