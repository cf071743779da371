import type { Command } from 'commander';
import type { Language } from '../reports/locales/language.ts';
import { dataFolder } from './data-folder.ts';
import { languageOption } from './language-option.ts';
import { addPairsNew } from './pairs-new.ts';

/** What the command is told. */
interface Options {
  readonly json?: boolean;
  readonly allRegions?: boolean;
  readonly lang: Language;
}

/** `twinplant pairs [id]`: the pairs, or everything that is declared about one; `pairs new` makes another. */
export function addPairs(program: Command): Command {
  const pairs = program
    .command('pairs')
    .summary('list the pairs, show one with its evidence and every judgement call, or make a new one')
    .description(
      'The pairs of regions, or everything that is declared about one: its regions, what is known of them and how well, and every judgement call with value, source, grade and range.',
    )
    .argument('[id]', 'a pair, as cali-baja, or the file of one')
    .option('--all-regions', 'compare every pair with the one table of all regions')
    .option('--json', 'print JSON: the list, or the pair as it is declared')
    .addOption(languageOption())
    .action(async (id: string | undefined, options: Options) => {
      if (options.allRegions) return together(options);
      if (id === undefined) return list(options);
      return show(id, options);
    });
  addPairsNew(pairs);
  return pairs;
}

async function show(id: string, options: Options): Promise<void> {
  const { DATA, pairConfig } = await import('../pipeline/accounts.ts');
  const { print, printJson } = await import('./print.ts');
  const config = await pairConfig(id);
  if (options.json) return printJson(config);
  const { join } = await import('node:path');
  const { openShelf } = await import('../pipeline/shelf/open-shelf.ts');
  const { pairSetting } = await import('../pipeline/pair-setting.ts');
  const { regionalEvidence } = await import('../pipeline/regional-evidence.ts');
  const { pairEntry } = await import('./pair-entry.ts');
  const setting = await pairSetting(config);
  const shelf = openShelf(join(dataFolder() ?? DATA, 'library'));
  const evidence = await regionalEvidence(shelf, setting, Math.max(...config.years));
  const { loadAllRegions } = await import('../pipeline/all-regions-store.ts');
  const { allRegionsLine } = await import('./all-regions-text.ts');
  const { differences } = await loadAllRegions(dataFolder() ?? DATA);
  const line = allRegionsLine(differences, config.id, options.lang);
  print(pairEntry(config, setting.regions, evidence, options.lang, line));
}

async function list(options: Options): Promise<void> {
  const { DATA } = await import('../pipeline/accounts.ts');
  const { loadPairList } = await import('../pipeline/pair-list.ts');
  const { print, printJson } = await import('./print.ts');
  const pairs = await loadPairList(dataFolder() ?? DATA);
  if (options.json) return printJson(pairs);
  const { textTable } = await import('./text-table.ts');
  const { word } = await import('./word.ts');
  const header = (['id', 'name', 'years', 'grade.pair'] as const).map((key) => word(key, options.lang));
  print(
    textTable(
      header,
      pairs.map(({ id, name, years, grade }) => [
        id,
        name[options.lang],
        `${Math.min(...years)}–${Math.max(...years)}`,
        grade,
      ]),
    ),
  );
}

async function together(options: Options): Promise<void> {
  const { DATA } = await import('../pipeline/accounts.ts');
  const { loadAllRegions } = await import('../pipeline/all-regions-store.ts');
  const { print, printJson } = await import('./print.ts');
  const found = await loadAllRegions(dataFolder() ?? DATA);
  if (options.json) return printJson(found);
  const { allRegionsText } = await import('./all-regions-text.ts');
  print(allRegionsText(found.differences, options.lang));
}
