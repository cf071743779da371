import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadAccounts, pairConfig } from '../../../src/pipeline/accounts.ts';
import { loadScenario, scenarioIds } from '../../../src/pipeline/scenario/scenarios.ts';
import { accountYear } from '../../../src/pipeline/scenario-run/account-year.ts';
import { runScenario } from '../../../src/pipeline/scenario-run/run-scenario.ts';
import { scenarioExplanation } from '../../../src/reports/scenario/explanation.ts';
import { scenarioWords } from '../../../src/reports/scenario/scenario-words.ts';
import type { ScenarioReport } from '../../../src/reports/scenario-report.ts';

/**
 * Every ready-made scenario on the accounts of Cali Baja: no number in its two sentences is typed, each is one of the run, and the
 * table of docs/scenarios.md is what the run gives now.
 */

const PAIR = 'cali-baja';
const ids = await scenarioIds();
const page = readFileSync('docs/scenarios.md', 'utf8');
const reports = new Map<string, ScenarioReport>();

beforeAll(async () => {
  const { years } = await pairConfig(PAIR);
  const accounts = new Map<number, Awaited<ReturnType<typeof loadAccounts>>>();
  for (const id of ids) {
    const file = await loadScenario(id);
    const year = accountYear(file, years);
    if (!accounts.has(year)) accounts.set(year, await loadAccounts(PAIR, year));
    reports.set(id, (await runScenario(accounts.get(year)!, file)).report);
  }
}, 300_000);

/** Two significant figures, written without the program's own formats. */
const two = (value: number): number => Number(Math.abs(value).toPrecision(2));
const figure = (of: ScenarioReport, id: string): number => {
  const found = of.figures.get(id);
  if (!found) throw new Error(`${of.id} has no ${id}`);
  return found.value;
};

/** What an English sentence may say of a figure. */
function wordsFor(of: ScenarioReport, id: string): string[] {
  const { value, unit } = of.figures.get(id)!;
  if (unit.kind === 'jobs')
    return [Math.abs(value) < 0.5 ? 'no jobs' : `${two(value).toLocaleString('en')} jobs`];
  if (unit.kind === 'money') {
    const [amount, size] = Math.abs(value) >= 1000 ? [two(value) / 1000, 'billion'] : [two(value), 'million'];
    return [`$${amount} ${size}`, `$${amount.toFixed(1)} ${size}`];
  }
  const percent = 100 * Math.abs(value);
  const shown =
    percent >= 9.95 ? percent.toFixed(0) : percent >= 0.995 ? percent.toFixed(1) : percent.toFixed(2);
  const direction = id.startsWith('price') ? ['more', 'less'] : ['higher', 'lower'];
  const amount = percent < 0.01 ? 'less than 0.01' : shown;
  return [`${amount} percent ${direction[value > 0 ? 0 : 1]}`];
}

