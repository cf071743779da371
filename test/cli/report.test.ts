import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fillUp, memoryDisk } from '../files/small-disk.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { BIN, longestLine, run, runShell } from './run.ts';

const folder = temporaryFolder();

/** An empty working folder of its own. */
function place(name: string): string {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  return cwd;
}

/** Every file below a folder, with its bytes as text. */
function contents(of: string): Map<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return new Map(
    files
      .map((each) => join(each.parentPath, each.name))
      .sort()
      .map((path) => [relative(of, path), readFileSync(path, 'latin1')]),
  );
}

describe('report', { timeout: 120_000 }, () => {
  test('prints headlines and writes the folder of the latest year', async () => {
    const cwd = place('plain');
    const { exit, out } = await run(['report', 'cali-baja'], { cwd });
    expect(exit).toBe(0);
    expect(out).toMatch(/^San Diego, Imperial and Baja California sold each other about \$/);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expect(out).toContain('report/cali-baja-2022/report.html');
    const files = [...contents(join(cwd, 'report/cali-baja-2022')).keys()];
    expect(files).toEqual(expect.arrayContaining(['report.html', 'report.json', 'tables/readings.csv']));
    expect(readdirSync(cwd)).toEqual(['report']);
    expect(readdirSync(join(cwd, 'report'))).toEqual(['cali-baja-2022']);
  });

  test('in Spanish, of another year, into a folder of choice', async () => {
    const cwd = place('es');
    const line = ['report', 'cali-baja', '--year', '2013', '--lang', 'es', '--out', 'a/informe'];
    const { exit, out } = await run(line, { cwd });
    expect(exit).toBe(0);
    expect(out).toMatch(/^San Diego, Imperial y Baja California/);
    expect(out).toContain('2013');
    expect(out).toContain('a/informe/report.html');
    expect(existsSync(join(cwd, 'a/informe/report.json'))).toBe(true);
    expect(readdirSync(cwd)).toEqual(['a']);
  });

  test('a second language stands beside the first', async () => {
    const cwd = place('two');
    for (const language of ['en', 'es']) {
      expect((await run(['report', 'cali-baja', '--lang', language], { cwd })).exit).toBe(0);
    }
    expect(readdirSync(join(cwd, 'report')).sort()).toEqual(['cali-baja-2022', 'cali-baja-2022-es']);
    expect(readFileSync(join(cwd, 'report/cali-baja-2022/report.html'), 'utf8')).toContain('<html lang="en');
    expect(readFileSync(join(cwd, 'report/cali-baja-2022-es/report.html'), 'utf8')).toContain(
      '<html lang="es',
    );
  });

  test('with --json prints JSON and writes no file', async () => {
    const cwd = place('json');
    const { exit, out } = await run(['report', 'cali-baja', '--json'], { cwd });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ schema: 'twinplant-report/1', pair: 'cali-baja', year: 2022 });
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('with --json and --out prints the bytes of report.json', async () => {
    const cwd = place('both');
    const { exit, out } = await run(['report', 'cali-baja', '--json', '--out', 'here'], { cwd });
    expect(exit).toBe(0);
    expect(out).toBe(readFileSync(join(cwd, 'here/report.json'), 'utf8'));
  });

  test('writes the folder also when nobody reads the headlines to the end', async () => {
    const cwd = place('head');
    const line = `set -o pipefail; "${process.execPath}" "${BIN}" report cali-baja | head -1`;
    const { exit, out } = await runShell(['bash', '-c', line], { cwd });
    expect({ exit, lines: out.split('\n').length }).toEqual({ exit: 0, lines: 2 });
    expect(existsSync(join(cwd, 'report/cali-baja-2022/report.html'))).toBe(true);
  });
});

describe('report --draws', { timeout: 300_000 }, () => {
  test('gives the same bytes whatever the number of threads, and tells of progress', async () => {
    const cwd = place('draws');
    const line = (threads: string) => ['report', 'cali-baja', '--draws', '4', '--threads', threads];
    const one = await run([...line('1'), '--out', 'out'], { cwd });
    const first = contents(join(cwd, 'out'));
    const two = await run([...line('2'), '--out', 'out'], { cwd });
    expect([one.exit, two.exit]).toEqual([0, 0]);
    expect(two.out).toBe(one.out);
    expect(contents(join(cwd, 'out'))).toEqual(first);
    expect(one.err).toMatch(/^cali-baja 2022: \d of 4 draws/m);
    expect(JSON.parse(first.get('report.json')!).band).toMatchObject({ draws: 4 });
  });

  test('interrupted with Ctrl-C leaves nothing behind', async () => {
    const cwd = place('interrupted');
    const ended = await run(['report', 'cali-baja', '--draws', '500'], { cwd, interruptAt: /of 500 draws/ });
    expect({ exit: ended.exit, signal: ended.signal, out: ended.out }).toEqual({
      exit: null,
      signal: 'SIGINT',
      out: '',
    });
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('report where it cannot be written', { timeout: 120_000 }, () => {
  test('a file in place of the folder', async () => {
    const cwd = place('file');
    writeFileSync(join(cwd, 'report'), 'mine');
    for (const out of ['report', 'report/inside', 'report/in/side']) {
      const ended = await run(['report', 'cali-baja', '--out', out], { cwd });
      expect(ended.exit).toBe(2);
      // What was found was said by then; nothing is said to have been written.
      expect(ended.out).not.toMatch(/^Files$/m);
      expect(ended.err).toMatch(/Cannot write report.*: a file is where a folder should be/);
    }
    expect(contents(cwd)).toEqual(new Map([['report', 'mine']]));
  });

  const disk = join(folder, 'disk');
  const unmount = memoryDisk(disk, 'size=512k');
  if (unmount) afterAll(unmount);
  const why = unmount ? '' : ' [SKIPPED: mounting a small disk is not permitted]';

  test.skipIf(!unmount)(`a full disk: what was there stays${why}`, async () => {
    mkdirSync(join(disk, 'old'));
    writeFileSync(join(disk, 'old/report.html'), 'the report of last year');
    fillUp(join(disk, 'filler'));
    const before = contents(disk);
    for (const out of ['old', 'new']) {
      const ended = await run(['report', 'cali-baja', '--out', join(disk, out)]);
      expect(ended.exit).toBe(2);
      // What was found was said by then; nothing is said to have been written.
      expect(ended.out).not.toMatch(/^Files$/m);
      expect(ended.err).toMatch(/the disk is full/);
    }
    expect(contents(disk)).toEqual(before);
    expect(readdirSync(disk).sort()).toEqual(['filler', 'old']);
  });
});
