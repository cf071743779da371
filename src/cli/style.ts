const CODES = { bold: [1, 22], red: [31, 39] } as const;

/**
 * A text in a style, where the reader's terminal shows it.
 *
 * @param   how     the style
 * @param   text    what to show
 * @param   stream  where it goes; only a terminal gets colour, unless FORCE_COLOR is set; never with NO_COLOR
 */
export function style(how: keyof typeof CODES, text: string, stream: { isTTY?: boolean }): string {
  if (!hasColour(stream)) return text;
  const [on, off] = CODES[how];
  return `\u001b[${on}m${text}\u001b[${off}m`;
}

/** Whether a stream takes colour; also asked by what styles its own text. */
export function hasColour(stream: { isTTY?: boolean }): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR || FORCE_COLOR === '0' || FORCE_COLOR === 'false') return false;
  return Boolean(FORCE_COLOR) || (stream.isTTY === true && TERM !== 'dumb');
}
