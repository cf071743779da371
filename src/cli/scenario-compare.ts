import type { Command } from 'commander';
import { MrioError } from '../core/errors.ts';
import type { ScenarioReport } from '../reports/scenario-report.ts';
import type { ScenarioCommandOptions } from './scenario-options.ts';
import { addScenarioOptions, scenarioInput } from './scenario-options.ts';

const AFTER = `
The table after a scenario is a table like any other: every reading is measured
on both. Money after is in units of the world's wage bill.

Examples:
  twinplant scenario compare mexico-canada-25
  twinplant scenario compare usmca-withdrawn --json | jq '.comparison[0]'
`;

/** `twinplant scenario compare <id|file>`: every reading of a pair before, after, and the difference. */
export function addScenarioCompare(scenario: Command): Command {
  const command = scenario
    .command('compare')
    .summary('every reading of the pair before, after, and the difference')
    .description('Every reading of a pair in the table before a scenario and after it, and the difference.');
  return addScenarioOptions(command).addHelpText('after', AFTER).action(run);
}

async function run(id: string, options: ScenarioCommandOptions): Promise<void> {
  const { progress } = await import('./progress.ts');
  const { runScenario } = await import('../pipeline/scenario-run/run-scenario.ts');
  const { print } = await import('./print.ts');
  const status = progress();
  try {
    const { file, accounts, run: chosen } = await scenarioInput(id, options, status.tell);
    const { report } = await runScenario(accounts, file, chosen);
    status.done();
    if (!report.comparison) {
      throw new MrioError(
        'input',
        `The scenario ${file.id} changes neither duties nor trade costs, so there is no table after it.`,
        `Its bounds are in twinplant scenario run ${file.id}.`,
      );
    }
    if (options.json) {
      const { scenarioJson } = await import('../reports/scenario/scenario-json.ts');
      return print(JSON.stringify(scenarioJson(report)));
    }
    print(await shown(report, options));
  } finally {
    status.done();
  }
}

async function shown(report: ScenarioReport, { lang }: ScenarioCommandOptions): Promise<string> {
  const { scenarioWords } = await import('../reports/scenario/scenario-words.ts');
  const { cellNumber } = await import('./cell-number.ts');
  const { style } = await import('./style.ts');
  const { textTable, WIDTH } = await import('./text-table.ts');
  const { unitLabel } = await import('../core/unit.ts');
  const { wrap } = await import('./wrap.ts');
  const { say } = scenarioWords(report, lang);
  const text = (of: string) => wrap(of, WIDTH).join('\n');
  const units = [...new Set(report.comparison!.map(({ unit }) => unitLabel(unit)))];
  const tables = units.flatMap((unit) => [
    style('bold', unit, process.stdout),
    textTable(
      [say('compare.reading'), say('compare.before'), say('compare.after'), say('compare.difference')],
      report
        .comparison!.filter((each) => unitLabel(each.unit) === unit)
        .map(({ id, before, after, difference }) => [id, ...[before, after, difference].map(cellNumber)]),
    ),
  ]);
  return [
    [style('bold', say('title'), process.stdout), text(say('basis'))].join('\n'),
    text(report.summary[lang]),
    ...tables,
    text(`(${say('compare.basis')})`),
  ].join('\n\n');
}
