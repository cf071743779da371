import { axis, indexOf } from '../core/axis.ts';
import { combine } from '../core/provenance.ts';
import type { Table } from '../core/table.ts';
import { table } from '../core/table.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { byHeading } from './by-heading.ts';
import type { Pair } from './pair.ts';
import { pairByIndustry } from './pair-by-industry.ts';

/** What is told of each product heading, and the side whose jobs split it. */
const SPLITS = [
  ['completed-in-b', 'b'],
  ['completed-in-a', 'a'],
  ['origin-a', 'a'],
  ['origin-b', 'b'],
  ['gross-a-to-b', 'a'],
  ['gross-b-to-a', 'b'],
] as const;

/**
 * What two metros make together, by product heading: medical devices, audio and video equipment, auto parts …
 *
 * Each sector's figure is split by the jobs of the side where the work of that figure is done. It supposes equal value
 * per job inside a sector: an estimate for telling which products matter, not for ranking close neighbours.
 *
 * @param   of     the nested Mrio
 * @param   pair   the two metros
 * @param   jobsA  heading × sector, jobs on side a
 * @param   jobsB  heading × sector, jobs on side b; the same headings in the same order are not needed
 * @returns measure × heading (6 × headings of either side), unit of the Mrio; grade estimated
 * @throws  MrioError `label`, `unit`, `input` as byHeading
 * @identity the headings of a sector add up to the sector, where the side has jobs in it
 * @source  RECIPE 13 item 22
 */
export function pairByHeading(
  of: Mrio,
  pair: Pair,
  jobsA: Table<'heading', 'sector'>,
  jobsB: Table<'heading', 'sector'>,
): Table<'measure', 'heading'> {
  return splitByHeading(pairByIndustry(of, pair), jobsA, jobsB);
}

/**
 * Splits what is told of each industry over product headings, by jobs that are the same for every table.
 *
 * Over an ensemble only the industries have to be drawn: a heading is a fixed share of its sectors.
 *
 * @param   industry  measure × sector, rows as pairByIndustry
 * @param   jobsA     heading × sector, jobs on side a
 * @param   jobsB     heading × sector, jobs on side b; the same headings in the same order are not needed
 * @returns measure × heading (6 × headings of either side), unit of `industry`; grade estimated
 * @throws  MrioError `label`, `unit`, `input` as byHeading
 * @identity linear in `industry`; the headings of a sector add up to the sector, where the side has jobs in it
 * @source  RECIPE 13 item 22
 */
export function splitByHeading(
  industry: Table<'measure', 'sector'>,
  jobsA: Table<'heading', 'sector'>,
  jobsB: Table<'heading', 'sector'>,
): Table<'measure', 'heading'> {
  const split = { a: byHeading(industry, jobsA), b: byHeading(industry, jobsB) };
  const headings = axis('heading', [...new Set([...jobsA.rows.labels, ...jobsB.rows.labels])].sort());
  const place = (heading: string) => indexOf(headings, heading);
  const places = { a: jobsA.rows.labels.map(place), b: jobsB.rows.labels.map(place) };
  const H = headings.labels.length;
  const values = new Float64Array(SPLITS.length * H);
  SPLITS.forEach(([measure, side], row) => {
    const from = split[side];
    const at = indexOf(from.rows, measure) * from.cols.labels.length;
    places[side].forEach((heading, col) => {
      values[row * H + heading] = from.values[at + col];
    });
  });
  return table({
    rows: axis(
      'measure',
      SPLITS.map(([measure]) => measure),
    ),
    cols: headings,
    values,
    unit: industry.unit,
    provenance: combine('pair-by-heading', [split.a.provenance, split.b.provenance], 'estimated'),
  });
}
