import type { Source } from '../source.ts';

/** Final demand of the World Input-Output Table, five categories in 41 economies, sparse. */
export const wiodFinalDemand: Source<{ year: number }> = {
  id: 'wiod2013-final-demand',
  producer: 'University of Groningen, WIOD',
  title: 'World Input-Output Table, final demand',
  edition: '2013 release, as carried by bquast/wiod @ 59a28ac',
  url: 'https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release',
  accessed: '2026-11-24',
  licence:
    'Free with citation of Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015); licence page of this release not seen',
  unit: 'million current USD, basic prices',
  file: ({ year }) => `wiod2013/F_${year}.csv.gz`,
  columns: ['i', 'j', 'v'],
};
