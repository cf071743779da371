import { unknownLabel } from '../../core/axis.ts';
import { type Blocks, type Nation, type Region, requireNationAndRegion } from './regionalisation.ts';
import { REGIONALISATIONS } from './regionalisations.ts';

/**
 * Splits a nation's domestic flows into those inside a region, inside the rest, and between the two.
 *
 * @param   nation  S sectors, K final uses, money
 * @param   region  what is known of the region, same sectors and unit
 * @param   id      which way; unless told otherwise `ost-reach` where the region's remoteness is known, else `ost`
 * @returns four blocks S × (S + K), money, none negative
 * @throws  MrioError `label` when there is no such way, `shape` when sizes disagree, `input` when a flow of the
 *          nation is negative or the region exceeds it
 * @identity SS + RS + SR + RR = N in every cell
 */
export function regionalise(
  nation: Nation,
  region: Region,
  id = region.remoteness === undefined ? 'ost' : 'ost-reach',
): Blocks {
  const found = REGIONALISATIONS.find((each) => each.id === id);
  if (!found) {
    throw unknownLabel(
      'regionalisation',
      id,
      REGIONALISATIONS.map((each) => each.id),
    );
  }
  requireNationAndRegion(nation, region);
  return found.blocks(nation, region);
}
