import { unknownLabel } from '../core/axis.ts';
import { pesoRate } from './banxico/peso-rate.ts';
import { beaGrossOutput } from './bea/gross-output.ts';
import { beaMetroEmployment } from './bea/metro-employment.ts';
import { beaMetroGdp } from './bea/metro-gdp.ts';
import { beaStateGdp } from './bea/state-gdp.ts';
import { beaUseTable } from './bea/use-table.ts';
import { beaValueAdded } from './bea/value-added.ts';
import { btsMexicanStateHistory } from './bts/mexican-state-trade.ts';
import { btsPortTrade } from './bts/port-trade.ts';
import { btsProductTrade } from './bts/product-trade.ts';
import { btsProvinceImports } from './bts/province-imports.ts';
import { btsStateTradeHistory } from './bts/state-trade.ts';
import { everyCountyBusinessPatterns } from './census/county-business-patterns.ts';
import { nationalBusinessPatterns } from './census/national-business-patterns.ts';
import { stateBusinessPatterns } from './census/state-business-patterns.ts';
import { conapoPopulation } from './conapo/population.ts';
import { inegiBiRegionalTable } from './inegi/bi-regional-table.ts';
import { inegiEconomicCensus } from './inegi/economic-census.ts';
import { inegiStateExports } from './inegi/state-exports.ts';
import { inegiStateGdp } from './inegi/state-gdp.ts';
import { itaMetroExports } from './ita/metro-exports.ts';
import { oecdFinalDemandShares } from './oecd/final-demand-shares.ts';
import { oecdTechnology } from './oecd/technology.ts';
import { oecdTradeCube } from './oecd/trade-cube.ts';
import type { Source } from './source.ts';
import { statcanLabourForce } from './statcan/labour-force.ts';
import { wiodFinalDemand } from './wiod/final-demand.ts';
import { wiodFinalDemandLabels } from './wiod/final-demand-labels.ts';
import { wiodFlows } from './wiod/flows.ts';
import { wiodLabels } from './wiod/labels.ts';

/** A source with the files of it that the embedded accounts are built from. */
export interface Publication extends Omit<Source, 'file' | 'where'> {
  /** Paths below the folder of sources. */
  readonly files: readonly string[];
}

/** Years of the accounts, of OECD's flows (one more for the national series), and of the World Input-Output Table. */
const YEARS = span(2012, 2022);
const FLOW_YEARS = span(2011, 2022);
const WIOD_YEARS = span(1995, 2011);
const CENSUSES = [{ census: 2014 }, { census: 2019 }];

/** Mexican states whose bi-regional table is at hand. */
const STATES = [
  'baja_california',
  'baja_california_sur',
  'campeche',
  'coahuila',
  'colima',
  'chiapas',
  'chihuahua',
  'ciudad_mexico',
  'durango',
  'guanajuato',
  'guerrero',
  'hidalgo',
  'jalisco',
  'estado_mexico',
  'michoacan',
  'morelos',
  'nayarit',
  'nuevo_leon',
  'oaxaca',
  'puebla',
  'quintana_roo',
  'sinaloa',
  'sonora',
  'tabasco',
  'tamaulipas',
  'tlaxcala',
  'veracruz',
  'zacatecas',
];

/** Every publication that the embedded accounts rest on, by agency. */
export const PUBLICATIONS: readonly Publication[] = Object.freeze([
  publication(beaUseTable, ...YEARS),
  publication(beaGrossOutput, undefined),
  publication(beaValueAdded, undefined),
  publication(beaStateGdp, undefined),
  publication(beaMetroGdp, undefined),
  publication(beaMetroEmployment, undefined),
  publication(everyCountyBusinessPatterns, undefined),
  publication(stateBusinessPatterns, undefined),
  publication(nationalBusinessPatterns, undefined),
  publication(btsStateTradeHistory, undefined),
  publication(btsMexicanStateHistory, undefined),
  publication(btsProductTrade, undefined),
  publication(btsProvinceImports, undefined),
  publication(btsPortTrade, undefined),
  publication(itaMetroExports, undefined),
  publication(inegiBiRegionalTable, ...STATES.map((state) => ({ state }))),
  publication(inegiStateGdp, undefined),
  publication(inegiStateExports, undefined),
  publication(inegiEconomicCensus, ...CENSUSES),
  publication(conapoPopulation, undefined),
  publication(pesoRate, undefined),
  publication(statcanLabourForce, undefined),
  publication(oecdTradeCube, ...FLOW_YEARS),
  publication(oecdTechnology, undefined),
  publication(oecdFinalDemandShares, undefined),
  publication(wiodFlows, ...WIOD_YEARS),
  publication(wiodFinalDemand, ...WIOD_YEARS),
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

function span(first: number, last: number): readonly { readonly year: number }[] {
  return Array.from({ length: last - first + 1 }, (_, i) => ({ year: first + i }));
}
