import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failure } from '../../src/cli/failure.ts';
import { loadMrio } from '../../src/mrio/store.ts';
import { loadMrioCsv, saveMrioCsv } from '../../src/mrio/store-csv.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';

const folder = temporaryFolder();

// No command reads a table of the user's yet: what it will say and how it will end is tested at the library.
test('a table that does not balance is refused with its five worst activities, and ends with 4', {
  timeout: 60_000,
}, async () => {
  const path = join(folder, 'edited.csv');
  await saveMrioCsv(await loadMrio('data/base/2018.parquet'), path);
  const lines = readFileSync(path, 'utf8').split('\n');
  const cells = lines[1].split(',');
  cells[2] = String(Number(cells[2]) + 1e6);
  writeFileSync(path, [lines[0], cells.join(','), ...lines.slice(2)].join('\n'));
  const error = await loadMrioCsv(path).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  const { exit, text } = failure(error, false);
  expect(exit).toBe(4);
  expect(text).toMatch(/does not balance: .* differ by up to .* relative \(tolerance 0\.000001\)/);
  expect(text.match(/\S+ \(row [\d.]+, column [\d.]+\)/g)).toHaveLength(5);
  expect(text).toContain('USA|AGR');
  expect(text).toMatch(/Balance the table first/);
});

test('a fault of the program ends with 70 and asks for a report, without a stack', () => {
  const { exit, text } = failure(new TypeError('x is undefined'), false);
  expect(exit).toBe(70);
  expect(text).toMatch(/^twinplant: x is undefined\nThis is a fault of Twinplant: please report it/);
  expect(text).not.toMatch(/^\s+at /m);
  expect(failure(new TypeError('x is undefined'), true).text).toMatch(/^\s+at /m);
});
