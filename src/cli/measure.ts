import type { Command } from 'commander';
import type { Table } from '../core/table.ts';
import type { Measure, MeasureInput } from '../measures/measure.ts';
import { languageOption } from './language-option.ts';
import type { MeasureOptions } from './measure-options.ts';
import { engineOption, outputOf, requireFitting, wayOption } from './measure-options.ts';
import { addReadOptions } from './read-options.ts';
import { wholeNumber } from './whole-number.ts';

const AFTER = `
Borders: country (MX1 and MX2 are MEX, CN1 and CN2 CHN), region, or a file:
  {"groups": {"NAFTA": ["USA", "MEX", "CAN"]}, "others": "each"}
A list names regions or whole countries. Regions that none names are an error,
or with "others": a group for each of their countries ("each"), one group of all
("one"), or beyond the border ("outside").
The accounts of a pair have the borders pair (its two metros) and national too.

The terminal shows the first rows, to three figures; --csv, --json and --parquet
give every number in full: a row for each flow, a column for each term, or with
--long a row for each number. What a measure means: twinplant measures <id>.

Examples:
  twinplant measure kww --table icio2020.parquet
  twinplant measure wwz --table 2020_SML.csv --by exporter-sector --out wwz.csv
  twinplant measure bm-source --table icio2020.parquet --border nafta.json
  twinplant measure extraction-one-way --table wiod.parquet --way "USA>MEX"
  twinplant measure satellite-accounts --table exio.parquet --satellite co2.csv
  twinplant measure co-production --pair cali-baja --year 2018
`;

/** `twinplant measure <id>`: computes a measure over a border of any table. */
export function addMeasure(program: Command): Command {
  const command = program
    .command('measure')
    .summary('compute a measure over any border of any table: KWW, WWZ, Borin–Mancini, VAX, …')
    .description(
      'Computes a measure over a border: of a table in any format that twinplant table reads, or of the embedded accounts of a pair.',
    )
    .argument('<id>', 'a measure, as kww; twinplant measures lists them')
    .option('--table <path>', 'a table; the accounts of a pair when left out')
    .option('--pair <pair>', 'the accounts of a pair (default: the first pair)')
    .option(
      '--border <border>',
      'country, region or a file of groups (default: country; of a pair its metros where the measure allows it)',
    )
    .option('--by <breakdown>', 'exporter, exporter-sector, exporter-importer or exporter-sector-importer')
    .option('--perimeter <exports>', 'where value counts once, for miroudot-ye: as --by, or world')
    .option('--way <way>', 'one way across the border, as "USA>MEX"', wayOption)
    .option('--satellite <file>', 'CSV of jobs or emissions: columns region, sector, then the accounts')
    .option('--csv', 'print CSV, every number in full')
    .option('--json', 'print JSON, with unit, source, formula and the groups')
    .option('--parquet', 'write Parquet; needs --out')
    .option('--out <file>', 'write a file; .csv, .json or .parquet say its form')
    .option('--long', 'a row for each number, in place of a column for each term')
    .option(
      '--threads <number>',
      'threads for large tables (default: all cores; the digits do not depend on it)',
      wholeNumber('--threads', 1, 256, 2),
    )
    .option('--engine <engine>', 'wasm (default), plain or native: what solves large tables', engineOption);
  return addReadOptions(command).addOption(languageOption()).addHelpText('after', AFTER).action(run);
}

async function run(id: string, options: MeasureOptions): Promise<void> {
  const { measureOf } = await import('../measures/registry.ts');
  const { chosenFor } = await import('./measure-checks.ts');
  const { measureInput } = await import('./measure-input.ts');
  const { progress } = await import('./progress.ts');
  const measure = measureOf(id);
  const form = outputOf(options);
  requireFitting(options);
  const chosen = chosenFor(measure, options);
  const { useThreads } = await import('../numeric/engine/engine.ts');
  const { useEngine } = await import('../mrio/use-engine.ts');
  if (options.threads !== undefined) useThreads(options.threads);
  if (options.engine !== undefined) useEngine(options.engine);
  const status = progress();
  try {
    const { input, borderName } = await measureInput(measure, options, chosen, status.tell);
    status.tell(`${id}: measuring ${input.of.Z.rows.labels.length} activities`);
    const made = measure.compute(input);
    status.tell(`${id}: writing`);
    await deliver({ measure, input, made, borderName, form }, options, () => status.done());
  } finally {
    status.done();
  }
}

interface Made {
  readonly measure: Measure;
  readonly input: MeasureInput;
  readonly made: Table;
  readonly borderName: string;
  readonly form: ReturnType<typeof outputOf>;
}

async function deliver(
  { measure, input, made, borderName, form }: Made,
  options: MeasureOptions,
  ready: () => void,
): Promise<void> {
  const { measureRecords } = await import('../reports/measure/measure-records.ts');
  const { measureAbout } = await import('../reports/measure/measure-about.ts');
  const { measureJson, writeMeasure } = await import('./measure-write.ts');
  const { headLines, sourceLines } = await import('./measure-lines.ts');
  const { print } = await import('./print.ts');
  const { NO_YEAR } = await import('../formats/build-table.ts');
  const { of, border } = input;
  const columns = {
    title: measure.title[options.lang],
    groups: border.groups.labels,
    ...(of.year !== NO_YEAR && { year: of.year }),
    ...(options.long && { long: true }),
  };
  const records = measureRecords(made, columns);
  const about = measureAbout(measure, input, made, records, borderName);
  const lines = {
    head: headLines(measure, made, about, options.lang),
    source: sourceLines(made, options.lang),
  };
  if (options.out !== undefined) {
    const files = await writeMeasure(options.out, form, records, about);
    ready();
    return print(files.join('\n'));
  }
  ready();
  if (form === 'json') return print(JSON.stringify(measureJson(records, about)));
  if (form === 'csv') {
    const { csvPieces } = await import('../files/csv-pieces.ts');
    const { requireColumns } = await import('../files/columns.ts');
    requireColumns(records.columns, measure.id);
    process.stderr.write(`${lines.head}\n${lines.source}\n`);
    for (const piece of csvPieces(records.columns)) process.stdout.write(piece);
    return;
  }
  const { measureText } = await import('./measure-text.ts');
  const shown = isWide(made) && !options.long ? measureRecords(turned(made), columns) : records;
  const room = Math.max(process.stdout.columns ?? 0, 80);
  print([lines.head, measureText(shown, options.lang, room), lines.source].join('\n\n'));
}

/** Few rows with many columns, as crossings by activity: a terminal shows it turned. */
function isWide({ rows, cols }: Table): boolean {
  return cols.labels.length > WIDE && rows.labels.length <= WIDE;
}

const WIDE = 40;

function turned({ rows, cols, values, ...rest }: Table): Table {
  const [height, width] = [rows.labels.length, cols.labels.length];
  const across = Float64Array.from({ length: height * width }, (_, at) => {
    const [col, row] = [Math.floor(at / height), at % height];
    return values[row * width + col];
  });
  return { ...rest, rows: cols, cols: rows, values: across };
}
