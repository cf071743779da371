import type { Command } from 'commander';
import type { Language } from '../reports/locales/language.ts';
import { dataFolder } from './data-folder.ts';
import { languageOption } from './language-option.ts';

/** `twinplant claims [pair]`: what was said in 2018, figure by figure, beside our readings. */
export function addClaims(program: Command): Command {
  return program
    .command('claims')
    .summary('compare the figures published in 2018 with ours, one by one')
    .description('The figures that were published in 2018, one by one, beside what the accounts say.')
    .argument('[pair]', 'a pair; the first when left out')
    .option('--json', 'print JSON, in both languages')
    .addOption(languageOption())
    .action(async (pair: string | undefined, options: { json?: boolean; lang: Language }) => {
      const { DATA, loadFigures, pairConfig, pairIds } = await import('../pipeline/accounts.ts');
      const { verifyPackage } = await import('../files/verify-package.ts');
      const { claimRows } = await import('../reports/claims/claim-rows.ts');
      const { print, printJson } = await import('./print.ts');
      const { id, years } = await pairConfig(pair ?? (await pairIds())[0]);
      const data = dataFolder() ?? DATA;
      await verifyPackage(data);
      const figures = await Promise.all(
        years.map(async (year) => [year, await loadFigures(id, year, data)] as const),
      );
      const rows = claimRows(new Map(figures));
      if (options.json) return printJson(rows);
      const { claimsText } = await import('../reports/claims/claims-text.ts');
      print(claimsText(rows, options.lang));
    });
}
