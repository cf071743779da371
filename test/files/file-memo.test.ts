import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileMemo } from '../../src/files/file-memo.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

test('a file is read once, again when it was written to, and an error every time', async () => {
  let times = 0;
  const read = fileMemo(async (path) => {
    times += 1;
    if (path.endsWith('bad')) throw new Error('unreadable');
    return times;
  });
  const path = join(folder, 'one');
  writeFileSync(path, 'a');
  expect([await read(path), await read(path)]).toEqual([1, 1]);
  writeFileSync(path, 'longer');
  expect(await read(path)).toBe(2);
  const bad = join(folder, 'bad');
  writeFileSync(bad, 'x');
  await expect(read(bad)).rejects.toThrow('unreadable');
  await expect(read(bad)).rejects.toThrow('unreadable');
  expect(times).toBe(4);
  rmSync(path);
  expect(await read(path)).toBe(5);
});

test('only the last few files are remembered', async () => {
  let times = 0;
  const read = fileMemo(async () => {
    times += 1;
    return times;
  });
  const paths = Array.from({ length: 10 }, (_, i) => join(folder, `many-${i}`));
  for (const path of paths) {
    writeFileSync(path, 'x');
    await read(path);
  }
  expect(await read(paths[9])).toBe(10);
  expect(await read(paths[0])).toBe(11);
});
