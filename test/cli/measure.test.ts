import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { partition } from '../../src/core/partition.ts';
import { readCsv } from '../../src/files/csv-read.ts';
import { readParquet } from '../../src/files/parquet-read.ts';
import { koopmanWangWei } from '../../src/measures/accounting/kww.ts';
import { MEASURES } from '../../src/measures/registry.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { metaOf } from '../measures/leather/setup.ts';
import { COUNTRIES, csv, leather, SECTORS } from '../measures/leather.ts';
import { inside } from './inside.ts';
import { longestLine, run } from './run.ts';

const folder = temporaryFolder();
const inFolder = (line: string) => run(line.split(' '), { cwd: folder });
const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const INPUT = readFileSync('test/reference/leather/input.csv', 'utf8');
const JOBS = `region,sector,jobs,co2\n${COUNTRIES.flatMap((region, r) =>
  SECTORS.map((sector, k) => `${region},${sector},${10 * r + k + 1},${k}`),
).join('\n')}\n`;

/** Reference folder, the command that must give it, and the names that its keys have there. */
const GOLDEN: readonly (readonly [folder: string, line: string])[] = [
  ['kww', 'kww'],
  ['wwz', 'wwz --by exporter-sector-importer'],
  ['wwz-kww', 'wwz-kww --by exporter-sector-importer'],
  ['exporter', 'bm-source'],
  ['exporter-sector', 'bm-source --by exporter-sector'],
  ['bm-sink', 'bm-sink --by exporter-sector-importer'],
  ['bm-sink-sector', 'bm-sink --by exporter-sector'],
  ['bm-self', 'bm-self'],
  ['bm-self-sector', 'bm-self --by exporter-sector'],
  ['bm-world-source', 'bm-world-source'],
  ['bm-world-sink', 'bm-world-sink'],
  ['bm-importer', 'bm-importer'],
  ['bm-importer-by-origin', 'bm-importer-by-origin'],
  ['tripartite', 'tripartite --by exporter-sector-importer'],
];
const KEYS: Readonly<Record<string, string>> = {
  Country: 'exporter',
  Exporting_Country: 'exporter',
  Exporting_Industry: 'sector',
  Importing_Country: 'importer',
  Origin_Country: 'origin',
  exporter: 'exporter',
  industry: 'sector',
  importer: 'importer',
};
/** Names that a term has there. */
const TERMS: Readonly<Record<string, string>> = {
  GVC_pure_backward: 'PB',
  GVC_pure_forward: 'PF',
  GVC_two_sided: 'TS',
};

beforeAll(async () => {
  put('leather_table.csv', INPUT);
  put('jobs.csv', JOBS);
  // The same table with two countries as the halves of one.
  put('split.csv', INPUT.replaceAll('Turkey', 'MX1').replaceAll('Germany', 'MX2'));
  put('bloc.json', '{"groups": {"bloc": ["MEX"], "South": ["Argentina"]}}');
  put('forgets.json', '{"groups": {"bloc": ["Turkey", "Germany"]}}');
  put('empty.json', '{"groups": {"bloc": []}, "others": "each"}');
  put('typo.json', '{"groups": {"bloc": ["Turky"]}, "others": "each"}');
  put('twice.json', '{"groups": {"a": ["Turkey"], "b": ["Turkey", "Germany"]}, "others": "each"}');
  put('odd.json', '{"groups": {"a": ["Turkey"]}, "others": "sometimes"}');
  put('two.json', '{"groups": {"a": ["Turkey"], "b": ["Germany"]}, "others": "outside"}');
  put('strange.csv', JOBS.replace('Turkey,Agriculture', 'Turkey,Agricultur'));
  put('short.csv', JOBS.split('\n').slice(0, 6).join('\n'));
  put('words.csv', JOBS.replace(/,0$/m, ',none'));
  put('energy.csv', JOBS.replace(',jobs,', ',energy,'));
  const made = await run(
    [
      'table',
      'import',
      'leather_table.csv',
      '--unit',
      'million USD',
      '--year',
      '2000',
      '--out',
      'leather.parquet',
    ],
    { cwd: folder },
  );
  expect(made.exit).toBe(0);
  const whole = readFileSync(join(folder, 'leather.parquet'));
  writeFileSync(join(folder, 'cut.parquet'), whole.subarray(0, whole.length / 2));
}, 60_000);

