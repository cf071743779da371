/**
 * Aligned columns of text: the first to the left, the others to the right, two blanks between them.
 *
 * @param   rows   cells; every row has the same number of them
 * @param   width  characters in a line; the first column takes what the others leave, and is broken into lines
 * @returns lines, none longer than `width` unless the other columns alone are wider
 */
export function columnsText(rows: readonly (readonly string[])[], width: number): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const others = widths.slice(1).reduce((sum, each) => sum + each + 2, 0);
  const first = Math.max(12, width - others);
  return rows.flatMap(([label, ...cells]) => {
    const lines = broken(label, first);
    const last = lines.pop() ?? '';
    const right = cells.map((cell, i) => `  ${cell.padStart(widths[i + 1])}`).join('');
    return [...lines, `${last.padEnd(first)}${right}`.trimEnd()];
  });
}

/** Lines of a label, the later ones under its first word. */
function broken(label: string, width: number): string[] {
  const indent = label.length - label.trimStart().length;
  const lines: string[] = [];
  for (const word of label.trim().split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${' '.repeat(last === undefined ? indent : indent + 2)}${word}`);
  }
  return lines;
}
