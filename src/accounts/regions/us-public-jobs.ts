import { FARM, GOVERNMENT } from './us-job-lines.ts';
import type { MetroJobs } from './us-metro-jobs.ts';

/** How the farm and government jobs of a county came about. */
export const PUBLIC_RULES = { area: 0, partOfArea: 1, ratio: 2 } as const;

/** Farm and government jobs of one county, and how they came about (PUBLIC_RULES). */
export interface PublicJobs {
  readonly farm: number;
  readonly government: number;
  readonly rule: number;
}

/**
 * Farm and government jobs by county, which County Business Patterns lacks.
 *
 * A county that is a metropolitan area has the area's jobs; a part of an area has them by its share of the area's private
 * jobs; any other county has as many per private job as the areas of its state together, or as all areas where the state
 * has none.
 *
 * @param   privateJobs  by county
 * @param   areaOf       CBSA code of a county
 * @param   areas        BEA's jobs of the areas
 * @returns by county, in the order of `privateJobs`
 */
export function publicJobs(
  privateJobs: ReadonlyMap<string, number>,
  areaOf: ReadonlyMap<string, string>,
  areas: ReadonlyMap<string, MetroJobs>,
): ReadonlyMap<string, PublicJobs> {
  const members = new Map<string, string[]>();
  for (const [fips, cbsa] of areaOf) members.set(cbsa, [...(members.get(cbsa) ?? []), fips]);
  const inArea = (cbsa: string) =>
    members.get(cbsa)!.reduce((sum, fips) => sum + (privateJobs.get(fips) ?? 0), 0);
  const farmOf = (cbsa: string) => areas.get(cbsa)!.get(FARM)!;
  const governmentOf = (cbsa: string) =>
    GOVERNMENT.reduce((sum, line) => sum + areas.get(cbsa)!.get(line)!, 0);
  const whole = [...members.keys()].filter(
    (cbsa) => areas.has(cbsa) && members.get(cbsa)!.every((fips) => privateJobs.has(fips)),
  );
  const ratios = (cbsas: readonly string[]) => {
    const all = cbsas.reduce((sum, cbsa) => sum + inArea(cbsa), 0);
    return {
      farm: cbsas.reduce((sum, cbsa) => sum + farmOf(cbsa), 0) / all,
      government: cbsas.reduce((sum, cbsa) => sum + governmentOf(cbsa), 0) / all,
    };
  };
  const everywhere = ratios(whole);
  const ofState = new Map<string, { farm: number; government: number }>();
  const ratioOf = (state: string) => {
    const known = ofState.get(state);
    if (known) return known;
    const own = whole.filter((cbsa) => members.get(cbsa)!.some((fips) => fips.startsWith(state)));
    const found = own.length > 0 ? ratios(own) : everywhere;
    ofState.set(state, found);
    return found;
  };
  const ruleOf = (fips: string, jobs: number): PublicJobs => {
    const cbsa = areaOf.get(fips);
    if (cbsa === undefined || !whole.includes(cbsa)) {
      const { farm, government } = ratioOf(fips.slice(0, 2));
      return { farm: farm * jobs, government: government * jobs, rule: PUBLIC_RULES.ratio };
    }
    if (members.get(cbsa)!.length === 1)
      return { farm: farmOf(cbsa), government: governmentOf(cbsa), rule: PUBLIC_RULES.area };
    const share = jobs / inArea(cbsa);
    return {
      farm: farmOf(cbsa) * share,
      government: governmentOf(cbsa) * share,
      rule: PUBLIC_RULES.partOfArea,
    };
  };
  return new Map([...privateJobs].map(([fips, jobs]) => [fips, ruleOf(fips, jobs)]));
}
