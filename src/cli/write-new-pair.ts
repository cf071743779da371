import { existsSync } from 'node:fs';
import { MrioError } from '../core/errors.ts';
import { writeFileAtomically } from '../files/atomic.ts';
import type { NewPair } from '../pipeline/new-pair.ts';
import type { Language } from '../reports/locales/language.ts';
import { evidenceLines } from './evidence-lines.ts';
import { fieldList } from './field-list.ts';
import { print } from './print.ts';
import { word } from './word.ts';

/**
 * Writes the file of a new pair and says what is known of it.
 *
 * @throws  MrioError `input` when the file is there and was not to be replaced, or cannot be written
 */
export async function writeNewPair(
  { file, config, setting, evidence, grade, reasons }: NewPair,
  options: { readonly out?: string; readonly force?: boolean; readonly lang: Language },
): Promise<void> {
  const path = options.out ?? `${config.id}.json`;
  if (existsSync(path) && !options.force) {
    throw new MrioError(
      'input',
      `${path} is there already.`,
      'Add --force to replace it, or give another --out.',
    );
  }
  await writeFileAtomically(path, `${JSON.stringify(file, null, 2)}\n`);
  const { lang } = options;
  print(
    [
      fieldList([
        [word('name', lang), config.name[lang]],
        [word('kind', lang), word(`pair.${setting.regions.kind}`, lang)],
        [word('grade.pair', lang), `${grade}: ${reasons.map((reason) => reason[lang]).join('; ')}`],
        [word('file', lang), path],
      ]),
      ...evidenceLines(evidence, lang),
      word('pair.next', lang, { path }),
    ].join('\n\n'),
  );
}
