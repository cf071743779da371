import { MrioError } from '../core/errors.ts';
import type { EngineName } from '../numeric/engine/choice.ts';
import { chooseEngine } from '../numeric/engine/choice.ts';
import { machine } from '../numeric/engine/kernels.ts';
import { lapack } from '../numeric/engine/lapack.ts';

/**
 * Chooses what large tables are solved with from now on: the kernels (`wasm`, the default), plain TypeScript (`plain`), or
 * LAPACK of this machine (`native`).
 *
 * The kernels give the same bits everywhere; the others agree with them to about twelve places.
 *
 * @param   name  undefined for the default
 * @throws  MrioError `input` when this machine lacks what the engine needs: WebAssembly, koffi or LAPACK
 */
export function useEngine(name: EngineName | undefined): void {
  if (name === 'native') requireLapack();
  if (name === 'wasm' && !machine)
    throw missing('wasm', 'This machine has no WebAssembly with vectors of 128 bits.');
  chooseEngine(name);
}

function requireLapack(): void {
  try {
    lapack();
  } catch (cause) {
    throw missing('native', `${(cause as Error).message}.`);
  }
}

function missing(name: EngineName, what: string): MrioError {
  return new MrioError(
    'input',
    `The engine "${name}" cannot be used. ${what}`,
    'Install what is missing, or leave the engine out: the default works everywhere.',
  );
}
