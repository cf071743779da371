/** The parts that the OECD makes of two economies, and the economy that they belong to. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^MX\d$/, 'MEX'],
  [/^CN\d$/, 'CHN'],
];

/**
 * The economy that a region is a part of, by its name: MX1 and MX2 are Mexico, CN1 and CN2 China.
 *
 * The OECD splits the two by export processing. No other names are taken for parts of a country.
 *
 * @param   region  the name
 * @returns MEX or CHN; undefined for all others
 */
export function countryOfHalf(region: string): string | undefined {
  return PARTS.find(([part]) => part.test(region))?.[1];
}
