import type { Command } from 'commander';
import type { Language } from '../reports/locales/language.ts';
import { languageOption } from './language-option.ts';

/** `twinplant scenario list`: the ready-made scenarios. */
export function addScenarioList(scenario: Command): Command {
  return scenario
    .command('list')
    .summary('list the ready-made scenarios')
    .description('The ready-made scenarios: id, kind and name.')
    .option('--json', 'print JSON, in both languages')
    .addOption(languageOption())
    .action(async ({ json, lang }: { json?: boolean; lang: Language }) => {
      const { loadScenario, scenarioIds } = await import('../pipeline/scenario/scenarios.ts');
      const { print, printJson } = await import('./print.ts');
      const files = await Promise.all((await scenarioIds()).map((id) => loadScenario(id)));
      if (json) {
        return printJson(
          files.map(({ id, kind, name, summary, compare }) => ({ id, kind, name, summary, compare })),
        );
      }
      const { translate } = await import('../reports/locales/translate.ts');
      const { textTable } = await import('./text-table.ts');
      const say = translate(lang);
      print(
        textTable(
          [say('scenario.list.id'), say('scenario.list.kind'), say('scenario.list.name')],
          files.map(({ id, kind, name }) => [id, say(`scenario.kinds.${kind}`), name[lang]]),
        ),
      );
    });
}
