import { byCountry, byRegion } from '../../../src/core/partition.ts';
import { crossings } from '../../../src/measures/crossings.ts';
import { extraction } from '../../../src/measures/extraction.ts';
import { extractionOneWay } from '../../../src/measures/extraction-one-way.ts';
import { jobsTied } from '../../../src/measures/jobs-tied.ts';
import { total } from '../../../src/measures/total.ts';
import { twoWayTrade } from '../../../src/measures/two-way-trade.ts';
import { COUNTRIES, csv } from '../leather.ts';
import type { Case } from './setup.ts';
import { jobsTable, of, pairOf } from './setup.ts';

/** What crosses a border, and what hangs on it. */
export const BORDER: Readonly<Record<string, Case>> = {
  crossings: ({ border: name }) => {
    const [a, b] = name.replace('border ', '').split('-');
    const counted = crossings(of, b === undefined ? byCountry(of.regions) : pairOf(a, b));
    const VA = Array.from({ length: 13 }, (_, times) => total(counted, { rows: [`${times}`] }));
    return {
      ...Object.fromEntries(VA.map((value, times) => [`n=${times}`, value])),
      total_VA: VA.reduce((sum, each) => sum + each, 0),
      'sum n*VA(= gross flow over that border)': VA.reduce((sum, each, times) => sum + times * each, 0),
    };
  },

  extraction: ({ a, b }) => {
    const all = extraction(of, pairOf(a, b));
    const parts = extraction(of, pairOf(a, b), 'intermediates');
    return Object.fromEntries(
      COUNTRIES.flatMap((country) => [
        [`GDP_loss_all_flows_${country}`, total(all, { rows: [country] })],
        [`GDP_loss_intermediates_only_${country}`, total(parts, { rows: [country] })],
      ]),
    );
  },

  'extraction-one-way': ({ exporter, importer }) => {
    const border = byRegion(of.regions);
    const lost = extractionOneWay(of, border, { from: exporter, to: importer });
    return {
      gross_exports: total(twoWayTrade(of, border), { rows: [`${exporter}>${importer}`] }),
      'VAX_D(own GDP loss)': total(lost, { rows: [exporter] }),
      world_GDP_loss: total(lost),
      ...Object.fromEntries(COUNTRIES.map((each) => [`GDP_loss_${each}`, total(lost, { rows: [each] })])),
    };
  },

  'jobs-in-demand': ({ origin }) => {
    const counted = jobsTable(csv('jobs-in-demand/jobs.csv').rows.map((row) => Number(row[1])));
    const tied = jobsTied(of, byRegion(of.regions), counted, 'demand');
    const abroad = COUNTRIES.filter((each) => each !== origin);
    const away = abroad.map((each) => total(tied, { rows: [`${origin}>${each}`] }));
    return {
      [origin]: total(counted, { rows: [origin] }) - away[0] - away[1],
      [abroad[0]]: away[0],
      [abroad[1]]: away[1],
    };
  },
};
