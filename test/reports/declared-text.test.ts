import { beforeAll, expect, test } from 'vitest';
import { MEASURES } from '../../src/measures/registry.ts';
import { pairConfig, pairIds } from '../../src/pipeline/accounts.ts';
import { processingConfig } from '../../src/pipeline/processing-config.ts';
import spanish from '../../src/reports/locales/declared.es.json' with { type: 'json' };
import { declaredText } from '../../src/reports/locales/declared-text.ts';
import { PUBLICATIONS } from '../../src/sources/registry.ts';
import { embeddedReport, SHAPES } from './embedded-report.ts';

/** English that no formula, name or title has. */
const ENGLISH =
  /\b(the|of|and|by|in|with|which|from|than|as|to|step|item|judgement|without|only|free|work)\b/;

/** A pair with a province, one of whole states, and one of several states. */
const KINDS = ['detroit-ontario', 'california--jalisco', 'border-states'];

/** Everything that is declared in English outside the dictionaries and shown by a report of an embedded pair. */
async function everyText(): Promise<string[]> {
  const reports = await Promise.all([
    ...[2013, 2018, 2022].map((year) => embeddedReport(year)),
    ...KINDS.map((id) => embeddedReport(2022, id)),
  ]);
  const configs = await Promise.all((await pairIds()).map((id) => pairConfig(id)));
  const { parameters: calls } = await processingConfig();
  return [
    ...Object.values(calls).flatMap(({ meaning, source }) => [meaning, source]),
    ...configs.flatMap(({ parameters, base, balance, ensemble, bands, published }) => [
      ...[parameters, base, balance, ensemble, bands]
        .flatMap((part) => Object.values(part))
        .flatMap(({ meaning, source }) => [meaning, source]),
      ...published.map(({ source }) => source),
    ]),
    ...PUBLICATIONS.flatMap(({ producer, edition, licence }) => [producer, edition, licence]),
    ...reports.flatMap(({ parameters, evidence, checks, published, provenance }) => [
      ...parameters.flatMap(({ meaning, source }) => [meaning, source]),
      ...evidence.flatMap(({ what, note }) => [what, note]),
      ...checks.map(({ title }) => title),
      ...published.map(({ source }) => source),
      ...provenance.origins.flatMap(({ producer, edition, licence }) => [producer, edition, licence]),
    ]),
    ...(SHAPES.origins ?? [])
      .map(({ producer }) => producer)
      .filter((text) => ENGLISH.test(text) || /through/.test(text)),
    ...MEASURES.flatMap(({ symbol, identity, source }) => [symbol, identity, source]),
  ];
}

let declared: readonly string[];

beforeAll(async () => {
  declared = await everyText();
}, 60_000);

test('every declared text that has English words has its Spanish', () => {
  const missing = declared.filter((text) => ENGLISH.test(text) && declaredText(text, 'es').language === 'en');
  expect([...new Set(missing)]).toEqual([]);
});

test('no Spanish is kept for a text that nobody declares any more', () => {
  const known = new Set(declared);
  expect(Object.keys(spanish).filter((text) => !known.has(text))).toEqual([]);
});

test('a text without Spanish stays English and says so', () => {
  expect(declaredText('of another pair', 'es')).toEqual({ text: 'of another pair', language: 'en' });
  expect(declaredText('Cells below zero', 'es')).toEqual({ text: 'Celdas menores que cero', language: 'es' });
  expect(declaredText('Cells below zero', 'en').text).toBe('Cells below zero');
});
