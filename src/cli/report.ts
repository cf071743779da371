import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { MrioError } from '../core/errors.ts';
import type { PairAccounts } from '../pipeline/accounts.ts';
import type { PairConfig } from '../pipeline/config.ts';
import type { ScenarioFile } from '../pipeline/scenario/scenario-file.ts';
import type { ClaimRow } from '../reports/claims/claim-row.ts';
import type { Language } from '../reports/locales/language.ts';
import type { PairReport } from '../reports/pair-report.ts';
import { dataFolder } from './data-folder.ts';
import { languageOption } from './language-option.ts';
import { positiveNumber } from './positive-number.ts';
import { hasColour } from './style.ts';
import { wholeNumber } from './whole-number.ts';

type Tell = (text: string) => void;

interface ReportOptions {
  readonly year?: number;
  readonly lang: Language;
  readonly out?: string;
  readonly json?: boolean;
  readonly draws?: number;
  readonly threads?: number;
  readonly kappa?: number;
  readonly scenario?: string;
}

/** Draws behind the ranges of a pair that is not embedded: about five seconds; --draws gives smoother ends. */
const NEW_PAIR_DRAWS = 60;

const AFTER = `
The headlines go to standard output; the folder holds the page, the pictures and
every number as CSV, Parquet and JSON. With --json the same content goes to
standard output as JSON, and a folder is written only where --out says.
The range of each number is nine of ten draws of the judgement calls. --draws
draws them again from the same seed: more draws, smoother ends, more time.
`;

/** `twinplant report <pair>`: what two metros make together, as headlines and as a folder of files. */
export function addReport(program: Command): Command {
  return program
    .command('report')
    .summary('what two metros make together: headlines, and a folder with the page and all numbers')
    .description(
      'What two metros in two countries make together, in one year: the headlines, and a folder with the page, the pictures and all numbers.',
    )
    .argument(
      '<pair>',
      'a pair, as cali-baja (twinplant pairs lists them), or the file of one made with twinplant pairs new',
    )
    .option(
      '--year <year>',
      'a year of the pair (default: its latest; with --scenario that of its second day, or the latest before)',
      wholeNumber('--year', 1990, 2030, 2018),
    )
    .option(
      '--out <folder>',
      'where the files go (default: report/<pair>-<year>, in Spanish report/<pair>-<year>-es)',
      folderName,
    )
    .option(
      '--kappa <odds>',
      'odds of the metro and the other side trading goods, in place of the declared ones',
      positiveNumber('--kappa', 9),
    )
    .option('--scenario <id>', 'adds what a scenario does to both sides; twinplant scenario list has them')
    .option('--json', 'print JSON in place of the headlines')
    .option('--draws <number>', 'draw the ranges again, so many times', wholeNumber('--draws', 2, 10000, 200))
    .option(
      '--threads <number>',
      'threads for --draws (default: all cores)',
      wholeNumber('--threads', 1, 256, 2),
    )
    .addOption(languageOption())
    .addHelpText('after', AFTER)
    .action(run);
}

/** Refuses the empty name that an unset variable of a shell leaves: the files would land where the user stands. */
function folderName(text: string): string {
  if (text !== '') return text;
  throw new MrioError('input', '--out has no folder.', 'Name one, as --out report, or leave --out out.');
}

async function run(id: string, options: ReportOptions): Promise<void> {
  if (options.threads !== undefined && options.draws === undefined && !id.endsWith('.json')) {
    throw new MrioError(
      'input',
      '--threads is only for --draws.',
      'Add --draws 200, or leave --threads out.',
    );
  }
  const { progress } = await import('./progress.ts');
  const status = progress();
  try {
    const ahead = loadAhead();
    const writes = !options.json || options.out !== undefined;
    const claims = writes ? claimsOf(id) : Promise.resolve([]);
    // If reading fails first, that is what the user should hear of.
    for (const each of [ahead, claims]) each.catch(() => {});
    const { report, config } = await contentOf(id, options, status.tell);
    await ahead;
    // What was found is said before the page and the pictures are drawn.
    if (!options.json) {
      status.done();
      await showHeadlines(report, options);
    }
    const files = writes ? await written(report, config, await claims, options, status.tell) : [];
    status.done();
    await showRest(report, options, files);
  } finally {
    status.done();
  }
}

/** Opens DuckDB and loads the renderers while the accounts are read: a quarter of the waiting. */
async function loadAhead(): Promise<void> {
  const { duckdb } = await import('../files/duckdb.ts');
  await Promise.all([
    duckdb(async () => {}),
    import('../pipeline/pair-report.ts'),
    import('../reports/report-files.ts'),
    import('../reports/text.ts'),
  ]);
}

