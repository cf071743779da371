import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRegion } from '../../src/core/partition.ts';
import { flowOrigins } from '../../src/measures/flow-origins.ts';
import { contentReadings } from '../../src/measures/readings-content.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { leontief } from '../../src/mrio/leontief.ts';
import { arbitraryCase, SEEDED } from '../properties/arbitrary-mrio.ts';
import { COUNTRIES, csv, leather, SECTORS } from './leather.ts';

const of = leather();

describe('flow origins', () => {
  it('golden: value added of each country in the exports of each (leather, 10 printed digits)', () => {
    const { columns, rows } = csv('flow-value/expected.csv');
    const inside = flowOrigins(of, byRegion(of.regions));
    for (const row of rows) {
      columns.slice(1).forEach((exporter, i) => {
        const cols = inside.cols.labels.filter((flow) => flow.startsWith(`${exporter}>`));
        const value = total(inside, { rows: [row[0]], cols });
        expect(Math.abs(value / Number(row[i + 1]) - 1)).toBeLessThan(6e-10);
      });
    }
  });

  it('identity: the origins of an industry’s sales across add up to them', () => {
    fc.assert(
      fc.property(arbitraryCase({ stocks: true }), ({ of: any, border }) => {
        const inside = flowOrigins(any, border);
        const gross = twoWayTrade(any, border);
        const size = Math.max(...leontief(any).x);
        for (const way of gross.rows.labels) {
          for (const sector of gross.cols.labels) {
            const all = total(inside, { cols: [`${way} ${sector}`] });
            expect(Math.abs(all - total(gross, { rows: [way], cols: [sector] }))).toBeLessThan(1e-10 * size);
          }
        }
      }),
      SEEDED,
    );
  });

  it('content readings: golden on the leather table, and shares that add up to one', () => {
    const pair = {
      a: ['Turkey'],
      b: ['Germany'],
      countryA: ['Turkey'],
      countryB: ['Germany'],
      goods: [...SECTORS],
      manufactures: ['Textile_and_Leather', 'Transport_Equipment'],
    };
    const readings = new Map(contentReadings(of, pair).map((each) => [each.id, each.value]));
    const { rows } = csv('flow-value/expected.csv');
    const german = Number(rows.find((row) => row[0] === 'Germany')![1 + COUNTRIES.indexOf('Germany')]);
    const exported = total(twoWayTrade(of, byRegion(of.regions)), {
      rows: ['Germany>Argentina', 'Germany>Turkey'],
    });
    expect(readings.get('content-b-own-in-b-exports')).toBeCloseTo(german / exported, 9);
    const sum =
      readings.get('content-b-own-in-b-exports')! +
      readings.get('content-b-rest-in-b-exports')! +
      readings.get('content-foreign-in-b-exports')!;
    expect(sum).toBeCloseTo(1, 12);
  });
});
