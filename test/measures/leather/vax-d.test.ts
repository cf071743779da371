import { describe, it } from 'vitest';
import { at } from '../../../src/core/table.ts';
import { vaxD } from '../../../src/measures/linkages/vax-d.ts';
import { vaxDByGroup } from '../../../src/measures/linkages/vax-d-by-group.ts';
import { satelliteByPair } from '../../../src/measures/satellites/satellite-by-pair.ts';
import { COUNTRIES, csv } from '../leather.ts';
import { BORDERS } from './cases-length.ts';
import { jobsAccount } from './cases-satellites.ts';
import { metaOf, near, of } from './setup.ts';

describe('the leather table, again', () => {
  it('extraction-one-way: all export flows at once', () => {
    const meta = metaOf('extraction-one-way');
    const all = vaxD(of, BORDERS.countries);
    const who = vaxDByGroup(of, BORDERS.countries);
    for (const [exporter, importer, exports, own, world, ...losses] of csv('extraction-one-way/expected.csv')
      .rows) {
      const flow = `${exporter}>${importer}`;
      near(at(all, flow, 'exports'), Number(exports), meta, flow);
      near(at(all, flow, 'own'), Number(own), meta, flow);
      near(at(all, flow, 'world'), Number(world), meta, flow);
      losses.forEach((loss, k) => {
        near(at(who, flow, COUNTRIES[k]), Number(loss), meta, `${flow} ${COUNTRIES[k]}`);
      });
    }
  });

  it('jobs-in-demand: any satellite by pair', () => {
    const meta = metaOf('jobs-in-demand');
    const tied = satelliteByPair(of, BORDERS.countries, jobsAccount);
    for (const [origin, ...expected] of csv('jobs-in-demand/expected.csv').rows) {
      expected.forEach((each, k) => {
        near(at(tied, `jobs|${origin}>${COUNTRIES[k]}`, 'in-demand'), Number(each), meta, origin);
      });
    }
  });
});
