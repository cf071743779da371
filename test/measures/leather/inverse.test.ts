import { describe, expect, it } from 'vitest';
import { at } from '../../../src/core/table.ts';
import { coProduction } from '../../../src/measures/co-production.ts';
import { coProductionMatrix } from '../../../src/measures/co-production-matrix.ts';
import { jobsTied } from '../../../src/measures/jobs-tied.ts';
import { total } from '../../../src/measures/total.ts';
import { COUNTRIES, csv, SECTORS } from '../leather.ts';
import { jobsTable, metaOf, near, of, pairOf, v, vc, x, y } from './setup.ts';

describe('the leather table', () => {
  describe('inverse: the definitions written out with the inverse of another program', () => {
    const meta = metaOf('inverse');
    const L = csv('inverse/expected.csv').rows.map((row) => row.slice(1).map(Number));
    const vectors = csv('inverse/vectors.csv').rows;
    const region = (i: number): string => COUNTRIES[Math.floor(i / SECTORS.length)];
    /** Σ w_i L_ij d_j over the activities of one country and of another. */
    const through = (w: ArrayLike<number>, from: string, to: string, d: ArrayLike<number>): number => {
      let sum = 0;
      for (let i = 0; i < L.length; i++) {
        for (let j = 0; j < L.length; j++) {
          if (region(i) === from && region(j) === to) sum += w[i] * L[i][j] * d[j];
        }
      }
      return sum;
    };
    const l = csv('jobs-in-demand/jobs.csv').rows.map((row) => Number(row[1]));
    const border = pairOf('Turkey', 'Germany');

    it('has our coefficients', () => {
      vectors.forEach((row, i) => {
        expect(vc[i]).toBeCloseTo(Number(row[1]), 11);
        expect(x[i]).toBeCloseTo(Number(row[2]), 11);
        expect(v[i]).toBeCloseTo(Number(row[4]), 11);
      });
    });

    it('co-production-matrix, cell by cell', () => {
      const made = coProductionMatrix(of, border, { from: 'a', to: 'b' });
      for (let i = 3; i < 6; i++) {
        for (let j = 6; j < 9; j++) {
          near(at(made, SECTORS[i - 3], SECTORS[j - 6]), vc[i] * L[i][j] * y[j], meta, `${i} ${j}`);
        }
      }
    });

    it('co-production sold outside both', () => {
      const outside = Array.from(y, (_, j) => of.Y.values[j * 3]);
      const made = coProduction(of, border, 'outside');
      near(total(made, { rows: ['a>b'] }), through(vc, 'Turkey', 'Germany', outside), meta, 'a>b');
      near(total(made, { rows: ['b>a'] }), through(vc, 'Germany', 'Turkey', outside), meta, 'b>a');
    });

    it('jobs in products completed over there', () => {
      const tied = jobsTied(of, border, jobsTable(l));
      near(total(tied, { rows: ['a>b'] }), through(l, 'Turkey', 'Germany', y), meta, 'a>b');
      near(total(tied, { rows: ['b>a'] }), through(l, 'Germany', 'Turkey', y), meta, 'b>a');
    });
  });
});
