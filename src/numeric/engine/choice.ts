import { machine } from './kernels.ts';

/**
 * What large systems are solved with.
 *
 * - `wasm`: the kernels of this package; the same bits on every machine, whatever the number of threads.
 * - `plain`: TypeScript alone; slow, for machines without WebAssembly.
 * - `native`: LAPACK of the system; the digits agree with the kernels' to about 12 places and depend on the machine.
 */
export type EngineName = 'wasm' | 'plain' | 'native';

let wanted: EngineName | undefined;

/**
 * Chooses what large systems are solved with from now on; what is factored already stays as it is.
 *
 * @param   name  undefined for the default: the kernels where the machine has WebAssembly, else plain TypeScript
 */
export function chooseEngine(name: EngineName | undefined): void {
  wanted = name;
}

/** What large systems are solved with. */
export function chosenEngine(): EngineName {
  return wanted ?? (machine ? 'wasm' : 'plain');
}
