import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as twinplant from '../src/index.ts';

test('the vocabulary is as it was recorded: a name that goes or comes is a change of the library', async () => {
  await expect(`${Object.keys(twinplant).sort().join('\n')}\n`).toMatchFileSnapshot(
    'snapshots/vocabulary.txt',
  );
});

test('every name stands once, under the heading of its layer', () => {
  const text = readFileSync('src/index.ts', 'utf8');
  const names = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list]) =>
    list
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean),
  );
  expect(names).toEqual([...new Set(names)]);
  expect(text.match(/^\/\/ [A-Z]\w*/gm)).toHaveLength(9);
});
