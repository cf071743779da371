import type { Axis } from '../../core/axis.ts';
import { axis, indexOf } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import { combine } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { provenanceOf } from '../../mrio/mrio.ts';
import { ratesOf } from '../rates.ts';
import type { Economy } from './economy.ts';
import type { Assumptions, Elasticities } from './economy-of-mrio.ts';
import { economyOfMrio } from './economy-of-mrio.ts';
import type { Stopping } from './equilibrium.ts';
import { equilibrium } from './equilibrium.ts';
import { mrioOfEconomy } from './mrio-of-economy.ts';
import type { Equilibrium } from './outcome.ts';

/** What changes in a table's world, by supplier and buying region. */
export interface TableChange {
  /** New tariff rates, n × R, ratio; as they were when left out. */
  readonly tariff?: Table<'supplier', 'region'>;
  /** Rise of trade costs, n × R, ratio: 0.02 for two per cent more of each flow lost on the way. */
  readonly iceberg?: Table<'supplier', 'region'>;
  /** New deficits: as in the base, none, or shares of the world's wage bill, by region. */
  readonly deficits?: 'kept' | 'zero' | Table<'region', 'share'>;
}

/** A world before and after a change. */
export interface Counterfactual {
  /** The table itself, or with one sourcing share for all, without deficits or without trade in some sectors, its base. */
  readonly before: Mrio;
  readonly after: Mrio;
  /** Region × real-income, real-wage, wage, price (new over old, less 1), R × 4, ratio. */
  readonly regions: Table<'region', 'change'>;
  /** Activity × output, cost, labour (new over old, less 1), n × 3, ratio. */
  readonly activities: Table<'supplier', 'change'>;
  /** Region × before, after: tariff revenue, R × 2, money. */
  readonly revenue: Table<'region', 'state'>;
  readonly base: Economy;
  readonly equilibrium: Equilibrium;
}

/**
 * What the world of a table would look like after a change of tariffs, trade costs or deficits, in general equilibrium.
 *
 * Everything adjusts, and nothing takes time: read it as a comparison of two states of rest, and its employment as where people
 * would work if all found work. Real income is the headline. Without a change the table comes back.
 *
 * @param   of            the Mrio
 * @param   elasticities  S × 1, θ of each sector
 * @param   change        tariffs and trade costs by supplier and buying region (n × R), deficits
 * @param   assumptions   see `Assumptions`
 * @param   stopping      tolerance and most steps of the search
 * @returns the tables before and after (grade scenario) and what changed
 * @throws  MrioError `input` for elasticities at or below 0 and rates of −100 % or below, `shape` when axes disagree,
 *          `convergence` when no equilibrium is found
 * @identity the table after balances; its trade balances are minus the deficits
 * @source  Caliendo & Parro (2015); Dekle, Eaton & Kortum (2008)
 */
export function counterfactual(
  of: Mrio,
  elasticities: Elasticities,
  change: TableChange,
  assumptions: Assumptions = {},
  stopping?: Stopping,
): Counterfactual {
  const { base, before } = equilibriumOf(of, elasticities, assumptions, stopping);
  const found = named(of, () =>
    equilibrium(
      base,
      {
        ...(change.tariff && { tariff: ratesOf(of, change.tariff) }),
        ...(change.iceberg && { iceberg: ratesOf(of, change.iceberg).map((each) => 1 + each) }),
        ...(change.deficits && { deficits: deficitsOf(of, change.deficits) }),
      },
      stopping,
    ),
  );
  const given = [elasticities, change.tariff, change.iceberg].flatMap((each) =>
    each ? [each.provenance] : [],
  );
  const provenance = combine('counterfactual', [provenanceOf(of), ...given], 'scenario');
  const make = <Rows extends string, Cols extends string>(
    rows: Axis<Rows>,
    cols: Axis<Cols>,
    columns: readonly ArrayLike<number>[],
    unit = RATIO,
  ): Table<Rows, Cols> =>
    table({
      rows,
      cols,
      values: Float64Array.from({ length: rows.labels.length * columns.length }, (_, at) => {
        const [row, col] = [Math.floor(at / columns.length), at % columns.length];
        return columns[col][row];
      }),
      unit,
      provenance,
    });
  const less1 = (hat: Float64Array): Float64Array => hat.map((each) => each - 1);
  const made = found.economy.output.map((each, i) => (base.output[i] === 0 ? 0 : each / base.output[i] - 1));
  return {
    before,
    after: mrioOfEconomy(of, found.economy, provenance),
    regions: make(of.regions, axis('change', ['real-income', 'real-wage', 'wage', 'price']), [
      less1(found.realIncome),
      less1(found.realWage),
      less1(found.wage),
      less1(found.price),
    ]),
    activities: make(of.Z.rows, axis('change', ['output', 'cost', 'labour']), [
      made,
      less1(found.cost),
      less1(found.labour),
    ]),
    revenue: make(
      of.regions,
      axis('state', ['before', 'after']),
      [revenueOf(base), found.revenue],
      of.Z.unit,
    ),
    base,
    equilibrium: found,
  };
}

/**
 * The base of counterfactuals: the economy of a table as an exact equilibrium, and the table that it stands for.
 *
 * @param   of            the Mrio
 * @param   elasticities  S × 1, θ of each sector
 * @param   assumptions   see `Assumptions`
 * @returns the economy; the table itself where nothing had to be moved, else the table of the economy
 * @throws  MrioError as `counterfactual`
 * @identity with sourcing by user, and deficits and trade as they are, `before` is the table
 * @source  as `economyOfMrio`
 */
export function equilibriumOf(
  of: Mrio,
  elasticities: Elasticities,
  assumptions: Assumptions = {},
  stopping?: Stopping,
): { readonly base: Economy; readonly before: Mrio } {
  const economy = economyOfMrio(of, elasticities, assumptions);
  const start = named(of, () => equilibrium(economy, { deficits: assumptions.deficits ?? 'kept' }, stopping));
  // Three passes find that nothing has to move.
  const still = start.passes <= 3 && assumptions.deficits !== 'zero';
  const base = still ? economy : start.economy;
  if (still && assumptions.sourcing === 'user') return { base, before: of };
  const step = `base of the model, sourcing by ${assumptions.sourcing ?? 'region'}`;
  const provenance = combine(step, [provenanceOf(of), elasticities.provenance], 'estimated');
  return { base, before: mrioOfEconomy(of, base, provenance) };
}

function deficitsOf(of: Mrio, rule: NonNullable<TableChange['deficits']>) {
  if (typeof rule === 'string') return rule;
  const shares = of.regions.labels.map(
    (region) => rule.values[indexOf(rule.rows, region) * rule.cols.labels.length],
  );
  return { shares };
}

function revenueOf({ regions: R, tariff, purchases }: Economy): Float64Array {
  const out = new Float64Array(R);
  tariff.forEach((rate, at) => {
    out[at % R] += (purchases[at] * rate) / (1 + rate);
  });
  return out;
}

/** Says the region's name where the model knows only its number. */
function named<T>(of: Mrio, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof MrioError) || cause.code !== 'convergence') throw cause;
    const label = of.regions.labels[cause.data.region as number];
    const message = cause.message.replace(/region \d+/, label);
    throw new MrioError('convergence', message, cause.hint, { ...cause.data, region: label });
  }
}
