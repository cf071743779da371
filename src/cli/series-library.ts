import { join } from 'node:path';
import type { Shelf } from '../accounts/regions/shelf.ts';
import type { Provenance } from '../core/provenance.ts';
import type { Language } from '../reports/locales/language.ts';
import { dataFolder } from './data-folder.ts';

/** The regional statistics and series that are shipped with the accounts. */
export async function seriesLibrary(): Promise<Shelf> {
  const { DATA } = await import('../pipeline/accounts.ts');
  const { openShelf } = await import('../pipeline/shelf/open-shelf.ts');
  return openShelf(join(dataFolder() ?? DATA, 'library'));
}

/** The source line under a series or its picture: who published it, how it was made, which years. */
export async function seriesSource(from: Provenance, years: string, language: Language): Promise<string> {
  const { declaredText } = await import('../reports/locales/declared-text.ts');
  const { gradeName } = await import('../reports/format/grade-name.ts');
  const { translate } = await import('../reports/locales/translate.ts');
  const producers = from.origins.map(({ producer }) => declaredText(producer, language).text);
  return translate(language)('report.source.line', {
    producers: [...new Set(producers)].join('; '),
    grade: gradeName(from.grade, language),
    year: years,
  });
}
