import { labels, leading, SIZE } from './label.ts';
import { INK } from './palette.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** One entry: a small sample of the mark, and what it means. */
export interface KeyEntry {
  readonly text: string;
  /** Width of the sample. */
  readonly width: number;
  /** Draws the sample with its left end at x, centred on y. */
  readonly sample: (x: number, y: number) => string;
}

/**
 * Explains marks that cannot be labelled where they stand; entries run on and break into lines as words do.
 *
 * @param   entries  samples and their meanings
 * @param   left     where lines start
 * @param   right    where lines must end
 * @param   base     baseline of the first line
 * @returns the drawing and the baseline of the last line
 */
export function key(
  entries: readonly KeyEntry[],
  left: number,
  right: number,
  base: number,
): { readonly body: string; readonly base: number } {
  const parts: string[] = [];
  let [x, y] = [left, base];
  for (const entry of entries) {
    const width = entry.width + 6 + textWidth(entry.text, SIZE.small);
    if (x > left && x + width > right) [x, y] = [left, y + leading(SIZE.small) + 3];
    parts.push(entry.sample(x, y - 4));
    const lines = wrapText(entry.text, right - x - entry.width - 6, SIZE.small);
    parts.push(labels(lines, x + entry.width + 6, y, { size: SIZE.small, fill: INK.muted }));
    y += (lines.length - 1) * leading(SIZE.small);
    x += width + 18;
  }
  return { body: parts.join(''), base: y };
}
