import { describe, expect, test, vi } from 'vitest';
import { inside } from './inside.ts';
import { run } from './run.ts';

// Whole runs of models; machines that are busy take their time.
vi.setConfig({ testTimeout: 120_000 });

const cli = (line: string) => inside(`scenario ${line}`, '.');

describe('twinplant scenario', () => {
  test('lists what is ready-made, in both languages', async () => {
    const [english, spanish] = [await cli('list'), await cli('list --lang es')];
    expect(english.exit).toBe(0);
    expect(english.out).toMatch(/mexico-canada-25\s+history\s+25 percent on Mexico/);
    expect(spanish.out).toMatch(/mexico-canada-25\s+historia\s+25 % a México/);
    const json = JSON.parse((await cli('list --json')).out);
    expect(json.map(({ id }: { id: string }) => id)).toContain('usmca-withdrawn');
  });

  test('shows duties, days and what can be set', async () => {
    const { out } = await cli('show mexico-canada-25-usmca');
    expect(out).toMatch(/mexico\.claims\s+usmca-2025-h2\s+0\.5 – 0\.74/);
    expect(out).toMatch(/before\s+2025-03-03/);
    expect(JSON.parse((await cli('show usmca-withdrawn --json')).out).id).toBe('usmca-withdrawn');
  });

  test.each([
    ['show mexico-canada-52', 2, /mexico-canada-25/],
    ['run mexico-canada-25 --set mexico.rtae=0.1', 2, /mexico\.rate/],
    ['run mexico-canada-25 --set mexico.rate', 2, /not path=number/],
    ['run mexico-canada-25 --set mexico.rate=-1.5', 2, /-150 % is not possible/],
    ['run mexico-canada-25 --labour town', 2, /--labour/],
    ['run mexico-canada-25 --path 0', 2, /from 1 to 500/],
    ['run mexico-canada-25 --draws 1', 2, /--draws 1/],
    ['compare border-closed', 2, /no table after it/],
  ])('%s is refused with what to do', async (line, exit, message) => {
    const ended = await cli(line);
    expect(ended.exit).toBe(exit);
    expect(ended.err).toMatch(message);
    expect(ended.out).toBe('');
  });

  test('runs one on the accounts of a pair', async () => {
    const { exit, out } = await cli('run mexico-canada-25 --json');
    expect(exit).toBe(0);
    const json = JSON.parse(out);
    const figure = (id: string) => json.figures.find((each: { id: string }) => each.id === id).value;
    // Duties on Mexico: Baja California loses, and its sales fall; Mexico collects nothing more.
    expect(figure('real-income-b')).toBeLessThan(0);
    expect(figure('trade')).toBeLessThan(0);
    expect(figure('revenue-country-b')).toBe(0);
    expect(figure('revenue-country-a')).toBeGreaterThan(0);
    const smaller = JSON.parse(
      (await cli('run mexico-canada-25 --json --set mexico.rate=0.1 --set canada.rate=0.1')).out,
    );
    const loss = smaller.figures.find((each: { id: string }) => each.id === 'real-income-b').value;
    expect(loss).toBeLessThan(0);
    expect(loss).toBeGreaterThan(figure('real-income-b'));
  });

  test('in a report --draws draws the ranges of both, and one assumption at a time stands beside', async () => {
    // Threads need the built files.
    const { exit, out } = await run(
      'report cali-baja --scenario steel-aluminum-2018 --draws 3 --threads 2 --json'.split(' '),
    );
    expect(exit).toBe(0);
    const { scenario, figures } = JSON.parse(out);
    expect(scenario.draws).toMatchObject({ count: 3, tables: true });
    const income = scenario.figures.find(({ id }: { id: string }) => id === 'real-income-b');
    expect(income.high).toBeGreaterThan(income.low);
    expect(scenario.tornado.map(({ id }: { id: string }) => id)).toContain('elasticities');
    expect(figures.length).toBeGreaterThan(300);
  });

  test('runs on the accounts of its second day unless told otherwise, alone and in a report', async () => {
    const [own, other] = [await cli('run july-2018 --json'), await cli('run july-2018 --year 2022 --json')];
    expect([own, other].map(({ out }) => JSON.parse(out).year)).toEqual([2018, 2022]);
    const [text, plain] = [await cli('run july-2018 --year 2022'), await cli('run july-2018')];
    expect(text.out.replace(/\s+/g, ' ')).toContain(
      'The duties are those of 2018; the trade that they meet is that of 2022.',
    );
    expect(plain.out).not.toContain('The duties are those of');
    const report = JSON.parse((await inside('report cali-baja --scenario july-2018 --json', '.')).out);
    expect([report.year, report.scenario.year]).toEqual([2018, 2018]);
    expect(report.scenario.explanation).toEqual(JSON.parse(own.out).explanation);
    const wrong = await inside('report cali-baja --scenario july-2081 --json', '.');
    expect(wrong.exit).toBe(2);
    expect(wrong.err).toMatch(/july-2018/);
  });

  test('its explanation goes with the run as declared, and not with other numbers', async () => {
    const [own, other] = [
      await cli('run worldwide-10 --json'),
      await cli('run worldwide-10 --json --set world.rate=0.05'),
    ];
    expect(JSON.parse(own.out).explanation.es).toMatch(/^En el modelo Baja California perdería/);
    expect(JSON.parse(other.out).explanation).toBeNull();
  });

  test('draws the same ranges from the same seed', async () => {
    const line = 'run border-wait-10 --json --draws 3';
    const [one, other] = [await cli(line), await cli(line)];
    expect(one.out).toBe(other.out);
    const json = JSON.parse(one.out);
    expect(json.draws.count).toBe(3);
    for (const { low, high } of json.figures) expect(low).toBeLessThanOrEqual(high);
  });

  test('compares readings before and after', async () => {
    const { exit, out } = await cli('compare usmca-withdrawn');
    expect(exit).toBe(0);
    expect(out).toMatch(/d1-total +[\d,]+ +[\d,]+ +−/);
  });
});
