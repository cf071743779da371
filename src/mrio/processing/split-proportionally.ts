import type { Mrio } from '../mrio.ts';
import { assembleSplit } from './assemble-split.ts';
import type { ProcessingParameters } from './parameters.ts';
import { partOutputs } from './part-outputs.ts';
import type { ProcessingPlan } from './plan.ts';
import { splitFrame } from './split-frame.ts';

/**
 * The same activities as a processing split, with every cell shared in proportion to their output: a test of measures.
 *
 * Its parts sell and buy alike, so that nothing is split but names. A measure that differs between this table and the
 * unsplit one, with a border that puts the parts of a region together, has a fault.
 *
 * @param   of          the Mrio, R regions × S sectors, money
 * @param   plan        as for `splitProcessing`
 * @param   parameters  only outputs are used
 * @returns the split Mrio, same unit and year
 * @throws  MrioError as `splitProcessing`
 * @identity every measure equals that of the unsplit Mrio
 * @source  own definition: PROCESSING §1
 */
export function splitProportionally(of: Mrio, plan: ProcessingPlan, parameters: ProcessingParameters): Mrio {
  const frame = splitFrame(of, plan);
  const R = of.regions.labels.length;
  const shares = partOutputs(frame, parameters).map(({ output }) => {
    const all = output.reduce((sum, each) => sum + each, 0);
    return output.map((each, part) => (all > 0 ? each / all : part === 0 ? 1 : 0));
  });
  const outputs = shares.map((each) => ({
    sales: Float64Array.from({ length: each.length * R }, (_, at) => each[Math.floor(at / R)]),
    output: each,
  }));
  return assembleSplit(frame, outputs, (industry, part) => shares[industry][part], 'split in proportion');
}
