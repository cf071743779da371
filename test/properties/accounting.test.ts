import { describe, expect, it } from 'vitest';
import type { Partition } from '../../src/core/partition.ts';
import { at } from '../../src/core/table.ts';
import { byBreakdown } from '../../src/measures/accounting/flow-terms.ts';
import { koopmanWangWei } from '../../src/measures/accounting/kww.ts';
import { vaxFlows } from '../../src/measures/accounting/vax-flows.ts';
import { verticalSpecialisation } from '../../src/measures/accounting/vertical-specialisation.ts';
import { wangWeiZhu } from '../../src/measures/accounting/wwz.ts';
import { wwzToKww } from '../../src/measures/accounting/wwz-kww.ts';
import { wwzUses } from '../../src/measures/accounting/wwz-uses.ts';
import { measureOf } from '../../src/measures/registry.ts';
import { total } from '../../src/measures/total.ts';
import { grouped } from '../../src/mrio/grouped.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { placed } from '../measures/accounting/complete-border.ts';
import { always, near } from './checking.ts';

const tables = placed({ stocks: true });
const BREAKDOWNS = ['exporter', 'exporter-sector', 'exporter-importer', 'exporter-sector-importer'] as const;
const computed = (id: string, of: Mrio, border: Partition) => measureOf(id).compute({ of, border });

describe('KWW', () => {
  it('adds up to gross exports, its first three terms to VAX', () => {
    always(tables, ({ of, border }) => {
      const kww = koopmanWangWei(of, border);
      const trade = byBreakdown(vaxFlows(of, border), 'exporter');
      for (const g of border.groups.labels) {
        near(total(kww, { rows: [g] }), at(trade, g, 'exports'), of);
        near(total(kww, { rows: [g], cols: ['DVA_FIN', 'DVA_INT', 'DVA_INTrex'] }), at(trade, g, 'VAX'), of);
      }
    });
  });
});

describe('WWZ', () => {
  it('adds up to exports, flow by flow, however it is shown', () => {
    always(tables, ({ of, border }) => {
      for (const by of BREAKDOWNS) {
        const wwz = byBreakdown(wangWeiZhu(of, border), by);
        const sold = measureOf('exports').compute({ of, border, by });
        expect(wwz.rows.labels).toEqual(sold.rows.labels);
        for (const flow of wwz.rows.labels)
          near(total(wwz, { rows: [flow] }), total(sold, { rows: [flow] }), of);
      }
    });
  });

  it('has no terms of third countries where there are two groups', () => {
    always(
      tables.filter(({ border }) => border.groups.labels.length === 2),
      ({ of, border }) => {
        const wwz = byBreakdown(wangWeiZhu(of, border), 'exporter');
        for (const term of [
          'DVA_INTrexI1',
          'DVA_INTrexF',
          'DVA_INTrexI2',
          'RDV_FIN2',
          'OVA_FIN',
          'OVA_INT',
          'ODC',
        ])
          near(total(wwz, { cols: [term] }), 0, of);
      },
    );
  });

  it('follows all output of every importer', () => {
    always(tables, ({ of, border }) => {
      const seen = grouped(of, border);
      const uses = Object.values(wwzUses(seen));
      for (let s = 0; s < seen.G; s++) {
        for (let i = 0; i < seen.n; i++) {
          const followed = uses.reduce((sum, each) => sum + each[s * seen.n + i], 0);
          near(followed, seen.groupAt[i] === s ? 0 : seen.x[i], of);
        }
      }
    });
  });

  it('joined into nine terms is KWW, by exporter', () => {
    always(tables, ({ of, border }) => {
      const kww = koopmanWangWei(of, border);
      byBreakdown(wwzToKww(of, border), 'exporter')
        .values.slice()
        .forEach((each, cell) => {
          near(each, kww.values[cell], of);
        });
    });
  });
});

describe('vertical specialisation', () => {
  it('exports = DC + FC, VS = FC + DDC, VS1* = KWW 4 + 5 + 6, Σ VS1 = Σ FC', () => {
    always(tables, ({ of, border }) => {
      const vertical = verticalSpecialisation(of, border);
      const kww = koopmanWangWei(of, border);
      for (const g of border.groups.labels) {
        const of1 = (term: string): number => at(vertical, g, term);
        near(of1('exports'), total(kww, { rows: [g] }), of);
        near(of1('exports'), of1('DC') + of1('FC'), of);
        near(of1('VS'), of1('FC') + at(kww, g, 'DDC'), of);
        near(of1('FC'), total(kww, { rows: [g], cols: ['FVA_FIN', 'FVA_INT', 'FDC'] }), of);
        near(of1('VS1*'), total(kww, { rows: [g], cols: ['RDV_FIN', 'RDV_INT', 'DDC'] }), of);
      }
      near(total(vertical, { cols: ['VS1'] }), total(vertical, { cols: ['FC'] }), of);
    });
  });

  it('shares times exports are the amounts, and participation is backward and forward', () => {
    always(tables, ({ of, border }) => {
      const vertical = verticalSpecialisation(of, border);
      const shares = computed('vertical-specialisation-shares', of, border);
      const part = computed('gvc-participation-kww', of, border);
      for (const g of border.groups.labels) {
        const exports = at(vertical, g, 'exports');
        const some = exports === 0 ? 0 : 1;
        for (const term of shares.cols.labels)
          near(at(shares, g, term) * exports, some * at(vertical, g, term), of);
        expect(at(part, g, 'backward') + at(part, g, 'forward')).toBeCloseTo(at(part, g, 'participation'), 9);
        near(at(part, g, 'backward') * exports, some * at(vertical, g, 'FC'), of);
        near(at(part, g, 'forward') * exports, some * at(vertical, g, 'VS1'), of);
      }
    });
  });
});
