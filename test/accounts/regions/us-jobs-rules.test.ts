import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BROAD_RULES, broadJobs } from '../../../src/accounts/regions/us-broad-jobs.ts';
import { usError } from '../../../src/accounts/regions/us-error.ts';
import { lineOfHeading, PRIVATE_LINES } from '../../../src/accounts/regions/us-job-lines.ts';
import { filledJobs, lineWeights, metroJobLines } from '../../../src/accounts/regions/us-metro-jobs.ts';
import { cleanPatterns } from '../../../src/accounts/regions/us-patterns.ts';
import { PUBLIC_RULES, publicJobs } from '../../../src/accounts/regions/us-public-jobs.ts';
import type { Dataset } from '../../../src/core/dataset.ts';

/** Jobs of an area: some private lines, the rest of them 0, and the totals that BEA always publishes. */
function area(lines: Readonly<Record<string, number | undefined>>, total: number, farm = 10, state = 100) {
  return new Map<string, number | undefined>([
    ['70', farm],
    ['90', total],
    ...PRIVATE_LINES.map((line) => [line, line in lines ? lines[line] : 0] as const),
    ['2001', 1],
    ['2002', 2],
    ['2010', state],
  ]);
}

describe('jobs of an area with suppressed lines', () => {
  it('share what the total leaves by the mix of other areas', () => {
    // 1,000 less 400 leaves 600; weights 0.2 and 0.1 give 400 and 200.
    const { byLine, filled } = filledJobs(
      '1',
      area({ '500': undefined, '600': undefined, '700': 400 }, 1000),
      new Map([...PRIVATE_LINES.map((line) => [line, 0] as const), ['500', 0.2], ['600', 0.1]]),
    );
    expect(filled).toEqual(['500', '600']);
    expect([byLine.get('500'), byLine.get('600'), byLine.get('700')]).toEqual([400, 200, 400]);
  });

  it('add up to all private jobs', () => {
    const cells = fc.array(fc.option(fc.integer({ min: 0, max: 5000 }), { nil: undefined }), {
      minLength: 19,
      maxLength: 19,
    });
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 9999 }), (values, hidden) => {
        const known = values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        const gaps = values.some((value) => value === undefined);
        const total = known + (gaps ? hidden : 0);
        const own = area(Object.fromEntries(PRIVATE_LINES.map((line, i) => [line, values[i]])), total);
        const weights = new Map(PRIVATE_LINES.map((line, i) => [line, (i + 1) / 200]));
        const { byLine } = filledJobs('1', own, weights);
        expect(PRIVATE_LINES.reduce((sum, line) => sum + byLine.get(line)!, 0)).toBe(total);
      }),
    );
  });

  it('are refused when a total is suppressed', () => {
    const own = area({}, 100);
    own.set('70', undefined);
    expect(() => filledJobs('21340', own, lineWeights([own]))).toThrow(
      'no jobs of line 70 in the metropolitan area 21340',
    );
  });

  it('read figures with commas and estimates, and nothing else', () => {
    const dataset = (text: string): Dataset => ({
      id: 'x',
      origin: {} as Dataset['origin'],
      columns: ['cbsa', 'line', 'jobs_2012'],
      rows: [['1', '100', text]],
    });
    expect(metroJobLines(dataset('15,375 E'), 2012).get('1')!.get('100')).toBe(15375);
    expect(metroJobLines(dataset('(D)'), 2012).get('1')!.get('100')).toBeUndefined();
    expect(() => metroJobLines(dataset('(NA)'), 2012)).toThrow('"(NA)"');
  });
});

