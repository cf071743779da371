import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt } from '../../core/dataset.ts';
import type { Bridge } from '../bridge.ts';
import { oneOf } from '../bridge.ts';
import type { Frame } from '../frame.ts';

/**
 * A BEA series by summary industry added up to the 32 sectors.
 *
 * @param   series    gross output or value added, one column per year
 * @param   industries summary industry → sector
 * @returns S values, million USD
 */
export function beaBySector(series: Dataset, industries: Bridge, frame: Frame, year: number): Float64Array {
  const column = columnOf(series, String(year));
  const sums = new Float64Array(frame.sectors.labels.length);
  for (const row of series.rows) {
    sums[frame.sectors.labels.indexOf(oneOf(industries, row[0]))] += numberAt(series, row, column);
  }
  return sums;
}

/**
 * Spreads a total over the service sectors in proportion to a national source; goods stay as they are.
 *
 * @param   output   S values of one economy; changed copy is returned
 * @param   split    S values whose service part gives the proportions
 * @param   total    services output of the economy
 */
export function withServicesSplit(
  output: Float64Array,
  split: Float64Array,
  total: number,
  frame: Frame,
): Float64Array {
  let sum = 0;
  split.forEach((each, k) => {
    if (!frame.goods[k]) sum += each;
  });
  return output.map((each, k) => (frame.goods[k] ? each : (total * split[k]) / sum));
}

/** US service exports by sector, from the export column (F040) of BEA's use table; a mix over the service sectors. */
export function usServiceExportMix(use: Dataset, commodities: Bridge, frame: Frame): Float64Array {
  const column = columnOf(use, 'F040');
  const mix = new Float64Array(frame.sectors.labels.length);
  for (const row of use.rows) {
    const sector = commodities.to.get(row[0])?.[0];
    if (sector === undefined || row[column] === '') continue;
    const k = frame.sectors.labels.indexOf(sector);
    if (!frame.goods[k]) mix[k] += numberAt(use, row, column);
  }
  return normalised(mix);
}

/** Scaled to sum to one. */
export function normalised(values: Float64Array): Float64Array {
  const sum = values.reduce((total, each) => total + each, 0);
  return values.map((each) => each / sum);
}
