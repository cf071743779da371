import { pairBorder } from '../../core/partition.ts';
import type { Table } from '../../core/table.ts';
import { extraction } from '../../measures/extraction.ts';
import type { Pair } from '../../measures/pair.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { AppliedScenario } from '../applied-scenario.ts';
import type { MarketOptions } from '../armington/armington.ts';
import type { Elasticities } from '../caliendo-parro/economy-of-mrio.ts';
import type { PairJobs } from '../jobs/pair-jobs.ts';
import { pairJobs } from '../jobs/pair-jobs.ts';
import type { General, GeneralOptions } from './general.ts';
import { general } from './general.ts';
import { lostProducts } from './lost-products.ts';
import type { LostTrade } from './lost-trade.ts';
import { lostTrade } from './lost-trade.ts';
import type { Markets } from './markets.ts';
import { markets } from './markets.ts';
import type { PriceRise } from './price-rise.ts';
import { priceRise } from './price-rise.ts';
import type { WhatChanges } from './what-changes.ts';
import { flowsHit, whatChanges } from './what-changes.ts';

/** How the models of a scenario are run. */
export interface ScenarioOptions {
  readonly general?: GeneralOptions;
  readonly market?: Omit<MarketOptions, 'before'>;
  /** Whether jobs are counted under the famous definitions too; true when left out. They do not depend on the scenario. */
  readonly definitions?: boolean;
}

/** A scenario on a table, in every model that it moves. */
export interface ScenarioResult {
  readonly applied: AppliedScenario;
  readonly pair: Pair;
  readonly moved: WhatChanges;
  /** Cost-push with the scenario's pass-through, and with all, half and nothing passed on; absent without duties or trade costs. */
  readonly prices?: {
    readonly scenario: PriceRise;
    readonly full: PriceRise;
    readonly half: PriceRise;
    readonly none: PriceRise;
  };
  /** Each market on its own (Armington); absent without duties or trade costs. */
  readonly markets?: Markets;
  /** General equilibrium (Caliendo & Parro) and the table after; absent without duties or trade costs. */
  readonly general?: General;
  /** Bounds: what would be missing without the flows that are lost, and without each product's alone. */
  readonly lost?: LostTrade & { readonly products: Table<'sector', 'side'> };
  /** Bound for comparison: what would be missing if nothing crossed between the two metros (D7), origin × sector, money. */
  readonly borderClosed: Table<'origin', 'sector'>;
  /** Jobs in every way of counting; absent when the pair has no jobs. */
  readonly jobs?: PairJobs;
}

/**
 * Runs a scenario on a table: prices along chains, markets one by one, general equilibrium, bounds, and jobs.
 *
 * The models answer different questions and are not averaged: cost-push is before anybody reacts, markets are one product at a
 * time, general equilibrium is after all reacted. Half pass-through is the middle of the possible range, not an estimate.
 *
 * @param   of            the Mrio
 * @param   pair          the two metros
 * @param   applied       the scenario on the table
 * @param   elasticities  S × 1, θ of each sector
 * @param   options       of the models
 * @returns what each model says; models whose levers do not move are left out
 * @throws  MrioError `input` for elasticities at or below 0, rates of −100 % or below and shares outside 0 to 1; `convergence` when
 *          no equilibrium is found (where it stopped and what to try) or prices have no end; `shape` when axes disagree
 * @identity nothing moves: only bounds and jobs of the base are given
 * @source  METHODS B.4 and A.2 D7
 */
export function scenarioResult(
  of: Mrio,
  pair: Pair,
  applied: AppliedScenario,
  elasticities: Elasticities,
  options: ScenarioOptions = {},
): ScenarioResult {
  const moved = whatChanges(applied);
  const costs = moved.duties || moved.tradeCosts;
  const run = costs ? general(of, applied, elasticities, options.general) : undefined;
  const jobs = pairJobs(of, pair, flowsHit(applied), { run, definitions: options.definitions ?? true });
  return {
    applied,
    pair,
    moved,
    ...(run && {
      prices: {
        scenario: priceRise(of, applied),
        full: priceRise(of, applied, 1),
        half: priceRise(of, applied, 0.5),
        none: priceRise(of, applied, 0),
      },
      markets: markets(of, applied, elasticities, options.market),
      general: run,
    }),
    ...(moved.lostFlows && {
      lost: { ...lostTrade(of, applied.lost), products: lostProducts(of, pair, applied.lost) },
    }),
    borderClosed: extraction(of, pairBorder(of.regions, pair.a, pair.b)),
    ...(jobs && { jobs }),
  };
}
