import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BIN, longestLine, run, runShell } from './run.ts';

const COMMANDS = [
  'report',
  'pairs',
  'scenario',
  'series',
  'measures',
  'measure',
  'sectors',
  'sources',
  'claims',
  'check',
  'table',
];
const TABLE_COMMANDS = ['import', 'info', 'aggregate', 'export'];

describe('help', { timeout: 60_000 }, () => {
  test('teaches: what it is for, examples, exit codes, environment', async () => {
    const { exit, out, err } = await run(['--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const part of [...COMMANDS, 'Examples:', 'Exit codes:', 'Environment:']) expect(out).toContain(part);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    await expect(out).toMatchFileSnapshot('../snapshots/cli-help.txt');
  });

  test('is what the program says when it is asked nothing', async () => {
    const [nothing, asked] = [await run([]), await run(['help'])];
    expect(nothing).toEqual(asked);
    expect(nothing.exit).toBe(0);
  });

  test.each(COMMANDS)('of %s fits 80 columns and stays as it was recorded', async (command) => {
    const { exit, out, err } = await run([command, '--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    await expect(out).toMatchFileSnapshot(`../snapshots/cli-help-${command}.txt`);
  });

  test.each(TABLE_COMMANDS)('of table %s fits 80 columns and stays as it was recorded', async (command) => {
    const { exit, out, err } = await run(['table', command, '--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    expect(out).toContain('Examples:');
    await expect(out).toMatchFileSnapshot(`../snapshots/cli-help-table-${command}.txt`);
  });

  test('of pairs new tells how a side is written', async () => {
    const { exit, out, err } = await run(['pairs', 'new', '--help']);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    for (const kind of ['counties:', 'areas:', 'states:', 'mexico:', 'provinces:'])
      expect(out).toContain(kind);
    expect(longestLine(out)).toBeLessThanOrEqual(80);
    await expect(out).toMatchFileSnapshot('../snapshots/cli-help-pairs-new.txt');
  });

  test('loads neither DuckDB nor the charts', async () => {
    const script = `
      process.on('exit', () => {
        const loaded = process.report.getReport().sharedObjects.filter((each) => /duckdb/i.test(each));
        process.stderr.write('DuckDB libraries: ' + loaded.length);
      });
      process.argv.splice(1, 0, 'twinplant');
      process.argv.push('--help');
      await import(${JSON.stringify(BIN)});`;
    const { out, err } = await runShell([process.execPath, '--input-type=module', '-e', script]);
    expect(out).toContain('Usage: twinplant');
    expect(err).toBe('DuckDB libraries: 0');
  });
});

test('--version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await run(['--version'])).toMatchObject({ exit: 0, out: `${version}\n`, err: '' });
});
