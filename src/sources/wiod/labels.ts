import type { Source } from '../source.ts';

/** Country and industry of each row of the World Input-Output Table. */
export const wiodLabels: Source = {
  id: 'wiod2013-labels',
  producer: 'University of Groningen, WIOD',
  title: 'World Input-Output Table, rows',
  edition: '2013 release, as carried by bquast/wiod @ 59a28ac',
  url: 'https://www.rug.nl/ggdc/valuechain/wiod/wiod-2013-release',
  accessed: '2026-11-24',
  licence:
    'Free with citation of Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015); licence page of this release not seen',
  unit: 'million current USD, basic prices',
  file: () => 'wiod2013/labels.csv',
  columns: ['idx', 'country', 'sector'],
};
