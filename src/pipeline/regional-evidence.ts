import { borderPorts, ownPorts } from '../accounts/regions/border-ports.ts';
import { customsEvidence } from '../accounts/regions/customs.ts';
import { mexicanStateEvidence } from '../accounts/regions/mexican-state-evidence.ts';
import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import { provinceEvidence } from '../accounts/regions/province-evidence.ts';
import type { UsRegionEvidence } from '../accounts/regions/region-evidence.ts';
import type { Shelf } from '../accounts/regions/shelf.ts';
import { usRegionEvidence } from '../accounts/regions/us-region.ts';
import type { PairConfig, Side } from './config.ts';
import { valuesOf } from './config.ts';
import type { DividedRegions } from './pair-regions.ts';
import type { PairSetting } from './pair-setting.ts';
import { statesApart } from './states-apart.ts';

/**
 * Everything that the shelf of regional statistics knows of the regions of a pair, or of all pairs, in a year.
 *
 * @throws  MrioError `label` when a place does not exist, `input` when figures contradict one another or the year has
 *          none, `source` when the shelf lacks a table
 * @source  RECIPE §2 to §5
 */
export async function regionalEvidence(
  shelf: Shelf,
  setting: Pick<PairSetting, 'frame'> & {
    readonly config: Pick<PairConfig, 'parameters' | 'base'> & Pick<Partial<PairConfig>, 'ports'>;
    readonly regions: DividedRegions;
  },
  year: number,
): Promise<NestEvidence> {
  const { config, regions, frame } = setting;
  const choices = { ...valuesOf(config.parameters), inegiYear: config.base.inegiYear.value };
  const us = new Map<string, UsRegionEvidence>();
  for (const area of regions.areas) {
    const states = { states: area.states };
    us.set(area.id, { ...(await usRegionEvidence(shelf, states, frame, year, choices)), id: area.id });
    for (const { id, side } of area.metros) {
      us.set(id, { ...(await usRegionEvidence(shelf, placeOf(side), frame, year, choices)), id });
    }
  }
  const mexicanStates = [];
  for (const { code } of regions.mexicanStates) {
    mexicanStates.push(await mexicanStateEvidence(shelf, code, frame, year, choices));
  }
  const provinces = [];
  for (const { id, codes } of regions.provinces) {
    provinces.push({ ...(await provinceEvidence(shelf, codes, frame, year, choices)), id });
  }
  const known = await borderPorts();
  const customs = await customsEvidence(shelf, {
    year,
    areas: regions.areas.map(({ id, states }) => ({ id, states })),
    mexicanStates: regions.mexicanStates.map(({ code }) => code),
    provinces: regions.provinces.map(({ id, codes }) => ({ id, provinces: codes })),
    ports: regions.mexicanStates.map(({ id, code }) => ({
      state: id,
      codes: regions.mexicanStates.length === 1 && config.ports ? config.ports.codes : ownPorts(known, code),
    })),
  });
  return { year, us, mexicanStates, provinces, interState: statesApart(mexicanStates, frame), customs };
}

/** Where a metro is, as the evidence asks for it. */
function placeOf({ counties, areas, mover, exportAreas }: Side) {
  return {
    ...(counties && { counties }),
    ...(areas && { areas }),
    ...(mover !== undefined && { mover }),
    ...(exportAreas && { exportAreas }),
  };
}
