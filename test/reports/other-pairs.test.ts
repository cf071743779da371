import { beforeAll, describe, expect, test } from 'vitest';
import { reportHtml } from '../../src/reports/html.ts';
import { LANGUAGES, type Language } from '../../src/reports/locales/language.ts';
import { spanishJoins } from '../../src/reports/locales/spanish-joins.ts';
import type { PairReport } from '../../src/reports/pair-report.ts';
import { reportJson } from '../../src/reports/report-json.ts';
import { reportTables } from '../../src/reports/report-tables.ts';
import { headlineText } from '../../src/reports/text.ts';
import { embeddedReport } from './embedded-report.ts';
import { otherPairs } from './other-pairs.ts';

const KINDS = ['canada', 'states', 'several', 'domestic'] as const;
type Kind = (typeof KINDS)[number];

let real: PairReport;
let pairs: Readonly<Record<Kind, PairReport>>;
const pages = new Map<string, string>();

beforeAll(async () => {
  real = await embeddedReport(2018);
  pairs = otherPairs(real);
  for (const kind of KINDS)
    for (const language of LANGUAGES) pages.set(kind + language, reportHtml(pairs[kind], language));
}, 60_000);

const page = (kind: Kind, language: Language) => pages.get(kind + language)!;

describe.each(KINDS)('a report of another pair: %s', (kind) => {
  test.each(LANGUAGES)('in %s has no gaps, no empty table and no link to nowhere', (language) => {
    for (const text of [words(page(kind, language)), headlineText(pairs[kind], language)])
      expect(text).not.toMatch(
        /undefined|\bNaN\b|Infinity|\{\w+\}|\b(report|charts|overlays)\.[a-z]+\.[a-zA-Z]+/,
      );
    expect(page(kind, language)).not.toMatch(/<tbody><\/tbody>|<p>\s*<\/p>|<ul><\/ul>/);
    const ids = new Set([...page(kind, language).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
    const inside = [...page(kind, language).matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
  });

  test.each(LANGUAGES)('in %s says nothing that is true of Cali Baja only', (language) => {
    const text = words(page(kind, language)) + headlineText(pairs[kind], language);
    const own =
      kind === 'states'
        ? /Baja|San Diego|Imperial|Sonora|El Centro/
        : /California|San Diego|Imperial|Sonora|El Centro/;
    expect(text.match(new RegExp(`.{0,60}(${own.source}).{0,60}`))?.[0]).toBeUndefined();
  });

  test('links to the tables that are written, and to no others', () => {
    const linked = new Set(
      [...page(kind, 'en').matchAll(/href="tables\/([\w-]+)\.csv/g)].map(([, name]) => name),
    );
    const written = reportTables(pairs[kind], 'en').map(({ name }) => name);
    expect([...linked].filter((name) => !written.includes(name))).toEqual([]);
    for (const { records } of reportTables(pairs[kind], 'en'))
      for (const column of records.columns)
        expect((column.kind === 'text' ? column.codes : column.values).length, records.title).toBeGreaterThan(
          0,
        );
  });

  test('puts its letter beside the headline, with what it means', () => {
    const { grade } = pairs[kind];
    const text = page(kind, 'en');
    expect(text.indexOf('id="grade"')).toBeGreaterThan(text.indexOf('class="lede"'));
    expect(text.indexOf('id="grade"')).toBeLessThan(text.indexOf('<nav'));
    expect(headlineText(pairs[kind], 'en')).toContain(`Evidence grade ${grade}.`);
    expect(headlineText(pairs[kind], 'es')).toContain(`Nivel de evidencia ${grade}.`);
    expect(reportJson(pairs[kind]).grade).toMatchObject({ letter: grade });
  });
});

describe('across the border of the United States and Canada', () => {
  test.each(LANGUAGES)('in %s nothing is said of Mexico but what a run or a definition says', (language) => {
    const text = words(
      page('canada', language).replaceAll(/<div class="measure"[\s\S]*?<\/dl>\s*<\/div>/g, ' '),
    );
    const left = text.replaceAll(
      /Mexican imports not matched to INEGI’s table|importaciones mexicanas sin ajustar a la matriz del INEGI/g,
      '',
    );
    expect(left.match(/.{0,60}(Mexic|México|INEGI|SCIAN|maquila).{0,60}/)?.[0]).toBeUndefined();
  });

  test('the borders beside each other are named by their countries', () => {
    expect(page('canada', 'en')).toContain('trade between the United States and Canada');
    expect(page('canada', 'es')).toContain('comercio entre Estados Unidos y Canadá');
    expect(page('canada', 'en')).toContain('href="tables/crossings-us-canada.csv"');
    expect(headlineText(pairs.canada, 'en')).toContain('United States–Canada');
  });

  test('what is not known is said: headings of one side, customs values, pins of κ, the year of the bands', () => {
    const text = page('canada', 'en');
    expect(text).toContain('What is made in Ontario is not split into products');
    expect(text).toMatch(/<table id="by-heading">[\s\S]*?From Detroit to Ontario/);
    expect(/<table id="by-heading">[\s\S]*?<\/table>/.exec(text)![0]).not.toContain(
      'From Ontario to Detroit',
    );
    expect(text).toContain('no customs value for 2018');
    expect(text).not.toContain('id="bases"');
    expect(text).toContain('No published figure of this pair pins it');
    expect(text).toContain('drawn for the accounts of 2013 and carried over to 2018');
    expect(text).toContain('Ontario, 2017–19.');
    expect(text).toContain('No jobs by product for provinces.');
    expect(page('canada', 'es')).toContain('se sortearon para las cuentas de 2013');
    expect(text).not.toContain('id="figure-placebo"');
    expect(text).not.toContain('id="published"');
  });
});

test('whole states have no κ; both variants stand beside the report', () => {
  const text = page('states', 'en');
  expect(text).toContain('What pins the trade of whole states');
  expect(text).not.toContain('id="figure-kappa"');
  expect(text).not.toContain('id="by-kappa"');
  const row = /<table id="variants">[\s\S]*?<tbody><tr>([\s\S]*?)<\/tr>/.exec(text)![1];
  const cells = [...row.matchAll(/<td class="n">([\d,]+)/g)].map(([, cell]) => Number(cell.replace(',', '')));
  expect(cells).toHaveLength(3);
  // Three significant figures: 5 off at thousands, twice, and 50 off at ten thousands.
  expect(Math.abs(2 * cells[0] - cells[1]), 'three significant figures').toBeLessThanOrEqual(60);
  expect(cells[2]).toBe(cells[1]);
  expect(reportTables(pairs.states, 'en').map(({ name }) => name)).toContain('variants');
});

test('the curve over κ takes the place of the one-way runs, and the value used is in it once', () => {
  const text = page('several', 'en');
  const row = /<table id="by-kappa">[\s\S]*?<tr>([\s\S]*?)<\/tr>/.exec(text)![1];
  expect([...row.matchAll(/<th scope="col" class="n">([^<]*)/g)].map(([, head]) => head)).toEqual([
    '1',
    '3',
    'used here: 9',
    '27',
  ]);
  expect(text).toContain('That rest gives κ =');
  expect(text).not.toContain('id="figure-tornado"');
});

test('a domestic pair is named one, and has no national border', () => {
  const text = page('domestic', 'en');
  expect(text).toContain('A domestic pair: both sides in the United States, 2018');
  expect(page('domestic', 'es')).toContain('Un par nacional: ambos lados en Estados Unidos, 2018');
  expect(text).toContain('no national border runs between them');
  expect(text).not.toContain('id="figure-crossings"');
  expect(text).not.toContain('customs form');
  expect(text).toContain('jobs by product are known for neither side');
  expect(text).toContain('What pins trade inside a country');
  expect(reportJson(pairs.domestic).tables).not.toHaveProperty('crossingsNational');
  expect(headlineText(pairs.domestic, 'en')).not.toMatch(/China|Mexico/);
});

test('a reading that a pair lacks is named below its table', () => {
  const figures = new Map(real.figures);
  figures.delete('d8-demand-a');
  const text = reportHtml({ ...real, figures }, 'en');
  expect(text).toContain(
    'Not known for this pair: jobs in San Diego and Imperial tied to purchases of Baja California.',
  );
});

test('Spanish joins articles and conjunctions', () => {
  expect(spanishJoins('la parte de el condado y Illinois')).toBe('la parte del condado e Illinois');
  expect(spanishJoins('vende a el estado de México')).toBe('vende al estado de México');
  expect(spanishJoins('de El Paso a El Centro, Sonora y Hidalgo')).toBe(
    'de El Paso a El Centro, Sonora e Hidalgo',
  );
  expect(spanishJoins('agua y hielo, hoy hierve')).toBe('agua y hielo, hoy hierve');
});

/** The words of a page, as they are read. */
function words(text: string): string {
  return text
    .replaceAll(/<(style|code)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&\w+;|&#39;/g, ' ')
    .replaceAll(/\s+/g, ' ');
}
