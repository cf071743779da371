/** A label of region and sector, taken apart; undefined when it is none. */
export type SplitLabel = (label: string) => readonly [region: string, rest: string] | undefined;

/** What stands between region and sector, in the order of preference. */
const SEPARATORS = ['|', '.', '_', ' '] as const;

/** Takes a label apart at the first or the last separator in it. */
export function splitAt(separator: string, where: 'first' | 'last'): SplitLabel {
  return (label) => {
    const at = where === 'first' ? label.indexOf(separator) : label.lastIndexOf(separator);
    return at <= 0 || at === label.length - separator.length
      ? undefined
      : [label.slice(0, at), label.slice(at + separator.length)];
  };
}

/**
 * Finds how labels of activities are put together: USA|C29, USA.C29, USA_C29, at the first separator or the last.
 *
 * Takes the way under which the columns that are no activities begin with a region, and then the one under which
 * regions and sectors fill a square with the fewest holes.
 *
 * @param   activities  labels that are rows and columns
 * @param   others      labels of the other columns: final demand, output
 * @returns how to take a label apart; undefined when no separator is in every label
 */
export function splitLabels(
  activities: readonly string[],
  others: readonly string[],
): SplitLabel | undefined {
  const ways = SEPARATORS.flatMap((separator) =>
    (['first', 'last'] as const).flatMap((where) => {
      const split = splitAt(separator, where);
      const pairs = activities.map(split);
      if (pairs.length === 0 || pairs.includes(undefined)) return [];
      const regions = new Set(pairs.map((pair) => pair![0]));
      const sectors = new Set(pairs.map((pair) => pair![1]));
      const strangers = others.filter((label) => regionIn(label, regions) === undefined).length;
      return [{ split, strangers, holes: regions.size * sectors.size - activities.length }];
    }),
  );
  return ways.reduce<(typeof ways)[number] | undefined>(
    (best, way) =>
      best === undefined ||
      way.strangers < best.strangers ||
      (way.strangers === best.strangers && way.holes < best.holes)
        ? way
        : best,
    undefined,
  )?.split;
}

/** The longest region that a label is or begins with, and what stands behind it; undefined when there is none. */
export function regionIn(
  label: string,
  regions: ReadonlySet<string>,
): readonly [region: string, rest: string] | undefined {
  if (regions.has(label)) return [label, ''];
  for (let at = label.length - 1; at > 0; at--) {
    if ('|._ '.includes(label[at]) && regions.has(label.slice(0, at))) {
      return [label.slice(0, at), label.slice(at + 1)];
    }
  }
  return undefined;
}
