import { bridge } from '../accounts/bridge.ts';
import type { Frame } from '../accounts/frame.ts';
import { frame } from '../accounts/frame.ts';
import { MrioError } from '../core/errors.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import type { AllRegions } from './all-regions.ts';
import { allRegions } from './all-regions.ts';
import type { PairConfig } from './config.ts';
import { valuesOf } from './config.ts';
import { nestPlan } from './plan.ts';

/** The table of all regions with all that does not depend on the year. */
export interface AllRegionsSetting {
  /** The method that all pairs share; its κ is not used, because each tie has its own. */
  readonly config: Pick<PairConfig, 'parameters' | 'base' | 'balance'>;
  readonly pairs: readonly PairConfig[];
  readonly regions: AllRegions;
  readonly plan: NestPlan;
  readonly frame: Frame;
  /** Four-digit heading → sector. */
  readonly headings: ReadonlyMap<string, string>;
}

/** Parameters that belong to a tie, not to the table. */
const OF_TIES: readonly string[] = ['kappa'];

/**
 * The regions of all pairs and how they sit in the base table.
 *
 * @param   configs  declarations, in a fixed order
 * @throws  MrioError `input` when there is none, when two pairs set a parameter other than κ differently, or as
 *          `allRegions`
 */
export async function allRegionsSetting(configs: readonly PairConfig[]): Promise<AllRegionsSetting> {
  if (configs.length === 0) throw new MrioError('input', 'There are no pairs.', 'Declare at least one.');
  const [first] = configs;
  requireOneMethod(configs);
  const [classification, naics, regions] = await Promise.all([
    frame(),
    bridge('naics4_to_common', 'naics4', 'sector'),
    allRegions(configs),
  ]);
  const plan = await nestPlan({ ...regions, a: [], b: [] }, classification);
  const at = (id: string) => plan.regions.labels.indexOf(id);
  return {
    config: { parameters: first.parameters, base: first.base, balance: first.balance },
    pairs: configs,
    regions,
    plan: {
      ...plan,
      ties: regions.ties.map(({ metro, partner, kappa }) => ({
        metro: at(metro),
        partner: at(partner),
        kappa,
      })),
      portAreas: regions.portAreas.map((ids) =>
        ids.map((id) => plan.areas.findIndex((area) => area.id === id)),
      ),
    },
    frame: classification,
    headings: new Map([...naics.to].map(([code, sectors]) => [code, sectors[0]])),
  };
}

/** Requires that all pairs make the same choices: one table cannot follow two. */
function requireOneMethod(configs: readonly PairConfig[]): void {
  const [first, ...others] = configs.map(({ id, parameters }) => ({ id, values: valuesOf(parameters) }));
  for (const other of others) {
    for (const [name, value] of Object.entries(first.values)) {
      const own = other.values[name as keyof typeof other.values];
      if (OF_TIES.includes(name) || JSON.stringify(own) === JSON.stringify(value)) continue;
      throw new MrioError(
        'input',
        `${first.id} sets ${name} to ${JSON.stringify(value)}, ${other.id} to ${JSON.stringify(own)}: one table of all regions has one.`,
        'Leave the parameter out of the pair, or leave the pair out.',
        { parameter: name },
      );
    }
  }
}
