import { bridge } from '../accounts/bridge.ts';
import type { Frame } from '../accounts/frame.ts';
import { frame } from '../accounts/frame.ts';
import type { NestPlan } from '../mrio/nest/plan.ts';
import type { PairConfig } from './config.ts';
import type { PairRegions } from './pair-regions.ts';
import { pairRegions } from './pair-regions.ts';
import { nestPlan } from './plan.ts';

/** A pair with all that does not depend on the year. */
export interface PairSetting {
  readonly config: PairConfig;
  readonly regions: PairRegions;
  readonly plan: NestPlan;
  readonly frame: Frame;
  /** Four-digit heading → sector. */
  readonly headings: ReadonlyMap<string, string>;
}

/**
 * The regions of a pair and how they sit in the base table.
 *
 * @throws  MrioError `label` when a declared place does not exist, `input` when the sides overlap
 */
export async function pairSetting(config: PairConfig): Promise<PairSetting> {
  const [classification, naics, regions] = await Promise.all([
    frame(),
    bridge('naics4_to_common', 'naics4', 'sector'),
    pairRegions(config),
  ]);
  return {
    config,
    regions,
    plan: await nestPlan(regions, classification),
    frame: classification,
    headings: new Map([...naics.to].map(([code, sectors]) => [code, sectors[0]])),
  };
}
