import type { Axis } from './axis.ts';
import { countryOf } from './partition.ts';

/**
 * Puts the regions of a table in place of the names that people use for them in a border.
 *
 * A country stands for all of its regions that no group names themselves. A region may be named without its country
 * where that is clear: MX1 for MEX:MX1. Where the parts of a country are all in one group, the country as a region of its
 * own goes there too: in the OECD's tables it buys what MX1 and MX2 sell at home.
 *
 * @param   regions  the R regions of a table
 * @param   groups   name of each group → regions and countries
 * @returns group → regions; a name that is neither, or a country with nothing left, stays as it is
 */
export function groupMembers(
  regions: Axis<'region'>,
  groups: Readonly<Record<string, readonly string[]>>,
): Record<string, readonly string[]> {
  const { labels } = regions;
  const named = new Set(
    Object.values(groups).flatMap((names) => names.map((name) => regionOf(labels, name))),
  );
  const members = Object.fromEntries(
    Object.entries(groups).map(([group, names]) => [
      group,
      [...new Set(names.flatMap((name) => expanded(labels, name, named)))],
    ]),
  );
  for (const country of labels) {
    const parts = labels.filter((label) => label !== country && countryOf(label) === country);
    if (parts.length === 0 || Object.values(members).flat().includes(country)) continue;
    const home = Object.keys(members).find((group) => parts.every((part) => members[group].includes(part)));
    if (home !== undefined) members[home].push(country);
  }
  return members;
}

/** The region that a name is: a label, or the only one that has it behind the colon. */
function regionOf(labels: readonly string[], name: string): string | undefined {
  if (labels.includes(name)) return name;
  const found = labels.filter((label) => label.endsWith(`:${name}`));
  return found.length === 1 ? found[0] : undefined;
}

function expanded(labels: readonly string[], name: string, named: ReadonlySet<string | undefined>): string[] {
  const own = regionOf(labels, name);
  const rest = labels.filter((label) => countryOf(label) === name && !named.has(label));
  if (own === undefined && rest.length === 0) return [name];
  return own === undefined ? rest : [own, ...rest];
}
