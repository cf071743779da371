import { MrioError } from '../../core/errors.ts';
import type { Bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';

/**
 * BEA's accounts hold broadcasting (NAICS 515) in one group with telecommunications, which is where its value added is;
 * its jobs go with it, so that jobs and value of a sector are of the same firms.
 */
const WITH_VALUE_ADDED: Readonly<Record<string, string>> = { '5151': 'TEL', '5152': 'TEL' };

/**
 * Sector of a four-digit heading, by where BEA puts its value added.
 *
 * @returns position of the sector
 * @throws  MrioError `label` when the heading is not in the bridge
 */
export function sectorOfHeading(naics: Bridge, heading: string, frame: Frame): number {
  const sector = WITH_VALUE_ADDED[heading] ?? naics.to.get(heading)?.[0];
  if (sector === undefined) {
    throw new MrioError(
      'label',
      `Industry ${heading} has no sector in ${naics.name}.`,
      'Add it to the bridge.',
    );
  }
  return frame.sectors.labels.indexOf(sector);
}
