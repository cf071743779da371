import { type FinalCoefficients, finalShares } from '../../src/accounts/regionalise/final-shares.ts';
import type { Region } from '../../src/accounts/regionalise/regionalisation.ts';
import { stateExports } from '../../src/accounts/regionalise/state-exports.ts';
import type { Evidence, State } from './state-evidence.ts';

/**
 * Margins of a state from its value added alone: everything else per value added as in the nation.
 *
 * @param   shares  of final demand; value added, public services and construction unless told otherwise
 */
export function marginsFromValueAdded(
  { nation, valueAdded, drivers, remoteness }: State,
  shares?: Float64Array,
): Region {
  const per = (of: Float64Array) =>
    of.map((each, i) => (nation.valueAdded[i] > 0 ? (each * valueAdded[i]) / nation.valueAdded[i] : 0));
  const { output, taxes, imports, exports, inventories } = nation;
  const naive = Float64Array.of(drivers.valueAdded, drivers.publicServices, drivers.construction);
  return {
    valueAdded,
    output: per(output),
    taxes: per(taxes),
    imports: per(imports),
    exports: per(exports),
    inventories: per(inventories),
    finalShares: shares ?? naive,
    remoteness,
  };
}

/** Margins of a state from value added, published exports and population. */
export function richMargins(
  state: State,
  { parts, roles }: Evidence,
  coefficients: FinalCoefficients,
): Region {
  const plain = marginsFromValueAdded(state, finalShares(state.drivers, coefficients));
  return { ...plain, exports: stateExports(state.nation, parts, state.position, plain.output, roles) };
}
