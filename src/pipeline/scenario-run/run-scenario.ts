import { countryOf } from '../../core/partition.ts';
import type { ScenarioReport } from '../../reports/scenario-report.ts';
import { scenarioTornado } from '../../scenarios/run/alternatives.ts';
import type { ScenarioResult } from '../../scenarios/run/scenario-result.ts';
import { scenarioResult } from '../../scenarios/run/scenario-result.ts';
import { loadElasticities } from '../elasticities.ts';
import { applyScenario } from '../scenario/apply-scenario.ts';
import { readTariffs } from '../scenario/read-tariffs.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import type { Settings } from '../scenario/settings.ts';
import type { ScenarioChoices } from './choices.ts';
import { CENTRAL, optionsOf } from './choices.ts';
import type { DrawOptions } from './draw-scenario.ts';
import { drawScenario } from './draw-scenario.ts';
import { makeScenarioReport } from './make-report.ts';
import type { ScenarioAccounts } from './scenario-accounts.ts';
import { scenarioAlternatives } from './scenario-alternatives.ts';

/** The border that the explanations in the files are about. */
const EXPLAINED = 'USA-MEX';

/** What beside the central run is wanted. */
export interface RunOptions {
  readonly choices?: Partial<ScenarioChoices>;
  /** Numbers of the scenario set by hand, by path. */
  readonly set?: Settings;
  /** Draws of ranges; none when left out. */
  readonly draw?: DrawOptions;
  /** Whether each assumption is varied alone. */
  readonly tornado?: boolean;
  readonly tell?: (text: string) => void;
}

/**
 * Runs a scenario for a pair: lays it on the accounts, runs every model, draws the ranges that are asked for.
 *
 * @param   accounts  of the pair
 * @param   file      the scenario
 * @param   options   choices, numbers set by hand, draws, tornado, progress
 * @returns the content of its report, and the result with all tables
 * @throws  MrioError as `applyScenario` and `scenarioResult`
 */
export async function runScenario(
  accounts: ScenarioAccounts,
  file: ScenarioFile,
  options: RunOptions = {},
): Promise<{ readonly report: ScenarioReport; readonly result: ScenarioResult }> {
  const { choices: chosen, set = {}, draw, tornado = false, tell } = options;
  const choices = { ...CENTRAL, ...chosen };
  const { nested: of, pair } = accounts;
  const tariffs = await readTariffs();
  const elasticities = await loadElasticities(of.sectors, choices.elasticities);
  tell?.(`${file.id}: duties on ${of.Z.rows.labels.length} activities`);
  const applied = applyScenario(file, of, tariffs, set);
  tell?.(`${file.id}: prices, markets, general equilibrium, jobs`);
  const result = scenarioResult(of, pair, applied, elasticities, optionsOf(choices));
  const bands = draw && (await drawScenario(accounts, file, tariffs, choices, draw, set));
  if (tornado) tell?.(`${file.id}: one assumption at a time`);
  const rows = tornado && scenarioTornado(await scenarioAlternatives(accounts, file, tariffs, choices, set));
  const report = makeScenarioReport(accounts, explained(accounts, file, options), result, choices, {
    ...(bands && {
      bands,
      draws: { count: draw.draws, seed: draw.seed, tables: draw.tables !== undefined },
    }),
    ...(rows && { tornado: rows }),
  });
  return { report, result };
}

/**
 * The file without its explanation where that was not written for the run: another border, numbers set by hand, other choices.
 *
 * Its figures are those of the run in any case; its words say why they are so in the run as declared.
 */
function explained(
  { pair }: ScenarioAccounts,
  file: ScenarioFile,
  { choices = {}, set = {} }: RunOptions,
): ScenarioFile {
  const { steps: _, ...rules } = choices;
  const asDeclared = Object.keys(set).length === 0 && Object.keys(rules).length === 0;
  const border = [pair.a[0], pair.b[0]].map(countryOf).join('-');
  if (asDeclared && border === EXPLAINED) return file;
  const { explanation: __, ...rest } = file;
  return rest;
}
