import { textWidth } from './text-width.ts';

/**
 * Breaks a text into lines that fit, at spaces only; a word that is wider than the line keeps a line of its own.
 *
 * @param   text   the words
 * @param   width  room for one line
 * @param   size   font size
 * @param   bold   whether it is set in bold
 */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const joined = lines.length > 0 ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length > 0 && textWidth(joined, size, bold) <= width) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
