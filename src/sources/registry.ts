import { unknownLabel } from '../core/axis.ts';
import { pesoRate } from './banxico/peso-rate.ts';
import { beaGrossOutput } from './bea/gross-output.ts';
import { beaMetroEmployment } from './bea/metro-employment.ts';
import { beaMetroGdp } from './bea/metro-gdp.ts';
import { beaStateGdp } from './bea/state-gdp.ts';
import { beaUseTable } from './bea/use-table.ts';
import { beaValueAdded } from './bea/value-added.ts';
import { btsMexicanStateTrade } from './bts/mexican-state-trade.ts';
import { btsPortTrade } from './bts/port-trade.ts';
import { btsProductTrade } from './bts/product-trade.ts';
import { btsStateTrade } from './bts/state-trade.ts';
import { countyBusinessPatterns } from './census/county-business-patterns.ts';
import { inegiBiRegionalTable } from './inegi/bi-regional-table.ts';
import { inegiEconomicCensus } from './inegi/economic-census.ts';
import { inegiStateExports } from './inegi/state-exports.ts';
import { inegiStateGdp } from './inegi/state-gdp.ts';
import { itaMetroExports } from './ita/metro-exports.ts';
import { oecdFinalDemandShares } from './oecd/final-demand-shares.ts';
import { oecdTechnology } from './oecd/technology.ts';
import { oecdTradeCube } from './oecd/trade-cube.ts';
import type { Source } from './source.ts';
import { wiodFinalDemand } from './wiod/final-demand.ts';
import { wiodFinalDemandLabels } from './wiod/final-demand-labels.ts';
import { wiodFlows } from './wiod/flows.ts';
import { wiodLabels } from './wiod/labels.ts';

/** A source with the files of it that the embedded accounts are built from. */
export interface Publication extends Omit<Source, 'file' | 'where'> {
  /** Paths below the folder of sources. */
  readonly files: readonly string[];
}

/** Years of the accounts, and the year of the World Input-Output Table that gives who buys from whom. */
const YEARS = [{ year: 2013 }, { year: 2018 }];
const SPLICE = { year: 2011 };
/** Baja California, and the states that it is compared with. */
const STATES = ['baja_california', 'guanajuato', 'jalisco', 'puebla', 'sonora'];

/** Every publication that the embedded accounts rest on, by agency. */
export const PUBLICATIONS: readonly Publication[] = Object.freeze([
  publication(beaUseTable, ...YEARS),
  publication(beaGrossOutput, undefined),
  publication(beaValueAdded, undefined),
  publication(beaStateGdp, undefined),
  publication(beaMetroGdp, undefined),
  publication(beaMetroEmployment, undefined),
  publication(countyBusinessPatterns, { counties: [] }),
  publication(btsStateTrade, ...YEARS),
  publication(btsMexicanStateTrade, ...YEARS),
  publication(btsProductTrade, undefined),
  publication(btsPortTrade, undefined),
  publication(itaMetroExports, undefined),
  publication(inegiBiRegionalTable, ...STATES.map((state) => ({ state }))),
  publication(inegiStateGdp, undefined),
  publication(inegiStateExports, undefined),
  publication(inegiEconomicCensus, { census: 2014 }),
  publication(pesoRate, undefined),
  publication(oecdTradeCube, ...YEARS),
  publication(oecdTechnology, undefined),
  publication(oecdFinalDemandShares, undefined),
  publication(wiodFlows, SPLICE),
  publication(wiodFinalDemand, SPLICE),
  publication(wiodLabels, undefined),
  publication(wiodFinalDemandLabels, undefined),
]);

/**
 * A publication by its id.
 *
 * @throws  MrioError `label` when there is none; lists near matches
 */
export function publicationOf(id: string): Publication {
  const found = PUBLICATIONS.find((each) => each.id === id);
  if (found) return found;
  throw unknownLabel(
    'source',
    id,
    PUBLICATIONS.map((each) => each.id),
  );
}

function publication<Query>(
  { file, where: _, ...told }: Source<Query>,
  ...queries: readonly Query[]
): Publication {
  return Object.freeze({ ...told, files: Object.freeze([...new Set(queries.map((query) => file(query)))]) });
}
