/**
 * Years as a reader writes them: 2018; 2012–16; 2013, 2018.
 *
 * @param   years  whole numbers in any order
 * @param   none   what to say when there is none
 */
export function yearsList(years: readonly number[], none: string): string {
  const sorted = [...new Set(years)].sort((one, other) => one - other);
  if (sorted.length === 0) return none;
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  const run = last - first === sorted.length - 1;
  if (!run || sorted.length < 3) return sorted.join(', ');
  const century = (year: number) => Math.trunc(year / 100);
  return `${first}–${century(first) === century(last) ? String(last).slice(2) : last}`;
}
