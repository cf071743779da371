import type { Frame } from '../accounts/frame.ts';
import { provenance } from '../core/provenance.ts';
import { assemble } from '../mrio/assemble.ts';
import { balanceBase } from '../mrio/balance-base.ts';
import type { FlowMatrix } from '../mrio/flow-matrix.ts';
import { mrioOfFlows } from '../mrio/flow-matrix.ts';
import type { Mrio } from '../mrio/mrio.ts';
import type { BaseChoices } from './base.ts';
import { baseInputs } from './base.ts';
import type { PairConfig } from './config.ts';
import type { Library } from './library.ts';

/** The table of the countries alone, and how it came about. */
export interface BuiltBase {
  readonly year: number;
  readonly mrio: Mrio;
  readonly flows: FlowMatrix;
  readonly prior: ReturnType<typeof assemble>;
  readonly cycles: number;
  readonly importAdjustment: number;
  readonly rho: number;
  readonly clippedShares: number;
}

/** Any state's table will do for the base table: all give the same nation. */
const ANY_STATE = 'baja_california';

/**
 * Builds the base table of a year from the sources.
 *
 * @param   library  the folder of sources
 * @param   method   judgement calls of the base table
 * @param   choices  the same, or one of them changed
 * @throws  MrioError `source` when a file is missing, `convergence` when the table does not balance
 * @source  RECIPE §1
 */
export async function buildBase(
  library: Library,
  frame: Frame,
  method: Pick<PairConfig, 'base'>,
  year: number,
  choices: BaseChoices,
): Promise<BuiltBase> {
  const read = library.track();
  const inputs = await baseInputs(read, frame, year, ANY_STATE, choices);
  const prior = assemble(inputs.evidence, method.base.finalDemandFloor.value);
  const stopping = { maxCycles: method.base.maxCycles.value, tolerance: method.base.tolerance.value };
  const { flows, result } = balanceBase(prior, inputs.evidence, stopping);
  const labels = { regions: frame.economies.labels, sectors: frame.sectors.labels };
  const mrio = mrioOfFlows(flows, labels, year, provenance('base table', 'estimated', read.origins()));
  const { importAdjustment, rho, clippedShares } = inputs;
  return { year, mrio, flows, prior, cycles: result.cycles, importAdjustment, rho, clippedShares };
}
