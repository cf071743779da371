import type { Alternative, ScenarioInputs } from '../../scenarios/run/alternatives.ts';
import { ELASTICITY_SETS, loadElasticities } from '../elasticities.ts';
import { applyScenario } from '../scenario/apply-scenario.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import type { Settings } from '../scenario/settings.ts';
import { settingsOf } from '../scenario/settings.ts';
import type { TariffTables } from '../scenario/tariff-tables.ts';
import type { ScenarioChoices } from './choices.ts';
import { CHOICES, optionsOf } from './choices.ts';
import type { ScenarioAccounts } from './scenario-accounts.ts';

/**
 * Everything that a scenario assumes and that has another setting: sets of elasticities, how the world answers, and both ends of
 * each number's range.
 *
 * @param   accounts  of the pair
 * @param   file      the scenario
 * @param   tariffs   the tariff tables
 * @param   choices   the central choices
 * @param   fixed     numbers set by hand, which have no other setting
 * @returns the alternatives, for `scenarioTornado`
 * @throws  MrioError as `applyScenario`
 */
export async function scenarioAlternatives(
  accounts: ScenarioAccounts,
  file: ScenarioFile,
  tariffs: TariffTables,
  choices: ScenarioChoices,
  fixed: Settings = {},
): Promise<readonly Alternative[]> {
  const { nested: of, pair } = accounts;
  const apply = (set: Settings) => applyScenario(file, of, tariffs, set);
  const central: ScenarioInputs = {
    of,
    pair,
    applied: apply(fixed),
    elasticities: await loadElasticities(of.sectors, choices.elasticities),
    options: optionsOf({ ...choices, steps: [] }),
  };
  const sets = await Promise.all(
    ELASTICITY_SETS.filter((set) => set !== choices.elasticities).map(async (set) => ({
      setting: set,
      inputs: { ...central, elasticities: await loadElasticities(of.sectors, set) },
    })),
  );
  const worlds = (['sourcing', 'labour', 'deficits', 'purse'] as const).map((id) => ({
    id,
    settings: CHOICES[id]
      .filter((setting) => setting !== choices[id])
      .map((setting) => ({
        setting,
        inputs: { ...central, options: optionsOf({ ...choices, steps: [], [id]: setting }) },
      })),
  }));
  const numbers = settingsOf(file).flatMap(({ path, range }) =>
    !range || path in fixed
      ? []
      : [
          {
            id: path,
            settings: range.map((value) => ({
              setting: String(value),
              inputs: { ...central, applied: apply({ ...fixed, [path]: value }) },
            })),
          },
        ],
  );
  return [{ id: 'elasticities', settings: sets }, ...worlds, ...numbers];
}
