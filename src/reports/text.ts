import { bordersOf } from './content/borders.ts';
import { hasCustoms } from './content/has-customs.ts';
import { headline } from './content/headline.ts';
import { sourceNames } from './content/source-line.ts';
import { wordsOf } from './content/words.ts';
import type { Language } from './locales/language.ts';
import type { PairReport } from './pair-report.ts';
import { contrastText } from './text/contrast-text.ts';
import { gradeText } from './text/grade-text.ts';
import { headingText, industryText } from './text/industry-text.ts';
import { processingText } from './text/processing-text.ts';
import { readingText } from './text/reading-text.ts';
import { restsText } from './text/rests-text.ts';
import { wrapWords } from './text/wrap-words.ts';

/** How a report is written on a terminal. */
export interface TextOptions {
  /** Characters in a line; 80 unless told otherwise. */
  readonly width?: number;
  /** Whether headings may be set in bold; false unless told otherwise. */
  readonly colour?: boolean;
}

/**
 * A report as a screen or two of plain text: a sentence to quote, the readings with their ranges, the contrast of two
 * borders, industries and products, and what it rests on.
 *
 * @param   report    the content
 * @param   language  'en' or 'es'
 * @param   options   width, colour
 * @returns lines ended by a line feed, none wider than asked (from 72 on)
 */
export function headlineText(report: PairReport, language: Language, options: TextOptions = {}): string {
  const { width = 80, colour = false } = options;
  const say = wordsOf(report, language);
  const strong = bold(colour);
  const heading = (text: string) => ['', ...wrapWords(text, width).map(strong)];
  const said = headline(report, language);
  const { a, b } = report.sides;
  const basis = hasCustoms(report) ? 'report.text.customsNote' : 'report.together.noBases';
  const contrast = contrastText(report, language, width);
  const sides = say('report.text.short', { shortA: a.short, shortB: b.short });
  const lines = [
    ...wrapWords(said.trade, width).map(strong),
    '',
    ...wrapWords(said.coProduction, width),
    ...(said.contrast === undefined ? [] : wrapWords(said.contrast, width)),
    '',
    ...wrapWords(`${said.estimate} ${said.without}`, width),
    ...gradeText(report, language, width),
    ...heading(say('report.text.heading')),
    ...readingText(report, language, width),
    ...wrapWords(`${say('report.text.basisNote')} ${say(basis)} ${sides}`, width),
    ...(contrast.length === 0
      ? ['', ...wrapWords(say('report.crossings.noContrast'), width)]
      : [...heading(say('report.text.contrast')), ...contrast]),
    ...(bordersOf(report).contrast?.b === 'CHN' && contrast.length > 0
      ? wrapWords(say('report.text.processing'), width)
      : []),
    ...processingText(report, language, width, heading, (words) => wrapWords(words, width)),
    ...industryText(report, language, width, heading),
    ...headingText(report, language, width, heading),
    ...heading(say('report.text.rests')),
    ...restsText(report, language).flatMap((text) => wrapWords(text, width)),
    ...wrapWords(say('words.source', { text: sourceNames(report, language) }), width),
  ];
  return `${lines.join('\n')}\n`;
}

/** Where the files of a report are, under a heading, as `headlineText` is set; nothing without files. */
export function filesText(
  report: PairReport,
  language: Language,
  files: readonly string[],
  { width = 80, colour = false }: TextOptions = {},
): string {
  if (files.length === 0) return '';
  const title = wrapWords(wordsOf(report, language)('report.text.files'), width).map(bold(colour));
  return ['', ...title, ...files, ''].join('\n');
}

function bold(colour: boolean): (line: string) => string {
  return (line) => (colour ? `\u001b[1m${line}\u001b[22m` : line);
}
