import { MrioError } from '../../core/errors.ts';
import { FARM, GOVERNMENT, PRIVATE_LINES } from './us-job-lines.ts';
import type { MetroJobs } from './us-metro-jobs.ts';
import { filledJobs, lineWeights } from './us-metro-jobs.ts';

/** Inhabitants of a county, and whether it touches Mexico. */
export interface CountyPeople {
  readonly fips: string;
  readonly people: number;
  readonly border: boolean;
}

/** How the jobs of a county and line came about. */
export const BROAD_RULES = { published: 0, filled: 1, people: 2 } as const;

/** Jobs of counties by broad line, and how each figure came about (BROAD_RULES), row by row. */
export interface BroadJobs {
  readonly lines: readonly string[];
  readonly jobs: Float64Array;
  readonly rules: Float64Array;
}

/**
 * Jobs by broad industry of every county of a state that has no figures by county.
 *
 * A county of a metropolitan area has the area's jobs, by its share of the area's inhabitants. A county of no area has
 * the jobs per inhabitant of the state's areas together; where it touches Mexico, of the areas that touch Mexico.
 *
 * @param   counties  of the state, in order
 * @param   areaOf    CBSA code of a county
 * @param   areas     BEA's jobs of the state's areas
 * @returns counties × lines, jobs
 * @throws  MrioError `source` when the state has no metropolitan area
 */
export function broadJobs(
  counties: readonly CountyPeople[],
  areaOf: ReadonlyMap<string, string>,
  areas: ReadonlyMap<string, MetroJobs>,
): BroadJobs {
  const lines = [FARM, ...PRIVATE_LINES, ...GOVERNMENT];
  const weights = lineWeights([...areas.values()]);
  const filled = new Map([...areas].map(([cbsa, jobs]) => [cbsa, filledJobs(cbsa, jobs, weights)]));
  const peopleOf = (keep: (county: CountyPeople) => boolean) =>
    counties.reduce((sum, county) => (keep(county) ? sum + county.people : sum), 0);
  const people = new Map(
    [...areas.keys()].map((cbsa) => [cbsa, peopleOf(({ fips }) => areaOf.get(fips) === cbsa)]),
  );
  const perPerson = (cbsas: readonly string[]) => {
    const all = cbsas.reduce((sum, cbsa) => sum + people.get(cbsa)!, 0);
    if (all === 0) {
      throw new MrioError(
        'source',
        'No metropolitan area tells the jobs per inhabitant.',
        'Check the bridge cbsa_counties.',
      );
    }
    return lines.map(
      (line) => cbsas.reduce((sum, cbsa) => sum + filled.get(cbsa)!.byLine.get(line)!, 0) / all,
    );
  };
  const touching = new Set(counties.filter(({ border }) => border).map(({ fips }) => areaOf.get(fips)));
  const everywhere = perPerson([...areas.keys()]);
  const atBorder = touching.size > 1 ? perPerson([...areas.keys()].filter((cbsa) => touching.has(cbsa))) : [];
  const jobs = new Float64Array(counties.length * lines.length);
  const rules = new Float64Array(jobs.length);
  counties.forEach((county, i) => {
    const cbsa = areaOf.get(county.fips);
    const rates = county.border ? atBorder : everywhere;
    lines.forEach((line, j) => {
      const at = i * lines.length + j;
      if (cbsa === undefined) {
        jobs[at] = rates[j] * county.people;
        rules[at] = BROAD_RULES.people;
        return;
      }
      const area = filled.get(cbsa)!;
      jobs[at] = (area.byLine.get(line)! * county.people) / people.get(cbsa)!;
      rules[at] = area.filled.includes(line) ? BROAD_RULES.filled : BROAD_RULES.published;
    });
  });
  return { lines, jobs, rules };
}
