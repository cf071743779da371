import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandOf, DOCUMENTS, measuresDoc } from '../scripts/measures-doc.ts';
import { twinplant } from '../src/cli/program.ts';
import { MEASURES } from '../src/measures/registry.ts';

describe.each(['en', 'es'] as const)('the document of measures in %s', (language) => {
  test('is what scripts/measures-doc.ts writes', () => {
    const text = readFileSync(DOCUMENTS[language], 'utf8');
    expect(text, 'npx tsx scripts/measures-doc.ts writes it').toBe(measuresDoc(language));
  });

  test('has an entry for every measure of the registry, once, and no holes', () => {
    const text = measuresDoc(language);
    const entries = [...text.matchAll(/^### ([a-z0-9-]+)$/gm)].map(([, id]) => id);
    expect(entries).toEqual(MEASURES.map(({ id }) => id));
    expect(text).not.toMatch(/undefined|\bNaN\b/);
  });
});

test.each(MEASURES)('the command of $id has options that the command knows', (measure) => {
  const [, , command, id, ...options] = commandOf(measure).split(' ');
  const known = twinplant().commands.find((each) => each.name() === command)!;
  expect(id).toBe(measure.id);
  for (const option of options.filter((each) => each.startsWith('--')))
    expect(known.options.map(({ long }) => long)).toContain(option);
});
