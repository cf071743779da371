import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Each example runs against the built package and prints what is beside it; `npx vitest run -u` renews the answers. */
const examples = readdirSync('examples').filter((name) => name.endsWith('.ts'));

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(0);
});

test.each(examples)(
  '%s prints the answer beside it, in at most 60 lines of code',
  async (name) => {
    const path = `examples/${name}`;
    expect(readFileSync(path, 'utf8').split('\n').length).toBeLessThanOrEqual(61);
    const printed = execFileSync(process.execPath, ['--import', 'tsx', path], { encoding: 'utf8' });
    await expect(printed).toMatchFileSnapshot(`../${path.replace(/ts$/, 'txt')}`);
  },
  60_000,
);
