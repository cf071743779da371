import type { Command } from 'commander';
import type { ScenarioFile } from '../pipeline/scenario/scenario-file.ts';
import type { Setting } from '../pipeline/scenario/settings.ts';
import type { Language } from '../reports/locales/language.ts';
import { languageOption } from './language-option.ts';

/** `twinplant scenario show <id|file>`: everything that a scenario declares, and what can be set. */
export function addScenarioShow(scenario: Command): Command {
  return scenario
    .command('show')
    .summary('show a scenario: duties, dates, assumptions, sources, numbers that can be set')
    .description(
      'Everything that a scenario declares: who levies what on whom and when, what is assumed, what it rests on, and the numbers that --set takes.',
    )
    .argument('<scenario>', 'an id of twinplant scenario list, or the path of a JSON file')
    .option('--json', 'print JSON, as the scenario is declared')
    .addOption(languageOption())
    .action(async (id: string, { json, lang }: { json?: boolean; lang: Language }) => {
      const { loadScenario } = await import('../pipeline/scenario/scenarios.ts');
      const { settingsOf } = await import('../pipeline/scenario/settings.ts');
      const { print, printJson } = await import('./print.ts');
      const file = await loadScenario(id);
      if (json) return printJson(file);
      print(await shown(file, settingsOf(file), lang));
    });
}

async function shown(file: ScenarioFile, settings: readonly Setting[], lang: Language): Promise<string> {
  const { translate } = await import('../reports/locales/translate.ts');
  const { fieldList } = await import('./field-list.ts');
  const { textTable } = await import('./text-table.ts');
  const { style } = await import('./style.ts');
  const { WIDTH } = await import('./text-table.ts');
  const { wrap } = await import('./wrap.ts');
  const say = translate(lang);
  const heading = (text: string) => style('bold', text.toUpperCase(), process.stdout);
  const text = (of: string) => wrap(of, WIDTH).join('\n');
  const who = (of: 'all' | readonly string[]) => (of === 'all' ? say('scenario.show.all') : of.join(', '));
  const about = fieldList([
    [say('scenario.list.id'), file.id],
    [say('scenario.list.name'), file.name[lang]],
    [say('scenario.list.kind'), say(`scenario.kinds.${file.kind}`)],
    [say('scenario.list.before'), file.compare.before],
    [say('scenario.list.after'), file.compare.after],
  ]);
  const duties = file.duties.map((duty) => [
    duty.id,
    duty.by,
    who(duty.on),
    typeof duty.goods === 'string' ? who(duty.goods) : Object.values(duty.goods).flat().join(', '),
    typeof duty.rate === 'number' ? String(duty.rate) : duty.rate.table,
    duty.until === undefined ? duty.from : `${duty.from} – ${duty.until}`,
  ]);
  const columns = ['id', 'by', 'on', 'goods', 'rate', 'from'] as const;
  const header = columns.map((key) => say(key === 'id' ? 'scenario.list.id' : `scenario.show.${key}`));
  return [
    about,
    text(file.summary[lang]),
    ...(duties.length > 0 ? [heading(say('scenario.show.duties')), textTable(header, duties)] : []),
    heading(say('scenario.show.settings')),
    textTable(
      ['--set', say('scenario.show.value'), say('scenario.show.range')],
      settings.map(({ path, value, range }) => [path, String(value), range ? range.join(' – ') : '']),
    ),
    heading(say('scenario.assumed.title')),
    ...file.assumptions.map((each) => text(each[lang])),
    heading(say('scenario.assumed.sources')),
    file.sources
      .map(({ publisher, title, date, url }) => text(`${publisher}, ${title} (${date}): ${url}`))
      .join('\n'),
  ].join('\n\n');
}
