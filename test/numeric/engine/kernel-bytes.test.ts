import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the compiled kernels in the repository are what their sources give', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-kernels.js', '--check'], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 120_000);
