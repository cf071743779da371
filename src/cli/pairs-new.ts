import type { Command } from 'commander';
import type { Language } from '../reports/locales/language.ts';
import { dataFolder } from './data-folder.ts';
import { languageOption } from './language-option.ts';

interface NewOptions {
  readonly id?: string;
  readonly name?: string;
  readonly nameEs?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly lang: Language;
}

const AFTER = `
A side is a list of one kind of place:

  counties:06073,06025    US counties, five-digit FIPS codes
  areas:21340             US metropolitan areas, five-digit CBSA codes
  states:CA,AZ            US states
  mexico:02,26            Mexican states, INEGI's two-digit codes
  provinces:ON            Canadian provinces

Without sides the command asks for them. It writes a file that twinplant report
takes, and says what is known of both sides, how well, and what is missing.
`;

/** `twinplant pairs new [a] [b]`: declares a pair of any two regions, with the evidence that was found. */
export function addPairsNew(pairs: Command): Command {
  return pairs
    .command('new')
    .summary('declare a pair of any two regions; says what is known of them and how well')
    .description(
      'Declares a pair of any two regions of the United States, Mexico and Canada: writes its file, with the evidence found, its grade and what is missing.',
    )
    .argument('[a]', 'the first side, as counties:48141,35013')
    .argument('[b]', 'the second side, as mexico:08')
    .option('--id <id>', 'id of the pair (default: made from its sides)')
    .option('--name <name>', 'name in English (default: made from its sides)')
    .option('--name-es <name>', 'name in Spanish')
    .option('--out <file>', 'where the file goes (default: <id>.json)')
    .option('--force', 'replace a file that is there')
    .addOption(languageOption())
    .addHelpText('after', AFTER)
    .action(async (a: string | undefined, b: string | undefined, options: NewOptions) => {
      const { askSides } = await import('./ask-sides.ts');
      const sides = a !== undefined && b !== undefined ? { a, b } : await askSides(a, options.lang);
      const { newPair } = await import('../pipeline/new-pair.ts');
      const { writeNewPair } = await import('./write-new-pair.ts');
      const { DATA } = await import('../pipeline/accounts.ts');
      await writeNewPair(await newPair(sides, options, dataFolder() ?? DATA), options);
    });
}