async function contentOf(
  id: string,
  options: ReportOptions,
  tell: Tell,
): Promise<{ readonly report: PairReport; readonly config: PairConfig }> {
  const { loadAccounts } = await import('../pipeline/accounts.ts');
  const { pairReport } = await import('../pipeline/pair-report.ts');
  const { processingConfig } = await import('../pipeline/processing-config.ts');
  const file = await scenarioFileOf(options);
  tell(`${id}: reading the accounts`);
  const year = options.year ?? (file && (await yearOf(file, id)));
  const [accounts, processing] = await Promise.all([
    loadAccounts(id, year, {
      data: dataFolder(),
      ...(options.kappa !== undefined && { kappa: options.kappa }),
    }),
    processingConfig(),
  ]);
  const { config } = accounts;
  const name = `${config.id} ${accounts.year}`;
  const draws = options.draws ?? (accounts.record ? undefined : NEW_PAIR_DRAWS);
  const scenario = file ? await scenarioOf(accounts, file, options, tell) : {};
  if (draws === undefined) {
    tell(`${name}: measuring`);
    return { report: { ...pairReport(accounts, processing), ...scenario }, config };
  }
  const { redraw } = await import('../pipeline/redraw.ts');
  const { timeLeft } = await import('./time-left.ts');
  const { threads } = options;
  const left = timeLeft(draws);
  tell(`${name}: 0 of ${draws} draws`);
  const drawn = await redraw(accounts, draws, {
    ...(threads !== undefined && { threads }),
    progress: (done) => tell(`${name}: ${done} of ${draws} draws${left(done)}`),
  });
  return { report: { ...pairReport(accounts, processing, drawn), ...scenario }, config };
}

/** The scenario that was asked for; what is mistyped is refused before the accounts are read. */
async function scenarioFileOf({ scenario }: ReportOptions): Promise<ScenarioFile | undefined> {
  if (scenario === undefined) return undefined;
  const { loadScenario } = await import('../pipeline/scenario/scenarios.ts');
  return loadScenario(scenario);
}

/** The year of the accounts that a scenario is laid on. */
async function yearOf(file: ScenarioFile, pair: string): Promise<number> {
  const { pairConfig } = await import('../pipeline/accounts.ts');
  const { accountYear } = await import('../pipeline/scenario-run/account-year.ts');
  return accountYear(file, (await pairConfig(pair)).years);
}

/** The scenario run on the accounts of the pair; with --draws its ranges too. */
async function scenarioOf(
  accounts: PairAccounts,
  file: ScenarioFile,
  { draws }: ReportOptions,
  tell: Tell,
): Promise<Pick<PairReport, 'scenario'>> {
  const { runScenario } = await import('../pipeline/scenario-run/run-scenario.ts');
  tell(`${accounts.config.id} ${accounts.year}: ${file.id}`);
  if (draws === undefined) return { scenario: (await runScenario(accounts, file, { tornado: true })).report };
  const { tableDraws } = await import('../pipeline/scenario-run/table-draws.ts');
  const { timeLeft } = await import('./time-left.ts');
  const left = timeLeft(draws);
  const { report } = await runScenario(accounts, file, {
    tornado: true,
    draw: {
      draws,
      seed: accounts.config.ensemble.seed.value,
      tables: tableDraws(accounts),
      progress: (done) => tell(`${file.id}: ${done} of ${draws} draws${left(done)}`),
    },
  });
  return { scenario: report };
}

async function claimsOf(id: string): Promise<ClaimRow[]> {
  const { DEFAULT_PAIR } = await import('../pipeline/accounts.ts');
  if (id !== DEFAULT_PAIR) return [];
  const { pairClaims } = await import('../pipeline/claims.ts');
  return pairClaims(id, dataFolder());
}

/** Writes the folder; what was written, as the user may open it. */
async function written(
  report: PairReport,
  config: PairConfig,
  claims: readonly ClaimRow[],
  options: ReportOptions,
  tell: Tell,
): Promise<string[]> {
  tell(`${report.id} ${report.year}: writing`);
  const { mapShapes } = await import('../pipeline/map-shapes.ts');
  const { writeReport } = await import('../reports/report-files.ts');
  // The page of a second language must not replace that of the first.
  const ending = options.lang === 'en' ? '' : `-${options.lang}`;
  const folder = options.out ?? join('report', `${report.id}-${report.year}${ending}`);
  const shapes = await mapShapes(config, dataFolder());
  const files = await writeReport(folder, report, { language: options.lang, shapes, claims });
  const shown = files.map((file) => (file.includes('/') ? `${dirname(file)}/` : file));
  return [...new Set(shown)].map((file) => join(folder, file));
}

async function showHeadlines(report: PairReport, { lang }: ReportOptions): Promise<void> {
  const { print } = await import('./print.ts');
  const { headlineText } = await import('../reports/text.ts');
  print(headlineText(report, lang, { colour: hasColour(process.stdout) }));
  if (!report.scenario) return;
  const { scenarioText } = await import('../reports/scenario/scenario-text.ts');
  print(`\n${scenarioText(report.scenario, lang, { colour: hasColour(process.stdout) })}`);
}

/** Where the files are; with --json the content, in the bytes of report.json. */
async function showRest(
  report: PairReport,
  { json, lang }: ReportOptions,
  files: readonly string[],
): Promise<void> {
  const { print } = await import('./print.ts');
  if (json) {
    const { reportJson } = await import('../reports/report-json.ts');
    print(JSON.stringify(reportJson(report)));
    return;
  }
  const { filesText } = await import('../reports/text.ts');
  print(filesText(report, lang, files, { colour: hasColour(process.stdout) }));
}
