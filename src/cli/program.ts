import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addCheck } from './check.ts';
import { addClaims } from './claims.ts';
import { addMeasure } from './measure.ts';
import { addMeasures } from './measures.ts';
import { addPairs } from './pairs.ts';
import { addReport } from './report.ts';
import { addScenario } from './scenario.ts';
import { addSectors } from './sectors.ts';
import { addSeries } from './series.ts';
import { addSources } from './sources.ts';
import { style } from './style.ts';
import { addTable } from './table.ts';

const AFTER = `
Examples:
  twinplant report cali-baja           the latest year, in English
  twinplant report cali-baja --year 2013 --lang es --out informe
  twinplant report cali-baja --json | jq .figures
  twinplant pairs cali-baja            every judgement call behind a pair
  twinplant measures two-way-trade     what a measure means, when to read it
  twinplant measure kww --table icio.parquet
  twinplant check                      are the embedded accounts sound?

Results go to standard output, messages and progress to standard error.

Exit codes:
  0    done
  2    a wrong argument, option or file
  3    data are missing, cut off or edited
  4    an identity of the accounts fails
  5    a computation does not converge
  70   a fault of Twinplant
  130  interrupted; nothing half-written is left

Environment:
  TWINPLANT_DATA   another folder of accounts, in place of the embedded ones
  TWINPLANT_DEBUG  set to 1: errors also say where in the program
  NO_COLOR         set to 1: no colour, also on a terminal
  FORCE_COLOR      set to 1: colour, also in a pipe
`;

/** The program: all commands, each of which loads what it needs only when it runs. */
export function twinplant(): Command {
  const program = new Command('twinplant')
    .description(
      'What two metros in two countries make together: cross-border production, measured from public statistics.',
    )
    .version(version(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'explain a command')
    .helpCommand('help [command]', 'explain a command')
    .addHelpText('after', AFTER)
    // What stands behind a command inside a command is for the inner one: both may have --lang.
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError('See twinplant --help.')
    .configureHelp({ helpWidth: 80 })
    .configureOutput({
      outputError: (text, write) =>
        write(text.replace(/^error:/, style('red', 'twinplant:', process.stderr))),
    });
  // Commands inherit what is set on the program before they are added.
  for (const add of [
    addReport,
    addPairs,
    addMeasures,
    addMeasure,
    addScenario,
    addSectors,
    addSeries,
    addSources,
    addClaims,
    addCheck,
    addTable,
  ]) {
    add(program).showHelpAfterError(`See twinplant ${program.commands.at(-1)?.name()} --help.`);
  }
  return program;
}

/** Names of the commands, in the order of the help. */
export function commandNames(program: Command): string[] {
  return [...program.commands.map((command) => command.name()), 'help'];
}

function version(): string {
  const path = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
