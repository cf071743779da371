import type { Source } from '../source.ts';

/** Country and category of each column of final demand of the World Input-Output Table. */
export const wiodFinalDemandLabels: Source = {
  id: 'wiod2013-final-demand-labels',
  producer: 'University of Groningen, WIOD',
  title: 'World Input-Output Table, columns of final demand',
  edition: '2013 release, as carried by bquast/wiod @ 59a28ac',
  url: 'https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release',
  accessed: '2026-11-24',
  licence:
    'Free with citation of Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015); licence page of this release not seen',
  unit: 'million current USD, basic prices',
  file: () => 'wiod2013/fd_labels.csv',
  columns: ['idx', 'country', 'category'],
};
