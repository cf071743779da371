import { beforeAll, describe, expect, test, vi } from 'vitest';
import { rowCount, textsOf } from '../../src/files/columns.ts';
import { loadAccounts } from '../../src/pipeline/accounts.ts';
import { pairReport } from '../../src/pipeline/pair-report.ts';
import { processingConfig } from '../../src/pipeline/processing-config.ts';
import { processingReport } from '../../src/pipeline/processing-report.ts';
import { headline } from '../../src/reports/content/headline.ts';
import { reportHtml } from '../../src/reports/html.ts';
import { LANGUAGES } from '../../src/reports/locales/language.ts';
import type { PairReport } from '../../src/reports/pair-report.ts';
import { CONTENT, splitReading } from '../../src/reports/processing.ts';
import { reportJson } from '../../src/reports/report-json.ts';
import { reportTables } from '../../src/reports/report-tables.ts';
import { headlineText } from '../../src/reports/text.ts';

vi.setConfig({ testTimeout: 60_000 });

let report: PairReport;
let without: PairReport;

beforeAll(async () => {
  const [accounts, config] = await Promise.all([loadAccounts('cali-baja', 2013), processingConfig()]);
  const { processing: _, ...plain } = pairReport(accounts, config);
  const part = processingReport(accounts.nested, accounts.pair, config);
  if (part.kind === 'none') throw new Error('No split.');
  // The limits take ten seconds; these are those of docs/processing.md.
  const content = part.readings.get(CONTENT)!;
  const ranges = [
    { kind: 'H', least: 0.025, most: 0.331 },
    { kind: 'N', least: 0, most: 0.444 },
  ] as const;
  without = plain;
  report = {
    ...plain,
    processing: { ...part, readings: new Map([...part.readings, [CONTENT, { ...content, ranges }]]) },
  };
}, 60_000);

/** The words of the block, without markup. */
const words = (page: string) =>
  page
    .slice(page.indexOf('<h3 id="processing">'), page.indexOf('<section id="stake"'))
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');

describe.each(LANGUAGES)('the split in a report in %s', (language) => {
  test('says the share first, with its range, and beside it the share without the split', () => {
    const text = words(reportHtml(report, language));
    // PROCESSING §6, 2013: V0 15.7, V1 19.0, full tie, pure, 30.4 percent; H 2.5–33.1, N 0–44.7.
    const [first] = text.split(language === 'en' ? 'A table that' : 'Una matriz que');
    expect(first).toContain(language === 'en' ? 'about 19 percent' : 'cerca de 19 %');
    expect(first).toContain(language === 'en' ? 'between 16 and 30 percent' : 'entre 16 y 30 %');
    expect(text).toMatch(/2\.5–33 ?% 0–44 ?%/);
    expect(text).toMatch(/16 ?%.*2011.*18–30 ?%.*40 ?%.*2004/);
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}|processing\.\w/);
  });

  test('leads where crossings and returned value are shown, with the number without the split beside it', () => {
    const page = reportHtml(report, language);
    expect(page).toMatch(/<strong>470<\/strong> · 449/);
    expect(page).toMatch(/<strong>233<\/strong> · 222/);
    expect(page).toMatch(/<strong>19\s?%<\/strong> · 16\s?%/);
    expect(headline(report, language).contrast).toMatch(/19 \(\w+ 17 \w 30\)|19 \(between 17 and 30\)/);
    expect(headline(without, language).contrast).not.toMatch(/30/);
  });

  test('stands on the terminal in lines that fit', () => {
    const text = headlineText(report, language);
    expect(text).toMatch(/43,400 +37,100 +37,100–66,800/);
    expect(text).toMatch(/ 470 +\S+\n +\S[^\d]*\(V0\) +449 /);
    for (const width of [72, 80, 120])
      for (const line of headlineText(report, language, { width }).split('\n'))
        expect(line.length, line).toBeLessThanOrEqual(width);
  });

  test('is left out, in words or wholly, where there is none', () => {
    expect(reportHtml(without, language)).not.toContain('id="processing"');
    const none: PairReport = { ...without, processing: { kind: 'none', why: 'no-side' } };
    expect(reportHtml(none, language)).toMatch(/Neither side of this pair|Ningún lado de este par/);
    expect(headlineText(none, language).replaceAll('\n', ' ')).toMatch(
      /Neither side of this pair|Ningún lado de este par/,
    );
    expect(reportTables(none, language).map(({ name }) => name)).not.toContain('processing');
  });
});

test.each([
  // PROCESSING §6, 2013: V1 over V0, from its table, where the metro’s purchases at home follow Flegg’s quotient.
  ['d4-pair-at-least-2', 418 / 398],
  ['d5-total', 212 / 201],
])('telling export plants apart raises %s as much as in the method', (id, raised) => {
  const { unsplit, split } = splitReading(report.processing, id)!;
  expect(split / unsplit / raised).toBeGreaterThan(0.99);
  expect(split / unsplit / raised).toBeLessThan(1.01);
});

test('without the split, the readings are those of the accounts', () => {
  for (const id of ['d4-pair-at-least-2', 'd5-total'])
    expect(splitReading(report.processing, id)!.unsplit / report.figures.get(id)!.value).toBeCloseTo(1, 3);
});

test('a pair in other countries takes only the readings of its sides', () => {
  const part = report.processing!;
  if (part.kind === 'none') throw new Error('No split.');
  const elsewhere = { ...part, aligned: false };
  expect(splitReading(elsewhere, CONTENT)).toBeUndefined();
  expect(splitReading(elsewhere, 'd4-national-at-least-2')).toBeUndefined();
  expect(splitReading(elsewhere, 'd4-pair-at-least-2')!.split).toBe(
    splitReading(part, 'd4-pair-at-least-2')!.split,
  );
});

test('the JSON has every reading with and without the split, and the published shares with year and source', () => {
  const { processing, headline: first } = JSON.parse(JSON.stringify(reportJson(report)));
  expect(processing).toMatchObject({ kind: 'estimated', central: 'V1', range: ['V0', 'V2-full-pure'] });
  const found = processing.readings.find(({ id }: { id: string }) => id === CONTENT);
  expect(found.unsplit).toBeCloseTo(0.157, 3);
  expect(found.split).toBeCloseTo(0.19, 3);
  expect(found.tied).toBeCloseTo(0.304, 3);
  expect(found.unit).toBe('ratio');
  const published = processing.published as { low: number; high: number; year: number; source: object }[];
  expect(published.map(({ low, high, year }) => [low, high, year])).toEqual([
    [0.16, 0.16, 2011],
    [0.18, 0.3, null],
    [0.4, 0.4, 2004],
  ]);
  for (const { source } of published) expect(Object.keys(source)).toEqual(['en', 'es']);
  const returned = first.find(({ id }: { id: string }) => id === 'd5-total');
  expect(returned.exportPlantsApart).toBeGreaterThan(returned.value);
});

test('the files have a row for every run of every reading', () => {
  const { records } = reportTables(report, 'en').find(({ name }) => name === 'processing')!;
  const run = records.columns.find(({ name }) => name === 'run')!;
  if (run.kind !== 'text') throw new Error('Runs are texts.');
  const count = (id: string) => textsOf(run).filter((each) => each === id).length;
  const part = report.processing!;
  expect(part.kind === 'none' ? 0 : part.readings.size).toBe(count('V0'));
  expect(count('V1')).toBe(count('V0'));
  expect(count('H-least')).toBe(1);
  const published = reportTables(report, 'es').find(({ name }) => name === 'processing-published')!;
  expect(rowCount(published.records.columns[0])).toBe(3);
});
