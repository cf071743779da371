import { fileURLToPath } from 'node:url';
import { millionUsd } from '../../src/core/unit.ts';
import { readPairConfig } from '../../src/pipeline/config.ts';
import { mapShapes } from '../../src/pipeline/map-shapes.ts';
import { crossingsChart } from '../../src/reports/chart/crossings.ts';
import { flowsChart } from '../../src/reports/chart/flows.ts';
import { originChart } from '../../src/reports/chart/origin.ts';
import { pairMap } from '../../src/reports/chart/pair-map.ts';
import { placeboChart } from '../../src/reports/chart/placebo.ts';
import { profileChart } from '../../src/reports/chart/profile.ts';
import { rangesChart } from '../../src/reports/chart/ranges.ts';
import { tornadoChart } from '../../src/reports/chart/tornado.ts';
import type { Language } from '../../src/reports/locales/language.ts';
import { named } from '../../src/reports/locales/named.ts';
import { translate } from '../../src/reports/locales/translate.ts';

const UNIT = millionUsd(2013);
const MAP = (await mapShapes(
  await readPairConfig(fileURLToPath(new URL('../../pairs/cali-baja.json', import.meta.url))),
))!;

/** One small picture of each kind, to be drawn in any language at any width. */
export const PICTURES: Readonly<Record<string, (language: Language, width: number) => string>> = {
  flows: (language, width) =>
    flowsChart({
      ...common(language, width),
      unit: UNIT,
      sides: { a: named('regions', 'SDI', language), b: named('regions', 'BC', language) },
      rows: [
        row('ELEC', [603, 77, 370, 1090], [1303, 1418, 1630, 3940]),
        row('MISC', [136, 32, 90, 270], [123, 562, 410, 990]),
        row('PROF', [0, 0, 0, 0], [0.4, 0, 0.2, 0.9]),
      ],
    }),
  crossings: (language, width) => {
    const say = translate(language);
    const rows = (values: readonly (readonly [number, number, number])[]) =>
      values.map(([a, b, others], i) => ({
        label: say(`charts.crossings.${(['once', 'twice', 'thrice', 'fourOrMore'] as const)[i]}`),
        parts: [
          { role: 'a' as const, value: a },
          { role: 'b' as const, value: b },
          { role: 'others' as const, value: others },
        ],
        low: (a + b + others) * 0.9,
        high: (a + b + others) * 1.05,
      }));
    return crossingsChart({
      ...common(language, width),
      panels: [
        {
          heading: say('charts.crossings.together'),
          border: 'US – MX',
          note: say('charts.crossings.more', { amount: '16.5' }),
          rows: rows([
            [37.2, 37.1, 9.1],
            [11.6, 2.3, 1.9],
            [0.36, 0.2, 0.09],
            [0.06, 0.02, 0.01],
          ]),
        },
        {
          heading: say('charts.crossings.selling'),
          border: 'US – CN',
          note: say('charts.crossings.more', { amount: '2.9' }),
          rows: rows([
            [21.9, 0, 75.2],
            [1.4, 0, 1.45],
            [0.03, 0, 0.03],
            [0.0006, 0, 0.0004],
          ]),
        },
      ],
      origins: [
        { role: 'a', label: named('regions', 'USA', language) },
        { role: 'b', label: named('regions', 'MEX', language) },
        { role: 'others', label: say('charts.origin.others') },
      ],
    });
  },
  origin: (language, width) =>
    originChart({
      ...common(language, width),
      unit: UNIT,
      nodes: [
        { id: 'a', label: named('regions', 'SDI', language), column: 0, role: 'a', low: 700, high: 1400 },
        { id: 'rest', label: named('regions', 'RUS', language), column: 0, role: 'restA' },
        { id: 'done', label: named('regions', 'BC', language), column: 1, role: 'b' },
        { id: 'ELEC', label: named('sectors', 'ELEC', language), column: 2, role: 'others' },
        { id: 'MISC', label: named('sectors', 'MISC', language), column: 2, role: 'others' },
      ],
      links: [
        { from: 'a', to: 'done', value: 1000, role: 'a' },
        { from: 'rest', to: 'done', value: 400, role: 'restA' },
        { from: 'done', to: 'ELEC', value: 700, role: 'a' },
        { from: 'done', to: 'MISC', value: 300, role: 'a' },
        { from: 'done', to: 'ELEC', value: 398, role: 'restA' },
        { from: 'done', to: 'MISC', value: 2, role: 'restA' },
      ],
    }),
  ranges: (language, width) =>
    rangesChart({
      ...common(language, width),
      unit: UNIT,
      scale: 'log',
      rows: [
        {
          label: named('readings', 'D1', language),
          value: 9590,
          low: 4800,
          high: 16500,
          alternative: 318,
          published: 6200,
        },
        { label: named('readings', 'D3', language), value: 1740, low: 860, high: 3100, alternative: 60 },
        { label: named('readings', 'D5', language), value: 201, low: 60, high: 510 },
      ],
    }),
  tornado: (language, width) =>
    tornadoChart({
      ...common(language, width),
      unit: UNIT,
      centre: 9590,
      rows: [
        { label: 'Odds', low: { setting: '1', value: 9800 }, high: { setting: '3', value: 9640 } },
        { label: 'Pull (κ)', low: { setting: 'κ 4', value: 5900 }, high: { setting: 'κ 16', value: 13900 } },
        { label: 'Ports', high: { setting: '–', value: 8100 } },
      ],
    }),
  profile: (language, width) =>
    profileChart({
      ...common(language, width),
      sides: { a: named('regions', 'SDI', language), b: named('regions', 'BC', language) },
      rows: [share('ELEC', 0.0286, 0.0826), share('MISC', 0.0083, 0.0436), share('PROF', 0.117, 0.0164)].map(
        (each) => ({ ...each, label: named('sectors', each.label, language) }),
      ),
    }),
  map: (language, width) =>
    pairMap({
      ...common(language, width),
      map: MAP,
      sides: {
        a: { name: named('regions', 'SDI', language), facts: ['1,590,000'] },
        b: { name: named('regions', 'BC', language), facts: ['775,000'] },
      },
    }),
  placebo: (language, width) =>
    placeboChart({
      ...common(language, width),
      unit: UNIT,
      scale: 'log',
      rows: [
        {
          label: named('readings', 'D1', language),
          real: { value: 9590, low: 4800, high: 16500 },
          placebos: [212, 251, 318, 540],
        },
        { label: named('readings', 'D5', language), real: { value: 201 }, placebos: [0.9, 1.4, 4.1] },
      ],
    }),
};

function common(language: Language, width: number) {
  return {
    language,
    width,
    idPrefix: 'test',
    title: 'A title with <brackets> & "quotes"',
    description: 'What the picture shows, in words.',
    source: 'Source: nobody, a test (estimated; trial)',
  };
}

function row(sector: string, aToB: readonly number[], bToA: readonly number[]) {
  const flow = ([intermediate, final, low, high]: readonly number[]) => ({ intermediate, final, low, high });
  return { label: sector, aToB: flow(aToB), bToA: flow(bToA) };
}

function share(label: string, a: number, b: number) {
  return { label, a: { value: a }, b: { value: b, low: b * 0.9, high: b * 1.12 } };
}
