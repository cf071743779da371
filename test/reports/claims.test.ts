import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { claimsStatistics } from '../../scripts/claims-statistics-data.ts';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { jobs, millionUsd } from '../../src/core/unit.ts';
import { requireColumns } from '../../src/files/columns.ts';
import type { Pair } from '../../src/measures/pair.ts';
import { manufacturingJobsReadings } from '../../src/measures/readings-manufactures.ts';
import { loadFigures } from '../../src/pipeline/accounts.ts';
import { openLibrary } from '../../src/pipeline/library.ts';
import type { Claim } from '../../src/reports/claims/claim.ts';
import { KNOWLEDGE, VERDICTS } from '../../src/reports/claims/claim.ts';
import { claimRows } from '../../src/reports/claims/claim-rows.ts';
import { claimsMarkdown } from '../../src/reports/claims/claims-markdown.ts';
import { claimsNote } from '../../src/reports/claims/claims-note.ts';
import { claimsRecords } from '../../src/reports/claims/claims-records.ts';
import { claimsText } from '../../src/reports/claims/claims-text.ts';
import { CLAIMS, READING_BASIS } from '../../src/reports/claims/ledger.ts';
import storedStatistics from '../../src/reports/claims/statistics.json' with { type: 'json' };
import { STATISTICS } from '../../src/reports/claims/statistics.ts';
import { LANGUAGES } from '../../src/reports/locales/language.ts';
import { figureOf, trialFigures } from './claims-figures.ts';

const claim = (id: string): Claim => CLAIMS.find((each) => each.id === id)!;
const nearestIds = [...new Set(CLAIMS.flatMap((each) => each.nearest.map(({ reading }) => reading)))];
const texts = bilingual({ CLAIMS, READING_BASIS });

describe('the ledger', () => {
  test.each([
    ['made-together', 6.2e9, 2013],
    ['foreign-exports', 24.3e9, 2013],
    ['services-share', 0.51, null],
    ['manufacturing-workers', 418_300, null],
    ['intermediates-share', 0.5, null],
    ['california-exports', 26.8e9, 2015],
    ['california-exports-growth', 3.11, 2015],
    ['trilateral-trade', 1.3e12, 2014],
    ['daily-trade', 3.6e9, 2014],
    ['us-content-mexico-40', 0.4, 2004],
    ['us-content-mexico-16', 0.16, 2011],
    ['us-content-mexico-30', 0.3, null],
    ['us-content-canada-25', 0.25, 2004],
    ['california-jobs', 566_000, null],
    ['us-jobs-mexico', 5_000_000, null],
    ['us-jobs-neighbours', 14_000_000, null],
    ['us-jobs-lost', 700_000, null],
    ['hires-per-ten', 2.5, null],
    ['jobs-mexican-investment', 123_000, null],
  ])('has %s', (id, value, year) => {
    expect(claim(id).claimed).toMatchObject({ value, year });
  });

  test('has nothing else, and no id twice', () => {
    expect(new Set(CLAIMS.map(({ id }) => id)).size).toBe(19);
    expect(CLAIMS).toHaveLength(19);
  });

  test('the variants of the jobs said to be lost are named', () => {
    expect(claim('us-jobs-lost').saidBy.en).toMatch(/682,900.*879,280/);
  });

  test('both languages are complete, and differ', () => {
    expect(texts.length).toBeGreaterThan(200);
    for (const { en, es } of texts) {
      for (const text of [en, es]) expect(text.trim()).toBe(text);
      expect(en).not.toBe('');
      expect(es, en).not.toBe(en);
    }
  });

  test('Spanish as it is written in Mexico', () => {
    for (const { es } of texts) {
      expect(es).not.toMatch(/billones|billón|añadid|ordenador|vosotros|replic|réplic/i);
      expect(es).not.toMatch(/\d%/);
    }
  });

  test('no row says that we repeat the study', () => {
    for (const { en } of texts) expect(en).not.toMatch(/replic|reproduc|confirms|proves/i);
  });

  test('verdicts, ways of knowing and dates come from closed lists', () => {
    for (const each of CLAIMS) {
      expect(VERDICTS).toContain(each.verdict);
      expect(each.knowledge.length).toBeGreaterThan(0);
      for (const way of each.knowledge) expect(KNOWLEDGE).toContain(way);
      expect(each.date).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
      expect(each.claimed.step).toBeGreaterThan(0);
    }
  });

  test('what is told from memory says so in the row, in both languages', () => {
    for (const each of CLAIMS) {
      const remembered = each.knowledge.includes('memory');
      expect(/from memory/.test(JSON.stringify(each)), each.id).toBe(remembered);
      expect(/de memoria/.test(JSON.stringify(each)), each.id).toBe(remembered);
    }
  });

  test('says what every reading counts, and names no reading that stands beside nothing', () => {
    expect(Object.keys(READING_BASIS).sort()).toEqual([...nearestIds].sort());
  });

  test('a published number lies on the digits that were printed', () => {
    for (const { id, claimed } of CLAIMS) {
      const steps = claimed.value / claimed.step;
      expect(Math.abs(steps - Math.round(steps)), id).toBeLessThan(1e-6);
    }
  });
});

