import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axis } from '../../src/core/axis.ts';
import { byRegion } from '../../src/core/partition.ts';
import { provenance } from '../../src/core/provenance.ts';
import type { Table } from '../../src/core/table.ts';
import { at, table } from '../../src/core/table.ts';
import { jobs } from '../../src/core/unit.ts';
import { byHeading } from '../../src/measures/by-heading.ts';
import { coProductionByOrigin } from '../../src/measures/co-production-by-origin.ts';
import { contrast } from '../../src/measures/contrast.ts';
import { crossings } from '../../src/measures/crossings.ts';
import { exportsAbroad } from '../../src/measures/exports-abroad.ts';
import { extraction } from '../../src/measures/extraction.ts';
import { extractionOneWay } from '../../src/measures/extraction-one-way.ts';
import { flowDomesticValue } from '../../src/measures/flow-domestic-value.ts';
import { flowValue } from '../../src/measures/flow-value.ts';
import { jobsExtraction } from '../../src/measures/jobs-extraction.ts';
import { jobsTied } from '../../src/measures/jobs-tied.ts';
import { megaRegion } from '../../src/measures/mega-region.ts';
import { penetration } from '../../src/measures/penetration.ts';
import { returnedValue } from '../../src/measures/returned-value.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { valueAcross } from '../../src/measures/value-across.ts';
import { vax } from '../../src/measures/vax.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import {
  always,
  anyBorder,
  anything,
  atMost,
  expectRefined,
  near,
  positive,
  valueAsJobs,
  withoutParts,
} from './checking.ts';

describe('D6, the mega-region', () => {
  it('exports = DVA + DDC + FC and DVA = own + joint = Σ from its groups', () => {
    always(anything, ({ of, border }) => {
      for (const where of ['outside', 'abroad'] as const) {
        const content = megaRegion(of, border, where);
        for (const exporter of content.rows.labels) {
          const of1 = (what: string): number => at(content, exporter, what);
          near(of1('exports'), of1('DVA') + of1('DDC') + of1('FC'), of);
          near(of1('DVA'), of1('own') + of1('joint'), of);
          near(of1('DVA'), of1('from:a') + of1('from:b'), of);
        }
      }
    });
  });

  it('joint = 0 without intermediates between the sides, and joint, DDC, FC ≥ 0', () => {
    always(positive, ({ of, border }) => {
      const bare = withoutParts(of, border);
      near(total(megaRegion(bare, border), { cols: ['joint'] }), 0, bare);
      const content = megaRegion(of, border);
      for (const exporter of content.rows.labels) {
        for (const what of ['joint', 'DDC', 'FC']) atMost(0, at(content, exporter, what), of);
      }
    });
  });

  it('joint > 0 when a side that sells outside buys parts from the other', () => {
    always(positive, ({ of, border }) => {
      const parts = twoWayTrade(of, border, 'intermediates');
      const content = megaRegion(of, border);
      const sellsAll = content.rows.labels.every((exporter) => at(content, exporter, 'exports') > 0);
      const makesAll = leontief(of)
        .vc.slice()
        .every((each) => each > 0);
      fc.pre(sellsAll && makesAll && total(parts) > 0);
      expect(total(content, { cols: ['joint'] })).toBeGreaterThan(0);
    });
  });

  it('exports and own value abroad stay within sales', () => {
    always(positive, ({ of, border }) => {
      const abroad = exportsAbroad(of, border);
      for (const exporter of abroad.rows.labels) {
        atMost(at(abroad, exporter, 'DVA'), at(abroad, exporter, 'exports'), of);
      }
    });
  });
});

describe('D7, extraction', () => {
  it('of the border is VA_≥1, activity by activity', () => {
    always(anyBorder, ({ of, border }) => {
      const lost = extraction(of, border);
      const across = valueAcross(of, border);
      across.cols.labels.forEach((activity, i) => {
        near(lost.values[i], at(across, '1+', activity), of);
      });
    });
  });

  it('of intermediates takes at most all, and one way at most what is sold that way', () => {
    always(positive, ({ of, border }) => {
      const all = extraction(of, border);
      extraction(of, border, 'intermediates')
        .values.slice()
        .forEach((each, cell) => {
          atMost(each, all.values[cell], of);
        });
      const oneWay = extractionOneWay(of, border, { from: 'a', to: 'b' });
      atMost(total(oneWay), total(twoWayTrade(of, border), { rows: ['a>b'] }), of);
      oneWay.values.slice().forEach((each, cell) => {
        atMost(each, all.values[cell], of);
        atMost(0, each, of);
      });
    });
  });
});

