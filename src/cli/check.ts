import type { Command } from 'commander';
import type { AccountsCheck } from '../pipeline/verify-accounts.ts';
import type { Language } from '../reports/locales/language.ts';
import { dataFolder } from './data-folder.ts';
import { languageOption } from './language-option.ts';

/** `twinplant check [pair]`: are the embedded accounts whole, and do their identities hold? */
export function addCheck(program: Command): Command {
  return program
    .command('check')
    .summary('check the embedded accounts: hashes, balance, identities, readings; each with its figure')
    .description(
      'Checks the embedded accounts from the bytes up: hashes, balance, identities and readings, each with its figure and the most it may be. Ends with 3 when a hash differs and 4 when an identity fails.',
    )
    .argument('[pair]', 'a pair; all when left out')
    .option('--json', 'print JSON')
    .addOption(languageOption())
    .action(async (pair: string | undefined, options: { json?: boolean; lang: Language }) => {
      const { pairConfig, pairIds } = await import('../pipeline/accounts.ts');
      const { checkedTables, verifyAccounts, verifyFiles } = await import('../pipeline/verify-accounts.ts');
      const { checkHeader, checkLines } = await import('./check-lines.ts');
      const { print, printJson } = await import('./print.ts');
      const { progress } = await import('./progress.ts');
      const status = progress();
      const made: ({ pair: string | null } & AccountsCheck)[] = [];
      const add = (pair: string | null, each: AccountsCheck) => {
        status.done();
        if (!options.json && made.length === 0) print(checkHeader(options.lang));
        made.push({ pair, ...each });
        if (!options.json) print(checkLines(each, options.lang));
      };
      try {
        status.tell('reading the files');
        const ids = pair === undefined ? await pairIds() : [(await pairConfig(pair)).id];
        for (const each of await verifyFiles(dataFolder())) add(null, each);
        const tables = checkedTables(dataFolder());
        for (const id of ids) {
          status.tell(`${id}: reading the accounts`);
          for await (const each of verifyAccounts(id, tables)) {
            add(id, each);
            status.tell(`${id}${each.year === null ? '' : ` ${each.year}`}: ${made.length} checks made`);
          }
        }
      } finally {
        status.done();
      }
      if (options.json) printJson(made);
      await conclude(made, options);
    });
}

/** Says how many hold, and fails when one does not. */
async function conclude(
  made: readonly ({ pair: string | null } & AccountsCheck)[],
  options: { json?: boolean; lang: Language },
): Promise<void> {
  const { word } = await import('./word.ts');
  const failed = made.filter((each) => !each.passed);
  const count = { passed: String(made.length - failed.length), all: String(made.length) };
  if (!options.json) process.stdout.write(`\n${word('check.summary', options.lang, count)}\n`);
  if (failed.length === 0) return;
  const { MrioError } = await import('../core/errors.ts');
  const names = failed
    .map(({ pair, year, id, figure }) => `${pair ?? 'all pairs'} ${year ?? 'all years'}: ${id} ${figure}`)
    .join('; ');
  throw new MrioError(
    'balance',
    `${failed.length} of ${made.length} checks fail: ${names}.`,
    'Do not use these accounts. Install the package again, or rebuild with npm run build:accounts.',
    { failed },
  );
}