describe('readings beside the figures', () => {
  test('all exist in the embedded accounts or among the published statistics', async () => {
    for (const year of [2013, 2018]) {
      const known = new Set([
        ...(await loadFigures('cali-baja', year)).keys(),
        ...manufacturingJobsReadings(smallPair()).map(({ id }) => id),
      ]);
      const wanted = CLAIMS.flatMap((each) => each.nearest).filter(({ years }) => years.includes(year));
      for (const { reading } of wanted) expect(known, reading).toContain(reading);
    }
    const published = CLAIMS.flatMap((each) => each.nearest).filter(({ reading }) =>
      reading.startsWith('statistic-'),
    );
    for (const { reading, years } of published) {
      for (const year of years) expect(STATISTICS.get(year)!.has(reading), reading).toBe(true);
    }
  });

  test('of the embedded accounts bear every verdict out', async () => {
    const figures = new Map<number, Awaited<ReturnType<typeof loadFigures>>>();
    for (const year of [2013, 2018]) figures.set(year, await loadFigures('cali-baja', year));
    const rows = claimRows(figures);
    expect(rows.filter(({ verdict }) => verdict === 'matches-within-band').map(({ id }) => id)).toEqual([
      'california-exports',
    ]);
    expect(rows[0].background.readings).toBeGreaterThan(80);
    expect(rows[0].background.holding).toBeGreaterThan(0);
  });

  test('a match of another definition, of another year, or by no reading is refused', () => {
    const figures = new Map([
      [2013, new Map([['d1-total', figureOf('d1-total', USD, 6_000, 5_000, 8_000)]])],
    ]);
    const said = (verdict: Claim['verdict'], same: boolean, year = 2013): Claim => ({
      ...claim('made-together'),
      verdict,
      claimed: { ...claim('made-together').claimed, year },
      nearest: [{ reading: 'd1-total', years: [2013], same, why: { en: 'a', es: 'b' } }],
    });
    expect(claimRows(figures, [said('matches-within-band', true)])[0].readings[0].holds).toBe('inside');
    expect(() => claimRows(figures, [said('matches-within-band', false)])).toThrow(/made-together.*inside/);
    expect(() => claimRows(figures, [said('matches-within-band', true, 2014)])).toThrow(/same definition/);
    expect(() => claimRows(new Map(), [said('matches-within-band', true)])).toThrow(/not-compared/);
    expect(() => claimRows(figures, [{ ...said('matches-within-band', true), nearest: [] }])).toThrow(
      /no readings/,
    );
    expect(() => claimRows(figures, [said('different-definition', true)])).toThrow(/same definition/);
    expect(() => claimRows(figures, [said('not-computable', true)])).toThrow(/same definition/);
    expect(claimRows(figures, [said('disputed-method', true)])).toHaveLength(1);
    expect(claimRows(figures, [said('different-definition', false)])).toHaveLength(1);
  });

  test.each([
    [6_100, 6_149.9, 'outside'],
    [6_100, 6_150.1, 'inside'],
    [6_160, 6_240, 'inside'],
    [6_249.9, 9_000, 'inside'],
    [6_250.1, 9_000, 'outside'],
  ])('a band from %d to %d million is %s for $6.2 billion', (low, high, holds) => {
    const figures = new Map([[2013, new Map([['d1-total', figureOf('d1-total', USD, low, low, high)]])]]);
    expect(claimRows(figures)[0].readings[0].holds).toBe(holds);
  });

  test('another unit is not compared, and a reading that is not there says so', () => {
    const figures = new Map([[2013, new Map([['d1-total', figureOf('d1-total', jobs(2013), 6.2e9)]])]]);
    const rows = claimRows(figures);
    expect(rows[0].readings[0].holds).toBe('not-compared');
    expect(rows[0].readings[1].figure).toBeUndefined();
    expect(claimsText(rows, 'en')).toContain('not in these accounts');
    expect(claimsNote(rows, 'en')).toHaveLength(3);
  });

  test('a reading that the ledger does not explain is refused', () => {
    const odd = { reading: 'odd', years: [2013], same: false, why: { en: 'a', es: 'b' } };
    expect(() => claimRows(new Map(), [{ ...claim('made-together'), nearest: [odd] }])).toThrow('odd');
  });

  test('the background counts readings of any meaning, without industries and checks', () => {
    const ids = ['d1-total', 'd2-total', 'industry:gross:AUTO', 'check-output-gap', 'd4-pair-world-gap'];
    const figures = new Map([
      [2013, new Map(ids.map((id) => [id, figureOf(id, USD, 6_200)]))],
      [2018, new Map([['d1-total', figureOf('d1-total', millionUsd(2018), 6_200)]])],
    ]);
    expect(claimRows(figures)[0].background).toEqual({ readings: 2, holding: 2 });
  });
});

