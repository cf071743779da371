import { unknownLabel } from '../../core/axis.ts';
import { countryOf } from '../../core/partition.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import { delayCost } from '../../scenarios/border-delay/delay-cost.ts';
import type { Wait } from './scenario-file.ts';
import type { TariffTables } from './tariff-tables.ts';

const MILLION = 1e6;

/**
 * The rise of trade costs that a wait makes, on every flow of a table.
 *
 * @param   wait    ports, way, minutes, trucks, costs
 * @param   of      the Mrio
 * @param   tables  the tariff tables, for trade by port
 * @returns (n × R), ratio: cost of the wait times the share of the flow that passes the ports by truck; 0 for services
 * @throws  MrioError `label` when a port is unknown, `input` as `delayCost`
 * @identity 0 minutes give 0 everywhere
 * @source  METHODS A.3; BTS TransBorder for shares of ports
 */
export function waitCosts(wait: Wait, of: Mrio, tables: TariffTables): Float64Array {
  const known = [...new Set(tables.ports.map((each) => each.port))].filter((port) => port !== '*');
  for (const port of wait.ports) if (!known.includes(port)) throw unknownLabel('port', port, known);
  const sectors = of.sectors.labels;
  const through = sectors.map((sector) => {
    const rows = tables.ports.filter((each) => each.flow === wait.flow && each.sector === sector);
    const passing = rows.filter((each) => wait.ports.includes(each.port));
    const value = passing.reduce((sum, each) => sum + each.truckValue, 0);
    const all = rows.find((each) => each.port === '*')?.value ?? 0;
    return { value, weight: passing[0]?.weight ?? 0, share: all === 0 ? 0 : value / all };
  });
  const costs = delayCost(
    {
      minutes: wait.minutes.value,
      trucks: wait.trucks.value,
      costPerHour: wait.costPerHour.value,
      inventoryPerDay: wait.inventoryPerDay.value,
    },
    {
      values: through.map((each) => each.value * MILLION),
      weights: through.map((each) => each.weight),
    },
  );
  const [seller, buyer] = wait.flow.split('>');
  const [R, S] = [of.regions.labels.length, sectors.length];
  const out = new Float64Array(R * S * R);
  of.regions.labels.forEach((from, r) => {
    of.regions.labels.forEach((to, q) => {
      if (countryOf(from) !== seller || countryOf(to) !== buyer) return;
      const near = wait.local?.regions.includes(from) && wait.local.regions.includes(to);
      for (let k = 0; k < S; k++) {
        const share = near ? wait.local!.share.value : through[k].share;
        out[(r * S + k) * R + q] = costs[k] * share;
      }
    });
  });
  return out;
}
