import type { Command } from 'commander';
import type { BorderChoice, BorderSeries, Coverage } from '../accounts/regions/border-series.ts';
import type { Language } from '../reports/locales/language.ts';
import { languageOption } from './language-option.ts';

interface Options extends BorderChoice {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly svg?: string;
  readonly lang: Language;
}

/** What stands behind a figure that is not of a whole year and all modes. */
const MARKS: Readonly<Record<Coverage, string>> = {
  all: '',
  land: '*',
  'part of the year': '†',
  'partly twice': '‡',
};

/** `twinplant series transborder`: gross trade of the United States, a state, or a Mexican state, by year. */
export function addSeriesTransborder(series: Command): Command {
  return series
    .command('transborder')
    .summary('goods across the border by year, customs value, since 1993')
    .description(
      'Goods across the borders with Mexico and Canada by year, customs value, nominal. What each figure holds stands beside it: years before 2004 lack air and sea.',
    )
    .option('--state <state>', 'a US state, as CA (default: the country)')
    .option('--mexican-state <code>', 'US exports to a Mexican state, as 02')
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV: a line for each year and flow')
    .option('--svg <file>', 'draw the picture into a file')
    .addOption(languageOption())
    .action(async (options: Options) => {
      const { MrioError } = await import('../core/errors.ts');
      const { borderSeries } = await import('../accounts/regions/border-series.ts');
      const { seriesLibrary } = await import('./series-library.ts');
      const { print, printJson } = await import('./print.ts');
      const { state, mexicanState, lang } = options;
      if (state !== undefined && mexicanState !== undefined) {
        throw new MrioError(
          'input',
          `--state ${state} and --mexican-state ${mexicanState} together.`,
          'Customs publish no series of one state with another; ask for them one by one.',
        );
      }
      const made = await borderSeries(await seriesLibrary(), {
        ...(state !== undefined && { state }),
        ...(mexicanState !== undefined && { mexicanState }),
      });
      if (options.svg !== undefined) await draw(options.svg, made, options);
      if (options.json) {
        printJson({ unit: 'million USD, customs value', nominal: true, ...made });
      } else if (options.csv) {
        const { csvText } = await import('../files/csv-write.ts');
        const rows = made.flows.flatMap(({ id, points }) =>
          points.map(({ year, value, coverage }) => [String(year), id, value, coverage]),
        );
        print(csvText(['year', 'flow', 'million_usd', 'coverage'], rows).trimEnd());
      } else if (options.svg === undefined) print(await text(made, lang));
    });
}

async function text({ flows, provenance }: BorderSeries, language: Language): Promise<string> {
  const { textTable, WIDTH } = await import('./text-table.ts');
  const { tableNumber } = await import('../reports/format/table-number.ts');
  const { translate } = await import('../reports/locales/translate.ts');
  const { unitWords } = await import('../reports/format/unit-words.ts');
  const { unitOf } = await import('../core/unit.ts');
  const { seriesSource } = await import('./series-library.ts');
  const { word } = await import('./word.ts');
  const { wrap } = await import('./wrap.ts');
  const say = translate(language);
  const years = [...new Set(flows.flatMap(({ points }) => points.map(({ year }) => year)))];
  const rows = years.map((year) => [
    String(year),
    ...flows.map(({ points }) => {
      const point = points.find((each) => each.year === year);
      return point ? `${tableNumber(point.value / 1e3)}${MARKS[point.coverage]}` : '–';
    }),
  ]);
  const seen = new Set(flows.flatMap(({ points }) => points.map(({ coverage }) => coverage)));
  const legend = (Object.keys(MARKS) as Coverage[])
    .filter((coverage) => MARKS[coverage] !== '' && seen.has(coverage))
    .map((coverage) => `${MARKS[coverage]} ${say(`series.border.coverage.${coverage}`)}`);
  const unit = unitWords(unitOf('billion USD, customs value'), language);
  const span = `${years[0]}–${years[years.length - 1]}`;
  const missing = flows.flatMap((flow) => flow.missing);
  const below = [
    legend.join('; '),
    ...(missing.length > 0
      ? [
          say('series.border.noteMissing', {
            years: `${missing[0]}–${missing[missing.length - 1]}`,
          }),
        ]
      : []),
    `${say('series.border.noteCrossings')} ${say('series.border.noteGateway')}`,
    await seriesSource(provenance, span, language),
  ];
  return [
    ...wrap(say('series.border.subtitle', { unit }), WIDTH),
    '',
    textTable([word('year', language), ...flows.map(({ from, to }) => `${from} > ${to}`)], rows),
    '',
    ...below.flatMap((paragraph) => wrap(paragraph, WIDTH)),
  ].join('\n');
}

async function draw(path: string, { flows, provenance }: BorderSeries, options: Options): Promise<void> {
  const { bridge } = await import('../accounts/bridge.ts');
  const { writeFileAtomically } = await import('../files/atomic.ts');
  const { translate } = await import('../reports/locales/translate.ts');
  const { borderSeriesPicture } = await import('../reports/pictures/border-series-picture.ts');
  const { seriesSource } = await import('./series-library.ts');
  const { state, mexicanState, lang } = options;
  const place =
    state !== undefined
      ? (await bridge('us_states', 'postal', `name_${lang}`)).to.get(state)?.[0]
      : mexicanState !== undefined
        ? (await bridge('mexican_states', 'code', `name_${lang}`)).to.get(mexicanState)?.[0]
        : translate(lang)('countries.USA.name');
  const years = flows.flatMap(({ points }) => points.map(({ year }) => year));
  const picture = borderSeriesPicture(
    {
      place: place ?? state ?? '',
      flows,
      source: await seriesSource(provenance, `${Math.min(...years)}–${Math.max(...years)}`, lang),
    },
    lang,
    { width: 720, idPrefix: 'border' },
  );
  await writeFileAtomically(path, `${picture}\n`);
}
