import { axis } from '../../../src/core/axis.ts';
import { provenance } from '../../../src/core/provenance.ts';
import { at, table } from '../../../src/core/table.ts';
import { jobs } from '../../../src/core/unit.ts';
import { satelliteAccounts } from '../../../src/measures/satellites/satellite-accounts.ts';
import { satelliteAccountsBySector } from '../../../src/measures/satellites/satellite-accounts-by-sector.ts';
import { satelliteInExports } from '../../../src/measures/satellites/satellite-in-exports.ts';
import { satelliteMultipliers } from '../../../src/measures/satellites/satellite-multipliers.ts';
import { csv } from '../leather.ts';
import { activityOf, BORDERS } from './cases-length.ts';
import type { Case } from './setup.ts';
import { of, x } from './setup.ts';

/** The jobs of the reference as a satellite of one account. */
export const jobsAccount = table({
  rows: axis('account', ['jobs']),
  cols: of.Z.rows,
  values: Float64Array.from(csv('jobs-in-demand/jobs.csv').rows, (row, i) => Number(row[1]) * x[i]),
  unit: jobs(2000),
  provenance: provenance('leather jobs', 'observed', []),
});

/** Jobs tied to exports, to final sales, and to what people buy. */
export const SATELLITES: Readonly<Record<string, Case>> = {
  'satellite-in-exports': ({ country }) => {
    const tied = satelliteInExports(of, BORDERS.countries, jobsAccount);
    return {
      'jobs_in_exports_local(l L e)': at(tied, `jobs|${country}`, 'in-exports'),
      'jobs_in_exports_with_double_count(l B e)': at(tied, `jobs|${country}`, 'counting-twice'),
      'jobs_in_foreign_final_demand(l B y_foreign)': at(tied, `jobs|${country}`, 'in-foreign-demand'),
    };
  },

  'satellite-multipliers': ({ region_industry }) => {
    const per = satelliteMultipliers(of, BORDERS.countries, jobsAccount);
    const row = `jobs|${activityOf(region_industry)}`;
    return { "type1_total(l'B)": at(per, row, 'total'), own_region_part: at(per, row, 'own') };
  },

  footprint: ({ border, group }) => {
    const measure = group.includes('|') ? satelliteAccountsBySector : satelliteAccounts;
    const accounts = measure(of, BORDERS[border], jobsAccount);
    const views = ['production', 'consumption', 'imports', 'exports'];
    return Object.fromEntries(views.map((view) => [view, at(accounts, `jobs|${group}`, view)]));
  },
};
