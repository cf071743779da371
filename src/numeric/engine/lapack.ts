import { builtin } from './builtin.ts';

/** What is used of LAPACK; every argument by reference, matrices by column. */
export interface Lapack {
  readonly dgetrf: Routine;
  readonly dgetrs: Routine;
  readonly dgetri: Routine;
}

type Routine = (...values: readonly (string | number | Int32Array | Float64Array)[]) => void;

/** What is used of koffi. */
export interface Koffi {
  config(): { readonly sync_stack_size: number };
  config(settings: { sync_stack_size: number }): unknown;
  load(library: string): { func(signature: string): Routine };
}

/** In the order in which they are tried: OpenBLAS, then whatever provides LAPACK. */
const LIBRARIES = ['libopenblas.so.0', 'liblapack.so.3'];

/** OpenBLAS keeps the queue of its threads on the stack, which is more than koffi's default. */
const STACK = 16 * 1024 * 1024;

/**
 * LAPACK of this machine, through the optional package koffi.
 *
 * @param   koffi      how to get koffi
 * @param   libraries  names of libraries, the first found is taken
 * @throws  Error when koffi or the library is missing: which, and how to install it
 */
export function findLapack(
  koffi: () => Koffi = requireKoffi,
  libraries: readonly string[] = LIBRARIES,
): Lapack {
  const foreign = attempt(koffi, 'The package koffi is missing (npm install koffi)');
  if (foreign.config().sync_stack_size < STACK) foreign.config({ sync_stack_size: STACK });
  const failures: string[] = [];
  for (const name of libraries) {
    try {
      const library = foreign.load(name);
      return {
        dgetrf: library.func('void dgetrf_(int *m, int *n, double *a, int *lda, int *ipiv, int *info)'),
        dgetrs: library.func(
          'void dgetrs_(const char *trans, int *n, int *m, double *a, int *lda, int *ipiv, double *b, int *ldb, int *info, size_t length)',
        ),
        dgetri: library.func(
          'void dgetri_(int *n, double *a, int *lda, int *ipiv, double *work, int *lwork, int *info)',
        ),
      };
    } catch (cause) {
      failures.push(messageOf(cause));
    }
  }
  throw new Error(
    `LAPACK is missing (on Debian: apt-get install libopenblas0-pthread): ${failures.join('; ')}`,
  );
}

let known: Lapack | undefined;

/** LAPACK of this machine, loaded on first use. */
export function lapack(): Lapack {
  known ??= findLapack();
  return known;
}

function requireKoffi(): Koffi {
  const modules = builtin<{ createRequire(from: string): (name: string) => Koffi }>('node:module');
  if (!modules) throw new Error('only Node can load it');
  return modules.createRequire(import.meta.url)('koffi');
}

function attempt<T>(work: () => T, what: string): T {
  try {
    return work();
  } catch (cause) {
    throw new Error(`${what}: ${messageOf(cause)}`);
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.split('\n')[0] : String(cause);
}
