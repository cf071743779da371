import { SINGLE, THREADED } from '../kernel-bytes.ts';

/** What the compiled kernels offer; addresses and sizes in bytes of their memory, see kernels/ for the contracts. */
export interface Kernels {
  blockOrder(): number;
  blockBytes(n: number): number;
  factor(M: number, n: number, blocks: number, packed: number): number;
  invert(M: number, n: number, block: number, packed: number, inverse: number): number;
  solveRight(M: number, n: number, blocks: number, packed: number, X: number, m: number): void;
  solveLeft(M: number, n: number, blocks: number, X: number, m: number): void;
  diagonalBlocks(
    M: number,
    n: number,
    blocks: number,
    parts: number,
    count: number,
    out: number,
    offsets: number,
  ): void;
  localInverses(A: number, N: number, starts: number, G: number, places: number): void;
  localInversesScaled(
    flows: number,
    rowLength: number,
    starts: number,
    G: number,
    places: number,
    scale: number,
  ): void;
  sweepOne(
    flows: number,
    rowLength: number,
    starts: number,
    order: number,
    G: number,
    places: number,
    scale: number,
    x: number,
    U: number,
    b: number,
    T: number,
  ): void;
  sweepRight: Sweep;
  sweepLeft: Sweep;
  scaleSets(
    values: number,
    sets: number,
    starts: number,
    runs: number,
    targets: number,
    families: number,
    familyCount: number,
    sums: number,
    totals: number,
  ): void;
  scaleMargins(
    values: number,
    rows: number,
    width: number,
    columnTargets: number,
    rowTargets: number,
    familyStarts: number,
    familyRows: number,
    families: number,
    runs: number,
    runCount: number,
    coarse: number,
    coarseWidth: number,
    factors: number,
    sums: number,
  ): void;
  clear(at: number, bytes: number): void;
  setScratch(at: number): void;
  worker(at: number): void;
}

/** One sweep of block Gauss-Seidel. */
type Sweep = (
  A: number,
  N: number,
  starts: number,
  order: number,
  G: number,
  places: number,
  X: number,
  m: number,
  B: number,
  T: number,
) => void;

/** A memory of WebAssembly, shared between threads or not. */
export interface Memory {
  readonly buffer: ArrayBuffer | SharedArrayBuffer;
  grow(pages: number): number;
}

/** What the machine offers of WebAssembly. */
interface Machine {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Memory: new (limits: { initial: number; maximum?: number; shared?: boolean }) => Memory;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** A function that returns a vector of 128 bits: valid where the machine has them. */
const VECTORS = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
];

/** WebAssembly of this machine; undefined where there is none, or none with vectors. */
export const machine = withVectors((globalThis as { WebAssembly?: Machine }).WebAssembly);

function withVectors(found: Machine | undefined): Machine | undefined {
  return found?.validate(Uint8Array.from(VECTORS)) ? found : undefined;
}

const modules = new Map<boolean, object>();

/**
 * The kernels as a module, compiled by the machine on first use.
 *
 * @param   threaded  for memory that threads share
 */
export function kernelModule(threaded: boolean): object {
  const known = modules.get(threaded);
  if (known) return known;
  const bytes = Uint8Array.from(atob(threaded ? THREADED : SINGLE), (letter) => letter.charCodeAt(0));
  const compiled = new machine!.Module(bytes);
  modules.set(threaded, compiled);
  return compiled;
}
