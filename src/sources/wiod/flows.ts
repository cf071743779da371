import type { Source } from '../source.ts';

/** Intermediate flows of the World Input-Output Table, 41 economies by 35 industries, sparse. */
export const wiodFlows: Source<{ year: number }> = {
  id: 'wiod2013-flows',
  producer: 'University of Groningen, WIOD',
  title: 'World Input-Output Table, intermediate flows',
  edition: '2013 release, as carried by bquast/wiod @ 59a28ac',
  url: 'https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release',
  accessed: '2026-11-24',
  licence:
    'Free with citation of Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015); licence page of this release not seen',
  unit: 'million current USD, basic prices',
  file: ({ year }) => `wiod2013/Z_${year}.csv.gz`,
  columns: ['i', 'j', 'v'],
};
