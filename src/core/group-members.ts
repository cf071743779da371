import type { Axis } from './axis.ts';
import { countryOf } from './partition.ts';

/**
 * Puts the regions of a table in place of the names that people use for them in a border.
 *
 * A name that is a region stands for itself. Otherwise the part of a region after the colon stands for the region when
 * there is one such (MX1 for MEX:MX1), and a country for all of its regions that the border does not name elsewhere.
 * Where all parts of a split economy are in one group, the country itself, which holds their final demand, goes there too.
 *
 * @param   regions  the regions of the table
 * @param   members  group → names
 * @returns group → region labels, for `partition`; names that are nothing are left for it to refuse
 */
export function groupMembers(
  regions: Axis<'region'>,
  members: Readonly<Record<string, readonly string[]>>,
): Record<string, string[]> {
  const known = new Set(regions.labels);
  const short = new Map<string, string[]>();
  const parts = new Map<string, string[]>();
  for (const region of regions.labels) {
    const country = countryOf(region);
    parts.set(country, [...(parts.get(country) ?? []), region]);
    if (region === country) continue;
    const name = region.slice(country.length + 1);
    short.set(name, [...(short.get(name) ?? []), region]);
  }
  const single = (name: string): string | undefined => {
    if (known.has(name)) return name;
    const found = short.get(name);
    return found?.length === 1 ? found[0] : undefined;
  };
  const named = new Set(Object.values(members).flatMap((names) => names.map(single)));
  const expanded = Object.entries(members).map(([group, names]): [string, string[]] => {
    const all = names.flatMap((name) => {
      const own = single(name);
      const rest = (parts.get(name) ?? []).filter((region) => !named.has(region));
      return own === undefined ? (rest.length > 0 ? rest : [name]) : [own, ...rest];
    });
    return [group, [...new Set(all)]];
  });
  const placed = new Map(
    expanded.flatMap(([group, labels]) => labels.map((label) => [label, group] as const)),
  );
  const result = Object.fromEntries(expanded);
  for (const [country, labels] of parts) {
    if (!known.has(country) || placed.has(country) || labels.length < 2) continue;
    const groups = new Set(labels.filter((label) => label !== country).map((label) => placed.get(label)));
    const [only] = groups;
    if (groups.size === 1 && only !== undefined) result[only].push(country);
  }
  return result;
}
