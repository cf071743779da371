import { describe, expect, it } from 'vitest';
import type { Partition } from '../../src/core/partition.ts';
import { byRegion } from '../../src/core/partition.ts';
import { at } from '../../src/core/table.ts';
import type { Breakdown } from '../../src/measures/accounting/flow-terms.ts';
import { verticalSpecialisation } from '../../src/measures/accounting/vertical-specialisation.ts';
import { measureOf } from '../../src/measures/registry.ts';
import { total } from '../../src/measures/total.ts';
import { twoWayTrade } from '../../src/measures/two-way-trade.ts';
import { vax } from '../../src/measures/vax.ts';
import { grouped } from '../../src/mrio/grouped.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { placed } from '../measures/accounting/complete-border.ts';
import { always, atMost, near } from './checking.ts';

const tables = placed({ stocks: true });

const computed = (id: string, of: Mrio, border: Partition, by?: Breakdown) =>
  measureOf(id).compute(by === undefined ? { of, border } : { of, border, by });

const sectorsOf = (of: Mrio, group: string): string[] =>
  of.sectors.labels.map((sector) => `${group}|${sector}`);

describe('exports', () => {
  it('by flow are two-way trade, intermediates apart', () => {
    always(tables, ({ of, border }) => {
      const sold = computed('exports', of, border, 'exporter-importer');
      const trade = twoWayTrade(of, border);
      const inputs = twoWayTrade(of, border, 'intermediates');
      for (const flow of sold.rows.labels) {
        near(total(sold, { rows: [flow] }), total(trade, { rows: [flow] }), of);
        near(at(sold, flow, 'intermediate'), total(inputs, { rows: [flow] }), of);
      }
    });
  });
});

describe('whose value is in exports', () => {
  it('a column adds up to exports, the diagonal is DC, and the detailed tables add up to it', () => {
    always(tables, ({ of, border }) => {
      const whole = computed('value-in-exports', of, border);
      const bySector = computed('value-in-exports-by-sector', of, border);
      const byOrigin = computed('value-in-exports-by-origin', of, border);
      const vertical = verticalSpecialisation(of, border);
      const sold = computed('exports', of, border, 'exporter-sector');
      for (const h of border.groups.labels) {
        near(total(whole, { cols: [h] }), at(vertical, h, 'exports'), of);
        near(at(whole, h, h), at(vertical, h, 'DC'), of);
        for (const col of sectorsOf(of, h))
          near(total(bySector, { cols: [col] }), total(sold, { rows: [col] }), of);
        for (const g of border.groups.labels) {
          near(total(bySector, { rows: [g], cols: sectorsOf(of, h) }), at(whole, g, h), of);
          near(total(byOrigin, { rows: sectorsOf(of, g), cols: [h] }), at(whole, g, h), of);
        }
      }
    });
  });

  it('activity by activity, a column adds up to what its activity delivers', () => {
    always(tables, ({ of, border }) => {
      const { x, order, n, G, exports } = grouped(of, border);
      const inExports = computed('value-in-exports-by-activity', of, border);
      const inOutput = computed('value-in-output-by-activity', of, border);
      for (let j = 0; j < n; j++) {
        const cols = [of.Z.cols.labels[order[j]]];
        const sold = exports.slice(j * G, (j + 1) * G).reduce((sum, each) => sum + each, 0);
        near(total(inExports, { cols }), sold, of);
        near(total(inOutput, { cols }), x[j], of);
      }
    });
  });

  it('does not depend on the order of the groups', () => {
    always(tables, ({ of, border }) => {
      const { labels } = of.regions;
      const one = computed('value-in-output-by-activity', of, border);
      const other = computed('value-in-output-by-activity', of, byRegion(of.regions));
      expect([...one.rows.labels].sort()).toEqual([...other.rows.labels].sort());
      const [row, col] = [`${labels[0]}|${of.sectors.labels[0]}`, `${labels[2]}|${of.sectors.labels[0]}`];
      near(at(one, row, col), at(other, row, col), of);
    });
  });
});

describe('whose value is in final demand', () => {
  it('rows add up to value added, columns to final demand, sectors to their group', () => {
    always(tables, ({ of, border }) => {
      const { n, G, vc, x, groupAt, final } = grouped(of, border);
      const whole = computed('value-in-final-demand', of, border);
      const byOrigin = computed('value-in-final-demand-by-origin', of, border);
      border.groups.labels.forEach((group, g) => {
        let [added, bought] = [0, 0];
        for (let i = 0; i < n; i++) {
          bought += final[i * G + g];
          if (groupAt[i] === g) added += vc[i] * x[i];
        }
        near(total(whole, { rows: [group] }), added, of);
        near(total(whole, { cols: [group] }), bought, of);
        for (const h of border.groups.labels)
          near(total(byOrigin, { rows: sectorsOf(of, group), cols: [h] }), at(whole, group, h), of);
      });
    });
  });

  it('is VAX off the diagonal, by sector of origin too', () => {
    always(tables, ({ of, border }) => {
      const whole = computed('value-in-final-demand', of, border);
      const flows = computed('vax-flows', of, border, 'exporter-sector-importer');
      const known = vax(of, border);
      for (const way of known.rows.labels) {
        const [g, h] = way.split('>');
        near(total(known, { rows: [way] }), at(whole, g, h), of);
        for (const k of of.sectors.labels) near(at(flows, `${g}|${k}>${h}`, 'VAX'), at(known, way, k), of);
      }
    });
  });

  it('leaves every group with the balance of gross trade', () => {
    always(tables, ({ of, border }) => {
      const ledger = computed('value-added-balance', of, border);
      for (const g of border.groups.labels)
        near(at(ledger, g, 'value-balance'), at(ledger, g, 'balance'), of);
      near(total(ledger, { cols: ['balance'] }), 0, of);
      near(total(ledger, { cols: ['value-balance'] }), 0, of);
    });
  });

  it('over exports is the VAX ratio, 0 where there are none', () => {
    always(tables, ({ of, border }) => {
      for (const by of ['exporter', 'exporter-sector-importer'] as const) {
        const ratio = computed('vax-ratio', of, border, by);
        const flows = computed('vax-flows', of, border, by);
        for (const flow of flows.rows.labels) {
          const exports = at(flows, flow, 'exports');
          if (exports === 0) expect(at(ratio, flow, 'VAX')).toBe(0);
          else near(at(ratio, flow, 'VAX') * exports, at(flows, flow, 'VAX'), of);
        }
      }
    });
  });

  it('VAX is at most exports where nothing is negative', () => {
    always(placed({ stocks: false }), ({ of, border }) => {
      const flows = computed('vax-flows', of, border);
      for (const g of border.groups.labels) atMost(at(flows, g, 'VAX'), at(flows, g, 'exports'), of);
    });
  });
});
