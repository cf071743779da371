import type { Command } from 'commander';
import type { Language } from '../reports/locales/language.ts';
import { languageOption } from './language-option.ts';

/** `twinplant pairs [id]`: the pairs of metros, or everything that is declared about one. */
export function addPairs(program: Command): Command {
  return program
    .command('pairs')
    .summary('list the pairs, or show one: regions, evidence with grades, every judgement call')
    .description(
      'The pairs of metros, or everything that is declared about one: its regions, what is known of them and how well, and every judgement call with value, source, grade and range.',
    )
    .argument('[id]', 'a pair, as cali-baja')
    .option('--json', 'print JSON, as the pair is declared')
    .addOption(languageOption())
    .action(async (id: string | undefined, options: { json?: boolean; lang: Language }) => {
      const { pairConfig, pairIds } = await import('../pipeline/accounts.ts');
      const { print, printJson } = await import('./print.ts');
      if (id !== undefined) {
        const config = await pairConfig(id);
        if (options.json) return printJson(config);
        const { pairEntry } = await import('./pair-entry.ts');
        return print(pairEntry(config, options.lang));
      }
      const configs = await Promise.all((await pairIds()).map((each) => pairConfig(each)));
      if (options.json) return printJson(configs.map(({ id, name, years }) => ({ id, name, years })));
      const { textTable } = await import('./text-table.ts');
      const { word } = await import('./word.ts');
      const header = (['id', 'name', 'years'] as const).map((key) => word(key, options.lang));
      print(
        textTable(
          header,
          configs.map((each) => [each.id, each.name[options.lang], each.years.join(', ')]),
        ),
      );
    });
}
