import { axis } from '../core/axis.ts';
import { MrioError } from '../core/errors.ts';
import type { Partition } from '../core/partition.ts';
import { crosses } from '../core/partition.ts';
import type { Table } from '../core/table.ts';
import type { Cut } from '../mrio/leontief.ts';
import { cut, leontief } from '../mrio/leontief.ts';
import type { Mrio } from '../mrio/mrio.ts';
import { result } from './result.ts';

/** What still crosses may be this part of the first crossing when the count ends. */
const NEGLIGIBLE = 1e-16;
const MOST_CROSSINGS = 5000;

const remembered = new WeakMap<Cut, Table<'crossings', 'supplier'>>();

/**
 * Value added of the whole world by how many times it crosses a border, and by the activity that adds it.
 *
 * Read it to see whether two sides make things together (much value crosses twice or more) or only buy and sell
 * (nearly all crosses once). Every dollar stands in one row only. The count goes on until what still crosses is
 * 1e-16 of the first crossing; the last row, labelled `n+`, is the exact value of all that crosses n times or more.
 *
 * @param   of      the Mrio
 * @param   border  regions in groups; a pair for one border, by country for all borders
 * @returns crossings × supplier (rows 0, 1, … and `n+`; n columns), unit of the Mrio
 * @throws  MrioError `convergence` when the crossings do not die out
 * @identity Σ over rows = value added of the activity; Σ n·VA_n = two-way trade over the border
 * @source  METHODS A.2 D4; Muradov (2016) and Wang, Wei, Yu & Zhu (2017) count crossings alike:
 *          q0 = (I − A0)⁻¹ y0, q1 = (I − A0)⁻¹ (K q0 + yK), q_n = (I − A0)⁻¹ K q_{n−1}
 */
export function crossings(of: Mrio, border: Partition): Table<'crossings', 'supplier'> {
  const split = cut(of, border);
  const known = remembered.get(split);
  if (known) return known;
  const { vc, system } = leontief(of);
  let q = split.system.right(split.y0, 1);
  const rows = [q];
  let crossing = across(of, border, q);
  for (let i = 0; i < crossing.length; i++) crossing[i] += split.yK[i];
  const first = sumAbsolute(crossing);
  while (sumAbsolute(crossing) > NEGLIGIBLE * first) {
    if (rows.length > MOST_CROSSINGS) {
      throw new MrioError(
        'convergence',
        `After ${MOST_CROSSINGS} crossings, ${sumAbsolute(crossing)} of ${first} still crosses the border.`,
        'Check the activities that add almost no value of their own.',
      );
    }
    q = split.system.right(crossing, 1);
    rows.push(q);
    crossing = across(of, border, q);
  }
  const last = rows.length;
  rows.push(system.right(crossing, 1));
  const labels = rows.map((_, times) => (times === last ? `${times}+` : `${times}`));
  const n = vc.length;
  const values = new Float64Array(rows.length * n);
  rows.forEach((output, times) => {
    for (let i = 0; i < n; i++) values[times * n + i] = vc[i] * output[i];
  });
  const counted = result(of, 'crossings', axis('crossings', labels), of.Z.rows, values);
  remembered.set(split, counted);
  return counted;
}

/** What crosses for an output q: K q, read from the blocks of A that cross. */
function across(of: Mrio, border: Partition, q: Float64Array): Float64Array {
  const { A } = leontief(of);
  const n = q.length;
  const S = of.sectors.labels.length;
  const R = of.regions.labels.length;
  const flow = new Float64Array(n);
  for (let from = 0; from < R; from++) {
    for (let to = 0; to < R; to++) {
      if (!crosses(border, from, to)) continue;
      for (let i = from * S; i < (from + 1) * S; i++) {
        for (let j = to * S; j < (to + 1) * S; j++) flow[i] += A[i * n + j] * q[j];
      }
    }
  }
  return flow;
}

function sumAbsolute(values: Float64Array): number {
  return values.reduce((sum, each) => sum + Math.abs(each), 0);
}
