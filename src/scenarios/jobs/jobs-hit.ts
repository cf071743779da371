import { indexOf } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { jobsPerOutput } from '../../measures/jobs-per-output.ts';
import { result } from '../../measures/result.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { lostTrade } from '../run/lost-trade.ts';
import { purchases } from '../run/purchases.ts';

/** Jobs in the trade that a scenario hits. */
export interface JobsHit {
  /** Region × sector: jobs in the activities that sell it, by their sales; jobs. */
  readonly sellers: Table<'region', 'sector'>;
  /** Region × sector: with those of their suppliers and of who works on with it: what hangs on it, a bound; jobs. */
  readonly chain: Table<'region', 'sector'>;
}

/**
 * Jobs in the trade that is hit, where people work.
 *
 * How many stand in the line of fire, not how many would be lost. `sellers` counts those who make what is sold; `chain` those
 * who would miss work if all of it were gone and nobody found other buyers or suppliers. They overlap: do not add them.
 *
 * @param   of    the Mrio
 * @param   jobs  region × sector, jobs by place of work; its regions are those that are counted
 * @param   hit   share of each flow that is hit, n × R, ratio
 * @returns two tables, region × sector of the jobs table
 * @throws  MrioError as `jobsPerOutput` and `lostTrade`
 * @identity sellers = l ∘ (hit sales) ι; chain = l (x − x*)
 * @source  METHODS B.3 and A.2 D8 on D7
 */
export function jobsHit(
  of: Mrio,
  jobs: Table<'region', 'sector'>,
  hit: Table<'supplier', 'region'>,
): JobsHit {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  const regions = jobs.rows.labels.map((region) => indexOf(of.regions, region));
  const l = jobsPerOutput(of, jobs, regions);
  const bought = purchases(of);
  const sold = new Float64Array(R * S);
  for (let cell = 0; cell < bought.length; cell++)
    sold[Math.floor(cell / R)] += hit.values[cell] * bought[cell];
  const missing = lostTrade(of, hit).output.values;
  const count = (step: string, output: ArrayLike<number>): Table<'region', 'sector'> => {
    const values = Float64Array.from(
      regions.flatMap((region) =>
        Array.from({ length: S }, (_, k) => l[region * S + k] * output[region * S + k]),
      ),
    );
    return table({ ...result(of, step, jobs.rows, of.sectors, values, jobs.unit, [jobs, hit]) });
  };
  return { sellers: count('jobs in hit sales', sold), chain: count('jobs on hit trade', missing) };
}
