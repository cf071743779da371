import { money } from '../format/money.ts';
import { percent } from '../format/percent.ts';
import { percentRange } from '../format/percent-range.ts';
import type { Language } from '../locales/language.ts';
import type { PairReport } from '../pair-report.ts';
import { CONTENT, type ProcessingPart, type SplitReading } from '../processing.ts';
import { tiedRange } from './split-figure.ts';
import { wordsOf } from './words.ts';

/**
 * What the split says, in sentences: the share with its range, what the split is, and what is not known of it.
 *
 * @param   part  the split of the report
 * @returns paragraphs, the answer first
 */
export function processingSentences(
  report: PairReport,
  part: Exclude<ProcessingPart, { kind: 'none' }>,
  language: Language,
): string[] {
  const say = wordsOf(report, language);
  const share = (value: number) => percent(value, language);
  const content = part.readings.get(CONTENT);
  const ownB = part.readings.get('content-a-country-in-b-manufactures');
  if (part.kind === 'published') {
    const values = content && { content: share(content.split), unsplit: share(content.unsplit) };
    return [...(values ? [say('processing.lead.published', values)] : []), say('processing.what.published')];
  }
  const lead =
    content &&
    [
      say('processing.lead.estimated', {
        content: share(content.split),
        unsplit: share(content.unsplit),
        range: rangeWords(content, language),
      }),
      ...(ownB && part.aligned
        ? [
            say('processing.lead.sideB', {
              content: share(ownB.split),
              unsplit: share(ownB.unsplit),
              range: rangeWords(ownB, language),
            }),
          ]
        : []),
      ...(content.ownYear === undefined
        ? []
        : [say('processing.lead.ownYear', { content: share(content.ownYear) })]),
    ].join(' ');
  const back = pairSentence(report, part.readings.get('d4-pair-at-least-2'), language);
  return [
    ...(lead === undefined ? [] : [lead]),
    say('processing.what.estimated'),
    ...(back === undefined ? [] : [back]),
  ];
}

function rangeWords(of: SplitReading, language: Language): string {
  const { least, most } = tiedRange(of);
  return percentRange(least, most, language);
}

/** What crosses between the two sides twice or more: in the split, and if one side's inputs went back to it. */
function pairSentence(
  report: PairReport,
  twice: SplitReading | undefined,
  language: Language,
): string | undefined {
  if (twice?.neighbourTied === undefined) return undefined;
  const say = wordsOf(report, language);
  const amount = (value: number) => money(value, twice.unit, language);
  const most = twice.ranges.find(({ kind }) => kind === 'H')?.most;
  const words = say('processing.pair', {
    split: amount(twice.split),
    unsplit: amount(twice.unsplit),
    tied: amount(twice.neighbourTied),
  });
  return most === undefined ? words : `${words} ${say('processing.pairMost', { most: amount(most) })}`;
}
