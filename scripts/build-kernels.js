/**
 * Compiles kernels/ to WebAssembly and writes both modules, with and without threads, into src/numeric/kernel-bytes.ts.
 *
 *   node scripts/build-kernels.js [--check]
 *
 * With --check nothing is written: the exit code says whether the file in the repository is what the sources give.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import asc from 'assemblyscript/asc';

const OUT = 'src/numeric/kernel-bytes.ts';

const text = `/** The kernels of kernels/, compiled by scripts/build-kernels.js; base64. Do not edit. */
export const THREADED =
  '${await compiled(['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'])}';
export const SINGLE =
  '${await compiled(['--disable', 'threads'])}';
`;

if (!process.argv.includes('--check')) writeFileSync(OUT, text);
else if (readFileSync(OUT, 'utf8') !== text) {
  process.stderr.write(`${OUT} is not what kernels/ compiles to: run node scripts/build-kernels.js\n`);
  process.exitCode = 1;
}

async function compiled(flags) {
  const common = ['--runtime', 'stub', '--noAssert', '-O3', '--enable', 'simd', '--importMemory'];
  let bytes;
  const { error, stderr } = await asc.main(
    ['kernels/index.ts', '--outFile', 'out.wasm', '--initialMemory', '2', ...common, ...flags],
    {
      writeFile: (name, contents) => {
        if (name === 'out.wasm') bytes = contents;
      },
    },
  );
  if (error || !bytes) throw new Error(`${error?.message}\n${stderr}`);
  return Buffer.from(bytes).toString('base64');
}
