import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFileAtomically } from '../../src/files/atomic.ts';
import { memoryDisk } from './small-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

describe('writing one file', () => {
  test('makes the folders on the way and leaves nothing else', async () => {
    const path = join(folder, 'new', 'deep', 'a.txt');
    await writeFileAtomically(path, 'good day\n');
    expect(readFileSync(path, 'utf8')).toBe('good day\n');
    expect(readdirSync(join(folder, 'new', 'deep'))).toEqual(['a.txt']);
  });

  test('replaces text by bytes and by what a function writes', async () => {
    const path = join(folder, 'b.bin');
    await writeFileAtomically(path, 'text');
    await writeFileAtomically(path, Uint8Array.of(0, 255));
    expect([...readFileSync(path)]).toEqual([0, 255]);
    await writeFileAtomically(path, (temporary) => writeFile(temporary, 'by hand'));
    expect(readFileSync(path, 'utf8')).toBe('by hand');
  });

  test('a failure in the middle leaves the old content', async () => {
    const path = join(folder, 'c.txt');
    await writeFileAtomically(path, 'old');
    const broken = async (temporary: string) => {
      await writeFile(temporary, 'half of the new');
      throw new TypeError('broken');
    };
    await expect(writeFileAtomically(path, broken)).rejects.toThrow(TypeError);
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('a symbolic link stays one', async () => {
    writeFileSync(join(folder, 'real.txt'), 'old');
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'));
    await writeFileAtomically(join(folder, 'link.txt'), 'new');
    expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new');
  });

  test('a folder with the name is refused in plain words', async () => {
    mkdirSync(join(folder, 'taken'));
    await expect(writeFileAtomically(join(folder, 'taken'), 'x')).rejects.toMatchObject({
      code: 'input',
      message: `Cannot write ${join(folder, 'taken')}: it is a folder.`,
    });
  });

  test('a file in place of a folder is refused, and folders made on the way go again', async () => {
    writeFileSync(join(folder, 'file'), 'x');
    await expect(writeFileAtomically(join(folder, 'file', 'sub', 'a.txt'), 'x')).rejects.toMatchObject({
      code: 'input',
      message: `Cannot write ${join(folder, 'file', 'sub', 'a.txt')}: a file is where a folder should be.`,
    });
    const long = join(folder, 'made', 'x'.repeat(300), 'a.txt');
    await expect(writeFileAtomically(long, 'x')).rejects.toMatchObject({ code: 'input' });
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  test('a device is refused rather than replaced', async () => {
    await expect(writeFileAtomically('/dev/full', 'x')).rejects.toMatchObject({
      code: 'input',
      message: 'Cannot write /dev/full: it is not an ordinary file.',
    });
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  test('a place where the system lets nobody make folders is refused, not waited for', async () => {
    await expect(writeFileAtomically('/proc/nobody/a.txt', 'x')).rejects.toMatchObject({ code: 'input' });
  });

  test('writes to one folder at the same time do not disturb each other', async () => {
    const names = Array.from({ length: 20 }, (_, i) => join(folder, 'many', `${i}.txt`));
    await Promise.all(names.map((path, i) => writeFileAtomically(path, String(i))));
    expect(names.map((path) => readFileSync(path, 'utf8'))).toEqual(names.map((_, i) => String(i)));
    expect(readdirSync(join(folder, 'many'))).toHaveLength(20);
  });

  test('what a killed process left behind goes with the next write, what a running one writes stays', async () => {
    const path = join(folder, 'left', 'a.txt');
    mkdirSync(join(folder, 'left'));
    writeFileSync(join(folder, 'left', '.a.txt.999999999-1.partial'), 'half');
    writeFileSync(join(folder, 'left', '.a.txt.1-1.partial'), 'another process');
    await writeFileAtomically(path, 'whole');
    expect(readdirSync(join(folder, 'left')).sort()).toEqual(['.a.txt.1-1.partial', 'a.txt']);
  });
});

describe('disks that refuse', () => {
  test('a full disk: the old content stays, nothing half-written remains', async (context) => {
    const disk = join(folder, 'full');
    const unmount = memoryDisk(disk, 'size=64k');
    if (!unmount) return context.skip('SKIPPED full disk: mounting a memory disk is not permitted here');
    try {
      const path = join(disk, 'a.txt');
      await writeFileAtomically(path, 'old');
      await expect(writeFileAtomically(path, new Uint8Array(200_000))).rejects.toMatchObject({
        code: 'input',
        message: `Cannot write ${path}: the disk is full.`,
        hint: 'Free some space, or choose a folder on another disk.',
      });
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(disk)).toEqual(['a.txt']);
    } finally {
      unmount();
    }
  });

  test('a folder that one may not write to', async (context) => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    await writeFileAtomically(join(closed, 'a.txt'), 'old');
    chmodSync(folder, 0o755);
    chmodSync(closed, 0o555);
    const isRoot = process.getuid?.() === 0;
    if (isRoot && !process.seteuid)
      return context.skip('SKIPPED unwritable folder: root cannot step down here');
    if (isRoot) process.seteuid?.(65534);
    try {
      await expect(writeFileAtomically(join(closed, 'a.txt'), 'new')).rejects.toMatchObject({
        code: 'input',
        message: `Cannot write ${join(closed, 'a.txt')}: no permission.`,
        hint: 'Choose a folder you may use, or ask for access to this one.',
      });
    } finally {
      if (isRoot) process.seteuid?.(0);
      chmodSync(closed, 0o755);
    }
    expect(readFileSync(join(closed, 'a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(closed)).toEqual(['a.txt']);
  });

  test('a read-only disk', async (context) => {
    const disk = join(folder, 'readonly');
    const unmount = memoryDisk(disk, 'ro');
    if (!unmount) return context.skip('SKIPPED read-only disk: mounting a memory disk is not permitted here');
    try {
      await expect(writeFileAtomically(join(disk, 'a.txt'), 'x')).rejects.toMatchObject({
        code: 'input',
        message: `Cannot write ${join(disk, 'a.txt')}: the disk is read-only.`,
      });
    } finally {
      unmount();
    }
  });
});
