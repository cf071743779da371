import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BIN, run, runShell } from './run.ts';

const ESCAPE = '\u001b[';
const shell = (line: string, env: Record<string, string> = {}) =>
  runShell(['bash', '-c', `set -o pipefail; ${line}`], { env: { NODE: process.execPath, BIN, ...env } });

const hasScript = existsSync('/usr/bin/script');
const hasFull = existsSync('/dev/full');

describe('colour', { timeout: 60_000 }, () => {
  test('is not in a pipe', async () => {
    const { out, err } = await run(['measures']);
    expect(out + err + (await run(['measures', 'x'])).err).not.toContain(ESCAPE);
  });

  test('is where FORCE_COLOR asks for it, in results and messages', async () => {
    const env = { FORCE_COLOR: '1' };
    expect((await run(['measures'], { env })).out).toContain(ESCAPE);
    expect((await run(['measures', 'x'], { env })).err).toContain(ESCAPE);
  });

  test('is nowhere with NO_COLOR, whatever else is set', async () => {
    const env = { NO_COLOR: '1', FORCE_COLOR: '1' };
    expect((await run(['measures'], { env })).out).not.toContain(ESCAPE);
    expect((await run(['measures', 'x'], { env })).err).not.toContain(ESCAPE);
  });

  test.skipIf(!hasScript)(
    `is on a terminal, and not on a terminal with NO_COLOR${hasScript ? '' : ' [SKIPPED: no script(1)]'}`,
    async () => {
      const terminal = 'script -qec "$NODE $BIN measures" /dev/null';
      expect((await shell(terminal, { TERM: 'xterm' })).out).toContain(ESCAPE);
      expect((await shell(terminal, { TERM: 'xterm', NO_COLOR: '1' })).out).not.toContain(ESCAPE);
    },
  );
});

describe('a reader that stops', { timeout: 60_000 }, () => {
  test.each(['measures', 'pairs cali-baja', 'check', 'sectors --json'])(
    '%s | head -1 ends well and says nothing',
    async (line) => {
      const { exit, out, err } = await shell(`"$NODE" "$BIN" ${line} | head -1`);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out.split('\n')).toHaveLength(2);
    },
  );
});

test.skipIf(!hasFull)(
  `a full disk behind standard output is said in words${hasFull ? '' : ' [SKIPPED: no /dev/full]'}`,
  { timeout: 60_000 },
  async () => {
    const { exit, err } = await shell('"$NODE" "$BIN" measures > /dev/full');
    expect(exit).toBe(2);
    expect(err).toMatch(/^twinplant: Cannot write the output: the disk is full/);
  },
);
