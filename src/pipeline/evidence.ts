import { beaBySector } from '../accounts/base/national-overrides.ts';
import { biRegional } from '../accounts/bi-regional.ts';
import { bridge } from '../accounts/bridge.ts';
import type { Frame } from '../accounts/frame.ts';
import { employmentShares, subsectorExportShares } from '../accounts/regions/census-shares.ts';
import type { PairEvidence, Quantity } from '../accounts/regions/evidence.ts';
import { QUANTITIES } from '../accounts/regions/evidence.ts';
import { metroJobs, stateJobs } from '../accounts/regions/jobs.ts';
import type { Imputed } from '../accounts/regions/metro-value-added.ts';
import { jobsByIndustry, metroValueAdded, payrollByIndustry } from '../accounts/regions/metro-value-added.ts';
import { stateFromTable } from '../accounts/regions/mexican-state.ts';
import {
  metroExportShare,
  portShare,
  productShares,
  tradeTargets,
} from '../accounts/regions/trade-targets.ts';
import { usShares } from '../accounts/regions/us-shares.ts';
import { growth } from '../accounts/state-growth.ts';
import { axis } from '../core/axis.ts';
import { provenance } from '../core/provenance.ts';
import { table } from '../core/table.ts';
import { jobs, millionMxn, millionUsd, RATIO } from '../core/unit.ts';
import { beaMetroEmployment } from '../sources/bea/metro-employment.ts';
import { beaMetroGdp } from '../sources/bea/metro-gdp.ts';
import { beaStateGdp } from '../sources/bea/state-gdp.ts';
import { beaValueAdded } from '../sources/bea/value-added.ts';
import { btsMexicanStateTrade } from '../sources/bts/mexican-state-trade.ts';
import { btsPortTrade } from '../sources/bts/port-trade.ts';
import { btsProductTrade } from '../sources/bts/product-trade.ts';
import { btsStateTrade } from '../sources/bts/state-trade.ts';
import { countyBusinessPatterns } from '../sources/census/county-business-patterns.ts';
import { inegiBiRegionalTable } from '../sources/inegi/bi-regional-table.ts';
import { inegiEconomicCensus } from '../sources/inegi/economic-census.ts';
import { inegiStateExports } from '../sources/inegi/state-exports.ts';
import { inegiStateGdp } from '../sources/inegi/state-gdp.ts';
import { itaMetroExports } from '../sources/ita/metro-exports.ts';
import type { PairConfig } from './config.ts';
import { valuesOf } from './config.ts';
import type { Library } from './library.ts';
import { PRODUCT_GROUPS } from './plan.ts';

/** Subsector of Mexico's state exports of each sector whose group has several (SCIAN three digits). */
const SUBSECTORS: Readonly<Record<string, string>> = {
  PET: '324',
  CHEM: '325',
  RUB: '326',
  MET: '331',
  FAB: '332',
  MACH: '333',
  ELEC: '334',
  EEQ: '335',
  AUTO: '336',
  OTR: '336',
};

/**
 * Reads and harmonises what is known of the two regions of a pair in one year.
 *
 * @param   library  the folder of sources
 * @param   config   the pair
 * @param   year     the account year
 * @returns the evidence, and the list of suppressed cells that were filled
 * @source  RECIPE §2 to §5
 */
