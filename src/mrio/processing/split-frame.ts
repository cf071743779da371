import type { Axis } from '../../core/axis.ts';
import { axis, indexOf } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Mrio } from '../mrio.ts';
import type { ProcessingPlan } from './plan.ts';

/** Between a region and its export activity in the id of a split region. */
export const PART = '/';

/** One industry that is split. */
export interface SplitIndustry {
  /** Activity of the unsplit Mrio. */
  readonly activity: number;
  readonly region: number;
  readonly sector: number;
  /** Activities of the split Mrio: the domestic one, then the export activities. */
  readonly parts: readonly number[];
  /** Export activity (0 …) that sells to each region abroad, −1 at home; R. */
  readonly sellerTo: readonly number[];
  /** Whether each part sells to the partner only, and to the neighbour only. */
  readonly toPartner: readonly boolean[];
  readonly toNeighbour: readonly boolean[];
}

/** Where everything of an unsplit Mrio stands in the split one. */
export interface SplitFrame {
  readonly of: Mrio;
  /** Regions of the split Mrio: each split region is followed by its export activities. */
  readonly regions: Axis<'region'>;
  /** Region of the split Mrio that keeps the place of each unsplit one; R. */
  readonly place: readonly number[];
  readonly industries: readonly SplitIndustry[];
  /** Whether each unsplit region is in the country, is the partner, is the neighbour; R. */
  readonly home: readonly boolean[];
  readonly partner: readonly boolean[];
  readonly neighbour: readonly boolean[];
}

/**
 * Gives every export activity a region of its own, `MEX:02/E_U`, which makes the split sectors only.
 *
 * The region itself keeps its other sectors and the domestic part of the split ones. So the sectors stay what they
 * are, the country of a region is still what stands before the colon, and measures run unchanged with a border that
 * puts a region and its export activities together.
 *
 * @param   of    the Mrio, R regions × S sectors
 * @param   plan  sectors and regions to split, and the destinations of each export activity
 * @returns regions of the split Mrio, and the split industries in region-major order
 * @throws  MrioError `label` when a region or sector is unknown, a destination occurs twice, is in the country, or has
 *          no activity that sells to it
 */
export function splitFrame(of: Mrio, plan: ProcessingPlan): SplitFrame {
  const R = of.regions.labels.length;
  const S = of.sectors.labels.length;
  const flags = (regions: readonly string[]): boolean[] => {
    const at = new Set(regions.map((region) => indexOf(of.regions, region)));
    return of.regions.labels.map((_, r) => at.has(r));
  };
  const [home, partner, neighbour] = [plan.country, plan.partner, plan.neighbour].map(flags);
  const sectors = plan.sectors.map((sector) => indexOf(of.sectors, sector)).sort((a, b) => a - b);
  const split = new Map(plan.split.map((each) => [indexOf(of.regions, each.region), each.activities]));
  const labels: string[] = [];
  const place = of.regions.labels.map((label, r) => {
    labels.push(label);
    for (const { id } of split.get(r) ?? []) labels.push(`${label}${PART}${id}`);
    return labels.length - 1 - (split.get(r)?.length ?? 0);
  });
  const industries: SplitIndustry[] = [];
  for (let region = 0; region < R; region++) {
    const activities = split.get(region);
    if (!activities) continue;
    const sellerTo = of.regions.labels.map((label, to) => {
      if (home[to]) return -1;
      const named = activities.flatMap(({ destinations }, a) => (destinations?.includes(label) ? [a] : []));
      const others = activities.flatMap(({ destinations }, a) => (destinations ? [] : [a]));
      const [seller, ...more] = named.length > 0 ? named : others;
      if (seller === undefined || more.length > 0) {
        throw new MrioError(
          'label',
          `${more.length + named.length} export activities of ${of.regions.labels[region]} sell to ${label}.`,
          'Name every destination abroad in one activity; one activity may go without a list and take the others.',
        );
      }
      return seller;
    });
    const only = (allowed: readonly boolean[]) => [
      false,
      ...activities.map((_, a) => sellerTo.every((seller, to) => seller !== a || allowed[to])),
    ];
    for (const sector of sectors) {
      industries.push({
        activity: region * S + sector,
        region,
        sector,
        parts: [0, ...activities.map((_, a) => a + 1)].map((a) => (place[region] + a) * S + sector),
        sellerTo,
        toPartner: only(partner),
        toNeighbour: only(neighbour),
      });
    }
  }
  return Object.freeze({ of, regions: axis('region', labels), place, industries, home, partner, neighbour });
}
