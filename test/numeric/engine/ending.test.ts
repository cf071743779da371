import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const program = fileURLToPath(new URL('ending.ts', import.meta.url));

it.each([
  ['return', 0],
  ['exit', 3],
  ['throw', 1],
])(
  'a program ends although threads wait for work: by %s',
  (how, code) => {
    const { stdout, status, signal } = spawnSync(process.execPath, ['--import', 'tsx', program, how], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect({ stdout: stdout.trim(), status, signal }).toEqual({
      stdout: 'solved',
      status: code,
      signal: null,
    });
  },
  30_000,
);
