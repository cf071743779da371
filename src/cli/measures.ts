import type { Command } from 'commander';
import type { Measure } from '../measures/measure.ts';
import type { Language } from '../reports/locales/language.ts';
import { languageOption } from './language-option.ts';

/** `twinplant measures [id]`: every measure, or what one of them means. */
export function addMeasures(program: Command): Command {
  return program
    .command('measures')
    .summary('list the measures, or explain one: formula, unit, identity, source, when to read it')
    .description(
      'The measures, or what one of them means: formula, unit, identity, source, when to read it and when not.',
    )
    .argument('[id]', 'a measure, as two-way-trade')
    .option('--json', 'print JSON, in both languages')
    .addOption(languageOption())
    .action(async (id: string | undefined, options: { json?: boolean; lang: Language }) => {
      const { MEASURES, measureOf } = await import('../measures/registry.ts');
      const { print, printJson } = await import('./print.ts');
      if (options.json) printJson(id === undefined ? MEASURES.map(published) : published(measureOf(id)));
      else if (id === undefined) print(await list(MEASURES, options.lang));
      else print(await entry(measureOf(id), options.lang));
    });
}

/** What of a measure can be written down: all but the computation. */
function published({ compute: _, ...told }: Measure): Omit<Measure, 'compute'> {
  return told;
}

async function list(measures: readonly Measure[], language: Language): Promise<string> {
  const { textTable } = await import('./text-table.ts');
  const { word } = await import('./word.ts');
  return textTable(
    [word('id', language), word('title', language), word('unit', language)],
    measures.map(({ id, title, unit }) => [id, title[language], word(`units.${unit}`, language)]),
  );
}

async function entry(measure: Measure, language: Language): Promise<string> {
  const { fieldList } = await import('./field-list.ts');
  const { word } = await import('./word.ts');
  const { declaredText } = await import('../reports/locales/declared-text.ts');
  const say = (text: string) => declaredText(text, language).text;
  return fieldList([
    [word('id', language), measure.id],
    [word('title', language), measure.title[language]],
    [word('symbol', language), say(measure.symbol)],
    [word('unit', language), word(`units.${measure.unit}`, language)],
    [word('definition', language), measure.definition ?? ''],
    [word('identity', language), say(measure.identity)],
    [word('source', language), say(measure.source)],
    [word('needs', language), measure.needs.join(', ')],
    ['--by', measure.breakdowns?.join(', ') ?? ''],
    ['--perimeter', measure.perimeters?.join(', ') ?? ''],
    [word('when', language), measure.when[language]],
    [word('terms', language), measure.terms?.map((term) => `${term.id}: ${term[language]}`).join('\n') ?? ''],
    ...Object.entries(measure.elsewhere ?? {}).map(
      ([program, name]) => [program === 'tiva' ? 'TiVA' : program, name] as const,
    ),
  ]);
}
