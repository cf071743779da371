import { byCountry, countryOf } from '../core/partition.ts';
import { sourceLine } from '../core/provenance.ts';
import { unitLabel } from '../core/unit.ts';
import { worstImbalances } from '../mrio/identities.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { provenanceOf } from '../mrio/mrio.ts';
import { NO_YEAR } from './build-table.ts';

/** What a table holds, in figures; money in the unit of the table. */
export interface TableInfo {
  readonly regions: number;
  readonly countries: number;
  readonly sectors: number;
  readonly activities: number;
  readonly categories: readonly string[];
  readonly components: readonly string[];
  /** null when the table does not say it. */
  readonly year: number | null;
  readonly unit: string;
  readonly output: number;
  readonly valueAdded: number;
  readonly finalDemand: number;
  /** Sales from one region to another, intermediate and final; imports are the same sum. */
  readonly trade: number;
  /** The same between countries, where countries have several regions. */
  readonly tradeBetweenCountries: number;
  /** Largest difference of output by row and by column, relative. */
  readonly largestImbalance: number;
  /** Least and largest share of inputs in output, among activities with output. */
  readonly inputShare: readonly [number, number];
  readonly zeroOutputs: number;
  readonly negativeCells: { readonly Z: number; readonly Y: number; readonly V: number };
  readonly source: string;
  readonly byRegion: readonly {
    readonly region: string;
    readonly output: number;
    readonly valueAdded: number;
    readonly finalDemand: number;
    readonly exports: number;
    readonly imports: number;
  }[];
}

/**
 * Describes a table: sizes, totals, trade, and what may surprise in it.
 *
 * @param   of  the Mrio
 * @returns figures; money in the unit of the table
 * @identity Σ value added = Σ final demand; Σ exports = Σ imports = trade
 */
export function tableInfo(of: Mrio): TableInfo {
  const { Z, Y, V, regions, sectors } = of;
  const [R, S, C] = [regions.labels.length, sectors.labels.length, of.categories.length];
  const n = R * S;
  const rows = regions.labels.map((region) => ({
    region,
    output: 0,
    valueAdded: 0,
    finalDemand: 0,
    exports: 0,
    imports: 0,
  }));
  const border = byCountry(regions);
  const output = new Float64Array(n);
  const inputs = new Float64Array(n);
  let between = 0;
  const sell = (from: number, to: number, value: number) => {
    rows[from].output += value;
    if (from === to) return;
    rows[from].exports += value;
    rows[to].imports += value;
    if (border.of[from] !== border.of[to]) between += value;
  };
  for (let i = 0; i < n; i++) {
    const from = Math.floor(i / S);
    for (let to = 0; to < R; to++) {
      let block = 0;
      for (let j = to * S; j < (to + 1) * S; j++) {
        const value = Z.values[i * n + j];
        block += value;
        inputs[j] += value;
      }
      let final = 0;
      for (let d = to * C; d < (to + 1) * C; d++) final += Y.values[i * R * C + d];
      rows[to].finalDemand += final;
      output[i] += block + final;
      sell(from, to, block + final);
    }
  }
  for (let c = 0; c < V.rows.labels.length; c++)
    for (let j = 0; j < n; j++) rows[Math.floor(j / S)].valueAdded += V.values[c * n + j];
  const total = (field: 'output' | 'valueAdded' | 'finalDemand' | 'exports') =>
    rows.reduce((sum, row) => sum + row[field], 0);
  const shares = Array.from(output, (x, i) => (x === 0 ? undefined : inputs[i] / x)).filter(
    (share) => share !== undefined,
  );
  return {
    regions: R,
    countries: new Set(regions.labels.map(countryOf)).size,
    sectors: S,
    activities: n,
    categories: of.categories,
    components: V.rows.labels,
    year: of.year === NO_YEAR ? null : of.year,
    unit: unitLabel(Z.unit),
    output: total('output'),
    valueAdded: total('valueAdded'),
    finalDemand: total('finalDemand'),
    trade: total('exports'),
    tradeBetweenCountries: between,
    largestImbalance: worstImbalances(Z.values, Y.values, V.values, n)[0]?.relative ?? 0,
    inputShare: [
      shares.reduce((least, share) => Math.min(least, share), Number.POSITIVE_INFINITY),
      shares.reduce((most, share) => Math.max(most, share), Number.NEGATIVE_INFINITY),
    ],
    zeroOutputs: output.filter((x) => x === 0).length,
    negativeCells: { Z: negatives(Z.values), Y: negatives(Y.values), V: negatives(V.values) },
    source: sourceLine(provenanceOf(of)),
    byRegion: rows,
  };
}

function negatives(
  values: Iterable<number> & { readonly length: number; readonly [index: number]: number },
): number {
  let count = 0;
  for (let at = 0; at < values.length; at++) if (values[at] < 0) count += 1;
  return count;
}
