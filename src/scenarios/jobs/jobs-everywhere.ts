import { axis } from '../../core/axis.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { jobsPerOutput } from '../../measures/jobs-per-output.ts';
import type { Pair } from '../../measures/pair.ts';
import { leontief } from '../../mrio/leontief.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';

/** Jobs of both countries, and where they had to be estimated. */
export interface JobsEverywhere {
  /** Region × sector for all regions of both countries, jobs; those that the pair counts as they are. */
  readonly jobs: Table<'region', 'sector'>;
  /** Regions whose jobs are estimated. */
  readonly estimated: readonly string[];
  /** Activities with output and no estimate, because the metro has no such sector; they count no jobs. */
  readonly without: readonly string[];
}

/**
 * Jobs in both countries of a pair: as counted where they are counted, elsewhere as many per dollar as in the metro.
 *
 * For counts that are national by their nature. A rest of a country that makes the same with fewer or more people is wrong by
 * as much; read the metros' own figures first.
 *
 * @param   of    the Mrio
 * @param   pair  the metros with their jobs, and the countries around them
 * @returns jobs by region and sector, grade estimated; undefined when the pair counts no jobs
 * @throws  MrioError as `jobsPerOutput`
 * @identity in a counted region the jobs as counted; elsewhere l of the metro × x
 * @source  own assumption, stated: jobs per output of the metro of the same country
 */
export function jobsEverywhere(of: Mrio, pair: Pair): JobsEverywhere | undefined {
  const { jobs } = pair;
  if (!jobs) return undefined;
  const S = of.sectors.labels.length;
  const { x } = leontief(of);
  const sides = [
    { metro: pair.a, country: pair.countryA },
    { metro: pair.b, country: pair.countryB },
  ];
  const at = (region: string): number => of.regions.labels.indexOf(region);
  const counted = jobs.rows.labels;
  const l = jobsPerOutput(
    of,
    jobs,
    sides.flatMap(({ metro }) => metro.map(at)),
  );
  const without: string[] = [];
  const rows = sides.flatMap(({ metro, country }) =>
    [...new Set([...metro, ...country])].map((region) => {
      const own = counted.indexOf(region);
      if (own >= 0) return { region, values: [...jobs.values.slice(own * S, (own + 1) * S)] };
      const values = of.sectors.labels.map((sector, k) => {
        let [people, made] = [0, 0];
        for (const each of metro) {
          people += l[at(each) * S + k] * x[at(each) * S + k];
          made += x[at(each) * S + k];
        }
        const output = x[at(region) * S + k];
        if (made === 0 && output !== 0) without.push(`${region}|${sector}`);
        return made === 0 ? 0 : (people / made) * output;
      });
      return { region, values };
    }),
  );
  return {
    jobs: table({
      rows: axis(
        'region',
        rows.map(({ region }) => region),
      ),
      cols: of.sectors,
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
      unit: jobs.unit,
      provenance: combine('jobs as in the metro', [provenanceOf(of), jobs.provenance], 'estimated'),
    }),
    estimated: rows.flatMap(({ region }) => (counted.includes(region) ? [] : [region])),
    without,
  };
}
