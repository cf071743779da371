import { describe, expect, it } from 'vitest';
import type { Partition } from '../../../src/core/partition.ts';
import { byRegion, partition } from '../../../src/core/partition.ts';
import type { Table } from '../../../src/core/table.ts';
import { at } from '../../../src/core/table.ts';
import { bmImporter } from '../../../src/measures/accounting/borin-mancini/importer.ts';
import { bmImporterByOrigin } from '../../../src/measures/accounting/borin-mancini/importer-by-origin.ts';
import { bmSelf } from '../../../src/measures/accounting/borin-mancini/self.ts';
import { bmSink } from '../../../src/measures/accounting/borin-mancini/sink.ts';
import { bmSource } from '../../../src/measures/accounting/borin-mancini/source.ts';
import { bmWorld } from '../../../src/measures/accounting/borin-mancini/world.ts';
import type { Breakdown } from '../../../src/measures/accounting/flow-terms.ts';
import { gvcParticipation } from '../../../src/measures/accounting/gvc-participation.ts';
import { miroudotYe } from '../../../src/measures/accounting/miroudot-ye.ts';
import { tripartite } from '../../../src/measures/accounting/tripartite.ts';
import { borinManciniMeasures } from '../../../src/measures/registry-borin-mancini.ts';
import type { Mrio } from '../../../src/mrio/mrio.ts';
import { always, near } from '../../properties/checking.ts';
import { csv, leather } from '../leather.ts';
import { placed } from './complete-border.ts';
import type { Dense } from './dense.ts';
import { dense } from './dense.ts';
import type { Flow } from './oracle.ts';
import { direct, imports, outside, sink, source, world } from './oracle.ts';

const BREAKDOWNS = ['exporter', 'exporter-sector', 'exporter-importer', 'exporter-sector-importer'] as const;
const tables = placed({ stocks: true });

/** Every cell of a table equals the flows of the reference, added up by its rows. */
function expectFlows(of: Mrio, border: Partition, d: Dense, made: Table, by: Breakdown, flow: Flow): void {
  const sums = new Map<string, Record<string, number>>();
  for (let i = 0; i < d.n; i++) {
    for (let r = 0; r < d.G; r++) {
      if (r === d.at[i]) continue;
      const sector = by.includes('sector') ? `|${of.sectors.labels[i % d.S]}` : '';
      const importer = by.includes('importer') ? `>${border.groups.labels[r]}` : '';
      const label = border.groups.labels[d.at[i]] + sector + importer;
      const terms = flow(i, r);
      const sum = sums.get(label) ?? {};
      for (const term of made.cols.labels) {
        expect(terms).toHaveProperty(term);
        sum[term] = (sum[term] ?? 0) + terms[term];
      }
      sums.set(label, sum);
    }
  }
  expect([...made.rows.labels].sort()).toEqual([...sums.keys()].sort());
  for (const [label, sum] of sums) for (const term in sum) near(at(made, label, term), sum[term], of);
}

