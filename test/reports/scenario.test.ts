import { describe, expect, test } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { provenance } from '../../src/core/provenance.ts';
import { table } from '../../src/core/table.ts';
import { jobs as inJobs } from '../../src/core/unit.ts';
import { CENTRAL } from '../../src/pipeline/scenario-run/choices.ts';
import { makeScenarioReport } from '../../src/pipeline/scenario-run/make-report.ts';
import type { Page } from '../../src/reports/html/page.ts';
import { scenarioTornadoPicture } from '../../src/reports/pictures/scenario-tornado-picture.ts';
import { scenarioJson } from '../../src/reports/scenario/scenario-json.ts';
import { scenarioSection } from '../../src/reports/scenario/scenario-section.ts';
import { scenarioText } from '../../src/reports/scenario/scenario-text.ts';
import { people, signedNumber, signedPercent } from '../../src/reports/scenario/signed.ts';
import { scenarioNumber } from '../../src/reports/scenario-report.ts';
import { scenarioTornado } from '../../src/scenarios/run/alternatives.ts';
import { scenarioFigures } from '../../src/scenarios/run/figures.ts';
import { scenarioResult } from '../../src/scenarios/run/scenario-result.ts';
import { leather } from '../measures/leather.ts';
import { applied } from '../scenarios/applied.ts';
import { thetaOf } from '../scenarios/model.ts';
import { exampleReport } from './example-report.ts';

const of = leather();
const four = thetaOf(of, 4);
const pair = {
  a: ['Argentina'],
  b: ['Turkey'],
  countryA: ['Argentina'],
  countryB: ['Turkey'],
  goods: ['Agriculture'],
  manufactures: [],
  jobs: table({
    rows: axis('region', ['Argentina', 'Turkey']),
    cols: of.sectors,
    values: Float64Array.from([40000, 30000, 20000, 60000, 50000, 10000]),
    unit: inJobs(2000),
    provenance: provenance('test jobs', 'observed', []),
  }),
};
const accounts = {
  nested: of,
  pair,
  year: 2000,
  config: {
    id: 'test-pair',
    name: { en: 'Leather: A & B', es: 'Cuero: A y B' },
    sides: { a: { name: { en: 'Side <A>', es: 'Lado <A>' } }, b: { name: { en: 'Side B', es: 'Lado B' } } },
  },
};
const file = {
  compare: { before: '2000-01-01', after: '2000-07-01' },
  assumptions: [{ en: 'Nobody is exempt.', es: 'Nadie está exento.' }],
  sources: [
    { id: 'law', title: 'A law', publisher: 'A parliament', date: '2000-01-01', url: 'https://example.org' },
  ],
};
const scenario = {
  ...applied(of, { after: (s, b) => (s === 'Turkey' && b === 'Argentina' ? 0.3 : 0) }),
  notes: file.assumptions,
};
const result = scenarioResult(of, pair, scenario, four, { general: { steps: [1, 4] } });
const tornado = scenarioTornado([
  {
    id: 'elasticities',
    settings: [
      {
        setting: 'aggregate',
        inputs: { of, pair, applied: scenario, elasticities: thetaOf(of, 8) },
      },
    ],
  },
]);
const bands = scenarioFigures(of, result).map(({ id, value }) => ({
  id,
  p05: value - 0.001,
  p50: value,
  p95: value + 0.001,
}));
const report = makeScenarioReport(accounts, file, result, CENTRAL, {
  tornado,
  bands,
  draws: { count: 20, seed: 7, tables: false },
});

