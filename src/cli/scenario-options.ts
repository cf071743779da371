import type { Command } from 'commander';
import { Option } from 'commander';
import { unknownLabel } from '../core/axis.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { ScenarioFile } from '../pipeline/scenario/scenario-file.ts';
import type { RunOptions } from '../pipeline/scenario-run/run-scenario.ts';
import type { ScenarioAccounts } from '../pipeline/scenario-run/scenario-accounts.ts';
import type { Language } from '../reports/locales/language.ts';
import { dataFolder } from './data-folder.ts';
import { languageOption } from './language-option.ts';
import { wholeNumber } from './whole-number.ts';

/** What the commands that run a scenario are told. */
export interface ScenarioCommandOptions {
  readonly pair?: string;
  readonly year?: number;
  readonly set: readonly string[];
  readonly elasticities?: 'used' | 'sample-99' | 'full-sample' | 'aggregate';
  readonly sourcing?: 'user' | 'region';
  readonly labour?: 'region' | 'country';
  readonly deficits?: 'observed' | 'zero';
  readonly purse?: 'region' | 'country';
  readonly json?: boolean;
  readonly lang: Language;
}

/** Adds the options of every command that runs a scenario. */
export function addScenarioOptions(command: Command): Command {
  return command
    .argument('<scenario>', 'an id of twinplant scenario list, or the path of a JSON file')
    .option('--pair <pair>', 'the accounts of a pair (default: cali-baja)')
    .option(
      '--year <year>',
      "a year of the pair (default: that of the scenario's second day, or its latest before)",
      wholeNumber('--year', 1990, 2030, 2018),
    )
    .option(
      '--set <path=number>',
      'set a number of the scenario, as mexico.rate=0.1; may be repeated',
      (text: string, all: readonly string[]) => [...all, text],
      [],
    )
    .addOption(
      choice('--elasticities <set>', 'trade elasticities of Caliendo and Parro (2015)', ELASTICITIES),
    )
    .addOption(choice('--sourcing <rule>', 'each user buys as in the table, or a region as one', SOURCING))
    .addOption(choice('--labour <rule>', 'labour stays in its region, or moves inside its country', LABOUR))
    .addOption(choice('--deficits <rule>', 'as observed, or none', DEFICITS))
    .addOption(
      choice(
        '--purse <rule>',
        'duties are spent where they are collected, or a country spends as one',
        PURSE,
      ),
    )
    .option('--json', 'print JSON, every number in full')
    .addOption(languageOption());
}

const ELASTICITIES = ['used', 'sample-99', 'full-sample', 'aggregate'];
const SOURCING = ['user', 'region'];
const LABOUR = ['region', 'country'];
const DEFICITS = ['observed', 'zero'];
const PURSE = ['region', 'country'];

/** An option with few values, the first of which is meant when it is left out. */
function choice(flags: string, text: string, values: readonly string[]): Option {
  return new Option(flags, `${values.join(', ')}: ${text} (default: ${values[0]})`).argParser(
    (given: string) => {
      if (values.includes(given)) return given;
      throw unknownLabel(flags.split(' ')[0], given, values);
    },
  );
}

/** The scenario, the accounts and the choices that a command was asked for. */
export async function scenarioInput(
  id: string,
  options: ScenarioCommandOptions,
  tell: (text: string) => void,
): Promise<{
  readonly file: ScenarioFile;
  readonly accounts: ScenarioAccounts;
  /** Seed and tables of draws. */
  readonly draws: { readonly seed: number; readonly tables: (draw: number) => Mrio };
  readonly run: RunOptions;
}> {
  const { loadScenario } = await import('../pipeline/scenario/scenarios.ts');
  const { settingFrom, withSettings } = await import('../pipeline/scenario/settings.ts');
  const { DEFAULT_PAIR, loadAccounts, pairConfig } = await import('../pipeline/accounts.ts');
  const { accountYear } = await import('../pipeline/scenario-run/account-year.ts');
  const { tableDraws } = await import('../pipeline/scenario-run/table-draws.ts');
  const { pair = DEFAULT_PAIR, year, set, elasticities, sourcing, labour, deficits, purse } = options;
  const settings = Object.fromEntries(set.map(settingFrom));
  const file = await loadScenario(id);
  // What is mistyped is refused before the accounts are read.
  withSettings(file, settings);
  tell(`${pair}: reading the accounts`);
  const chosen = year ?? accountYear(file, (await pairConfig(pair)).years);
  const accounts = await loadAccounts(pair, chosen, dataFolder());
  const { nested, pair: sides, config } = accounts;
  return {
    file,
    accounts: { nested, pair: sides, year: accounts.year, config },
    draws: { seed: config.ensemble.seed.value, tables: tableDraws(accounts) },
    run: {
      set: settings,
      choices: {
        ...(elasticities && { elasticities }),
        ...(sourcing && { sourcing }),
        ...(labour && { labour }),
        ...(deficits && { deficits }),
        ...(purse && { purse }),
      },
      tell,
    },
  };
}
