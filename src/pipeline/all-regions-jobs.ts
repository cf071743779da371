import type { NestEvidence } from '../accounts/regions/nest-evidence.ts';
import { nestEvidenceProvenance } from '../accounts/regions/nest-evidence.ts';
import { axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import { jobs as jobsUnit } from '../core/unit.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';

/**
 * Jobs by sector of every region that is not the rest of a country; what is left of a state is the state less its metros.
 *
 * @param   plan      the regions
 * @param   evidence  jobs of states as a whole, of metros, of Mexican states and provinces
 * @returns region × sector, persons
 * @throws  MrioError `input` when the metros of a state have more jobs than the state
 * @identity jobs of an area's regions add up to those of the area
 */
export function allRegionsJobs(plan: NestPlan, evidence: NestEvidence): Table<'region', 'sector'> {
  const labels = plan.regions.labels;
  const ofUs = plan.areas.flatMap(({ id, metros, rest }) => {
    const inside = metros.map((metro) => ({
      region: metro,
      jobs: evidence.us.get(labels[metro])!.jobs,
    }));
    const whole = evidence.us.get(id)!.jobs;
    const left = Float64Array.from(whole, (all, k) => {
      const own = inside.reduce((sum, { jobs }) => sum + jobs[k], 0);
      if (own <= all) return all - own;
      throw new MrioError(
        'input',
        `The metros of ${id} have ${own.toFixed(0)} jobs in ${plan.sectors.labels[k]}, the whole area ${all.toFixed(0)}.`,
        'Look at how withheld cells of the counties were filled.',
        { area: id, sector: plan.sectors.labels[k] },
      );
    });
    return [...inside, { region: rest, jobs: left }];
  });
  const parts = [
    ...ofUs,
    ...plan.mexicanStates.map((region, s) => ({ region, jobs: evidence.mexicanStates[s].jobs })),
    ...plan.provinces.map((region, p) => ({ region, jobs: evidence.provinces[p].jobs })),
  ];
  return table({
    rows: axis(
      'region',
      parts.map(({ region }) => labels[region]),
    ),
    cols: plan.sectors,
    values: Float64Array.from(parts.flatMap(({ jobs }) => Array.from(jobs))),
    unit: jobsUnit(evidence.year),
    provenance: nestEvidenceProvenance(evidence),
  });
}
