import type { Command } from 'commander';
import { stepsFrom } from '../pipeline/scenario-run/choices.ts';
import type { ScenarioCommandOptions } from './scenario-options.ts';
import { addScenarioOptions, scenarioInput } from './scenario-options.ts';
import { hasColour } from './style.ts';
import { wholeNumber } from './whole-number.ts';

interface RunCommandOptions extends ScenarioCommandOptions {
  readonly draws?: number;
  readonly tornado?: boolean;
  readonly path?: number[];
}

const AFTER = `
Real income is general equilibrium after Caliendo and Parro (2015), exact; prices
are cost-push, before anybody reacts; markets are Armington, one by one.
Without --draws the numbers are one run and have no ranges.

Examples:
  twinplant scenario run mexico-canada-25
  twinplant scenario run mexico-canada-25-usmca --draws 100 --tornado
  twinplant scenario run usmca-withdrawn --labour country --path 1,5,20
  twinplant scenario run border-closed --json | jq .figures
`;

/** `twinplant scenario run <id|file>`: every model of a scenario on the accounts of a pair. */
export function addScenarioRun(scenario: Command): Command {
  const command = scenario
    .command('run')
    .summary('run a scenario on the accounts of a pair')
    .description(
      'Runs a scenario on the accounts of a pair: real income, prices, products, duties, who bears them, jobs, and readings before and after.',
    );
  return addScenarioOptions(command)
    .option('--draws <number>', 'draw ranges, so many times', wholeNumber('--draws', 2, 10000, 100))
    .option('--tornado', 'vary one assumption at a time')
    .option('--path <steps>', 'sum the first-order measure over so many steps, as 1,5,20', stepsFrom)
    .addHelpText('after', AFTER)
    .action(run);
}

async function run(id: string, options: RunCommandOptions): Promise<void> {
  const { progress } = await import('./progress.ts');
  const { timeLeft } = await import('./time-left.ts');
  const { runScenario } = await import('../pipeline/scenario-run/run-scenario.ts');
  const { print } = await import('./print.ts');
  const status = progress();
  try {
    const { file, accounts, draws: from, run: chosen } = await scenarioInput(id, options, status.tell);
    const { draws, path } = options;
    const left = timeLeft(draws ?? 1);
    const { report } = await runScenario(accounts, file, {
      ...chosen,
      choices: { ...chosen.choices, ...(path && { steps: path }) },
      ...(options.tornado && { tornado: true }),
      ...(draws !== undefined && {
        draw: {
          draws,
          ...from,
          progress: (done) => status.tell(`${file.id}: ${done} of ${draws} draws${left(done)}`),
        },
      }),
    });
    status.done();
    if (options.json) {
      const { scenarioJson } = await import('../reports/scenario/scenario-json.ts');
      return print(JSON.stringify(scenarioJson(report)));
    }
    const { scenarioText } = await import('../reports/scenario/scenario-text.ts');
    print(scenarioText(report, options.lang, { colour: hasColour(process.stdout) }));
  } finally {
    status.done();
  }
}
