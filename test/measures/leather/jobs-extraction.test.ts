import { describe, it } from 'vitest';
import { jobsExtraction } from '../../../src/measures/jobs-extraction.ts';
import { total } from '../../../src/measures/total.ts';
import { COUNTRIES, csv } from '../leather.ts';
import { jobsTable, metaOf, near, of, pairOf, vc } from './setup.ts';

describe('the leather table', () => {
  it('jobs that hang on the border are the extraction, when value added takes the place of jobs', () => {
    const meta = metaOf('extraction');
    const { rows } = csv('extraction/expected.csv');
    for (const [a, b, ...losses] of rows) {
      const lost = jobsExtraction(of, pairOf(a, b), jobsTable([...vc]));
      for (const country of [a, b]) {
        const theirs = Number(losses[(COUNTRIES as readonly string[]).indexOf(country)]);
        near(total(lost, { rows: [country] }), theirs, meta, `${a} ${b} ${country}`);
      }
    }
  });
});