describe('D8, jobs', () => {
  it('are the measures of value when value added takes the place of jobs', () => {
    always(anything, ({ of, border }) => {
      const counted = valueAsJobs(of);
      const pairs: [Table, Table][] = [
        [jobsTied(of, border, counted), coProductionByOrigin(of, border)],
        [jobsTied(of, border, counted, 'demand'), vax(of, border)],
      ];
      for (const [people, money] of pairs) {
        people.values.slice().forEach((each, cell) => {
          near(each, money.values[cell], of);
        });
      }
      const lost = jobsExtraction(of, border, counted);
      for (const region of lost.rows.labels) {
        near(total(lost, { rows: [region] }), total(extraction(of, border), { rows: [region] }), of);
      }
    });
  });
});

describe('value inside trade and demand', () => {
  it('all value in a flow is the flow, and own value is a part of it', () => {
    always(positive, ({ of, border }) => {
      const trade = twoWayTrade(of, border);
      const inside = flowValue(of, border);
      const own = flowDomesticValue(of, border);
      for (const way of trade.rows.labels) {
        near(total(inside, { rows: [way] }), total(trade, { rows: [way] }), of);
        atMost(total(own, { rows: [way] }), total(trade, { rows: [way] }), of);
      }
    });
  });

  it('VAX adds up over regions, and each region’s balance in value added is its balance in trade', () => {
    always(anything, ({ of, border }) => {
      const border0 = byRegion(of.regions);
      const value = vax(of, border0);
      const trade = twoWayTrade(of, border0);
      expectRefined(of, border, vax(of, border), value);
      for (const region of of.regions.labels) {
        const out = value.rows.labels.filter((way) => way.startsWith(`${region}>`));
        const back = value.rows.labels.filter((way) => way.endsWith(`>${region}`));
        near(
          total(value, { rows: out }) - total(value, { rows: back }),
          total(trade, { rows: out }) - total(trade, { rows: back }),
          of,
        );
      }
    });
  });

  it('penetration lies between 0 and 1, and suppliers together supply at most all', () => {
    always(positive, ({ of }) => {
      const border = byRegion(of.regions);
      for (const per of ['use', 'output'] as const) {
        const shares = penetration(of, border, per);
        for (const each of shares.values) {
          expect(each).toBeGreaterThanOrEqual(0);
          expect(each).toBeLessThan(1 + 1e-12);
        }
        for (const region of of.regions.labels) {
          const rows = shares.rows.labels.filter((way) =>
            per === 'use' ? way.endsWith(`>${region}`) : way.startsWith(`${region}>`),
          );
          for (const sector of of.sectors.labels) {
            expect(total(shares, { rows, cols: [sector] })).toBeLessThan(1 + 1e-12);
          }
        }
      }
    });
  });

  it('the contrast tells the same crossings as trade', () => {
    always(positive, ({ of, border }) => {
      const trade = twoWayTrade(of, border);
      fc.pre(trade.rows.labels.every((way) => total(trade, { rows: [way] }) > 0));
      const told = contrast(of, border);
      const sum = [1, 2, 3].reduce((all, n) => all + n * at(told, 'a|b', `crosses-${n}`), 0);
      const more = at(told, 'a|b', 'crosses-4+');
      expect(sum + 4 * more).toBeLessThan(1 + 1e-10);
      const counted = crossings(of, border);
      const further = counted.rows.labels.reduce(
        (all, row, n) => all + (n > 4 ? (n - 4) * total(counted, { rows: [row] }) : 0),
        0,
      );
      expect(sum + 4 * more + further / total(trade)).toBeCloseTo(1, 10);
      const back = returnedValue(of, border);
      near(at(told, 'a|b', 'returned') * total(trade), total(back), of);
      for (const side of ['a', 'b']) {
        const out = trade.rows.labels.filter((way) => way.startsWith(side));
        const rows = back.rows.labels.filter((path) => path.startsWith(side));
        near(at(told, 'a|b', `returned:${side}`) * total(trade, { rows: out }), total(back, { rows }), of);
      }
    });
  });
});

describe('product headings', () => {
  it('add up to their sector where it has jobs', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 5 });
    always(fc.tuple(anything, weights), ([{ of, border }, counts]) => {
      const trade = twoWayTrade(of, border);
      const S = of.sectors.labels.length;
      const values = new Float64Array(5 * S);
      counts.forEach((count, h) => {
        values[h * S + (h % S)] = count;
      });
      const headings = table({
        rows: axis('heading', ['3341', '3342', '3343', '3344', '3391']),
        cols: of.sectors,
        values,
        unit: jobs(2013),
        provenance: provenance('random', 'estimated', []),
      });
      const split = byHeading(trade, headings);
      of.sectors.labels.forEach((sector, k) => {
        const own = headings.rows.labels.filter((_, h) => h % S === k);
        const hasJobs = total(headings, { cols: [sector] }) > 0;
        near(total(split, { cols: own }), hasJobs ? total(trade, { cols: [sector] }) : 0, of);
      });
    });
  });
});
