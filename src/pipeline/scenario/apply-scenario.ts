import { unknownLabel } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import { countryOf } from '../../core/partition.ts';
import { combine } from '../../core/provenance.ts';
import { table } from '../../core/table.ts';
import { RATIO } from '../../core/unit.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { AppliedScenario } from '../../scenarios/applied-scenario.ts';
import { checkDuties, goodsOf } from './check-duties.ts';
import type { CountryMatch } from './country-match.ts';
import { countryMatch } from './country-match.ts';
import { dutyRates } from './duty-rates.ts';
import { scenarioNotes } from './notes.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { Settings } from './settings.ts';
import { withSettings } from './settings.ts';
import { tableLookup } from './table-lookup.ts';
import type { TariffTables } from './tariff-tables.ts';
import { waitCosts } from './wait-costs.ts';

/**
 * Lays a scenario on a table: duties before and after, trade costs, lost flows of every flow.
 *
 * @param   file    the scenario
 * @param   of      the Mrio, regions of which the country is known, sectors of the common classification
 * @param   tables  the tariff tables
 * @param   set     numbers of the scenario set anew, by path
 * @returns the scenario on this table; duties are 0 inside a country and on services
 * @throws  MrioError `label` for unknown countries, sectors, chapters, lists, tables, ports and settings (near matches); `input` for
 *          duties that overlap without a rule, lists of others, values out of bounds, and when nothing of it touches the table
 * @identity with the same state on both days, tariffAfter = tariffBefore
 * @source  METHODS B.4; the laws in the file's sources
 */
export function applyScenario(
  file: ScenarioFile,
  of: Mrio,
  tables: TariffTables,
  set: Settings = {},
): AppliedScenario {
  const scenario = withSettings(file, set);
  const match = countryMatch(of, tables);
  if (scenario.duties.length > 0) checkDuties(scenario, of, match, tables);
  const tariffBefore = tariffs(scenario, scenario.compare.before, of, match, tables);
  const tariffAfter = tariffs(scenario, scenario.compare.after, of, match, tables);
  const iceberg = icebergs(scenario, of, match, tables);
  const lost = lostShares(scenario, of, match, tables);
  const touched = (values: Float64Array, nothing: number) => values.some((each) => each !== nothing);
  if (!touched(tariffBefore, 0) && !touched(tariffAfter, 0) && !touched(iceberg, 1) && !touched(lost, 0)) {
    throw new MrioError(
      'input',
      `Nothing of the scenario ${scenario.id} touches this table, whose countries are ${match.countries.join(', ')}.`,
      'Take a table with the countries of the scenario, or days on which its duties are in force.',
    );
  }
  const provenance = combine(`scenario ${scenario.id}`, [tables.provenance], 'scenario');
  const make = (values: Float64Array) =>
    table({ rows: of.Z.rows, cols: of.regions, values, unit: RATIO, provenance });
  return Object.freeze({
    id: scenario.id,
    name: scenario.name,
    summary: scenario.summary,
    tariffBefore: make(tariffBefore),
    tariffAfter: make(tariffAfter),
    iceberg: make(iceberg),
    lost: make(lost),
    passThrough: scenario.passThrough.value,
    notes: scenarioNotes(scenario, match, tables, of.regions.labels),
    provenance,
  });
}

/** Calls for every flow of the table: index, seller's region, sector, buyer's region. */
function eachFlow(of: Mrio, visit: (at: number, from: string, sector: string, to: string) => void): void {
  const [R, S] = [of.regions.labels.length, of.sectors.labels.length];
  of.regions.labels.forEach((from, r) => {
    of.sectors.labels.forEach((sector, k) => {
      of.regions.labels.forEach((to, q) => {
        visit((r * S + k) * R + q, from, sector, to);
      });
    });
  });
}

function empty(of: Mrio, value = 0): Float64Array {
  return new Float64Array(of.Z.rows.labels.length * of.regions.labels.length).fill(value);
}

function tariffs(
  file: ScenarioFile,
  day: string,
  of: Mrio,
  match: CountryMatch,
  tables: TariffTables,
): Float64Array {
  const lookup = tableLookup(tables);
  const rates = new Map(
    match.countries.flatMap((seller) =>
      match.countries
        .filter((buyer) => buyer !== seller)
        .map(
          (buyer) =>
            [`${seller} ${buyer}`, dutyRates(file, day, seller, buyer, match, tables, lookup)] as const,
        ),
    ),
  );
  const out = empty(of);
  eachFlow(of, (at, from, sector, to) => {
    out[at] = rates.get(`${countryOf(from)} ${countryOf(to)}`)?.get(sector) ?? 0;
  });
  return out;
}

function icebergs(file: ScenarioFile, of: Mrio, match: CountryMatch, tables: TariffTables): Float64Array {
  const out = empty(of, 1);
  for (const wait of file.waits ?? []) {
    const costs = waitCosts(wait, of, tables);
    for (let at = 0; at < out.length; at++) out[at] *= 1 + costs[at];
  }
  const goods = goodsOf(tables);
  for (const { from, to, goods: what, cost } of file.icebergs ?? []) {
    if (what !== 'all') requireSectors(what.sectors, of, goods);
    const meant = (side: 'all' | readonly string[], country: string) =>
      side === 'all' || side.some((code) => match.meant(code, country));
    eachFlow(of, (at, seller, sector, buyer) => {
      const [home, abroad] = [countryOf(seller), countryOf(buyer)];
      const held = what === 'all' ? goods.has(sector) : what.sectors.includes(sector);
      if (home !== abroad && held && meant(from, home) && meant(to, abroad)) out[at] *= 1 + cost.value;
    });
  }
  return out;
}

function lostShares(file: ScenarioFile, of: Mrio, match: CountryMatch, tables: TariffTables): Float64Array {
  const out = empty(of);
  const goods = goodsOf(tables);
  for (const { from, to, what, share, bothWays } of file.lost ?? []) {
    if (typeof what === 'object') requireSectors(what.sectors, of, goods);
    const isIn = (side: readonly string[], region: string) =>
      side.some((code) =>
        of.regions.labels.includes(code) ? code === region : match.meant(code, countryOf(region)),
      );
    eachFlow(of, (at, seller, sector, buyer) => {
      if (seller === buyer) return;
      const hit = isIn(from, seller) && isIn(to, buyer);
      const back = bothWays && isIn(to, seller) && isIn(from, buyer);
      if (!hit && !back) return;
      const held =
        what === 'all' ||
        (typeof what === 'object' ? what.sectors.includes(sector) : goods.has(sector) === (what === 'goods'));
      if (held) out[at] = 1 - (1 - out[at]) * (1 - share.value);
    });
  }
  return out;
}

function requireSectors(sectors: readonly string[], of: Mrio, goods: ReadonlySet<string>): void {
  for (const sector of sectors)
    if (!goods.has(sector) && !of.sectors.labels.includes(sector))
      throw unknownLabel('sector', sector, [...new Set([...of.sectors.labels, ...goods])]);
}
