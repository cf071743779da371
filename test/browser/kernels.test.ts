import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, SWITCHES } from './chromium.ts';
import type { Digests } from './kernel-digests.ts';
import { kernelDigests } from './kernel-digests.ts';
import { leatherCells } from './leather-cells.ts';

/**
 * The same bits in Node and in a browser, on one thread and on several. The golden numbers themselves are checked in Node
 * (test/measures/leather): equal bits carry them over.
 */

const path = findChromium();
const missing = 'no Chromium found: set TWINPLANT_CHROMIUM to one';
if (path === undefined) console.warn(`test/browser/kernels.test.ts: ${missing}`);

const leather = leatherCells();
let expected: Digests;
let script = '';
let inputs: string[] = [];

beforeAll(async () => {
  const entry = fileURLToPath(new URL('kernel-digests.ts', import.meta.url));
  // For a browser: a module of Node, or DuckDB, would not be found and fail the build.
  const made = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  script = made.outputFiles[0].text;
  inputs = Object.keys(made.metafile.inputs);
  expected = await kernelDigests(leather, 1);
}, 120_000);

test('two threads in Node: the same bits as one', async () => {
  const found = await kernelDigests(leather, 2);
  expect(found.digests).toEqual(expected.digests);
  expect([expected.threads, found.threads, found.helped]).toEqual([1, 2, true]);
}, 120_000);

test('every result is another one, and none is empty', () => {
  const all = Object.values(expected.digests);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(27);
});

test('the bundle for browsers holds nothing but the sources of numeric, core, mrio and measures', () => {
  const others = inputs.filter((each) => !/^(src\/(numeric|core|mrio|measures)|test\/browser)\//.test(each));
  expect(others).toEqual([]);
  expect(script).not.toMatch(/duckdb|from\s*["']node:/i);
});

test('every measure can be bundled for browsers', async () => {
  const { outputFiles, errors } = await build({
    entryPoints: ['src/measures/registry.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  expect(outputFiles[0].text).not.toMatch(/duckdb|from\s*["']node:/i);
});

describe.skipIf(path === undefined)(
  `in Chromium${path === undefined ? ` (SKIPPED: ${missing})` : ''}`,
  () => {
    let browser: Browser;
    const servers: Server[] = [];

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: path!, args: SWITCHES });
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      for (const server of servers) server.close();
    });

    /** Serves the bundle on this machine alone; isolated pages may share memory between threads. */
    async function serve(isolated: boolean): Promise<string> {
      const headers = isolated
        ? { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
        : {};
      const server = createServer(({ url }, answer) => {
        const isScript = url === '/kernels.js';
        const type = isScript ? 'text/javascript' : 'text/html';
        answer.writeHead(200, { ...headers, 'Content-Type': `${type}; charset=utf-8` });
        answer.end(isScript ? script : '<!doctype html><title>kernels</title>');
      });
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    }

    test.each([
      ['isolated, with threads', true],
      ['not isolated, on one thread', false],
    ])(
      '%s: the same bits as in Node',
      async (_, isolated) => {
        const page = await browser.newPage();
        await page.goto(await serve(isolated));
        const found = (await page.evaluate(
          `import('/kernels.js').then(({ kernelDigests }) => kernelDigests(${JSON.stringify(leather)}))`,
        )) as Digests;
        expect(found.digests).toEqual(expected.digests);
        const several = isolated && availableParallelism() > 1;
        expect(await page.evaluate('crossOriginIsolated')).toBe(isolated);
        expect([found.threads > 1, found.helped]).toEqual([several, several]);
        await page.close();
      },
      120_000,
    );
  },
);
