import type { Table } from '../../core/table.ts';
import type { MexicanState } from './mexican-state.ts';
import { tableColumn } from './table-row.ts';

/**
 * The trace for which kept blocks are exact, million MXN.
 *
 * Sums of flows that begin with the trace round otherwise than sums to which it is added at the end. Blocks are kept
 * less this trace, so that adding it back gives the sum that began with it, to the last bit.
 *
 * @source  RECIPE §13 item 15
 */
export const KEPT_FOR_TRACE = 1e-9;

/** Domestic blocks of a state, and what of INEGI's table could not stay as it is. */
export interface KeptBlocks extends Pick<MexicanState, 'blocks' | 'finalBlocks'> {
  /** Cells that are negative in the table, which hold the trace alone, and their sum in million MXN. */
  readonly negative: { readonly cells: number; readonly sum: number };
}

/**
 * Domestic blocks of a state as they are kept, the trace in every cell.
 *
 * A cell below zero (investment goods sold off) cannot be split or balanced: it holds the trace alone, and is counted.
 *
 * @param   blocks       rows cells, columns states
 * @param   finalBlocks  the same of final demand
 * @throws  MrioError `label` when the tables do not have the state
 */
export function keptBlocks(blocks: Table, finalBlocks: Table, code: string, trace: number): KeptBlocks {
  let [cells, sum] = [0, 0];
  const read = (from: Table) =>
    tableColumn(from, code).map((each) => {
      if (each >= -KEPT_FOR_TRACE) return each + trace;
      cells += 1;
      sum += each;
      return trace;
    });
  return { blocks: read(blocks), finalBlocks: read(finalBlocks), negative: { cells, sum } };
}
