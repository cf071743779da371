import { describe, it } from 'vitest';
import { byCountry } from '../../../src/core/partition.ts';
import { crossings } from '../../../src/measures/crossings.ts';
import { total } from '../../../src/measures/total.ts';
import { csv } from '../leather.ts';
import { activitiesOf, metaOf, near, of } from './setup.ts';

describe('the leather table', () => {
  it('crossings-by-origin: value added times its mean crossings over all borders', () => {
    const meta = metaOf('crossings-by-origin');
    const weights = csv('crossings-by-origin/weights.csv').rows;
    const counted = crossings(of, byCountry(of.regions));
    csv('crossings-by-origin/expected.csv').rows.forEach(([origin, ...means], row) => {
      const theirs = means.reduce((sum, mean, col) => sum + Number(mean) * Number(weights[row][col + 1]), 0);
      const ours = counted.rows.labels.reduce(
        (sum, label, times) => sum + times * total(counted, { rows: [label], cols: activitiesOf(origin) }),
        0,
      );
      near(ours, theirs, meta, origin);
    });
  });
});
