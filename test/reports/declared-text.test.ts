import { expect, test } from 'vitest';
import { MEASURES } from '../../src/measures/registry.ts';
import { processingConfig } from '../../src/pipeline/processing-config.ts';
import spanish from '../../src/reports/locales/declared.es.json' with { type: 'json' };
import { declaredText } from '../../src/reports/locales/declared-text.ts';
import { embeddedReport, SHAPES } from './embedded-report.ts';

/** English that no formula, name or title has. */
const ENGLISH =
  /\b(the|of|and|by|in|with|which|from|than|as|to|step|item|judgement|without|only|free|work)\b/;

/** Everything that is declared in English outside the dictionaries and shown by a report. */
async function declared(): Promise<string[]> {
  const reports = await Promise.all([2013, 2018].map(embeddedReport));
  const { parameters: calls } = await processingConfig();
  return [
    ...Object.values(calls).flatMap(({ meaning, source }) => [meaning, source]),
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

test('every declared text that has English words has its Spanish', async () => {
  const missing = (await declared()).filter(
    (text) => ENGLISH.test(text) && declaredText(text, 'es').language === 'en',
  );
  expect([...new Set(missing)]).toEqual([]);
});

test('no Spanish is kept for a text that nobody declares any more', async () => {
  const known = new Set(await declared());
  expect(Object.keys(spanish).filter((text) => !known.has(text))).toEqual([]);
});

test('a text without Spanish stays English and says so', () => {
  expect(declaredText('of another pair', 'es')).toEqual({ text: 'of another pair', language: 'en' });
  expect(declaredText('Cells below zero', 'es')).toEqual({ text: 'Celdas menores que cero', language: 'es' });
  expect(declaredText('Cells below zero', 'en').text).toBe('Cells below zero');
});
