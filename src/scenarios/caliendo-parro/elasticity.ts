import { MrioError } from '../../core/errors.ts';

/**
 * Refuses trade elasticities that are not above 0.
 *
 * @param   theta   one for each sector
 * @param   labels  names of the sectors, for the message
 * @throws  MrioError `input` when one is 0, below, or no number
 */
export function requireTheta(theta: ArrayLike<number>, labels?: readonly string[]): void {
  for (let k = 0; k < theta.length; k++) {
    if (theta[k] > 0 && theta[k] < Number.POSITIVE_INFINITY) continue;
    throw new MrioError(
      'input',
      `The trade elasticity of ${labels ? `"${labels[k]}"` : `sector ${k + 1}`} is ${theta[k]}.`,
      'Trade elasticities (θ) are above 0: at 4, one per cent dearer goods lose about four per cent of their market share.',
      { sector: labels?.[k] ?? k, theta: theta[k] },
    );
  }
}
