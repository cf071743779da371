import { MrioError } from '../core/errors.ts';
import type { Layout } from './table-format.ts';

/** What a table of a row for each flow was taken to say: categories of final demand, regions that sell nothing. */
export function longNotes({ regions, categories }: Layout, sells: ArrayLike<number>): string[] {
  const idle = regions.filter((_, region) => !sells[region]);
  return [
    `categories of final demand: ${some(categories)}`,
    ...(idle.length > 0 ? [`regions that sell nothing: ${some(idle)}`] : []),
  ];
}

function some(labels: readonly string[]): string {
  return `${labels.slice(0, 12).join(', ')}${labels.length > 12 ? ` and ${labels.length - 12} more` : ''}`;
}

/**
 * Requires that no category of final demand and no primary input is a sector misspelt by one letter.
 *
 * @throws  MrioError `label` with both names
 */
export function requireNoSlips({ sectors, categories, components }: Layout, where: string): void {
  for (const [column, meant, labels] of [
    ['to_sector', 'sells nothing and would be a category of final demand', categories],
    ['from_sector', 'buys nothing and would be a primary input', components],
  ] as const) {
    for (const label of labels) {
      const near = sectors.filter((sector) => isSlip(plain(label), plain(sector)));
      if (near.length === 0) continue;
      throw new MrioError(
        'label',
        `${where}: the ${column} "${label}" ${meant}, but is almost the sector ${near.map((sector) => `"${sector}"`).join(', ')}.`,
        'Correct the spelling; if it is none of these sectors, give it a name that differs more.',
        { label, near },
      );
    }
  }
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|\s/gu, '')
    .toLowerCase();
}

/** Whether two words are one but for a letter left out, added, changed or exchanged; digits of codes are no slips. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.max(a.length, b.length) < 5) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (/\d/.test(left + right)) return false;
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && right === left[1] + left[0]);
}
