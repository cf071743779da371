/** Product groups of customs data, in the order of the evidence; chapters go to them by the bridge `hs2_to_common`. */
export const PRODUCT_GROUPS = [
  'AGRFOOD',
  'CHEM',
  'MEE',
  'METAL',
  'MINPET',
  'NMM',
  'RUB',
  'TEX',
  'VEH',
  'WOOD',
] as const;
