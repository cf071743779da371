import { columnOf, numberAt } from '../../core/dataset.ts';
import type { Library } from '../library.ts';
import { digits } from './flow-cells.ts';
import type { HsLines } from './hs-lines.ts';
import { portsByChapter } from './tariff-sources.ts';

/** What passes a port of entry between the United States and Mexico of one sector in a year, one way. */
export interface PortTrade {
  /** Schedule D code of the port, or * for all. */
  readonly port: string;
  readonly flow: 'MEX>USA' | 'USA>MEX';
  readonly sector: string;
  /** Million USD a year, all modes, and by truck. */
  readonly value: number;
  readonly truckValue: number;
  /** Kilograms for a dollar of what comes north by truck; exporters do not declare weight, so also used for what goes south. */
  readonly weight: number;
}

const TRUCK = '5';
const MEXICO = '2010';
/** Years in the file. */
const YEARS = 3;

/**
 * Trade of each port by sector: chapters divided among sectors by their numbers of lines.
 *
 * @param   library  the folder of sources
 * @param   lines    lines and their sectors
 * @returns ports with trucks, and * for all ports; averages of 2021 to 2023
 * @throws  MrioError `source` when the file is missing or a sector comes north by no truck at all
 */
export async function portTrade(library: Library, lines: HsLines): Promise<PortTrade[]> {
  const data = await library.read(portsByChapter, undefined);
  const column = (name: string) => columnOf(data, name);
  const [type, port, chapter, mode] = ['trdtype', 'depe', 'commodity2', 'disagmot'].map(column);
  const [country, value, weight] = ['country', 'value_usd', 'shipwt_kg'].map(column);
  const shares = sectorsOfChapters(lines);
  const sums = new Map<string, { value: number; truck: number }>();
  const north = new Map<string, { dollars: number; kilograms: number }>();
  for (const row of data.rows) {
    if (row[country] !== MEXICO) continue;
    const flow = row[type] === '2' ? 'MEX>USA' : 'USA>MEX';
    const byTruck = row[mode] === TRUCK;
    const dollars = numberAt(data, row, value);
    for (const [sector, share] of shares.get(row[chapter]) ?? []) {
      for (const where of [row[port], '*']) {
        const key = `${where} ${flow} ${sector}`;
        const sum = sums.get(key) ?? { value: 0, truck: 0 };
        sums.set(key, sum);
        sum.value += dollars * share;
        if (byTruck) sum.truck += dollars * share;
      }
      if (!byTruck || flow !== 'MEX>USA') continue;
      const load = north.get(sector) ?? { dollars: 0, kilograms: 0 };
      north.set(sector, load);
      load.dollars += dollars * share;
      load.kilograms += numberAt(data, row, weight) * share;
    }
  }
  return [...sums.keys()].sort().flatMap((key) => {
    const [where, flow, sector] = key.split(' ');
    const { value: all, truck } = sums.get(key)!;
    const load = north.get(sector);
    if (truck === 0 || load === undefined) return [];
    return [
      {
        port: where,
        flow: flow as PortTrade['flow'],
        sector,
        value: digits(all / YEARS / 1e6),
        truckValue: digits(truck / YEARS / 1e6),
        weight: digits(load.kilograms / load.dollars),
      },
    ];
  });
}

function sectorsOfChapters(lines: HsLines): Map<string, [string, number][]> {
  const counts = new Map<string, Map<string, number>>();
  for (const line of lines.all) {
    const of = counts.get(line.slice(0, 2)) ?? new Map<string, number>();
    counts.set(line.slice(0, 2), of);
    const sector = lines.sectorOf(line)!;
    of.set(sector, (of.get(sector) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([chapter, of]) => {
      const all = [...of.values()].reduce((sum, each) => sum + each, 0);
      return [chapter, [...of].sort().map(([sector, count]) => [sector, count / all])];
    }),
  );
}
