import type { Unit } from '../core/unit.ts';
import type { RawTable } from './table-format.ts';

const MILLION_USD: Unit = Object.freeze({ kind: 'money', currency: 'USD', factor: 1e6, prices: 'basic' });

/**
 * What the publisher says of the World Input-Output Table.
 *
 * @param   sectors  35 in the release of 2013, 56 in that of 2016
 */
export function wiodPublisher(sectors: number): Required<Pick<RawTable, 'unit' | 'publisher'>> {
  const release = sectors === 56 ? '2016' : sectors === 35 ? '2013' : 'not stated';
  const [id, page] = release === 'not stated' ? ['wiod', ''] : [`wiod${release}`, `/wiod-${release}-release`];
  return {
    unit: MILLION_USD,
    publisher: {
      id,
      producer: 'University of Groningen, WIOD',
      title: 'World Input-Output Table',
      edition: `release ${release}`,
      url: `https://www.rug.nl/ggdc/valuechain/wiod${page}`,
      licence:
        release === '2016'
          ? 'CC BY 4.0'
          : 'free with citation of Timmer, Dietzenbacher, Los, Stehrer and de Vries (2015)',
    },
  };
}
