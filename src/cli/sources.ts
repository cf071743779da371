import type { Command } from 'commander';
import type { Language } from '../reports/locales/language.ts';
import type { Publication } from '../sources/registry.ts';
import { languageOption } from './language-option.ts';

/** `twinplant sources [id]`: every publication that the accounts rest on, or one of them. */
export function addSources(program: Command): Command {
  return program
    .command('sources')
    .summary('list the publications behind the accounts, or describe one: producer, edition, licence, files')
    .description(
      'The publications that the accounts rest on, or one of them: producer, edition, address, licence, unit and files.',
    )
    .argument('[id]', 'a publication, as bea-metro-gdp')
    .option('--json', 'print JSON')
    .addOption(languageOption())
    .action(async (id: string | undefined, options: { json?: boolean; lang: Language }) => {
      const { PUBLICATIONS, publicationOf } = await import('../sources/registry.ts');
      const { print, printJson } = await import('./print.ts');
      if (options.json) printJson(id === undefined ? PUBLICATIONS : publicationOf(id));
      else if (id === undefined) print(await list(PUBLICATIONS, options.lang));
      else print(await entry(publicationOf(id), options.lang));
    });
}

async function list(publications: readonly Publication[], language: Language): Promise<string> {
  const { textTable } = await import('./text-table.ts');
  const { word } = await import('./word.ts');
  return textTable(
    [word('id', language), word('producer', language), word('title', language)],
    publications.map(({ id, producer, title }) => [id, producer, title]),
  );
}

async function entry(of: Publication, language: Language): Promise<string> {
  const { fieldList } = await import('./field-list.ts');
  const { word } = await import('./word.ts');
  return fieldList([
    [word('id', language), of.id],
    [word('producer', language), of.producer],
    [word('title', language), of.title],
    [word('edition', language), of.edition],
    [word('url', language), of.url],
    [word('accessed', language), of.accessed],
    [word('licence', language), of.licence],
    [word('unit', language), of.unit],
    [word('files', language), of.files.join('\n')],
    [word('columns', language), of.columns.join(', ')],
  ]);
}
