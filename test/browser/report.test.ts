import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportHtml } from '../../src/reports/html.ts';
import { LANGUAGES, type Language } from '../../src/reports/locales/language.ts';
import { embeddedClaims, embeddedReport, SHAPES } from '../reports/embedded-report.ts';
import { otherPairs } from '../reports/other-pairs.ts';
import { findChromium, SWITCHES } from './chromium.ts';

const path = findChromium();
const missing = 'no Chromium found: set TWINPLANT_CHROMIUM to one';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A phone, a screen, and the width of a Letter page between its margins. */
const WIDTHS = [390, 1280];
const PAPER = { width: 702, height: 930 };

/** Tables and pictures that paper would cut. */
const CUT = `[...document.querySelectorAll('.table, figure')]
  .filter((each) => each.scrollWidth > each.clientWidth + 1 ||
    (each.tagName === 'FIGURE' && each.getBoundingClientRect().height > ${PAPER.height}))
  .map((each) => each.id || each.getAttribute('aria-labelledby'))`;

if (path === undefined) console.warn(`test/browser/report.test.ts: ${missing}`);

test.runIf(process.env.CI === 'true')('a Chromium is there', () => {
  expect(path, missing).toBeDefined();
});

describe.skipIf(path === undefined)(
  `the report's page in Chromium${path === undefined ? ` (SKIPPED: ${missing})` : ''}`,
  () => {
    let browser: Browser;
    const pages = new Map<Language, string>();
    const others = new Map<string, string>();

    beforeAll(async () => {
      const [report, claims] = await Promise.all([embeddedReport(2018), embeddedClaims()]);
      for (const language of LANGUAGES)
        pages.set(language, reportHtml(report, language, { shapes: SHAPES, claims }));
      for (const [kind, other] of Object.entries(otherPairs(report)))
        others.set(kind, reportHtml(other, 'es'));
      browser = await chromium.launch({ executablePath: path!, args: SWITCHES });
    }, 60_000);

    afterAll(() => browser?.close());

    async function open(language: Language, viewport: { width: number; height: number }): Promise<Page> {
      const page = await browser.newPage({ viewport });
      page.on('request', (request) => {
        if (!request.url().startsWith('about:')) throw new Error(`The page asks for ${request.url()}.`);
      });
      await page.setContent(pages.get(language)!);
      return page;
    }

    for (const language of LANGUAGES) {
      for (const width of WIDTHS) {
        test(`in ${language} at ${width} px has no serious fault of accessibility and no sideways scrolling`, async () => {
          const page = await open(language, { width, height: 844 });
          await page.evaluate(axe);
          const faults = await page.evaluate(
            `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 120)).join(' | ')))`,
          );
          expect(faults).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
          await page.close();
        }, 60_000);
      }

      test(`in ${language} is printed without cut tables or pictures`, async () => {
        const page = await open(language, PAPER);
        await page.emulateMedia({ media: 'print' });
        expect(await page.evaluate(CUT)).toEqual([]);
        const pdf = await page.pdf({ format: 'Letter', preferCSSPageSize: true });
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
        expect(pdf.length).toBeGreaterThan(100_000);
        await page.close();
      }, 60_000);
    }

    test.each(['canada', 'states', 'several', 'domestic'])(
      'of another pair (%s) fits a phone and is printed without cut tables or pictures',
      async (kind) => {
        const page = await browser.newPage({ viewport: { width: WIDTHS[0], height: 844 } });
        await page.setContent(others.get(kind)!);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTHS[0]);
        await page.setViewportSize(PAPER);
        await page.emulateMedia({ media: 'print' });
        expect(await page.evaluate(CUT)).toEqual([]);
        await page.close();
      },
      60_000,
    );

    test('is walked through with the keyboard: first the skip link, then every scrolling table', async () => {
      const page = await open('en', { width: 390, height: 844 });
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      const unreachable = await page.evaluate(
        `[...document.querySelectorAll('*')]
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'auto')
          .filter((each) => each.tabIndex !== 0)
          .map((each) => each.outerHTML.slice(0, 80))`,
      );
      expect(unreachable).toEqual([]);
      await page.close();
    }, 60_000);

    test('shows one drawing of each picture at any width', async () => {
      for (const width of WIDTHS) {
        const page = await open('es', { width, height: 844 });
        const shown = await page.evaluate(
          `[...document.querySelectorAll('.picture svg')].filter((each) => each.getBoundingClientRect().width > 0).length`,
        );
        expect(shown).toBe(9);
        await page.close();
      }
    }, 60_000);
  },
);
