import type { Command } from 'commander';
import type { SectorEntry } from '../accounts/sector-catalogue.ts';
import type { Language } from '../reports/locales/language.ts';
import { languageOption } from './language-option.ts';

/** `twinplant sectors [code]`: the common classification, or what one sector holds. */
export function addSectors(program: Command): Command {
  return program
    .command('sectors')
    .summary('list the 32 sectors, or show what one holds in each agency’s own codes')
    .description('The 32 sectors of the accounts, or what one of them holds in the codes of each agency.')
    .argument('[code]', 'a sector, as ELEC')
    .option('--json', 'print JSON, in both languages')
    .addOption(languageOption())
    .action(async (code: string | undefined, options: { json?: boolean; lang: Language }) => {
      const { sectorCatalogue } = await import('../accounts/sector-catalogue.ts');
      const { print, printJson } = await import('./print.ts');
      const all = await sectorCatalogue();
      if (code === undefined) {
        if (options.json) printJson(await Promise.all(all.map(({ code, kind }) => named({ code, kind }))));
        else print(await list(all, options.lang));
        return;
      }
      const { unknownLabel } = await import('../core/axis.ts');
      const found = all.find((each) => each.code === code.toUpperCase());
      if (!found) {
        throw unknownLabel(
          'sector',
          code,
          all.map((each) => each.code),
        );
      }
      if (options.json) printJson(await named(found));
      else print(await entry(found, options.lang));
    });
}

async function named<Sector extends { code: string }>(sector: Sector) {
  const { named: name } = await import('../reports/locales/named.ts');
  const { code, ...rest } = sector;
  return { code, name: { en: name('sectors', code, 'en'), es: name('sectors', code, 'es') }, ...rest };
}

async function list(sectors: readonly SectorEntry[], language: Language): Promise<string> {
  const { textTable } = await import('./text-table.ts');
  const { word } = await import('./word.ts');
  return textTable(
    [word('code', language), word('name', language), word('kind', language)],
    await Promise.all(
      sectors.map(async (each) => [each.code, (await named(each)).name[language], word(each.kind, language)]),
    ),
  );
}

async function entry(sector: SectorEntry, language: Language): Promise<string> {
  const { fieldList } = await import('./field-list.ts');
  const { word } = await import('./word.ts');
  // The dictionary has the industries that reports name; the agency's own title stands for the others.
  const titles = language === 'es' ? await spanishTitles() : {};
  const activities = sector.scian.map(({ code, sharedWith }) =>
    sharedWith.length === 0
      ? code
      : `${code} (${word('with', language, { sectors: sharedWith.join(', ') })})`,
  );
  return fieldList([
    [word('code', language), sector.code],
    [word('name', language), (await named(sector)).name[language]],
    [word('kind', language), word(sector.kind, language)],
    ...sector.naics4.map(
      ({ code, title }) => [`${word('naics', language)} ${code}`, titles[code] ?? title] as const,
    ),
    [word('scian', language), activities.join('\n')],
    [word('oecd', language), sector.oecd45.join(', ')],
    [word('bea', language), sector.beaSummary.join(', ')],
  ]);
}

async function spanishTitles(): Promise<Readonly<Record<string, string>>> {
  const { default: words } = await import('../reports/locales/es.json', { with: { type: 'json' } });
  return words.industries4.title;
}
