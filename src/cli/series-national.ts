import type { Command } from 'commander';
import type { Table } from '../core/table.ts';
import type { Language } from '../reports/locales/language.ts';
import { languageOption } from './language-option.ts';

interface Options {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly svg?: string;
  readonly lang: Language;
}

/** `twinplant series national`: the borders of the United States with Mexico, Canada and China, by year and source. */
export function addSeriesNational(series: Command): Command {
  return series
    .command('national')
    .summary('making together or buying and selling: US borders with Mexico, Canada and China since 1995')
    .description(
      'Trade, intermediate inputs, value that crosses twice or more, and value that returns home, at the borders of the United States with Mexico, Canada and China: 1995 to 2011 from the World Input-Output Table, 2011 to 2022 from the tables of the accounts. The two are not joined.',
    )
    .option('--json', 'print JSON')
    .option('--csv', 'print CSV: a line for each border, source, year and reading')
    .option('--svg <file>', 'draw the picture into a file')
    .addOption(languageOption())
    .action(async (options: Options) => {
      const { SERIES_BORDERS } = await import('../pipeline/series/national-series.ts');
      const { seriesLibrary } = await import('./series-library.ts');
      const { print, printJson } = await import('./print.ts');
      const shelf = await seriesLibrary();
      const borders = await Promise.all(
        Object.entries(SERIES_BORDERS).map(async ([id, country]) => ({
          id,
          country,
          values: await shelf.table(`series-${id}`),
        })),
      );
      if (options.svg !== undefined) await draw(options.svg, borders, options.lang);
      if (options.json) {
        printJson({
          unit: 'million USD, basic prices',
          nominal: true,
          borders: Object.fromEntries(borders.map(({ id, values }) => [id, records(values)])),
          provenance: borders[0].values.provenance,
        });
      } else if (options.csv) {
        const { csvText } = await import('../files/csv-write.ts');
        const rows = borders.flatMap(({ id, values }) =>
          records(values).flatMap(({ source, year, ...readings }) =>
            Object.entries(readings).map(([name, value]) => [id, source, String(year), name, value]),
          ),
        );
        print(csvText(['border', 'source', 'year', 'reading', 'million_usd'], rows).trimEnd());
      } else if (options.svg === undefined) {
        const parts = await Promise.all(borders.map((border) => text(border, options.lang)));
        print([...parts, await below(borders[0].values, options.lang)].join('\n\n'));
      }
    });
}

interface Border {
  readonly country: string;
  readonly values: Table;
}

type Readings = { readonly source: string; readonly year: number } & Readonly<
  Record<string, number | string>
>;

function records({ rows, cols, values }: Table): Readings[] {
  const width = cols.labels.length;
  return rows.labels.map((label, i) => {
    const [source, year] = label.split('|');
    const readings = Object.fromEntries(cols.labels.map((name, j) => [name, values[i * width + j]]));
    return { source, year: Number(year), ...readings };
  });
}

/** One border: trade in billions, and the readings per 100 dollars of it. */
async function text({ country, values }: Border, language: Language): Promise<string> {
  const { at } = await import('../core/table.ts');
  const { textTable, WIDTH } = await import('./text-table.ts');
  const { tableNumber } = await import('../reports/format/table-number.ts');
  const { translate } = await import('../reports/locales/translate.ts');
  const { word } = await import('./word.ts');
  const { wrap } = await import('./wrap.ts');
  const say = translate(language);
  const parts = ['intermediates', 'crossing-twice-or-more', 'returned'] as const;
  const rows = values.rows.labels.map((label) => {
    const [source, year] = label.split('|');
    const trade = at(values, label, 'trade');
    return [
      year,
      source === 'wiod' ? 'WIOD' : 'Twinplant',
      tableNumber(trade / 1e3),
      ...parts.map((part) => tableNumber((100 * at(values, label, part)) / trade)),
    ];
  });
  const name = say(`countries.${country as 'MEX' | 'CAN' | 'CHN'}.label`);
  return [
    ...wrap(`${say('countries.USA.label')} – ${name}`, WIDTH),
    textTable(
      [
        word('year', language),
        word('source', language),
        say('series.national.columns.trade'),
        ...parts.map((part) => say(`series.national.columns.${part}`)),
      ],
      rows,
    ),
  ].join('\n');
}

async function below(values: Table, language: Language): Promise<string> {
  const { translate } = await import('../reports/locales/translate.ts');
  const { seriesSource } = await import('./series-library.ts');
  const { WIDTH } = await import('./text-table.ts');
  const { wrap } = await import('./wrap.ts');
  const say = translate(language);
  const splice = records(values).find(({ source }) => source !== 'wiod')!;
  return [
    say('series.national.unitNote'),
    say('series.national.noteSources', { year: String(splice.year) }),
    await seriesSource(values.provenance, span(values), language),
  ]
    .flatMap((paragraph) => wrap(paragraph, WIDTH))
    .join('\n');
}

async function draw(path: string, borders: readonly Border[], language: Language): Promise<void> {
  const { writeFileAtomically } = await import('../files/atomic.ts');
  const { nationalSeriesPicture } = await import('../reports/pictures/national-series-picture.ts');
  const { seriesSource } = await import('./series-library.ts');
  const { values } = borders[0];
  const source = await seriesSource(values.provenance, span(values), language);
  const on = { width: 720, idPrefix: 'borders' };
  await writeFileAtomically(path, `${nationalSeriesPicture(borders, source, language, on)}\n`);
}

function span(values: Table): string {
  const years = records(values).map(({ year }) => year);
  return `${Math.min(...years)}–${Math.max(...years)}`;
}
