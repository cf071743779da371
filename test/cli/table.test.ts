import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { longestLine, run } from './run.ts';

const folder = temporaryFolder();
const LEATHER = readFileSync('test/reference/leather/input.csv', 'utf8');

function put(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const inFolder = (line: string) => run(line.split(' '), { cwd: folder });

describe('twinplant table', { timeout: 60_000 }, () => {
  test('import keeps the table and says what was decided; what it does not know goes to standard error', async () => {
    put('leather.csv', LEATHER);
    const { exit, out, err } = await inFolder('table import leather.csv');
    expect(exit).toBe(0);
    expect(out).toMatch(/^table +leather\.parquet$/m);
    expect(out).toMatch(/^size +3 regions × 3 sectors$/m);
    expect(out).toMatch(/value added is output less inputs/);
    expect(err).toMatch(/give the unit, as --unit "million USD"/);
    expect(existsSync(join(folder, 'leather.parquet'))).toBe(true);
    const again = await run(
      ['table', 'import', 'leather.csv', '--unit', 'million USD', '--year', '2011', '--json'],
      { cwd: folder },
    );
    expect(again.err).toBe('');
    expect(JSON.parse(again.out)).toMatchObject({
      format: 'csv',
      files: ['leather.parquet'],
      year: 2011,
      unit: 'million USD, 2011',
    });
  });

  test('info describes it', async () => {
    const { exit, out, err } = await inFolder('table info leather.parquet');
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    for (const field of [
      'size',
      'year',
      'unit',
      'output',
      'trade',
      'imbalance',
      'input share',
      'no output',
      'source',
    ])
      expect(out).toMatch(new RegExp(`^${field} +\\S`, 'm'));
    const info = JSON.parse((await inFolder('table info leather.parquet --json')).out);
    expect(info).toMatchObject({ regions: 3, sectors: 3, year: 2011, zeroOutputs: 0 });
    expect(info.byRegion.map((each: { region: string }) => each.region)).toEqual([
      'Argentina',
      'Turkey',
      'Germany',
    ]);
    expect(info.valueAdded).toBeCloseTo(info.finalDemand, 9);
  });

  test('aggregate adds up, and refuses a concordance that forgets', async () => {
    put('map.json', JSON.stringify({ Europe: ['Germany'], Others: ['Argentina', 'Turkey'] }));
    put('map.csv', 'from,to\nAgriculture,primary\nTextile_and_Leather,goods\nTransport_Equipment,goods\n');
    const { exit, out } = await inFolder(
      'table aggregate leather.parquet --regions map.json --sectors map.csv --out small.parquet',
    );
    expect({ exit, out }).toEqual({ exit: 0, out: 'small.parquet: 2 regions × 2 sectors\n' });
    const [before, after] = await Promise.all(
      ['leather', 'small'].map(async (name) =>
        JSON.parse((await inFolder(`table info ${name}.parquet --json`)).out),
      ),
    );
    for (const total of ['output', 'valueAdded', 'finalDemand'])
      expect(after[total]).toBeCloseTo(before[total], 9);
    put('map.json', JSON.stringify({ Europe: ['Germany'] }));
    const forgets = await inFolder('table aggregate leather.parquet --regions map.json --out small.parquet');
    expect(forgets.exit).toBe(2);
    expect(forgets.err).toContain('forgets 2 regions: Argentina, Turkey');
  });

  test('export and import again', async () => {
    for (const [format, out] of [
      ['csv', 'out.csv'],
      ['icio', 'numbers.csv'],
      ['pymrio', 'IO'],
      ['parquet', 'out.parquet'],
    ]) {
      const ended = await inFolder(`table export leather.parquet --format ${format} --out ${out}`);
      expect(ended).toMatchObject({ exit: 0, err: '' });
      for (const file of ended.out.trim().split('\n'))
        expect(existsSync(join(folder, file)), file).toBe(true);
      expect((await inFolder(`table info ${out} --json`)).exit).toBe(0);
    }
    const oecd = await inFolder('table export leather.parquet --format oecd --out oecd.csv');
    expect(oecd).toMatchObject({ exit: 0 });
  });

  test.each<[string, () => string, number, RegExp]>([
    ['a missing file', () => 'nowhere.csv', 2, /it does not exist/],
    ['a text', () => put('poem.csv', 'Tyger Tyger\n'), 2, /not recognised[\s\S]*--format/],
    [
      'an unknown format',
      () => `${put('leather.csv', LEATHER)} --format oced`,
      2,
      /Unknown format "oced"[\s\S]*oecd/,
    ],
    ['a unit of no money', () => `${put('leather.csv', LEATHER)} --unit bushels`, 2, /Unknown unit/],
    ['a year that is none', () => `${put('leather.csv', LEATHER)} --year MMXI`, 2, /--year MMXI/],
    [
      'a file that was cut off',
      () => put('cut.csv', LEATHER.slice(0, 700)),
      2,
      /line \d+ has \d+ numbers|ends after \d+ rows/,
    ],
    [
      'a cell that is no number',
      () => put('nan.csv', LEATHER.replace(',16.1,', ',NaN,')),
      2,
      /line 2, row .*"NaN", no finite number/,
    ],
    [
      'labels that differ',
      () => put('label.csv', LEATHER.replace(/\n"?Turkey.Agriculture"?,/, '\nTurkey.Agricultre,')),
      2,
      /rows without a column: Turkey\|Agricultre/,
    ],
    [
      'an output that was changed',
      () => put('output.csv', LEATHER.replace(',77.7', ',97.7')),
      4,
      /output published beside the rows/,
    ],
    [
      'negative output',
      () => put('negative.csv', LEATHER.replace(',21.5,6.1,8.4,77.7', ',-121.5,6.1,8.4,-65.3')),
      4,
      /have negative output/,
    ],
    [
      'inputs above output',
      () =>
        put(
          'loss.csv',
          LEATHER.replace(',16.1,', ',516.1,').replace(',21.5,6.1,8.4,77.7', ',-478.5,6.1,8.4,77.7'),
        ),
      4,
      /buy inputs for as much as their output/,
    ],
  ])('import of %s', async (_, make, code, says) => {
    const { exit, out, err } = await run(
      ['table', 'import', ...make().split(' '), '--out', join(folder, 'bad.parquet')],
      { cwd: folder },
    );
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toMatch(says);
    expect(err).not.toMatch(/^\s+at /m);
    expect(existsSync(join(folder, 'bad.parquet'))).toBe(false);
  });

  test.each([
    ['table aggregate leather.parquet --out x.parquet', /Nothing to aggregate/],
    ['table export leather.parquet --format excel --out x', /Unknown format "excel"/],
    ['table export leather.parquet --format csv', /required option '--out/],
    ['table import leather.parquet', /would replace the table/],
    ['table improt x', /unknown command 'improt'/],
  ])('twinplant %s', async (line, says) => {
    const { exit, err } = await inFolder(line);
    expect(exit).toBe(2);
    expect(err).toMatch(says);
  });
});
