/**
 * Draws every kind of picture with trial numbers, in both languages, at phone and page width.
 *
 *   npx tsx scripts/chart-gallery.ts <folder>
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { millionUsd } from '../src/core/unit.ts';
import { readPairConfig } from '../src/pipeline/config.ts';
import { mapShapes } from '../src/pipeline/map-shapes.ts';
import { crossingsChart } from '../src/reports/chart/crossings.ts';
import { flowsChart } from '../src/reports/chart/flows.ts';
import { originChart } from '../src/reports/chart/origin.ts';
import { pairMap } from '../src/reports/chart/pair-map.ts';
import { placeboChart } from '../src/reports/chart/placebo.ts';
import { profileChart } from '../src/reports/chart/profile.ts';
import { rangesChart } from '../src/reports/chart/ranges.ts';
import { tornadoChart } from '../src/reports/chart/tornado.ts';
import { LANGUAGES, type Language } from '../src/reports/locales/language.ts';
import { named } from '../src/reports/locales/named.ts';
import { translate } from '../src/reports/locales/translate.ts';
import * as data from './gallery-data.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Give a folder for the pictures.');
mkdirSync(folder, { recursive: true });
const map = await mapShapes(
  await readPairConfig(fileURLToPath(new URL('../pairs/cali-baja.json', import.meta.url))),
);
if (!map) throw new Error('data/shapes has no outlines.');

const UNIT = millionUsd(2013);
const SOURCE = {
  en: 'Source: OECD, Inter-Country Input-Output Tables; BEA; INEGI; own calculation (estimated; trial run, placeholder ranges)',
  es: 'Fuente: OCDE, matrices de insumo-producto entre países; BEA; INEGI; cálculo propio (estimado; corrida de prueba, rangos de muestra)',
};

function common(
  kind: 'flows' | 'crossings' | 'origin' | 'ranges' | 'tornado' | 'profile' | 'map' | 'placebo',
) {
  return (language: Language, width: number, idPrefix: string) => {
    const title = translate(language)(`charts.${kind}.title`);
    return { language, width, idPrefix, title, description: title, source: SOURCE[language] };
  };
}

const pictures: Readonly<Record<string, (language: Language, width: number, id: string) => string>> = {
  flows: (language, width, id) =>
    flowsChart({
      ...common('flows')(language, width, id),
      unit: UNIT,
      sides: { a: named('regions', 'SDI', language), b: named('regions', 'BC', language) },
      rows: data.FLOWS.map(([sector, intA, a, intB, b]) => ({
        label: named('sectors', sector, language),
        aToB: { intermediate: intA, final: a - intA, low: a * 0.55, high: a * 1.6 },
        bToA: { intermediate: intB, final: b - intB, low: b * 0.6, high: b * 1.45 },
      })),
    }),
  crossings: (language, width, id) => {
    const say = translate(language);
    const counts = [
      say('charts.crossings.once'),
      say('charts.crossings.twice'),
      say('charts.crossings.thrice'),
      say('charts.crossings.fourOrMore'),
    ];
    const panel = (partner: 'mexico' | 'china', other: 'b' | 'others', more: string) => ({
      heading: say(partner === 'mexico' ? 'charts.crossings.together' : 'charts.crossings.selling'),
      border: `${named('regions', 'USA', language)} – ${named('regions', partner === 'mexico' ? 'MEX' : 'CHN', language)}`,
      note: say('charts.crossings.more', { amount: more }),
      rows: data.CROSSINGS[partner].map(([us, there, rest], i) => ({
        label: counts[i],
        parts:
          other === 'b'
            ? [
                { role: 'a' as const, value: us },
                { role: 'b' as const, value: there },
                { role: 'others' as const, value: rest },
              ]
            : [
                { role: 'a' as const, value: us },
                { role: 'others' as const, value: there + rest },
              ],
        low: (us + there + rest) * (i === 0 ? 0.95 : 0.7),
        high: (us + there + rest) * (i === 0 ? 1.05 : 1.3),
      })),
    });
    return crossingsChart({
      ...common('crossings')(language, width, id),
      subtitle: say('charts.crossings.subtitle'),
      panels: [panel('mexico', 'b', '16.5'), panel('china', 'others', '2.9')],
      origins: [
        { role: 'a', label: named('regions', 'USA', language) },
        { role: 'b', label: named('regions', 'MEX', language) },
        { role: 'others', label: say('charts.origin.others') },
      ],
    });
  },
  origin: (language, width, id) => {
    const say = translate(language);
    const roles = ['a', 'restA', 'b', 'restB', 'others'] as const;
    const names = [
      named('regions', 'SDI', language),
      named('regions', 'RUS', language),
      named('regions', 'BC', language),
      named('regions', 'RMX', language),
      say('charts.origin.others'),
    ];
    const sides = ['SDI', 'BC'] as const;
    const sectors = Object.keys(data.ORIGINS.SDI);
    return originChart({
      ...common('origin')(language, width, id),
      unit: UNIT,
      nodes: [
        ...roles.map((role, i) => ({ id: role, label: names[i], column: 0, role })),
        ...sides.map((side, i) => ({
          id: side,
          label: say('charts.origin.completed', { region: named('regions', side, language) }),
          column: 1,
          role: (['a', 'b'] as const)[i],
        })),
        ...sectors.map((sector) => ({
          id: sector,
          label: sector === 'other' ? say('words.other') : named('sectors', sector, language),
          column: 2,
          role: 'others' as const,
        })),
      ],
      links: [
        ...roles.flatMap((role, i) =>
          sides.map((side) => ({
            from: role,
            to: side,
            role,
            value: sectors.reduce((sum, sector) => sum + data.ORIGINS[side][sector][i], 0),
          })),
        ),
        ...sides.flatMap((side) =>
          roles.flatMap((role, i) =>
            sectors.map((sector) => ({ from: side, to: sector, role, value: data.ORIGINS[side][sector][i] })),
          ),
        ),
      ],
    });
  },
  ranges: (language, width, id) =>
    rangesChart({
      ...common('ranges')(language, width, id),
      unit: UNIT,
      scale: 'log',
      rows: data.READINGS.map(([reading, value, low, high, alternative]) => ({
        label: named('readings', reading, language),
        value,
        low,
        high,
        ...(alternative === undefined ? {} : { alternative }),
        ...(reading === 'D1' || reading === 'D2' ? { published: 6200 } : {}),
      })),
    }),
  tornado: (language, width, id) =>
    tornadoChart({
      ...common('tornado')(language, width, id),
      subtitle: translate(language)('charts.tornado.ends'),
      unit: UNIT,
      centre: 9590,
      rows: data.TORNADO.map(([en, es, lowSetting, low, highSetting, high]) => ({
        label: language === 'en' ? en : es,
        low: { setting: lowSetting, value: low },
        high: { setting: highSetting, value: high },
      })),
    }),
  profile: (language, width, id) =>
    profileChart({
      ...common('profile')(language, width, id),
      subtitle: translate(language)('charts.profile.share'),
      sides: { a: named('regions', 'SDI', language), b: named('regions', 'BC', language) },
      rows: data.PROFILE.map(([sector, a, b]) => ({
        label: named('sectors', sector, language),
        a: { value: a, low: a * 0.97, high: a * 1.03 },
        b: { value: b, low: b * 0.9, high: b * 1.12 },
      })),
    }),
  map: (language, width, id) =>
    pairMap({
      ...common('map')(language, width, id),
      map,
      sides: {
        a: {
          name: named('regions', 'SDI', language),
          facts:
            language === 'en'
              ? ['Value added $201 billion in 2013', '1,590,000 jobs']
              : ['Valor agregado de 201 mil millones de dólares en 2013', '1,590,000 empleos'],
        },
        b: {
          name: named('regions', 'BC', language),
          facts:
            language === 'en'
              ? ['Value added $41.3 billion in 2013', '775,000 jobs']
              : ['Valor agregado de 41.3 mil millones de dólares en 2013', '775,000 empleos'],
        },
      },
    }),
  placebo: (language, width, id) =>
    placeboChart({
      ...common('placebo')(language, width, id),
      unit: UNIT,
      scale: 'log',
      rows: data.PLACEBO.map(([reading, value, low, high, placebos]) => ({
        label: named('readings', reading, language),
        real: { value, low, high },
        placebos,
      })),
    }),
};

const page: string[] = [];
for (const language of LANGUAGES) {
  for (const width of [960, 390]) {
    for (const [kind, draw] of Object.entries(pictures)) {
      const name = `${kind}-${language}-${width}`;
      const picture = draw(language, width, name);
      writeFileSync(join(folder, `${name}.svg`), picture);
      page.push(`<figure style="max-width:${width}px;margin:2rem auto">${picture}</figure>`);
    }
  }
}
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Gallery</title>${page.join('')}`,
);
console.log(`${page.length} pictures in ${folder}`);
