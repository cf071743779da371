import type { Axis } from '../../core/axis.ts';

/** The columns that the labels of an axis become in a file: one text for each part. */
export interface Keys {
  readonly names: readonly string[];
  /** One row of texts for each label, in the order of the axis. */
  readonly texts: readonly (readonly string[])[];
}

/** Between region and sector, and between two places, in the labels of results. */
const SECTOR = '|';
const TOWARDS = '>';

/** Names of the two places in a label `g>h`, by axis. */
const WAYS: Readonly<Record<string, readonly [string, string]>> = {
  direction: ['from', 'to'],
  pair: ['from', 'to'],
  flow: ['exporter', 'importer'],
  'origin-importer': ['origin', 'importer'],
};

/** Name of the place in a label `place|sector`, where it is not that of the axis. */
const PLACES: Readonly<Record<string, string>> = {
  supplier: 'region',
  user: 'region',
  'group-sector': 'group',
  flow: 'exporter',
};

/** Accounts and components stand before what they are an account of. */
const LEADING: readonly string[] = ['account', 'component'];

/** Measures whose accounts are of activities, not of groups. */
const OF_REGIONS: readonly string[] = ['satellite-multipliers', 'value-multipliers'];

/**
 * Takes the labels of an axis apart: `USA|C26>MEX` is exporter USA, sector C26, importer MEX.
 *
 * @param   of      an axis of a result
 * @param   groups  names of the groups of the border
 * @param   id      registry id of the measure
 * @returns names of the parts, and the parts of each label
 */
export function keyColumns(of: Axis, groups: readonly string[], id: string): Keys {
  const known = new Set(groups);
  if (!LEADING.includes(of.name)) return parts(of.name, of.labels, known);
  const split = of.labels.map((label) => cut(label, label.indexOf(SECTOR)));
  const place = OF_REGIONS.includes(id) ? 'supplier' : 'group';
  const rest = parts(
    place,
    split.map(([, label]) => label),
    known,
  );
  return {
    names: [of.name, ...rest.names],
    texts: split.map(([account], row) => [account, ...rest.texts[row]]),
  };
}

function parts(name: string, labels: readonly string[], groups: ReadonlySet<string>): Keys {
  const ways = WAYS[name] ?? WAYS.pair;
  const pairs = labels.map((label) => pairIn(label, groups));
  if (pairs.every((pair) => pair !== undefined)) return { names: ways, texts: pairs };
  const inside = labels.map((label) => wayBefore(label, groups));
  if (name === 'flow' && inside.every((each) => each !== undefined))
    return { names: ['from', 'to', 'sector'], texts: inside };
  const place = PLACES[name] ?? name;
  if (!labels.every((label) => label.includes(SECTOR)))
    return { names: [place], texts: labels.map((label) => [label]) };
  const split = labels.map((label) => cut(label, label.indexOf(SECTOR)));
  const towards = split.map(([, rest]) => cut(rest, rest.lastIndexOf(TOWARDS)));
  if (name !== 'flow' || !towards.every(([, importer]) => groups.has(importer)))
    return { names: [place, 'sector'], texts: split };
  return {
    names: [place, 'sector', ways[1]],
    texts: split.map(([exporter], row) => [exporter, ...towards[row]]),
  };
}

/** What stands before and behind a sign; nothing before it when there is none. */
function cut(text: string, at: number): [string, string] {
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
}

/** The two groups of a label `g>h`. */
function pairIn(label: string, groups: ReadonlySet<string>): [string, string] | undefined {
  for (let at = label.indexOf(TOWARDS); at >= 0; at = label.indexOf(TOWARDS, at + 1)) {
    const [from, to] = cut(label, at);
    if (groups.has(from) && groups.has(to)) return [from, to];
  }
  return undefined;
}

/** The two groups and the sector of a label `g>h sector`. */
function wayBefore(label: string, groups: ReadonlySet<string>): [string, string, string] | undefined {
  for (let at = label.indexOf(' '); at >= 0; at = label.indexOf(' ', at + 1)) {
    const [way, sector] = cut(label, at);
    const pair = pairIn(way, groups);
    if (pair) return [...pair, sector];
  }
  return undefined;
}
