/** The four-digit headings that the dictionaries have a short name for: those that readers ask about. */
export const SHORT_HEADINGS: readonly string[] = [
  '3341',
  '3342',
  '3343',
  '3344',
  '3345',
  '3362',
  '3363',
  '3364',
  '3391',
  '5112',
  '5415',
  '5417',
];
