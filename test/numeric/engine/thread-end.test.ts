import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../src/numeric/engine/', import.meta.url));

/** A thread whose own room lies beyond the memory: it ends at its first task, which then stays undone. */
const PROGRAM = `
const { heap } = await import('${folder}heap.ts');
const { kernelModule, machine } = await import('${folder}kernels.ts');
const { startThread } = await import('${folder}threads.ts');
const { kernelSystem } = await import('${folder}system.ts');
const memory = new machine.Memory({ initial: 400, maximum: 65536, shared: true });
const module = kernelModule(true);
const kernels = new machine.Instance(module, { env: { memory } }).exports;
const room = heap(memory, 65536);
const scratch = 8 * 2 ** 20;
kernels.setScratch(room.allocate(scratch));
startThread(module, memory, 2 ** 32 - 64);
await new Promise((resolve) => setTimeout(resolve, 1500));
const n = 1500;
const A = new Float64Array(n * n).fill(0.4 / n);
try {
  for (let turn = 0; turn < 100; turn++)
    kernelSystem({ kernels, heap: room, scratch, threads: 2, plain: false }, A, n).free();
  process.stdout.write('no task was left undone');
} catch (error) {
  process.stdout.write(error.constructor.name);
}
process.exit(0);
`;

it('a task whose thread has ended is an error, not an endless wait', () => {
  const line = ['--import', 'tsx', '--input-type=module', '-e', PROGRAM];
  const { stdout } = spawnSync(process.execPath, line, { encoding: 'utf8', timeout: 100_000 });
  expect(stdout).toBe('RuntimeError');
}, 120_000);
