import { describe, it } from 'vitest';
import { byRegion } from '../../../src/core/partition.ts';
import { at } from '../../../src/core/table.ts';
import { measureOf } from '../../../src/measures/registry.ts';
import { total } from '../../../src/measures/total.ts';
import { COUNTRIES, csv } from '../leather.ts';
import { activitiesOf, metaOf, near, of } from './setup.ts';

const border = byRegion(of.regions);

describe('the leather table', () => {
  it('flow-value: whose value is in exports, by exporter, exporting sector and sector of origin', () => {
    const meta = metaOf('flow-value');
    const whole = measureOf('value-in-exports').compute({ of, border });
    const bySector = measureOf('value-in-exports-by-sector').compute({ of, border });
    const byOrigin = measureOf('value-in-exports-by-origin').compute({ of, border });
    for (const [origin, ...cells] of csv('flow-value/expected.csv').rows) {
      COUNTRIES.forEach((exporter, col) => {
        const expected = Number(cells[col]);
        near(at(whole, origin, exporter), expected, meta, `${origin} in ${exporter}`);
        const cols = activitiesOf(exporter);
        near(
          total(bySector, { rows: [origin], cols }),
          expected,
          meta,
          `${origin} in sectors of ${exporter}`,
        );
        const rows = activitiesOf(origin);
        near(
          total(byOrigin, { rows, cols: [exporter] }),
          expected,
          meta,
          `sectors of ${origin}, ${exporter}`,
        );
      });
    }
  });

  it('value-in-exports-by-activity: its sums are the tables by exporting sector and by sector of origin', () => {
    const meta = metaOf('value-in-exports-by-activity');
    const bySector = measureOf('value-in-exports-by-sector').compute({ of, border });
    const byOrigin = measureOf('value-in-exports-by-origin').compute({ of, border });
    const { rows } = csv('value-in-exports-by-activity/expected.csv');
    const sumOf = (...of4: (string | undefined)[]): number =>
      rows
        .filter((row) => of4.every((each, col) => each === undefined || row[col] === each))
        .reduce((sum, row) => sum + Number(row[4]), 0);
    for (const g of COUNTRIES) {
      for (const activity of COUNTRIES.flatMap(activitiesOf)) {
        const [h, k] = activity.split('|');
        near(at(bySector, g, activity), sumOf(g, undefined, h, k), meta, `${g} in ${activity}`);
        near(at(byOrigin, activity, g), sumOf(h, k, g), meta, `${activity} in ${g}`);
      }
    }
  });

  it('vax: exports, VAX and their ratio by pair', () => {
    const meta = metaOf('vax');
    const by = 'exporter-importer' as const;
    const flows = measureOf('vax-flows').compute({ of, border, by });
    const ratio = measureOf('vax-ratio').compute({ of, border, by });
    for (const [origin, absorber, ...cells] of csv('vax/expected.csv').rows) {
      const flow = `${origin}>${absorber}`;
      const ours = [at(flows, flow, 'VAX'), at(flows, flow, 'exports'), at(ratio, flow, 'VAX')];
      ours.forEach((each, col) => {
        near(each, Number(cells[col]), meta, `${flow} ${col}`);
      });
    }
  });
});
