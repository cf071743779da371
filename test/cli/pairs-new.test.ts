import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { longestLine, run } from './run.ts';

const folder = temporaryFolder();

function place(name: string): string {
  const cwd = join(folder, name);
  mkdirSync(cwd);
  return cwd;
}

/** Sides, language, and the kind of border that the command must name. */
const SIDES: [name: string, a: string, b: string, kind: RegExp][] = [
  ['paso', 'counties:48141,35013', 'mexico:08', /United States and Mexico/],
  ['canada', 'areas:19820', 'provinces:ON', /United States and Canada/],
  ['domestic', 'states:TX', 'states:CA', /inside one country|one country|within/],
];

describe('pairs new', { timeout: 120_000 }, () => {
  test.each(SIDES)(
    '%s: writes a file, and says what is known and what is missing',
    async (name, a, b, kind) => {
      const cwd = place(name);
      const { exit, out, err } = await run(['pairs', 'new', a, b, '--out', 'own.json'], { cwd });
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out).toMatch(kind);
      expect(out).toMatch(/^evidence +[A-D]: \S/m);
      expect(out).toMatch(/^source +\S/m);
      expect(out).not.toMatch(/undefined|NaN/);
      expect(longestLine(out)).toBeLessThanOrEqual(80);
      const file = JSON.parse(readFileSync(join(cwd, 'own.json'), 'utf8'));
      expect(file).toMatchObject({ languages: ['en', 'es'], sides: { a: {}, b: {} } });
      expect((await run(['pairs', 'own.json'], { cwd })).exit).toBe(0);
    },
  );

  test('does not replace a file that is there, unless told to', async () => {
    const cwd = place('twice');
    const line = ['pairs', 'new', 'states:CA', 'mexico:02', '--out', 'own.json'];
    expect((await run(line, { cwd })).exit).toBe(0);
    const again = await run(line, { cwd });
    expect({ exit: again.exit, out: again.out }).toEqual({ exit: 2, out: '' });
    expect(again.err).toMatch(/own\.json is there already/);
    expect((await run([...line, '--force'], { cwd })).exit).toBe(0);
    expect(readdirSync(cwd)).toEqual(['own.json']);
  });

  test('speaks Spanish', async () => {
    const cwd = place('es');
    const line = [
      'pairs',
      'new',
      'states:CA',
      'mexico:02',
      '--lang',
      'es',
      '--id',
      'mi-par',
      '--name-es',
      'Mi par',
    ];
    const { exit, out } = await run(line, { cwd });
    expect(exit).toBe(0);
    expect(out).toContain('Mi par');
    expect(out).toMatch(/^evidencia +[A-D]: /m);
    expect(readdirSync(cwd)).toEqual(['mi-par.json']);
  });

  test('its file makes a report, with ranges from draws', async () => {
    const cwd = place('report');
    await run(['pairs', 'new', 'counties:48141,35013', 'mexico:08', '--out', 'own.json'], { cwd });
    const line = ['report', 'own.json', '--year', '2018', '--draws', '2', '--threads', '1', '--json'];
    const { exit, out } = await run(line, { cwd });
    expect(exit).toBe(0);
    const report = JSON.parse(out);
    expect(report).toMatchObject({ year: 2018, band: { draws: 2 } });
    expect(report.pair).toContain('chihuahua');
    expect(readdirSync(cwd)).toEqual(['own.json']);
  });
});
