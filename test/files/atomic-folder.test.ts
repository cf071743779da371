import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MrioError } from '../../src/core/errors.ts';
import { writeFileAtomically } from '../../src/files/atomic.ts';
import { writeFolderAtomically } from '../../src/files/atomic-folder.ts';
import { memoryDisk } from './small-disk.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();

function contents(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(of.length + 1), readFileSync(path, 'utf8')]),
  );
}

/** A folder with old files, one of which no write knows. */
function oldFolder(name: string): string {
  const target = join(folder, name);
  mkdirSync(target);
  for (const file of ['a', 'b', 'unrelated']) writeFileSync(join(target, file), `old ${file}`);
  return target;
}

const OLD = { a: 'old a', b: 'old b', unrelated: 'old unrelated' };

describe('writing a set of files', () => {
  test('a new folder appears complete, with its subfolders, and the result is handed on', async () => {
    const target = join(folder, 'new', 'deep');
    const result = await writeFolderAtomically(target, async (staging) => {
      expect(existsSync(target)).toBe(false);
      mkdirSync(join(staging, 'sub'));
      await writeFile(join(staging, 'a'), '1');
      await writeFile(join(staging, 'sub', 'b'), '2');
      return 7;
    });
    expect(result).toBe(7);
    expect(contents(target)).toEqual({ a: '1', 'sub/b': '2' });
    expect(readdirSync(join(folder, 'new'))).toEqual(['deep']);
  });

  test('in an existing folder files are replaced and others kept', async () => {
    const target = oldFolder('existing');
    await writeFolderAtomically(target, async (staging) => {
      await writeFile(join(staging, 'a'), 'new a');
      await writeFile(join(staging, 'c'), 'new c');
    });
    expect(contents(target)).toEqual({ ...OLD, a: 'new a', c: 'new c' });
  });

  test('a failure while files are made leaves everything as it was', async () => {
    const target = oldFolder('failing');
    const failing = (staging: string) =>
      writeFile(join(staging, 'a'), 'half').then(() => {
        throw new MrioError('balance', 'does not balance', 'hint');
      });
    await expect(writeFolderAtomically(target, failing)).rejects.toMatchObject({ code: 'balance' });
    expect(contents(target)).toEqual(OLD);
    await expect(writeFolderAtomically(join(folder, 'x', 'y'), failing)).rejects.toThrow();
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  test('a failure while files move puts the moved ones back', async () => {
    const target = oldFolder('moving');
    mkdirSync(join(target, 'c'));
    writeFileSync(join(target, 'c', 'inside'), 'a folder where a file should go');
    const fill = async (staging: string) => {
      for (const file of ['a', 'aa', 'b', 'c']) await writeFile(join(staging, file), 'new');
    };
    await expect(writeFolderAtomically(target, fill)).rejects.toMatchObject({
      code: 'input',
      message: `Cannot write ${join(target, 'c')}: it is a folder.`,
    });
    expect(contents(target)).toEqual({ ...OLD, 'c/inside': 'a folder where a file should go' });
    expect(readdirSync(target).sort()).toEqual(['a', 'b', 'c', 'unrelated']);
  });

  test('a file with the name of the folder is refused', async () => {
    writeFileSync(join(folder, 'a-file'), 'x');
    await expect(writeFolderAtomically(join(folder, 'a-file'), async () => 1)).rejects.toMatchObject({
      code: 'input',
      message: `Cannot write ${join(folder, 'a-file')}: a file is where a folder should be.`,
    });
  });

  test('a full disk: the error names the file where it belongs, the old files stay', async (context) => {
    const disk = join(folder, 'full');
    const unmount = memoryDisk(disk, 'size=128k');
    if (!unmount) return context.skip('SKIPPED full disk: mounting a memory disk is not permitted here');
    try {
      const target = join(disk, 'out');
      await writeFolderAtomically(target, (staging) => writeFile(join(staging, 'a'), 'old'));
      const fill = async (staging: string) => {
        await writeFileAtomically(join(staging, 'a'), 'new');
        await writeFileAtomically(join(staging, 'b'), new Uint8Array(400_000));
      };
      await expect(writeFolderAtomically(target, fill)).rejects.toMatchObject({
        code: 'input',
        message: `Cannot write ${join(target, 'b')}: the disk is full.`,
        data: { path: join(target, 'b') },
      });
      expect(contents(target)).toEqual({ a: 'old' });
    } finally {
      unmount();
    }
  });

  test.skipIf(!existsSync('/proc'))(
    'a place where the system makes no folders is refused, and does not hang',
    async () => {
      const call = writeFolderAtomically('/proc/twinplant', async () => {});
      await expect(call).rejects.toMatchObject({
        code: 'input',
        message: expect.stringContaining('/proc/twinplant'),
      });
    },
  );

  test.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle leaves the old files only', async (signal) => {
    const target = oldFolder(signal);
    const module = new URL('../../src/files/atomic-folder.ts', import.meta.url).href;
    const script = `
      import { writeFileSync } from 'node:fs';
      const { writeFolderAtomically } = await import(${JSON.stringify(module)});
      await writeFolderAtomically(${JSON.stringify(target)}, async (staging) => {
        writeFileSync(staging + '/a', 'half');
        console.log('writing');
        await new Promise((resolve) => setTimeout(resolve, 60_000));
      });`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(readdirSync(target).some((name) => name.endsWith('.partial'))).toBe(true);
    child.kill(signal);
    const ended = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
    expect(ended).toBe(signal);
    expect(contents(target)).toEqual(OLD);
    expect(readdirSync(target).sort()).toEqual(['a', 'b', 'unrelated']);
  });
});