/** A CSV text that a command printed, as records. */
function records(text: string): Record<string, string>[] {
  const [header, ...rows] = text.trim().split('\r\n');
  const names = header.split(',');
  return rows.map((row) => Object.fromEntries(row.split(',').map((cell, at) => [names[at], cell])));
}

describe('twinplant measure', { timeout: 60_000 }, () => {
  test.each(GOLDEN)('of the leather table is the reference: %s', async (name, line) => {
    const { exit, out } = await inFolder(`measure ${line} --table leather.parquet --csv`);
    expect(exit).toBe(0);
    const ours = records(out);
    const { columns, rows } = csv(`${name}/expected.csv`);
    expect(ours.length).toBe(rows.length);
    const keys = columns.filter((column) => column in KEYS);
    const termOf = (column: string) => TERMS[column] ?? column;
    const terms = columns.filter((column) => !(column in KEYS) && termOf(column) in ours[0]);
    expect(terms.length).toBeGreaterThan(1);
    const { relative } = metaOf(name).tolerance;
    for (const row of rows) {
      const cell = (column: string) => row[columns.indexOf(column)];
      const own = ours.find((each) => keys.every((key) => each[KEYS[key]] === cell(key)))!;
      for (const term of terms) {
        const theirs = Number(cell(term));
        const limit = Math.max(relative, 1e-9) * Math.abs(theirs);
        expect(
          Math.abs(Number(own[termOf(term)]) - theirs),
          `${row.slice(0, 3)} ${term}`,
        ).toBeLessThanOrEqual(limit);
      }
    }
  });

  test('reads any format, and takes halves of a country for the country', async () => {
    const { out } = await inFolder('measure kww --table split.csv --csv');
    const of = leather();
    const whole = koopmanWangWei(
      of,
      partition(of.regions, { Argentina: ['Argentina'], MEX: ['Turkey', 'Germany'] }),
    );
    const ours = records(out).flatMap(({ exporter: _, ...terms }) => Object.values(terms).map(Number));
    expect(records(out).map(({ exporter }) => exporter)).toEqual(['Argentina', 'MEX']);
    ours.forEach((value, at) => {
      expect(value).toBeCloseTo(whole.values[at], 10);
    });
    const grouped = await inFolder('measure kww --table split.csv --border bloc.json --csv');
    expect(records(grouped.out).map(({ exporter }) => exporter)).toEqual(['bloc', 'South']);
    const byRegion = await inFolder('measure kww --table split.csv --border region --csv');
    expect(records(byRegion.out)).toHaveLength(3);
  });

  test.each(['en', 'es'])('in %s: title, unit, border and source around aligned text', async (language) => {
    const line = `measure wwz --table leather.parquet --by exporter-sector-importer --lang ${language}`;
    const { exit, out, err } = await inFolder(line);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    await expect(out).toMatchFileSnapshot(`../snapshots/cli-measure-wwz-${language}.txt`);
  });

  test('JSON says all that is known of the result', async () => {
    const { out } = await inFolder('measure bm-source --table leather.parquet --by exporter-importer --json');
    const { rows, ...about } = JSON.parse(out);
    expect(about).toMatchObject({
      unit: 'million USD, 2000',
      year: 2000,
      grade: 'derived',
      step: 'bm-source',
      measure: { id: 'bm-source', by: 'exporter-importer' },
      border: { name: 'country', groups: { Turkey: ['Turkey'] } },
    });
    expect(about.origins).toHaveLength(1);
    expect(about.measure.identity).toContain('GEXP = DC + FC');
    expect(about.measure.terms.GEXP).toMatch(/\S/);
    expect(rows[0]).toMatchObject({ exporter: 'Argentina', importer: 'Turkey' });
  });

  test('CSV, Parquet and JSON files hold the same numbers, in full', async () => {
    const line = 'measure kww --table leather.parquet --out';
    expect((await inFolder(`${line} kww.csv`)).out).toBe('kww.csv\nkww.csv.meta.json\n');
    expect((await inFolder(`${line} kww.parquet`)).out).toBe('kww.parquet\n');
    expect((await inFolder(`${line} kww.data --json`)).out).toBe('kww.data\n');
    const sheet = await readCsv(join(folder, 'kww.csv'));
    const { columns } = await readParquet(join(folder, 'kww.parquet'));
    const { rows } = JSON.parse(readFileSync(join(folder, 'kww.data'), 'utf8'));
    const about = JSON.parse(readFileSync(join(folder, 'kww.csv.meta.json'), 'utf8'));
    expect(sheet.columns).toEqual(columns.map(({ name }) => name));
    expect(sheet.columns).toEqual(about.columns.map(({ name }: { name: string }) => name));
    sheet.columns.forEach((name, at) => {
      const column = columns[at];
      if (column.kind !== 'number') return;
      expect(sheet.rows.map((row) => Number(row[at]))).toEqual([...column.values]);
      expect(rows.map((row: Record<string, number>) => row[name])).toEqual([...column.values]);
    });
  });

  test('--long has a row for each number', async () => {
    const { out } = await inFolder('measure value-in-final-demand --table leather.parquet --long --csv');
    expect(records(out)).toHaveLength(9);
    expect(Object.keys(records(out)[0])).toEqual(['origin', 'absorber', 'value']);
  });

  test('a long result ends with how to get the rest', async () => {
    const { out } = await inFolder('measure wwz --by exporter-sector-importer --lang en');
    expect(out).toMatch(/^1,304 more rows\. --csv prints all of it/m);
    expect(
      (await inFolder('measure wwz --by exporter-sector-importer --csv')).out.trim().split('\r\n'),
    ).toHaveLength(1345);
  });

  test.each([
    'jobs-co-production --table leather.parquet --satellite jobs.csv --border region',
    'satellite-accounts --table leather.parquet --satellite jobs.csv',
    'miroudot-ye --table leather.parquet --perimeter exporter-sector',
    'miroudot-ye --table leather.parquet --perimeter world --by exporter-importer',
    'extraction-one-way --table leather.parquet --way Turkey>Germany',
    'returned-value --table leather.parquet --border two.json',
    'contrast --table leather.parquet --border two.json',
    'co-production --pair cali-baja --year 2013',
    'pair-by-industry --pair cali-baja',
    'by-heading --border pair',
  ])('%s', async (line) => {
    const { exit, out, err } = await inside(`measure ${line}`, folder);
    expect({ exit, err: err.replace(/^.*: (measuring|reading|writing).*\n/gm, '') }).toEqual({
      exit: 0,
      err: '',
    });
    expect(out).toMatch(/\d/);
  });

  const T = '--table leather.parquet';
  test.each<[string, ...RegExp[]]>([
    ['kwx', /Unknown measure "kwx"/, /Did you mean kww/],
    ['', /missing required argument 'id'/],
    [`kww ${T} --by importer`, /Unknown breakdown "importer"/, /kww has: exporter\./],
    [`vax-d ${T} --by exporter`, /vax-d has no --by to choose/],
    [`wwz ${T} --perimeter world`, /wwz has no --perimeter/],
    [`miroudot-ye ${T} --perimeter exporter-sector --by exporter`, /overlap/, /exporter-sector-importer/],
    [`kww ${T} --border contry`, /Unknown border "contry"/, /country/],
    [`kww ${T} --border nafta.json`, /Cannot read nafta\.json: it does not exist/],
    [`kww ${T} --border pair`, /for the accounts of a pair/],
    [`kww ${T} --border forgets.json`, /forgets 1 region\(s\): Argentina/, /"others": "each"/],
    [`kww ${T} --border empty.json`, /"bloc" is empty/],
    [`kww ${T} --border typo.json`, /Unknown region "Turky"/, /Did you mean Turkey/],
    [`kww ${T} --border twice.json`, /"Turkey" is in two groups/],
    [`kww ${T} --border odd.json`, /Unknown others "sometimes"/, /refuse, each, one, outside/],
    [`kww ${T} --border jobs.csv`, /is not JSON/],
    [`kww ${T} --border two.json`, /forgets 1 region\(s\): Argentina/],
    [`returned-value ${T}`, /needs two sides; the border has 3/],
    ['kww --table nothing.parquet', /Cannot read nothing\.parquet: it does not exist/],
    ['kww --table cut.parquet', /cut\.parquet/],
    [`extraction-one-way ${T}`, /needs one way/, /--way "USA>MEX"/],
    [`extraction-one-way ${T} --way Turkey`, /--way Turkey: not two groups/],
    [`extraction-one-way ${T} --way Turkey>Germny`, /Unknown direction/, /Turkey>Germany/],
    [`kww ${T} --way Turkey>Germany`, /not for one way/],
    [`pair-by-industry ${T}`, /needs a pair/, /twinplant report cali-baja/],
    [`by-heading ${T}`, /needs a pair/, /twinplant report/],
    [`satellite-accounts ${T}`, /needs accounts by activity/, /--satellite/],
    [`jobs-in-demand ${T}`, /needs jobs by activity/],
    [`jobs-in-demand ${T} --satellite energy.csv`, /no account "jobs" \(it has energy, co2\)/],
    [
      `satellite-accounts ${T} --satellite strange.csv`,
      /Unknown activity "Turkey\|Agricultur"/,
      /Turkey\|Agri/,
    ],
    [`satellite-accounts ${T} --satellite short.csv`, /4 of 9 activities are missing: Turkey\|Transport/],
    [`satellite-accounts ${T} --satellite words.csv`, /"none" is no number/],
    [`satellite-accounts ${T} --satellite twice.json`, /twice\.json/],
    [`kww ${T} --satellite jobs.csv`, /takes no satellite/],
    [`kww ${T} --pair cali-baja`, /--table and --pair/],
    ['kww --pair cali-bja', /Unknown pair/, /cali-baja/],
    ['kww --format oecd', /--format is only for --table/],
    [`kww ${T} --json --csv`, /only one form/],
    [`kww ${T} --parquet`, /not text/, /--out/],
    [`kww ${T} --out kww`, /does not say what to write/],
    [`kww ${T} --out=`, /--out has no file/],
    [`kww ${T} --engine gpu`, /Unknown engine "gpu"/, /wasm, plain, native/],
    [`kww ${T} --threads 0`, /--threads 0: not a whole number/],
  ])('refuses: measure %s', async (line, ...says) => {
    const { exit, out, err } = await inside(`measure ${line}`, folder);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    for (const each of says) expect(err).toMatch(each);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('--engine and --threads choose how, not what', async () => {
    const line = 'measure kww --pair cali-baja --border region --csv';
    const [one, other] = [await inFolder(line), await inFolder(`${line} --threads 1 --engine plain`)];
    expect(one.exit).toBe(0);
    expect(other.out).toBe(one.out);
  });

  const pairs = ['pair', 'headings'];
  const ofTables = MEASURES.filter(({ needs }) => !needs.some((need) => pairs.includes(need)));
  test.each(ofTables)('$id runs over a border of a table', async ({ id, needs, complete }) => {
    const way = complete ? 'Turkey>Germany' : 'a>b';
    const more = needs.map((need) => (need === 'way' ? `--way ${way}` : '--satellite jobs.csv')).join(' ');
    const border = complete ? 'country' : 'two.json';
    const line = `measure ${id} --table leather.parquet --border ${border} --csv ${more}`;
    const { exit, out, err } = await inside(line, folder);
    expect(exit, err).toBe(0);
    expect(out).toMatch(/\r\n.*\d/);
    expect(out).not.toMatch(/NaN|undefined|Infinity/);
  });
});
