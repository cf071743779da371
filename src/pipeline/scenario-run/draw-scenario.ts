import type { Mrio } from '../../mrio/mrio.ts';
import { randomStream } from '../../numeric/random.ts';
import { figuresAt } from '../../scenarios/run/alternatives.ts';
import type { FigureBand } from '../../scenarios/run/bands.ts';
import { figureBands } from '../../scenarios/run/bands.ts';
import type { ScenarioFigure } from '../../scenarios/run/figures.ts';
import { ELASTICITY_SETS, loadElasticities } from '../elasticities.ts';
import { applyScenario } from '../scenario/apply-scenario.ts';
import type { ScenarioFile } from '../scenario/scenario-file.ts';
import type { Settings } from '../scenario/settings.ts';
import type { TariffTables } from '../scenario/tariff-tables.ts';
import type { ScenarioChoices } from './choices.ts';
import { optionsOf } from './choices.ts';
import { drawSettings } from './draw-settings.ts';
import type { ScenarioAccounts } from './scenario-accounts.ts';

/** How the ranges of a scenario are drawn. */
export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  /** The accounts of each draw; the central table in all of them when left out. */
  readonly tables?: (draw: number) => Mrio | Promise<Mrio>;
  readonly progress?: (done: number) => void;
}

/**
 * The range of each figure of a scenario: elasticities, shares, pass-through and the accounts drawn together.
 *
 * Elasticities are one of the published sets, each as likely; numbers of the scenario lie anywhere in their ranges. Every
 * quantity of every draw has a stream of its own, so draw k is the same however many there are.
 *
 * @param   accounts  of the pair
 * @param   file      the scenario
 * @param   tariffs   the tariff tables
 * @param   choices   sourcing, labour and deficits, which are not drawn
 * @param   options   number of draws, seed, tables, progress
 * @param   fixed     numbers set by hand
 * @returns 5th, 50th and 95th percentile of each figure
 * @throws  MrioError as `applyScenario` and `scenarioResult`
 */
export async function drawScenario(
  accounts: ScenarioAccounts,
  file: ScenarioFile,
  tariffs: TariffTables,
  choices: ScenarioChoices,
  { draws, seed, tables, progress }: DrawOptions,
  fixed: Settings = {},
): Promise<readonly FigureBand[]> {
  const sets = await Promise.all(
    ELASTICITY_SETS.map((set) => loadElasticities(accounts.nested.sectors, set)),
  );
  const runs: (readonly ScenarioFigure[])[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const of = tables ? await tables(draw) : accounts.nested;
    const part = randomStream(seed, draw, 'scenario elasticities')();
    runs.push(
      figuresAt({
        of,
        pair: accounts.pair,
        applied: applyScenario(file, of, tariffs, drawSettings(file, seed, draw, fixed)),
        elasticities: sets[Math.min(Math.floor(part * sets.length), sets.length - 1)],
        options: optionsOf({ ...choices, steps: [] }),
      }),
    );
    progress?.(draw + 1);
  }
  return figureBands(runs);
}
