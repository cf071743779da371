import { axis } from '../../core/axis.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { AppliedScenario } from '../applied-scenario.ts';
import type { Counterfactual, TableChange } from '../caliendo-parro/counterfactual.ts';
import { counterfactual } from '../caliendo-parro/counterfactual.ts';
import type { Assumptions, Elasticities } from '../caliendo-parro/economy-of-mrio.ts';
import type { Stopping } from '../caliendo-parro/equilibrium.ts';
import { firstOrderTable } from '../caliendo-parro/first-order-table.ts';
import { ratesOf } from '../rates.ts';
import { firstOrderSteps } from './first-order-steps.ts';
import type { WhatChanges } from './what-changes.ts';
import { whatChanges } from './what-changes.ts';

/** How the world answers in general equilibrium. */
export interface GeneralOptions extends Pick<Assumptions, 'sourcing' | 'labour' | 'purse' | 'nonTradable'> {
  /**
   * What regions spend above their income: as observed, at a fixed share of the world's wages (the default); nothing, before and
   * after (`zero`); or shares of the world's wages after the change, by region.
   */
  readonly deficits?: 'observed' | 'zero' | Table<'region', 'share'>;
  /** Numbers of steps K in which the first-order measure is summed; none when left out. */
  readonly steps?: readonly number[];
  readonly stopping?: Stopping;
}

/** A world before and after a scenario, and the first-order measure of the same change. */
export interface General extends Counterfactual {
  /** Region × terms-of-trade, volume-of-trade, first-order, R × 3, ratio; absent where trade costs or deficits change too. */
  readonly firstOrder?: Table<'importer', 'part'>;
  /** Number of steps × region: the first-order measure summed over them; the last two rows are the exact change and its log. */
  readonly path?: Table<'steps', 'region'>;
}

/**
 * What the world of a table would look like after a scenario, in general equilibrium; the table after is an Mrio again.
 *
 * Real income is the headline. Everything adjusts and nothing takes time. The first-order measure stands beside it because
 * papers print it; it is near the exact change for small changes alone.
 *
 * @param   of            the Mrio
 * @param   applied       the scenario on it
 * @param   elasticities  S × 1, θ of each sector
 * @param   options       sourcing, labour, purses, deficits, path
 * @returns the counterfactual, the first-order measure, and the measure over K steps
 * @throws  MrioError as `counterfactual`; `input` when a number of steps is not 1 or more
 * @identity nothing changes: nothing changes, to the last digit of the tables
 * @source  Caliendo & Parro (2015); Dekle, Eaton & Kortum (2008); METHODS B.4
 */
export function general(
  of: Mrio,
  applied: AppliedScenario,
  elasticities: Elasticities,
  { deficits = 'observed', steps, stopping, ...assumptions }: GeneralOptions = {},
): General {
  const moved = whatChanges(applied);
  const fixed = typeof deficits === 'string';
  const run = counterfactual(
    of,
    elasticities,
    { ...changeOf(of, applied, moved), ...(!fixed && { deficits }) },
    { ...assumptions, tariff: applied.tariffBefore, ...(deficits === 'zero' && { deficits }) },
    stopping,
  );
  if (!moved.duties || moved.tradeCosts || !fixed) return run;
  const firstOrder = firstOrderTable(run);
  if (!steps || steps.length === 0) return { ...run, firstOrder };
  return { ...run, firstOrder, path: firstOrderSteps(run, ratesOf(of, applied.tariffAfter), steps) };
}

/** Duties and trade costs that change; the others are left out. */
function changeOf(of: Mrio, applied: AppliedScenario, moved: WhatChanges): TableChange {
  const { tariffAfter, iceberg } = applied;
  const rise = table({
    rows: of.Z.rows,
    cols: axis('region', of.regions.labels),
    values: ratesOf(of, iceberg).map((cost) => cost - 1),
    unit: RATIO,
    provenance: iceberg.provenance,
  });
  return { ...(moved.duties && { tariff: tariffAfter }), ...(moved.tradeCosts && { iceberg: rise }) };
}
