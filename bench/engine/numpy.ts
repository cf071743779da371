import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const SCRIPT = `
import sys, time
import numpy as np
n = int(sys.argv[2])
M = np.fromfile(sys.argv[1], dtype=np.float64).reshape(n, n)
print('ready', flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    np.linalg.inv(M)
    print(time.perf_counter() - start, flush=True)
`;

/** A numpy that inverts one matrix whenever it is asked, and says how long that took. */
export interface NumpyInverse {
  seconds(): Promise<number>;
  close(): void;
}

/** The Python whose numpy stands on OpenBLAS, with its versions; nothing when there is none. */
export function numpyAtHand(): { python: string; version: string } | undefined {
  for (const python of ['/usr/bin/python3', 'python3']) {
    const { stdout, status } = spawnSync(
      python,
      [
        '-c',
        'import numpy as np; np.linalg.inv(np.eye(9)); print(np.__version__); print(open("/proc/self/maps").read())',
      ],
      { encoding: 'utf8', maxBuffer: 1e8 },
    );
    if (status === 0 && /openblas/.test(stdout))
      return { python, version: `numpy ${stdout.split('\n')[0]} on OpenBLAS` };
  }
  return undefined;
}

/**
 * Starts numpy on a matrix of its own copy.
 *
 * @param   matrix  n × n, row-major
 * @param   file    where the matrix is handed over; taken away again
 */
export async function startNumpy(
  python: string,
  matrix: Float64Array,
  n: number,
  file: string,
): Promise<NumpyInverse> {
  writeFileSync(file, new Uint8Array(matrix.buffer, matrix.byteOffset, matrix.byteLength));
  const child = spawn(python, ['-c', SCRIPT, file, String(n)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const next = async () => (await once(lines, 'line'))[0] as string;
  await next();
  rmSync(file);
  return {
    async seconds() {
      const answer = next();
      child.stdin.write('go\n');
      return Number(await answer);
    },
    close: () => child.stdin.end(),
  };
}
