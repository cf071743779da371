/** Goods sectors of the accounts that are not manufactures: farms (with forests and fisheries) and mines. */
export const PRIMARY_SECTORS: readonly string[] = ['AGR', 'MIN'];

/**
 * The manufactures among goods.
 *
 * @param   goods  sector ids
 * @returns those that are not primary, in the same order
 * @identity goods = primary goods and manufactures together
 * @source  ISIC Rev. 4: sections A and B make primary goods, section C manufactures; sectors of RECIPE 0
 */
export function manufacturesAmong(goods: readonly string[]): string[] {
  return goods.filter((sector) => !PRIMARY_SECTORS.includes(sector));
}