describe('texts', () => {
  const rows = claimRows(trialFigures());

  test.each(LANGUAGES)('for a terminal, in %s', async (language) => {
    const text = [claimsText(rows, language), ...claimsNote(rows, language)].join('\n');
    await expect(text).toMatchFileSnapshot(`../snapshots/claims-${language}.txt`);
    expect(text).not.toContain('\u001b');
  });

  test.each([70, 80, 120])('keep to %d characters', (width) => {
    for (const language of LANGUAGES) {
      for (const line of claimsText(rows, language, width).split('\n')) {
        expect(line.length, line).toBeLessThanOrEqual(width);
        expect(line.trimEnd()).toBe(line);
      }
    }
  });

  test.each(LANGUAGES)('as Markdown, in %s', async (language) => {
    const page = claimsMarkdown(rows, language);
    await expect(page).toMatchFileSnapshot(`../snapshots/claims-${language}.md`);
    expect(page).not.toMatch(/[^\\]\$/);
    for (const row of rows) expect(page).toContain(`<a id="${row.id}"></a>`);
  });

  test('as records: no gaps, the same codes in both languages', () => {
    const [en, es] = LANGUAGES.map((language) => claimsRecords(rows, language));
    for (const name of ['claims', 'readings'] as const) {
      requireColumns(en[name].columns, name);
      requireColumns(es[name].columns, name);
      expect(en[name].columns.map((column) => column.name)).toEqual(
        es[name].columns.map((column) => column.name),
      );
      const coded = ['claim', 'verdict', 'reading', 'holds', 'same_definition', 'value', 'year'];
      const of = (from: typeof en) => from[name].columns.filter((column) => coded.includes(column.name));
      expect(of(es)).toEqual(of(en));
    }
    const lengths = claimsRecords(claimRows(new Map()), 'en').readings.columns.map((column) =>
      column.kind === 'text' ? column.codes.length : column.values.length,
    );
    expect(new Set(lengths)).toEqual(new Set([5]));
  });
});

describe('what was computed for the ledger', () => {
  const shared = fileURLToPath(new URL('../../../shared/data', import.meta.url));

  test.skipIf(!existsSync(shared))('published statistics are as the agency’s file gives them', async () => {
    expect(await claimsStatistics(openLibrary(shared))).toEqual(storedStatistics);
  });

  test('jobs in manufactures: both = a + b, part of all jobs, none without a table', () => {
    const [both, a, b] = manufacturingJobsReadings(smallPair()).map(({ value }) => value);
    expect([both, a, b]).toEqual([44, 4, 40]);
    expect(manufacturingJobsReadings({ ...smallPair(), jobs: undefined })).toEqual([]);
  });
});

const USD = millionUsd(2013);

function smallPair(): Pair {
  return {
    a: ['A'],
    b: ['B'],
    countryA: ['A'],
    countryB: ['B'],
    goods: ['farm', 'mill'],
    manufactures: ['mill'],
    jobs: table({
      rows: axis('region', ['A', 'B']),
      cols: axis('sector', ['farm', 'mill', 'shop']),
      values: Float64Array.of(2, 4, 8, 20, 40, 80),
      unit: jobs(2013),
      provenance: provenance('trial', 'observed', []),
    }),
  };
}

/** Every text in two languages below a value. */
function bilingual(from: unknown): { en: string; es: string }[] {
  if (typeof from !== 'object' || from === null) return [];
  const { en, es } = from as { en?: unknown; es?: unknown };
  if (typeof en === 'string' && typeof es === 'string') return [{ en, es }];
  return Object.values(from).flatMap(bilingual);
}
