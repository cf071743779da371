/** What a reader of docs/all-regions.md must know beside the numbers. */
export const EXPLAINED = {
  before: (
    regions: number,
  ): string => `Every pair has a table of its own: its two sides, what is left of their states, and the rest of each country. Two such
tables need not agree. Nuevo León sells one amount to Texas in the table of Texas and Nuevo León, and the tables of
Laredo or of the border states may say another. Here all regions of all pairs are in **one** table of ${regions} regions, so
that pairs are consistent with one another and with the nation, and every pair is read in both.

Neither is better evidence on a single pair. The single table leaves a pair more freedom: what it cannot know goes into
the rest of the country. The common one holds every region against all others at once, with the same figures. Where the
two disagree by more than the range of the draws, the range is too narrow for what we do not know. Both are published:
the accounts show the pair’s own table, \`twinplant pairs --all-regions\` the comparison.`,
  why: `### Why they differ

- **States are areas of their own.** In its own table a metro in two states has one area of both (Paso del Norte: Texas and
  New Mexico). Here it is two regions, so that Texas alone can be a side too, and each state has its own customs figures.
  Figures by port of entry are used for both states together, as in the pair’s own table: alone, what the ports of
  Chihuahua say of New Mexico (2021 to 2023) contradicts what New Mexico imported in 2018, and the balancing gives way by
  sending Chihuahua’s goods overseas.
- **Paso del Norte is the worst case, and its own table is at fault.** The only exports by ZIP code that lie in the region in
  full are those of Las Cruces; its own table takes them for those of El Paso and Las Cruces together. Here they count for
  Las Cruces alone, and El Paso is free. Read its own table as a floor.
- **Exports of Mexican states are each found alone.** Nine states together would export more electronics than Mexico in 2015
  to 2017, and more other manufactures in 2022. Where they exceed 98 percent of the country’s exports (judgement, range
  95 to 99.9) they are scaled down in proportion; where they leave the rest of the country more than it makes, those with
  room take it up.
- **Flows between Mexican states** are in no table of INEGI, which have one state each; they are the geometric mean of what
  both tables suggest. The more states, the more of them.
- **Proximity is relative.** κ = 9 is the odds of a metro and its neighbour against everybody else. Where several metros of
  one state have a neighbour across the border, they compete for the same state total.
- **What customs say of a state binds all its pairs.** California’s imports from Mexico are one number. In the table of
  California and Nuevo León alone, Baja California is part of the rest of Mexico; here its ports say that close to half of
  that number is Baja California’s, and less is left for states far away: pairs of California away from the border lose
  most. Here the common table knows more than the pair’s own.
- **Texas and Chihuahua in 2012** are not explained yet: held against all states at once, Chihuahua sells the
  United States 19 instead of 27 billion of goods, and the rest overseas.`,
  bias: `Dividing a country leaves its exports as they are, cell by cell, but not the value in them: the regions that export buy
other inputs than the country on average. How far national figures move says how much a result hangs on dividing. It is
called nesting bias; neither figure is the true one.`,
  time: `A table takes 5 to 50 seconds to balance on one core, a pair 0.2 to 1 second to read from it; single pairs need some 300
cycles. Years that take thousands are those whose figures nearly contradict one another: in 2014 New Mexico imported 158
million USD of goods from Canada, and Ontario and British Columbia alone would sell it 208 by their product shares of
2021 to 2023. What no table can satisfy stays as a gap of that one figure; rows, columns and the nation are exact.`,
} as const;
