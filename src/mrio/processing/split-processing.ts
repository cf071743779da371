import type { Mrio } from '../mrio.ts';
import { assembleSplit } from './assemble-split.ts';
import type { ProcessingParameters } from './parameters.ts';
import type { ProcessingPlan } from './plan.ts';
import { splitState, VALUE_CLASS } from './split-state.ts';

/**
 * Splits industries into a domestic activity and export activities with a recipe of their own.
 *
 * Read content, crossings and returned value on the split table: export plants use more imports than the rest of their
 * industry, and a table that gives all of an industry one recipe hides it. Every export activity is a region of its
 * own (`MEX:02/E_U`) that makes the split sectors only; put it in the group of its region. Outputs, sales and recipes
 * inside an industry are estimates from published moments; what the parts of a region do together is not changed.
 *
 * @param   of          the Mrio, R regions × S sectors, money
 * @param   plan        sectors and regions that are split, destinations of the export activities
 * @param   parameters  published moments and judgement calls
 * @returns the split Mrio, same unit and year, more regions; grade estimated
 * @throws  MrioError `label` for unknown regions or sectors, `input` for negative sales or value added of a split
 *          industry, `convergence` when no split has the moments
 * @identity adding the parts of each region returns every cell of Z, Y and V; no cell is negative where none was
 * @source  Koopman, Wang & Wei (2012); de Gortari (2019); our cross-entropy form in docs/processing.md
 */
export function splitProcessing(of: Mrio, plan: ProcessingPlan, parameters: ProcessingParameters): Mrio {
  const { frame, outputs, columns, classAt } = splitState(of, plan, parameters);
  return assembleSplit(
    frame,
    outputs,
    (each, part, row) => {
      const parts = frame.industries[each].parts.length;
      return columns.shares[each][(row < 0 ? VALUE_CLASS : classAt[row]) * parts + part];
    },
    'split into domestic and export activities',
  );
}