export async function pairEvidence(
  library: Library,
  config: PairConfig,
  frame: Frame,
  year: number,
): Promise<{ evidence: PairEvidence; imputed: readonly Imputed[] }> {
  const choice = valuesOf(config.parameters);
  const inegiYear = config.base.inegiYear.value;
  const { metro, stateRest, mexicanState } = config.regions;
  const naics = await bridge('naics4_to_common', 'naics4', 'sector');
  // Each table of the evidence names the publications that were read for it, and no others.
  const [forMetro, forState, forSectors, forProducts, forQuantities, forJobs] = Array.from(
    { length: 6 },
    () => library.track(),
  );

  const metroGdp = await forMetro.read(beaMetroGdp, undefined);
  const cbp = await forMetro.read(countyBusinessPatterns, { counties: metro.counties });
  const filled = metro.areas.map((area, i) =>
    metroValueAdded(metroGdp, area, choice.detailYear, payrollByIndustry(cbp, [metro.counties[i]])),
  );
  const metroByLine = new Map<number, number>();
  for (const { byLine } of filled) {
    for (const [line, value] of byLine) metroByLine.set(line, (metroByLine.get(line) ?? 0) + value);
  }
  const us = usShares(
    {
      metroGdp,
      stateGdp: await forMetro.read(beaStateGdp, undefined),
      metroByLine,
      nationBySector: beaBySector(
        await forMetro.read(beaValueAdded, undefined),
        await bridge('bea_summary_to_common', 'bea_summary', 'sector'),
        frame,
        choice.detailYear,
      ),
      metroLines: await bridge('bea_lines_to_common', 'sector', 'metro_lines'),
      stateLines: await bridge('bea_lines_to_common', 'sector', 'state_lines'),
      sectorLine: await bridge('bea_lines_to_common', 'sector', 'sector_line'),
    },
    {
      mover: metro.mover,
      areas: metro.areas,
      state: stateRest.fips,
      detailYear: choice.detailYear,
      year: Math.min(year, choice.lastSeriesYear),
    },
    frame,
  );

  const moved = growth(
    await forState.read(inegiStateGdp, undefined),
    await bridge('pibe_to_common', 'scian35', 'pibe_activity'),
    frame.activities,
    mexicanState.code,
    year,
    inegiYear,
  );
  const inegi = biRegional(
    await forState.read(inegiBiRegionalTable, { state: mexicanState.table }),
    frame.activities,
  );
  const state = stateFromTable(inegi, moved, choice.blockTrace, frame);
  const census = await forSectors.read(inegiEconomicCensus, {
    census: year <= choice.lastYearOfCensus2014 ? 2014 : 2019,
  });
  const employment = employmentShares(census, naics, mexicanState.code, frame);
  const exported = subsectorExportShares(
    await forSectors.read(inegiStateExports, undefined),
    SUBSECTORS,
    mexicanState.code,
    Math.min(year, inegiYear),
    frame,
  );

  const { customsExports, customsImports, ...shares } = tradeTargets(
    await forQuantities.read(btsStateTrade, { year }),
    await forQuantities.read(btsMexicanStateTrade, { year }),
    { us: stateRest.postal, mexico: mexicanState.customsName },
  );
  const products = productShares(
    await forProducts.read(btsProductTrade, undefined),
    await bridge('hs2_to_common', 'hs2', 'bts_group'),
    PRODUCT_GROUPS,
    { us: stateRest.postal, mexico: mexicanState.customsCode },
  );
  const metroExports = await forQuantities.read(itaMetroExports, undefined);
  const quantities: Record<Quantity, number> = {
    metroGdp: us.metroGdp,
    stateGdp: us.stateGdp,
    finalImportShare: state.finalImportShare,
    ...shares,
    portShare: portShare(
      await forQuantities.read(btsPortTrade, undefined),
      config.ports.codes,
      stateRest.postal,
    ),
    metroExports: metroExportShare(metroExports, metro.exportAreas.metro, year),
    areasExports: metroExportShare(metroExports, metro.exportAreas.areas, year),
  };

  const privateJobs = jobsByIndustry(cbp, metro.counties);
  const own = metroJobs(
    privateJobs,
    await forJobs.read(beaMetroEmployment, undefined),
    metro.areas,
    choice.employmentYear,
    naics,
    frame,
  );
  const other = stateJobs(census, mexicanState.code, naics, frame);
  const headings = [...naics.to.keys()];

  // Jobs rest on the census and on county counts too; total GDP and final imports are among the single figures.
  await forJobs.read(countyBusinessPatterns, { counties: metro.counties });
  await forJobs.read(inegiEconomicCensus, { census: year <= choice.lastYearOfCensus2014 ? 2014 : 2019 });
  for (const source of [beaMetroGdp, beaStateGdp, inegiStateGdp]) await forQuantities.read(source, undefined);
  await forQuantities.read(inegiBiRegionalTable, { state: mexicanState.table });
  const { sectors, groups } = frame;
  const make = <Rows extends string, Cols extends string>(
    rows: { name: Rows; labels: readonly string[] },
    cols: { name: Cols; labels: readonly string[] },
    parts: readonly ArrayLike<number>[],
    from: Library,
    unit = RATIO,
  ) =>
    table({
      rows,
      cols,
      values: Float64Array.from(parts.flatMap((part) => Array.from(part))),
      unit,
      provenance: provenance(`evidence of ${config.id}`, 'derived', from.origins()),
    });
  const sides = ['S', 'R'].flatMap((side) => groups.labels.map((group) => `${side}|${group}`));
  const regions = axis('region', [metro.id, mexicanState.id]);
  const evidence: PairEvidence = {
    year,
    usShares: make(axis('share', ['metro', 'state']), sectors, [us.metro, us.state], forMetro),
    groupShares: make(
      axis('share', ['outputShare', 'exportShare', 'vaRatio', 'intensity', 'restIntensity', 'importShare']),
      groups,
      [
        state.outputShare,
        state.exportShare,
        state.vaRatio,
        state.intensity,
        state.restIntensity,
        state.importShare,
      ],
      forState,
    ),
    sectorShares: make(axis('share', ['employment', 'exports']), sectors, [employment, exported], forSectors),
    blocks: make(
      axis('supplier', sides),
      axis('user', sides),
      [state.blocks],
      forState,
      millionMxn(inegiYear),
    ),
    finalBlocks: make(
      axis('supplier', sides),
      axis('demand', ['S', 'R']),
      [state.finalBlocks],
      forState,
      millionMxn(inegiYear),
    ),
    productShares: make(
      axis('share', ['state']),
      axis('product', [...PRODUCT_GROUPS]),
      [products],
      forProducts,
    ),
    quantities: make(
      axis('value', ['value']),
      axis('quantity', [...QUANTITIES]),
      [QUANTITIES.map((name) => quantities[name])],
      forQuantities,
    ),
    customs: make(
      axis('value', ['value']),
      axis('direction', ['exports', 'imports']),
      [[customsExports / 1e6, customsImports / 1e6]],
      forQuantities,
      millionUsd(year, 'customs'),
    ),
    jobs: make(regions, sectors, [own, other.bySector], forJobs, jobs(year)),
    headings: make(
      regions,
      axis('heading', headings),
      [
        headings.map((code) => privateJobs.get(code) ?? 0),
        headings.map((code) => other.byHeading.get(code) ?? 0),
      ],
      forJobs,
      jobs(year),
    ),
  };
  return { evidence, imputed: filled.flatMap((each) => each.imputed) };
}