describe('jobs of counties without figures', () => {
  const counties = [
    { fips: '48001', people: 300, border: true },
    { fips: '48003', people: 100, border: true },
    { fips: '48005', people: 600, border: false },
    { fips: '48007', people: 50, border: true },
    { fips: '48009', people: 50, border: false },
  ];
  const areaOf = new Map([
    ['48001', 'A'],
    ['48003', 'B'],
    ['48005', 'C'],
  ]);
  const areas = new Map([
    ['A', area({ '500': 30 }, 30)],
    ['B', area({ '500': 50 }, 50)],
    ['C', area({ '500': 220 }, 220)],
  ]);

  it('are those of the areas per inhabitant, at the border of the areas at the border', () => {
    const { lines, jobs, rules } = broadJobs(counties, areaOf, areas);
    const at = (county: number) => county * lines.length + lines.indexOf('500');
    // By hand: all areas 300 jobs for 1,000 people; those at the border 80 for 400.
    expect([jobs[at(0)], jobs[at(3)], jobs[at(4)]]).toEqual([30, 50 * 0.2, 50 * 0.3]);
    expect([rules[at(0)], rules[at(3)]]).toEqual([BROAD_RULES.published, BROAD_RULES.people]);
  });
});

describe('farm and government jobs by county', () => {
  const areaOf = new Map([
    ['01001', 'A'],
    ['01003', 'B'],
    ['01005', 'B'],
  ]);
  const areas = new Map([
    ['A', area({}, 0, 40, 97)],
    ['B', area({}, 0, 20, 197)],
  ]);
  const privateJobs = new Map([
    ['01001', 100],
    ['01003', 150],
    ['01005', 50],
    ['01007', 30],
    ['02001', 60],
  ]);

  it('are the area’s, its part by private jobs, or as many per private job as in the areas of the state', () => {
    const found = publicJobs(privateJobs, areaOf, areas);
    expect(found.get('01001')).toEqual({ farm: 40, government: 100, rule: PUBLIC_RULES.area });
    expect(found.get('01003')).toEqual({ farm: 15, government: 150, rule: PUBLIC_RULES.partOfArea });
    // 60 farm and 300 government jobs for 300 private ones; a state without areas has the same.
    expect(found.get('01007')).toEqual({ farm: 6, government: 30, rule: PUBLIC_RULES.ratio });
    expect(found.get('02001')).toEqual({ farm: 12, government: 60, rule: PUBLIC_RULES.ratio });
  });
});

describe('county patterns', () => {
  it('have the published mean where the estimate is below zero, and count it', () => {
    const { patterns, negative } = cleanPatterns({
      id: 'x',
      origin: {} as Dataset['origin'],
      columns: ['fips', 'naics4', 'emp_reported', 'payann_reported_kusd', 'emp_est1', 'payann_est1_kusd'],
      rows: [
        ['04019', '3111', '4.8', '106.2', '-16', '-1338.4'],
        ['04019', '3359', '15.4', '826.4', '-3.8', '3732.7'],
        ['04027', '3114', '1', '2', '3', '4'],
      ],
    });
    expect(patterns.rows).toEqual([
      ['04019', '3111', '4.8', '106.2', '4.8', '106.2'],
      ['04019', '3359', '15.4', '826.4', '15.4', '3732.7'],
      ['04027', '3114', '1', '2', '3', '4'],
    ]);
    expect([...negative]).toEqual([['04019', { jobs: 2, payroll: 1 }]]);
  });
});

describe('error of shares', () => {
  it('is the bare figure of value added to a year after the series, and grows after it', () => {
    expect(usError('valueAdded', 0)).toBe(0.15);
    expect(usError('valueAdded', 1)).toBe(0.15);
    expect(usError('valueAdded', 2)).toBeCloseTo(Math.hypot(0.15, 0.12), 14);
    expect(usError('state', 1)).toBeCloseTo(Math.hypot(0.1, 0.08), 14);
    expect(usError('payroll', 0)).toBeCloseTo(Math.hypot(0.15, 0.46), 14);
    expect(usError('people', 5)).toBeGreaterThan(usError('broad', 5));
  });
});

describe('line of a heading', () => {
  it('goes by its first two digits; government has none', () => {
    expect([lineOfHeading('3364'), lineOfHeading('4541'), lineOfHeading('1153')]).toEqual([
      '500',
      '700',
      '100',
    ]);
    expect(() => lineOfHeading('9211')).toThrow('Heading 9211 has no line');
  });
});
