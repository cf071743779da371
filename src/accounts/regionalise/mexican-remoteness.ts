import { MrioError } from '../../core/errors.ts';
import declared from './mexican-distances.json' with { type: 'json' };
import { remoteness } from './remoteness.ts';

/**
 * Remoteness of every Mexican state from the rest of Mexico.
 *
 * @param   valueAdded  of each state (32, any unit), in the order of INEGI's codes
 * @returns ln of the harmonic mean distance to the other states over 500 km (32)
 * @throws  MrioError `shape` when there are not 32 states
 * @source  distances on a sphere between centres of area, `mexican-distances.json`
 */
export function mexicanRemoteness(valueAdded: ArrayLike<number>): Float64Array {
  const kilometres: readonly (readonly number[])[] = declared.kilometres;
  const P = kilometres.length;
  if (valueAdded.length !== P) {
    throw new MrioError(
      'shape',
      `There are ${valueAdded.length} values, not ${P}.`,
      'One value for each Mexican state, in the order of INEGI’s codes.',
    );
  }
  const distances = new Float64Array(P * P);
  for (let p = 0; p < P; p++) {
    for (let q = 0; q < p; q++) {
      distances[p * P + q] = kilometres[p][q];
      distances[q * P + p] = kilometres[p][q];
    }
  }
  return Float64Array.from({ length: P }, (_, p) => remoteness(p, valueAdded, distances));
}
