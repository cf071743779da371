import type { Command } from 'commander';
import { addScenarioCompare } from './scenario-compare.ts';
import { addScenarioList } from './scenario-list.ts';
import { addScenarioRun } from './scenario-run.ts';
import { addScenarioShow } from './scenario-show.ts';

const AFTER = `
Examples:
  twinplant scenario list
  twinplant scenario show mexico-canada-25
  twinplant scenario run mexico-canada-25 --pair cali-baja
  twinplant scenario run mexico-canada-25 --set mexico.rate=0.1 --draws 100
  twinplant scenario run my-tariff.json --lang es
  twinplant scenario compare usmca-withdrawn --json | jq .comparison

A model says what would happen if its assumptions held; it is not a forecast.
`;

/** `twinplant scenario …`: tariffs, answers to them, lost trade and longer waits, run on the accounts of a pair. */
export function addScenario(program: Command): Command {
  const scenario = program
    .command('scenario')
    .summary('tariffs, retaliation, lost trade, longer waits: what each side would gain or lose')
    .description(
      'Scenarios on the accounts of a pair: tariffs and answers to them, lost trade, longer waits; prices, markets, general equilibrium, jobs.',
    )
    .addHelpText('after', AFTER);
  for (const add of [addScenarioList, addScenarioShow, addScenarioRun, addScenarioCompare]) {
    add(scenario).showHelpAfterError(`See twinplant scenario ${scenario.commands.at(-1)?.name()} --help.`);
  }
  return scenario;
}
