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
      const { DATA, DEFAULT_PAIR, pairConfig } = await import('../pipeline/accounts.ts');
      const { pairClaims } = await import('../pipeline/claims.ts');
      const { verifyPackage } = await import('../files/verify-package.ts');
      const { print, printJson } = await import('./print.ts');
      const { id } = await pairConfig(pair ?? DEFAULT_PAIR);
      const data = dataFolder() ?? DATA;
      await verifyPackage(data);
      const rows = await pairClaims(id, data);
      if (options.json) return printJson(rows);
      const { claimsText } = await import('../reports/claims/claims-text.ts');
      const { claimsNote } = await import('../reports/claims/claims-note.ts');
      const { wrap } = await import('./wrap.ts');
      const note = claimsNote(rows, options.lang).flatMap((paragraph) => ['', ...wrap(paragraph, 80)]);
      print([claimsText(rows, options.lang), ...note].join('\n'));
    });
}
