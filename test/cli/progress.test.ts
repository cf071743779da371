import { expect, test } from 'vitest';
import { progress } from '../../src/cli/progress.ts';
import { timeLeft } from '../../src/cli/time-left.ts';

/** What progress writes to a stream, told at the given times. */
function said(isTTY: boolean, times: readonly number[]): string[] {
  const written: string[] = [];
  let now = 0;
  const stream = { isTTY, columns: 20, write: (text: string) => written.push(text) };
  const { tell, done } = progress(stream as unknown as NodeJS.WriteStream, () => now);
  for (const time of times) {
    now = time;
    tell(`at ${time}, and some more words`);
  }
  done();
  return written;
}

test('in a log, nothing in the first second, then a line every five seconds', () => {
  expect(said(false, [0, 500, 1000, 2000, 5999, 6000])).toEqual([
    'at 1000, and some more words\n',
    'at 6000, and some more words\n',
  ]);
});

test('on a terminal, one line that is overwritten, never wraps, and is taken away', () => {
  expect(said(true, [0, 10])).toEqual([
    '\r\u001b[Kat 0, and some more',
    '\r\u001b[Kat 10, and some mor',
    '\r\u001b[K',
  ]);
});

test('the time left follows from the steps done', () => {
  let now = 0;
  const left = timeLeft(100, () => now);
  now = 2000;
  expect([left(0), left(1)]).toEqual(['', '']);
  expect(left(2)).toBe(', about 98 s left'.replace('98 s', '2 min'));
  expect(left(50)).toBe(', about 2 s left');
  expect(left(100)).toBe('');
});