describe.each(ids)('%s', (id) => {
  test('no number of its explanation is typed, and both languages name the same figures', async () => {
    const { explanation } = await loadScenario(id);
    expect(explanation).toBeDefined();
    const figures = (text: string) => [...text.matchAll(/\{([\w-]+)\}/g)].map(([, name]) => name);
    for (const language of ['en', 'es'] as const) {
      const text = explanation![language];
      expect(text.replace(/\{[\w-]+\}/g, '')).not.toMatch(/\d/);
      expect(text.split(/(?<=\.)\s+(?=[A-ZÁÉÍÓÚ{])/)).toHaveLength(2);
      expect(text).not.toMatch(/\bwill\b/);
    }
    expect(figures(explanation!.es).sort()).toEqual(figures(explanation!.en).sort());
    expect(figures(explanation!.en).filter((name) => name.includes('-')).length).toBeGreaterThan(2);
  });

  test('every number that a reader sees in it is one of the run', async () => {
    const report = reports.get(id)!;
    const template = (await loadScenario(id)).explanation!.en;
    const told = scenarioExplanation(report, scenarioWords(report, 'en'));
    let rest = told;
    for (const [, name] of template.matchAll(/\{([\w-]+)\}/g)) {
      if (!report.figures.has(name)) continue;
      const said = wordsFor(report, name).find((each) => rest.includes(each));
      expect(said, `${name}: ${wordsFor(report, name)} in: ${told}`).toBeDefined();
      rest = rest.replace(said!, '');
    }
    expect(rest.replaceAll(String(report.year), '')).not.toMatch(/\d/);
    const spanish = scenarioExplanation(report, scenarioWords(report, 'es'));
    expect(spanish).not.toMatch(/\{|undefined|NaN/);
  });

  test('its row in docs/scenarios.md is what the run gives', () => {
    const report = reports.get(id)!;
    const percent = (name: string) => {
      const value = 100 * figure(report, name);
      const size = Math.abs(value);
      const digits = size >= 9.95 ? 0 : size >= 0.995 ? 1 : 2;
      if (size < 0.005) return '0.00 %';
      return `${value < 0 ? '−' : '+'}${size.toFixed(digits)} %`;
    };
    const people = (name: string) => `${two(figure(report, name)).toLocaleString('en')}`;
    const cells = report.figures.has('real-income-a')
      ? [
          ...[
            'real-income-b',
            'real-income-a',
            'real-wage-b',
            'real-wage-a',
            'price-b',
            'price-a',
            'trade',
          ].map(percent),
          people('jobs-hit-b'),
          people('jobs-hit-a'),
        ]
      : [...Array.from({ length: 7 }, () => '–'), people('jobs-hit-b'), people('jobs-hit-a')];
    expect(page).toContain(`| \`${id}\` | ${report.year} | ${cells.join(' | ')} |`);
  });
});

test('the words that say why agree with the signs of the runs', () => {
  const of = (id: string, name: string) => figure(reports.get(id)!, name);
  // Who is hit by US duties loses; the exemption makes it less.
  for (const id of ['mexico-canada-25', 'mexico-canada-25-usmca', 'worldwide-10', 'usmca-withdrawn'])
    for (const name of ['real-income-b', 'real-wage-b', 'real-wage-a', 'trade'])
      expect(of(id, name)).toBeLessThan(0);
  expect(of('mexico-canada-25-usmca', 'real-income-b')).toBeGreaterThan(
    of('mexico-canada-25', 'real-income-b'),
  );
  // Sides that keep the duty: real income stands above the real wage.
  expect(of('mexico-canada-25-usmca', 'real-income-a')).toBeGreaterThan(
    of('mexico-canada-25-usmca', 'real-wage-a'),
  );
  expect(of('worldwide-10', 'real-income-country-a')).toBeGreaterThan(
    of('worldwide-10', 'real-wage-country-a'),
  );
  // Mexico's ordinary tariffs are higher than those of the United States.
  expect(of('usmca-withdrawn', 'price-b')).toBeGreaterThan(of('usmca-withdrawn', 'price-a'));
  expect(of('usmca-withdrawn', 'real-wage-b')).toBeLessThan(of('usmca-withdrawn', 'real-wage-a'));
  // NAFTA: wages gain more than incomes, for the duties are gone.
  for (const side of ['a', 'b']) {
    expect(of('nafta-1993-2005', `real-income-${side}`)).toBeGreaterThan(0);
    expect(of('nafta-1993-2005', `real-wage-${side}`)).toBeGreaterThan(
      of('nafta-1993-2005', `real-income-${side}`),
    );
    expect(of('nafta-1993-2005', `revenue-country-${side}`)).toBeLessThan(0);
    expect(of('steel-aluminum-2018', `price-${side}`)).toBeGreaterThan(0);
  }
  // The lists against China turn the fall of trade between the sides into a rise.
  expect(of('steel-aluminum-2018', 'trade')).toBeLessThan(0);
  expect(of('july-2018', 'trade')).toBeGreaterThan(0);
  expect(of('mexico-canada-25', 'real-income-country-a')).toBeLessThan(0);
  expect(of('mexico-canada-25', 'price-country-a')).toBeGreaterThan(0);
});

test('scenarios of 2018 stand on 2018, later ones on the latest year, NAFTA on the latest too', async () => {
  const years = [2012, 2018, 2022];
  const of = async (id: string) => accountYear(await loadScenario(id), years);
  expect(await of('july-2018')).toBe(2018);
  expect(await of('mexico-canada-25')).toBe(2022);
  expect(await of('nafta-1993-2005')).toBe(2022);
  expect(accountYear({ compare: { before: '2019-01-01', after: '2019-06-01' } }, years)).toBe(2018);
});

test('an explanation is left out of runs that it was not written for', async () => {
  const file = await loadScenario('border-closed');
  const accounts = await loadAccounts(PAIR, 2022);
  const shorter = await runScenario(accounts, file, { choices: { labour: 'country' } });
  expect(shorter.report.explanation).toBeUndefined();
  expect(reports.get('border-closed')!.explanation).toBeDefined();
}, 60_000);
