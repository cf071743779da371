import { style } from './style.ts';
import { pad, WIDTH } from './text-table.ts';
import { charactersIn, wrap } from './wrap.ts';

/**
 * One entry as a list of its fields: names to the left, texts to the right; an empty text is left out.
 *
 * @param   fields  name and text; line breaks in the text are kept
 * @param   indent  blanks before each line
 * @returns lines of at most 80 characters
 */
export function fieldList(fields: readonly (readonly [name: string, text: string])[], indent = 0): string {
  const shown = fields.filter(([, text]) => text !== '');
  const width = Math.max(...shown.map(([name]) => charactersIn(name)));
  const margin = ' '.repeat(indent);
  return shown
    .flatMap(([name, text]) =>
      wrap(text, WIDTH - indent - width - 2).map((line, at) => {
        const left = pad(at === 0 ? name : '', width);
        return `${margin}${at === 0 ? style('bold', left, process.stdout) : left}  ${line}`.trimEnd();
      }),
    )
    .join('\n');
}
