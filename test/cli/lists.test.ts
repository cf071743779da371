import { describe, expect, test } from 'vitest';
import { MEASURES } from '../../src/measures/registry.ts';
import { declaredText } from '../../src/reports/locales/declared-text.ts';
import { PUBLICATIONS } from '../../src/sources/registry.ts';
import { longestLine, run } from './run.ts';

const LISTS = ['pairs', 'measures', 'sectors', 'sources'];
const ENTRIES = [
  'pairs cali-baja',
  'measures two-way-trade',
  'sectors ELEC',
  'sources inegi-mip-birregional',
];
const LANGUAGES = ['en', 'es'];

async function json(line: string) {
  const { exit, out, err } = await run([...line.split(' '), '--json']);
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out);
}

describe('lists and entries', { timeout: 60_000 }, () => {
  test.each([...LISTS, ...ENTRIES].flatMap((line) => LANGUAGES.map((language) => [line, language])))(
    '%s in %s: on standard output, at most 80 columns',
    async (line, language) => {
      const { exit, out, err } = await run([...line.split(' '), '--lang', language]);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(longestLine(out)).toBeLessThanOrEqual(80);
      expect(out).not.toMatch(/[ \t]$/m);
      expect(out).not.toContain('undefined');
      expect(out.endsWith('\n')).toBe(true);
    },
  );

  test('a measure tells all it must', async () => {
    const { out } = await run(['measures', 'crossings']);
    for (const field of ['title', 'formula', 'unit', 'identity', 'source', 'when to read']) {
      expect(out).toMatch(new RegExp(`^${field} +\\S`, 'm'));
    }
  });

  test('a source tells all it must', async () => {
    const { out } = await run(['sources', 'bts-dot1']);
    for (const field of ['producer', 'edition', 'address', 'licence', 'unit', 'files']) {
      expect(out).toMatch(new RegExp(`^${field} +\\S`, 'm'));
    }
  });

  test('a pair tells its regions, evidence with grades, and every judgement call', async () => {
    const { out } = await run(['pairs', 'cali-baja']);
    const config = await json('pairs cali-baja');
    const blocks = ['parameters', 'base', 'balance', 'ensemble', 'bands'];
    const names = blocks.flatMap((block) => Object.keys(config[block]));
    for (const name of names) expect(out).toMatch(new RegExp(`^${name} = \\S`, 'm'));
    for (const id of ['USA:41740+20940', 'USA:06-rest', 'USA:rest', 'MEX:02', 'MEX:rest']) {
      expect(out).toContain(`(${id})`);
    }
    // Every judgement call has its grade, and so has every figure that was read.
    const grades = out.match(/^ *grade +(observed|derived|estimated)$/gm)!;
    expect(grades.length).toBeGreaterThan(names.length + 5);
    expect(out).toMatch(/^source +inegi-mip-birregional$/m);
  });

  test('a pair in Spanish tells evidence and meanings in Spanish', async () => {
    const { out } = await run(['pairs', 'cali-baja', '--lang', 'es']);
    const words = out.replaceAll(/\s+/g, ' ');
    const { parameters } = await json('pairs cali-baja');
    for (const text of [parameters.kappa.meaning, parameters.home.meaning]) {
      expect(words).toContain(declaredText(text, 'es').text);
      expect(declaredText(text, 'es').language).toBe('es');
    }
  });

  test('a sector tells what it holds; its code may be typed small', async () => {
    const { out } = await run(['sectors', 'elec']);
    expect(out).toMatch(/NAICS 3344 +Semiconductor/);
    expect(out).toMatch(/333-336 \(shared with EEQ, MACH, AUTO, OTR\)/);
    expect((await run(['sectors', 'ELEC', '--lang', 'es'])).out).toMatch(/SCIAN 3344 +Fabricación/);
  });
});

describe('--json', { timeout: 60_000 }, () => {
  test('of a list has every entry', async () => {
    expect((await json('measures')).map((each: { id: string }) => each.id)).toEqual(
      MEASURES.map((each) => each.id),
    );
    expect(await json('sources')).toEqual(JSON.parse(JSON.stringify(PUBLICATIONS)));
    expect(await json('sectors')).toHaveLength(32);
    const pairs: { id: string; grade: string; years: number[] }[] = await json('pairs');
    expect(pairs.map(({ id }) => id)).toContain('cali-baja');
    for (const { grade, years } of pairs) {
      expect(grade).toMatch(/^[A-D]$/);
      expect([years[0], years.at(-1)]).toEqual([2012, 2022]);
    }
  });

  test('of an entry is the entry', async () => {
    expect(await json('measures vax')).toMatchObject({ id: 'vax', when: { es: expect.any(String) } });
    expect(await json('sources bea-metro-gdp')).toMatchObject({ id: 'bea-metro-gdp' });
    expect(await json('sectors AUTO')).toMatchObject({ code: 'AUTO', kind: 'goods' });
    expect((await json('pairs cali-baja')).parameters.kappa.grade).toBe('estimated');
  });
});