describe('against the formulas written out, on random tables and unequal groups', () => {
  it('bm-source, by every breakdown', () => {
    always(tables, ({ of, border }) => {
      const d = dense(of, border);
      for (const by of BREAKDOWNS) expectFlows(of, border, d, bmSource(of, border, by), by, source(d));
    });
  });

  it('bm-sink, by every breakdown', () => {
    always(tables, ({ of, border }) => {
      const d = dense(of, border);
      const flow = sink(d);
      for (const by of BREAKDOWNS) expectFlows(of, border, d, bmSink(of, border, by), by, flow);
    });
  });

  it('bm-world, both approaches', () => {
    always(tables, ({ of, border }) => {
      const d = dense(of, border);
      for (const approach of ['source', 'sink'] as const) {
        const made = bmWorld(of, border, approach);
        made.rows.labels.forEach((exporter, s) => {
          near(at(made, exporter, 'FVA'), world(d, s, approach), of);
        });
      }
    });
  });

  it('bm-self, each breakdown with its own perimeters', () => {
    always(tables, ({ of, border }) => {
      const d = dense(of, border);
      for (const by of BREAKDOWNS) expectFlows(of, border, d, bmSelf(of, border, by), by, outside(d, by));
    });
  });

  it('miroudot-ye, every perimeter by single flows', () => {
    always(tables, ({ of, border }) => {
      const d = dense(of, border);
      const by = 'exporter-sector-importer';
      for (const perimeter of [...BREAKDOWNS, 'world'] as const)
        expectFlows(of, border, d, miroudotYe(of, border, perimeter, by), by, outside(d, perimeter));
    });
  });

  it('bm-importer, in all and by origin', () => {
    always(tables, ({ of, border }) => {
      const d = dense(of, border);
      const [all, origins] = [bmImporter(of, border), bmImporterByOrigin(of, border)];
      border.groups.labels.forEach((importer, r) => {
        const sums = { VA: 0, DC: 0 };
        border.groups.labels.forEach((origin, t) => {
          const theirs = imports(d, t, r);
          for (const term of ['VA', 'DC'] as const) {
            near(at(origins, `${origin}>${importer}`, term), theirs[term], of);
            sums[term] += theirs[term];
          }
        });
        near(at(all, importer, 'VA'), sums.VA, of);
        near(at(all, importer, 'DC'), sums.DC, of);
        near(
          at(all, importer, 'GIMP'),
          d.E.reduce((sum, row) => sum + row[r], 0),
          of,
        );
      });
    });
  });

  it('tripartite, by every breakdown', () => {
    always(tables, ({ of, border }) => {
      const d = dense(of, border);
      const flow: Flow = (i, r) => {
        const GEXP = d.E[i][r];
        const local = d.v.reduce((sum, v, k) => sum + (d.at[k] === d.at[i] ? v * d.L[k][i] : 0), 0);
        const used = direct(d, i, r);
        const [PB, PF, TS] = [(1 - local) * used, local * (GEXP - used), (1 - local) * (GEXP - used)];
        return { GEXP, GVC: PB + PF + TS, PB, PF, TS };
      };
      for (const by of BREAKDOWNS) expectFlows(of, border, d, tripartite(of, border, by), by, flow);
    });
  });
});

describe('a group of countries as one exporter', () => {
  const of = leather();
  const border = partition(of.regions, { TURDEU: ['Turkey', 'Germany'], ARG: ['Argentina'] });
  const d = dense(of, border);

  it('is what the formulas give for its block', () => {
    for (const by of BREAKDOWNS) {
      expectFlows(of, border, d, bmSource(of, border, by), by, source(d));
      expectFlows(of, border, d, bmSink(of, border, by), by, sink(d));
      expectFlows(of, border, d, bmSelf(of, border, by), by, outside(d, by));
    }
  });

  it('is the mega-region of the independent calculation', () => {
    const { columns, rows } = csv('mega-region/expected.csv');
    const row = rows.find(([a, b]) => a === 'Turkey' && b === 'Germany')!;
    const made = bmSource(of, border);
    const theirs = { GEXP: 'external_exports', DC: 'DC', DVA: 'DVA', VAX: 'VAX', REF: 'REF', FC: 'FC' };
    for (const [term, column] of Object.entries(theirs)) {
      const expected = Number(row[columns.indexOf(column)]);
      expect(Math.abs(at(made, 'TURDEU', term) / expected - 1)).toBeLessThan(6e-10);
    }
  });

  it('has less from abroad in its exports than its members, whose trade with one another is not abroad', () => {
    const members = bmSource(of, byRegion(of.regions));
    const sum = (term: string): number => at(members, 'Turkey', term) + at(members, 'Germany', term);
    expect(at(gvcParticipation(of, border), 'TURDEU', 'GVCB')).toBeLessThan(sum('GVCB') / sum('GEXP'));
  });
});

describe('the registry', () => {
  it.each(borinManciniMeasures.map((measure) => [measure.id, measure] as const))(
    '%s has the columns that it names, by every breakdown',
    (_, measure) => {
      const of = leather();
      const border = partition(of.regions, { TURDEU: ['Turkey', 'Germany'], ARG: ['Argentina'] });
      for (const by of measure.breakdowns ?? ['exporter']) {
        const made = measure.compute({ of, border, by });
        expect(made.cols.labels).toEqual(measure.terms?.map(({ id }) => id));
      }
    },
  );
});
