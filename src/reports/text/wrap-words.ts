/**
 * Breaks a text into lines of at most so many characters, at spaces.
 *
 * @param   text    the words
 * @param   width   characters in a line
 * @param   indent  blanks before every line but the first
 */
export function wrapWords(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : ' '.repeat(indent) + word);
  }
  return lines;
}
