import { MrioError } from '../../core/errors.ts';
import type { Bridge } from '../bridge.ts';

/** Sectors of Mexican classes that the four-digit bridge of NAICS does not know: trade, and parts of four sectors. */
const SCIAN_TWO_DIGITS: Readonly<Record<string, string>> = {
  '11': 'AGR',
  '43': 'TRD',
  '46': 'TRD',
  '48': 'TRN',
  '49': 'TRN',
  '52': 'FIN',
  '81': 'ART',
};

/**
 * Sector of a four-digit heading of SCIAN.
 *
 * @param   naics  four-digit code → sector
 * @throws  MrioError `label` when neither the heading nor its two digits have a sector
 * @source  RECIPE §13 item 22
 */
export function scianSector(heading: string, naics: Bridge): string {
  const sector = naics.to.get(heading)?.[0] ?? SCIAN_TWO_DIGITS[heading.slice(0, 2)];
  if (sector === undefined) {
    throw new MrioError('label', `Class ${heading} has no sector.`, 'Add its heading to the bridge.');
  }
  return sector;
}
