import { MrioError } from '../core/errors.ts';

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

/** A way to take the labels of activities apart, and what it makes of them. */
interface Way {
  readonly split: SplitLabel;
  readonly regions: ReadonlySet<string>;
  /** The region of each activity; two ways that agree on them are one. */
  readonly key: string;
  /** Whether the columns of final demand name its regions. */
  readonly isNamed: boolean;
  /** Other columns that begin with none of its regions. */
  readonly strangers: number;
  /** Pairs of a region and a sector that are no activity. */
  readonly holes: number;
}

/**
 * Finds how labels of activities are put together: USA|C29, USA.C29, USA_C29.
 *
 * Regions are settled by the columns of final demand where these name them, each activity being split at the longest
 * region that it begins with; else by the first or the last separator. Only a way under which regions and sectors fill
 * a square is taken without question.
 *
 * @param   activities  labels that are rows and columns
 * @param   others      labels of the other columns: final demand, output
 * @returns how to take a label apart; undefined when no separator is in every label
 * @throws  MrioError `input` when several ways are left and all of them leave holes
 */
export function splitLabels(
  activities: readonly string[],
  others: readonly string[],
  path: string,
): SplitLabel | undefined {
  const seen = new Set<string>();
  const ways = [...splitsByRegion(activities, others), ...splitsBySeparator()]
    .map(([split, isNamed]) => wayOf(split, isNamed, activities, others))
    .filter((way) => way !== undefined && !seen.has(way.key) && seen.add(way.key)) as Way[];
  const strangers = Math.min(...ways.map((way) => way.strangers));
  const near = ways.filter((way) => way.strangers === strangers);
  const whole = near.filter((way) => way.holes === 0);
  const able = whole.length > 0 ? whole : near;
  const named = able.filter((way) => way.isNamed);
  if (named.length > 0)
    return named.reduce((best, way) => (way.regions.size > best.regions.size ? way : best)).split;
  if (whole.length === 0 && near.length > 1) throw severalWays(near, activities, path);
  return able[0]?.split;
}

function wayOf(
  split: SplitLabel,
  isNamed: boolean,
  activities: readonly string[],
  others: readonly string[],
): Way | undefined {
  const regions = new Set<string>();
  const sectors = new Set<string>();
  const key: string[] = [];
  for (const label of activities) {
    const pair = split(label);
    if (!pair) return undefined;
    regions.add(pair[0]);
    sectors.add(pair[1]);
    key.push(pair[0]);
  }
  if (activities.length === 0) return undefined;
  const strangers = others.filter((label) => regionIn(label, regions) === undefined).length;
  const holes = regions.size * sectors.size - activities.length;
  return { split, regions, key: key.join('\n'), isNamed, strangers, holes };
}

type Candidate = readonly [split: SplitLabel, isNamed: boolean];

function splitsBySeparator(): Candidate[] {
  return SEPARATORS.flatMap((separator) =>
    (['first', 'last'] as const).map((where) => [splitAt(separator, where), false] as const),
  );
}

/** Splits at the regions that other columns are called by, alone or before an ending that they have in common. */
function splitsByRegion(activities: readonly string[], others: readonly string[]): Candidate[] {
  const byEnding = new Map<string, Set<string>>([['', new Set(others)]]);
  for (const label of others) {
    for (let at = 1; at < label.length - 1; at++) {
      if (!SEPARATORS.some((separator) => separator === label[at])) continue;
      const ending = label.slice(at);
      byEnding.set(ending, (byEnding.get(ending) ?? new Set()).add(label.slice(0, at)));
    }
  }
  const sets = new Map([...byEnding.values()].map((regions) => [[...regions].join('\n'), regions]));
  return [...sets.values()].flatMap((regions) =>
    SEPARATORS.flatMap((separator): Candidate[] => {
      const begins = (label: string) => splitAtRegion(label, regions, separator);
      if (!activities.every((label) => begins(label) !== undefined)) return [];
      const sectors = new Set(activities.map((label) => begins(label)![1]));
      return [[(label) => begins(label) ?? splitAtSector(label, sectors, separator), true]];
    }),
  );
}

function splitAtRegion(
  label: string,
  regions: ReadonlySet<string>,
  separator: string,
): ReturnType<SplitLabel> {
  for (let at = label.lastIndexOf(separator); at > 0; at = label.lastIndexOf(separator, at - 1)) {
    const region = label.slice(0, at);
    if (at < label.length - 1 && regions.has(region)) return [region, label.slice(at + 1)];
  }
  return undefined;
}

/** Takes a label of an unknown region apart before the longest known sector that it ends with. */
function splitAtSector(
  label: string,
  sectors: ReadonlySet<string>,
  separator: string,
): ReturnType<SplitLabel> {
  for (let at = label.indexOf(separator, 1); at > 0; at = label.indexOf(separator, at + 1)) {
    if (sectors.has(label.slice(at + 1))) return [label.slice(0, at), label.slice(at + 1)];
  }
  return undefined;
}

function severalWays(ways: readonly Way[], activities: readonly string[], path: string): MrioError {
  const readings = ways
    .slice(0, 3)
    .map(
      (way) =>
        `${way.regions.size} regions with ${way.holes} activities missing (${way.split(activities[0])!.join(' | ')})`,
    );
  return new MrioError(
    'input',
    `${path}: region and sector can be told apart in ${ways.length} ways, and each leaves activities out: ${readings.join('; ')}.`,
    'Join region and sector by | in the labels, or call the columns of final demand by the regions.',
    { path },
  );
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
