import type { Mrio } from '../../mrio/mrio.ts';
import { nest } from '../../mrio/nest/nest.ts';
import type { PairAccounts } from '../accounts.ts';
import { drawInputs } from '../draw.ts';
import { nestedMrio } from '../make-nested.ts';

/**
 * The nested table of a draw: the draws behind the bands of the accounts, so that draw k of a scenario stands on draw k of them.
 *
 * @param   accounts  of the pair and year
 * @returns number of the draw → its table, made anew at each call
 * @throws  MrioError `convergence` when a draw fails
 * @identity the tables that `redraw` measures
 */
export function tableDraws({
  config,
  setting,
  inputs,
  base,
}: Pick<PairAccounts, 'config' | 'setting' | 'inputs' | 'base'>): (draw: number) => Mrio {
  return (draw) => {
    const { parameters, noise } = drawInputs(config, draw, setting.plan, inputs.evidence);
    return nestedMrio(nest(inputs, parameters, noise).flows, base, inputs);
  };
}
