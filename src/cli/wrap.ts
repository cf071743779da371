/**
 * Breaks a text into lines between words; a word longer than a line is cut.
 *
 * @param   text   line breaks in it are kept
 * @param   width  characters in a line
 * @returns at least one line
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(/ +/).flatMap((each) => cut(each, width))) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (charactersIn(longer) <= width) {
        line = longer;
      } else {
        lines.push(line);
        line = word;
      }
    }
    return [...lines, line];
  });
}

/** Columns of a terminal that a text takes: accents that stand alone take none. */
export function charactersIn(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length;
}

function cut(word: string, width: number): string[] {
  const characters = [...word];
  const parts: string[] = [];
  for (let at = 0; at < characters.length; at += width) parts.push(characters.slice(at, at + width).join(''));
  return parts.length === 0 ? [''] : parts;
}
