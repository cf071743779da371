/**
 * The known labels that somebody may have meant, nearest first.
 *
 * Case and accents are ignored; a label that contains the word counts as near.
 *
 * @param   word    what was asked for
 * @param   known   the labels that exist
 * @param   limit   how many to return at most
 * @returns at most `limit` labels, by edit distance and then in the given order
 */
export function nearMatches(word: string, known: readonly string[], limit = 5): string[] {
  const wanted = plain(word);
  return known
    .map((label, order) => ({ label, order, distance: distanceTo(wanted, plain(label)) }))
    .filter((candidate) => candidate.distance <= Math.max(2, Math.ceil(wanted.length / 2)))
    .sort((a, b) => a.distance - b.distance || a.order - b.order)
    .slice(0, limit)
    .map((candidate) => candidate.label);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function distanceTo(wanted: string, label: string): number {
  if (wanted.length >= 2 && label.includes(wanted)) return 1;
  let previous = Array.from({ length: label.length + 1 }, (_, j) => j);
  for (let i = 1; i <= wanted.length; i++) {
    const current = [i];
    for (let j = 1; j <= label.length; j++) {
      const substitution = previous[j - 1] + (wanted[i - 1] === label[j - 1] ? 0 : 1);
      current[j] = Math.min(substitution, previous[j] + 1, current[j - 1] + 1);
    }
    previous = current;
  }
  return previous[label.length];
}
