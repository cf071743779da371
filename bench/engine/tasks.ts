import { byRegion } from '../../src/core/partition.ts';
import { bmSink } from '../../src/measures/accounting/borin-mancini/sink.ts';
import { bmSource } from '../../src/measures/accounting/borin-mancini/source.ts';
import { byBreakdown } from '../../src/measures/accounting/flow-terms.ts';
import { koopmanWangWei } from '../../src/measures/accounting/kww.ts';
import { wangWeiZhu } from '../../src/measures/accounting/wwz.ts';
import { grouped } from '../../src/mrio/grouped.ts';
import type { Mrio } from '../../src/mrio/mrio.ts';
import { applyInverse, leontiefInverse, outputsByAbsorber, valueOrigins } from '../../src/mrio/solutions.ts';

/** One thing to time: from the arrays of a table in memory to results in memory. */
export interface Task {
  readonly id: string;
  /** Which work the figure covers. */
  readonly covers: string;
  /** Ratio to numpy's inverse of the same matrix that it should stay below, on tables of 3,465 activities. */
  readonly atMost: number;
  readonly run: (of: Mrio) => unknown;
}

export const TASKS: readonly Task[] = [
  {
    id: 'V·L and L·Y',
    covers: 'value added of each country in every product; output for the final demand of each country',
    atMost: 0.9,
    run: (of) => {
      const seen = grouped(of, byRegion(of.regions));
      return [valueOrigins(seen), outputsByAbsorber(seen)];
    },
  },
  {
    id: 'KWW',
    covers: 'nine terms for every country',
    atMost: 1.2,
    run: (of) => koopmanWangWei(of, byRegion(of.regions)),
  },
  {
    id: 'Borin–Mancini, source',
    covers: '13 terms by country, by country and sector, by pair of countries',
    atMost: 2.0,
    run: (of) => {
      const border = byRegion(of.regions);
      return (['exporter', 'exporter-sector', 'exporter-importer'] as const).map((by) =>
        bmSource(of, border, by),
      );
    },
  },
  {
    id: 'Borin–Mancini, source, by flow',
    covers: 'the same and every flow of a sector to a country',
    atMost: 2.0,
    run: (of) => {
      const border = byRegion(of.regions);
      const levels = [
        'exporter',
        'exporter-sector',
        'exporter-importer',
        'exporter-sector-importer',
      ] as const;
      return levels.map((by) => bmSource(of, border, by));
    },
  },
  {
    id: 'Borin–Mancini, sink',
    covers: '10 terms by pair of countries',
    atMost: 3,
    run: (of) => bmSink(of, byRegion(of.regions), 'exporter-importer'),
  },
  {
    id: 'WWZ',
    covers: '16 terms for every flow of a sector to a country, as a labelled table',
    atMost: 3,
    run: (of) => byBreakdown(wangWeiZhu(of, byRegion(of.regions)), 'exporter-sector-importer'),
  },
  {
    id: 'Explicit inverse',
    covers: 'all of L',
    atMost: 2.2,
    run: (of) => leontiefInverse(grouped(of, byRegion(of.regions))),
  },
  {
    id: 'One right-hand side',
    covers: 'output for one final demand',
    atMost: 0.06,
    run: (of) => {
      const seen = grouped(of, byRegion(of.regions));
      const side = Float64Array.from({ length: seen.n }, (_, i) => seen.final[i * seen.G]);
      return applyInverse(seen, side, 1);
    },
  },
];
