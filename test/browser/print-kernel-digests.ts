/** Prints the hashes of what the kernels give, on one thread and on two: to compare versions of Node with each other. */
import { kernelDigests } from './kernel-digests.ts';
import { leatherCells } from './leather-cells.ts';

for (const threads of [1, 2]) {
  const { digests } = await kernelDigests(leatherCells(), threads);
  for (const [name, digest] of Object.entries(digests))
    console.log(`${digest} ${name}, ${threads} thread(s)`);
}
