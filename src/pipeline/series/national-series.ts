import { axis } from '../../core/axis.ts';
import type { Partition } from '../../core/partition.ts';
import { partition } from '../../core/partition.ts';
import type { Provenance } from '../../core/provenance.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { unitOf } from '../../core/unit.ts';
import { CROSSING_COUNTS, crossingsByOrigin } from '../../measures/crossings-by-origin.ts';
import { contrastReadings } from '../../measures/readings-contrast.ts';
import { total } from '../../measures/total.ts';
import type { Mrio } from '../../mrio/mrio.ts';

/** The borders of the series, as they are named in the shelf: `series-us-mexico` and so on. */
export const SERIES_BORDERS: Readonly<Record<string, string>> = {
  'us-mexico': 'MEX',
  'us-canada': 'CAN',
  'us-china': 'CHN',
};

/** Readings of one border in one year, in money, so that ratios can be taken of any two. */
export const SERIES_READINGS = [
  'trade',
  'intermediates',
  'crossing',
  'crossing-twice-or-more',
  'returned',
  'services-value',
] as const;

/** One block of a series: years from one kind of table. */
export interface SeriesBlock {
  /** `wiod` or `accounts`; what stands before the year in the rows. */
  readonly id: string;
  readonly years: readonly number[];
  /** The table of a year; asked for once each, in order. */
  readonly tableOf: (year: number) => Promise<Mrio>;
  /** Services among the sectors of these tables. */
  readonly services: readonly string[];
}

/**
 * The borders of the United States with Mexico, Canada and China by year, from several kinds of tables.
 *
 * The blocks stand under each other and must not be joined: from one kind of table to the other, sectors, economies and
 * above all trade in services differ, so that a step between them says nothing about trade. Where both have a year, it
 * has two rows.
 *
 * @param   blocks  years and tables; each table must have USA, MEX, CAN and CHN
 * @param   tell    receives what is being done
 * @returns per border, by name `series-us-mexico` …: `wiod|1995` … × readings, million current USD, basic prices
 * @throws  MrioError as the tables and the measures do
 * @identity crossing ≥ crossing-twice-or-more; intermediates ≤ trade; services-value ≤ crossing
 * @source  METHODS A.2 D1, D2, D4, D5; RECIPE §12
 */
export async function nationalSeries(
  blocks: readonly SeriesBlock[],
  tell: (message: string) => void = () => {},
): Promise<Record<string, Table>> {
  const labels: string[] = [];
  const rows = new Map<string, number[]>(Object.keys(SERIES_BORDERS).map((id) => [id, []]));
  const parts: Provenance[] = [];
  for (const { id: block, years, tableOf, services } of blocks) {
    for (const year of years) {
      tell(`long series: ${block} ${year}`);
      const of = await tableOf(year);
      labels.push(`${block}|${year}`);
      parts.push(of.Z.provenance);
      for (const [id, country] of Object.entries(SERIES_BORDERS)) {
        const border = partition(of.regions, { USA: ['USA'], [country]: [country] }, 'outside');
        rows.get(id)!.push(...readingsOf(of, border, id, services));
      }
    }
  }
  const from = combine('national series', parts, 'estimated');
  return Object.fromEntries(
    [...rows].map(([id, values]) => [
      `series-${id}`,
      table({
        rows: axis('year', labels),
        cols: axis('reading', [...SERIES_READINGS]),
        values: Float64Array.from(values),
        unit: unitOf('million USD, basic prices'),
        provenance: from,
      }),
    ]),
  );
}

function readingsOf(of: Mrio, border: Partition, id: string, services: readonly string[]): number[] {
  const readings = new Map(contrastReadings(of, border, id).map((each) => [each.id, each.value]));
  const value = (name: string) => readings.get(`${id}-${name}`)!;
  const twice = value('value-n2') + value('value-n3') + value('value-n4-plus');
  const fromServices = total(crossingsByOrigin(of, border, services), { cols: CROSSING_COUNTS.slice(1) });
  return [
    value('trade'),
    value('intermediates'),
    value('value-n1') + twice,
    twice,
    value('value-returned'),
    fromServices,
  ];
}