describe('a scenario in words', () => {
  test.each(['en', 'es'] as const)('fits a screen and says what it is (%s)', (language) => {
    const text = scenarioText(report, language);
    expect(Math.max(...text.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}/);
    const flat = text.replace(/\s+/g, ' ');
    expect(flat).toContain(
      language === 'en' ? 'it is not a forecast. Real income' : 'no es un pronóstico. El ingreso real',
    );
    // Notes repeat what the file assumes; it is said once.
    expect(flat.split(file.assumptions[0][language])).toHaveLength(2);
    expect(flat).toContain('A parliament, A law (2000-01-01): https://example.org');
    expect(flat).toContain('2000');
  });

  test('the headline is the real income of the model, with its range', () => {
    const { value } = scenarioNumber(report, 'real-income-b');
    expect(value).toBeLessThan(0);
    const flat = scenarioText(report, 'en').replace(/\s+/g, ' ');
    const amount = Math.abs(100 * value).toFixed(Math.abs(value) >= 0.01 ? 1 : 2);
    const worth = Math.abs(scenarioNumber(report, 'income-change-b').value).toFixed(1);
    expect(flat).toContain(
      `real income in Side B would be ${amount} percent lower, about $${worth} million a year (nine of ten draws: `,
    );
  });

  test('without draws it says that there are no ranges', () => {
    const plain = makeScenarioReport(accounts, file, result, CENTRAL);
    expect(scenarioText(plain, 'en')).toContain('No ranges were drawn');
    expect(scenarioText(plain, 'es')).toContain('No se sortearon rangos');
    expect(scenarioText(plain, 'en', { only: ['jobs'] })).not.toContain('Who bears the duty');
  });

  test('an explanation takes its figures from the run, with their direction', () => {
    const explanation = {
      en: 'In {b} real income is {real-income-b}; {b} {income-change-b}; prices in {a}: {price-a}; sales {trade}; {jobs-hit-b}.',
      es: 'En {b} el ingreso real es {real-income-b}; {b} {income-change-b} sobre las cuentas de {year}.',
    };
    const told = makeScenarioReport(accounts, { ...file, explanation }, result, CENTRAL);
    const flat = scenarioText(told, 'en').replace(/\s+/g, ' ');
    const of_ = (id: string) => scenarioNumber(told, id).value;
    const percent = (ratio: number) => {
      const size = Math.abs(100 * ratio);
      return `${size.toFixed(size >= 10 ? 0 : size >= 1 ? 1 : 2)} percent`;
    };
    expect(of_('price-a')).toBeGreaterThan(0);
    expect(of_('trade')).toBeLessThan(0);
    expect(flat).toContain(`In Side B real income is ${percent(of_('real-income-b'))} lower;`);
    expect(flat).toContain(`prices in Side <A>: ${percent(of_('price-a'))} more;`);
    expect(flat).toContain(`sales ${percent(of_('trade'))} lower;`);
    expect(flat).toContain(
      `Side B would lose about $${Math.abs(of_('income-change-b')).toFixed(1)} million a year;`,
    );
    const json = scenarioJson(told);
    expect(json.explanation!.es).toMatch(
      /^En Lado B el ingreso real es [\d.]+\u00a0% menor; Lado B perdería/,
    );
    expect(json.explanation!.es).toContain('sobre las cuentas de 2000.');
    const wrong = { ...file, explanation: { en: 'It is {real-incme-b}.', es: 'Es {real-incme-b}.' } };
    expect(() => scenarioText(makeScenarioReport(accounts, wrong, result, CENTRAL), 'en')).toThrow(
      /\{real-incme-b\}, which the run does not have/,
    );
  });

  test('duties of one year on the trade of another are said', () => {
    const later = { ...file, compare: { before: '2000-12-31', after: '2001-06-01' } };
    const said = (of: typeof file) => scenarioText(makeScenarioReport(accounts, of, result, CENTRAL), 'en');
    expect(said(later).replace(/\s+/g, ' ')).toContain(
      'The duties are those of 2001; the trade that they meet is that of 2000.',
    );
    expect(said(file)).not.toContain('The duties are those of');
  });

  test('lost flows alone are called a bound', () => {
    const lost = scenarioResult(
      of,
      pair,
      applied(of, { lost: (s, b) => (s === 'Turkey' && b === 'Argentina' ? 1 : 0) }),
      four,
    );
    const text = scenarioText(makeScenarioReport(accounts, file, lost, CENTRAL), 'en').replace(/\s+/g, ' ');
    expect(text).toContain('an upper bound, not a forecast');
    expect(text).not.toContain('real income');
  });
});

test('a section of a page escapes names and has every table', () => {
  const both = { ...exampleReport(), scenario: report };
  const drawn = (['a', 'b'] as const).map(
    (side) =>
      [
        `scenario-${side}`,
        scenarioTornadoPicture(side)(both, 'en', { width: 720, idPrefix: side })!,
      ] as const,
  );
  const page = {
    language: 'en',
    say: (key: string) => key,
    wide: new Map(drawn),
    narrow: new Map(drawn),
  } as unknown as Page;
  const { markup } = scenarioSection(page, report);
  expect(markup).toContain('Side &lt;A&gt;');
  expect(markup).not.toContain('Side <A>');
  for (const id of [
    'sides',
    'products-a',
    'products-b',
    'jobs',
    'lenses',
    'bearers',
    'compare',
    'path',
    'tornado',
  ])
    expect(markup).toContain(`id="scenario-test-${id}"`);
  for (const side of ['a', 'b']) expect(markup).toContain(`id="figure-scenario-${side}"`);
  expect(drawn[1][1]).toContain('one for all goods: ');
  expect(drawn[1][1]).toContain('Income of Side B');
});

test('as JSON it keeps every number in full', () => {
  const json = JSON.parse(JSON.stringify(scenarioJson(report)));
  expect(json.schema).toBe('twinplant-scenario/1');
  expect(json.grade).toBe('scenario');
  const income = json.figures.find((each: { id: string }) => each.id === 'real-income-b');
  expect(income.value).toBe(result.general!.equilibrium.realIncome[1] - 1);
  expect(income.low).toBeLessThan(income.value);
  expect(json.tables.path.rows.labels).toEqual(['1', '4', 'exact', 'log-exact']);
  expect(json.comparison.length).toBeGreaterThan(20);
  expect(json.tornado[0].ends[0].figures['real-income-b']).not.toBe(income.value);
});

test('signs, and how much of a number is shown', () => {
  expect(signedPercent(-0.0234, 'en')).toBe('−2.3%');
  expect(signedPercent(0.00123, 'es')).toBe('+0.12\u00a0%');
  expect(signedPercent(-0.0000123, 'en')).toBe('−0.0012%');
  expect(signedPercent(1.5, 'en')).toBe('+150%');
  expect(signedPercent(0, 'en')).toBe('0%');
  expect(signedNumber(1234.5)).toBe('+1,230');
  expect(signedNumber(-0.001)).toBe('0');
  expect(people(-1234.6, true)).toBe('−1,230');
  expect(people(12, true)).toBe('+12');
});
