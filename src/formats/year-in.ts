/** The year in the name of a file, when there is one and only one: 2020 in 2020_SML.csv, 2018 in ICIO2021_2018.csv. */
export function yearIn(name: string): number | undefined {
  const years = [...name.matchAll(/(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/g)].map((match) => Number(match[1]));
  if (years.length === 0) return undefined;
  // ICIO2021_2018: the edition first, the year last.
  return /icio\s*20\d\d[^\d]+(19|20)\d\d/i.test(name) || new Set(years).size === 1 ? years.at(-1) : undefined;
}
