import type { BaseEvidence } from '../accounts/base/evidence.ts';
import {
  allImports,
  importedInputRatio,
  mexicanServiceExportMix,
  mexicanServicesOutput,
  mexicanVaShare,
} from '../accounts/base/mexico.ts';
import { beaBySector, usServiceExportMix, withServicesSplit } from '../accounts/base/national-overrides.ts';
import { originMix } from '../accounts/base/origin-mix.ts';
import { technology } from '../accounts/base/technology.ts';
import { worldTrade } from '../accounts/base/world-trade.ts';
import { biRegional } from '../accounts/bi-regional.ts';
import { bridge } from '../accounts/bridge.ts';
import type { Frame } from '../accounts/frame.ts';
import { growth } from '../accounts/state-growth.ts';
import { axis } from '../core/axis.ts';
import type { Dataset } from '../core/dataset.ts';
import { columnOf, numberAt } from '../core/dataset.ts';
import { MrioError } from '../core/errors.ts';
import { provenance } from '../core/provenance.ts';
import { table } from '../core/table.ts';
import { millionUsd, RATIO } from '../core/unit.ts';
import { activityAxis } from '../mrio/layout.ts';
import { pesoRate } from '../sources/banxico/peso-rate.ts';
import { beaGrossOutput } from '../sources/bea/gross-output.ts';
import { beaUseTable } from '../sources/bea/use-table.ts';
import { beaValueAdded } from '../sources/bea/value-added.ts';
import { inegiBiRegionalTable } from '../sources/inegi/bi-regional-table.ts';
import { inegiStateGdp } from '../sources/inegi/state-gdp.ts';
import { oecdFinalDemandShares } from '../sources/oecd/final-demand-shares.ts';
import { oecdTechnology } from '../sources/oecd/technology.ts';
import { oecdTradeCube } from '../sources/oecd/trade-cube.ts';
import { wiodFinalDemand } from '../sources/wiod/final-demand.ts';
import { wiodFinalDemandLabels } from '../sources/wiod/final-demand-labels.ts';
import { wiodFlows } from '../sources/wiod/flows.ts';
import { wiodLabels } from '../sources/wiod/labels.ts';
import type { Library } from './library.ts';

/** The judgement calls of the base table; each is a named parameter of the config file. */
export interface BaseChoices {
  /** Year of INEGI's input–output tables. */
  readonly inegiYear: number;
  /** Year of the World Input-Output Table that gives the origin mix. */
  readonly spliceYear: number;
  readonly mixFloor: number;
  readonly traceFloor: number;
  readonly vaShareMin: number;
  readonly vaShareMax: number;
  /** Sector → share of Mexican service exports that INEGI's table does not show. */
  readonly exportGap: Readonly<Record<string, number>>;
  /** How an activity with several sectors is split in Mexico's service exports: sector → share. */
  readonly exportSplit: Readonly<Record<string, number>>;
  /** Who buys from whom: by user as in the World Input-Output Table, or every user alike. */
  readonly originSource: 'wiod' | 'proportional';
  /** Whether Mexico's imported inputs follow INEGI's import row. */
  readonly matchImports: boolean;
  /** Sectors of service exports: national sources, or as the World Input-Output Table has them. */
  readonly serviceMix: 'national' | 'wiod';
}

/** Everything the base table of a year is assembled from, harmonised; with the figures that the checks print. */
export interface BaseInputs {
  readonly evidence: BaseEvidence;
  /** OECD imports of Mexico over INEGI's, 2018. */
  readonly importAdjustment: number;
  /** ρ of RECIPE §1 (a). */
  readonly rho: number;
  /** Mexican value-added shares that were clipped. */
  readonly clippedShares: number;
}

/**
 * Reads and harmonises the sources of the base table.
 *
 * @param   library  the folder of sources
 * @param   year     year of the table
 * @param   state    file name of any one state's INEGI table (all give the same nation)
 * @source  RECIPE §1
 */
export async function baseInputs(
  library: Library,
  frame: Frame,
  year: number,
  state: string,
  choices: BaseChoices,
): Promise<BaseInputs> {
  const now = await nationalOutputs(library, frame, year, state, choices);
  const then =
    year === choices.inegiYear
      ? now
      : await nationalOutputs(library, frame, choices.inegiYear, state, choices);
  const { economies, sectors, goods, groups, groupOf } = frame;
  const S = sectors.labels.length;
  const G = economies.labels.length;
  const MEX = economies.labels.indexOf('MEX');

  const table2018 = now.mexicanTable;
  const ratio = importedInputRatio(table2018, frame);
  const impliedBy = (output: Float64Array) => {
    const byGroup = new Float64Array(groups.labels.length);
    for (let k = 0; k < S; k++) byGroup[groupOf[k]] += output[MEX * S + k];
    return byGroup.map((each, g) => each * ratio[g]);
  };
  const sum = (values: Float64Array) => values.reduce((total, each) => total + each, 0);
  const pesos2018 = await rateOf(library, choices.inegiYear);
  const importAdjustment = then.mexicanImports / (allImports(table2018) / pesos2018);
  const rho =
    now.mexicanImports / sum(impliedBy(now.output)) / (then.mexicanImports / sum(impliedBy(then.output)));
  const imported = impliedBy(now.output).map((each) => each * importAdjustment * rho);

  const [usCommodities, wiodIndustries, economiesBridge] = await Promise.all([
    bridge('bea_summary_to_common', 'bea_summary', 'sector'),
    bridge('common_from_wiod35', 'sector', 'wiod35'),
    bridge('economies', 'iso3', 'economy'),
  ]);
  const use = await library.read(beaUseTable, { year });
  const wiot = {
    flows: await library.read(wiodFlows, { year: choices.spliceYear }),
    final: await library.read(wiodFinalDemand, { year: choices.spliceYear }),
    rows: await library.read(wiodLabels, undefined),
    columns: await library.read(wiodFinalDemandLabels, undefined),
  };
  const mix = originMix(
    wiot,
    economiesBridge,
    wiodIndustries,
    { mix: choices.mixFloor, trace: choices.traceFloor },
    choices.originSource === 'wiod' ? 'user' : 'product',
    frame,
  );
  const exportMix = new Float64Array(2 * S);
  exportMix.set(usServiceExportMix(use, usCommodities, frame), 0);
  let serviceExports = 0;
  for (let d = 0; d < G; d++) if (d !== MEX) serviceExports += now.trade.services[MEX * G + d];
  const scian = await bridge('scian35_to_common', 'scian35', 'sectors');
  const activityShares = (activity: string) => {
    const members = scian.to.get(activity)!;
    // Goods are not asked for here: only an activity of several services needs a split.
    const services = members.filter((sector) => !goods[sectors.labels.indexOf(sector)]);
    return services.map((sector) => ({
      sector: sectors.labels.indexOf(sector),
      share: services.length === 1 ? 1 : exportSplitOf(choices, sector),
    }));
  };
  exportMix.set(
    mexicanServiceExportMix(
      table2018,
      now.mexicanGrowth,
      await rateOf(library, year),
      serviceExports,
      activityShares,
      { shares: choices.exportGap },
      frame,
    ),
    S,
  );

  const goodsTrade = new Float64Array(G * S * G);
  for (let c = 0; c < G; c++)
    for (let d = 0; d < G; d++)
      for (let k = 0; k < S; k++) goodsTrade[(c * S + k) * G + d] = now.trade.goods[(c * G + d) * S + k];

  const from = provenance('harmonise', 'derived', library.origins());
  const usd = millionUsd(year);
  const suppliers = activityAxis('supplier', economies, sectors);
  const users = activityAxis('user', economies, sectors);
  const make = <R extends string, C extends string>(
    rows: { name: R; labels: readonly string[] },
    cols: { name: C; labels: readonly string[] },
    values: Float64Array,
    unit = usd,
  ) => table({ rows, cols, values, unit, provenance: from });
  const evidence: BaseEvidence = {
    year,
    economies,
    sectors,
    goods,
    groupOf,
    goodsTrade: make(suppliers, economies, goodsTrade),
    servicesTrade: make(economies, economies, now.trade.services),
    output: make(economies, sectors, now.output),
    vaShare: make(economies, sectors, now.vaShare, RATIO),
    use: make(sectors, users, now.use),
    inputOrigins: make(suppliers, users, mix.inputs, RATIO),
    finalOrigins: make(suppliers, economies, mix.final, RATIO),
    serviceExportMix:
      choices.serviceMix === 'national'
        ? make(axis('region', ['USA', 'MEX']), sectors, exportMix, RATIO)
        : make(axis('region', []), sectors, new Float64Array(0), RATIO),
    importedInputs: choices.matchImports
      ? make(groups, axis('region', ['MEX']), imported)
      : make(axis('group', []), axis('region', ['MEX']), new Float64Array(0)),
  };
  return { evidence, importAdjustment, rho, clippedShares: now.clipped };
}

/** Outputs, value-added shares and uses of a year with the national sources laid over the OECD's (steps 1 to 3). */
async function nationalOutputs(
  library: Library,
  frame: Frame,
  year: number,
  state: string,
  choices: BaseChoices,
) {
  const cube = await library.read(oecdTradeCube, { year });
  const economies = await bridge('economies', 'iso3', 'economy');
  const trade = worldTrade(cube, economies, await bridge('oecd28_to_common', 'oecd28', 'sector'), frame);
  const tech = technology(
    cube,
    await library.read(oecdTechnology, undefined),
    await library.read(oecdFinalDemandShares, undefined),
    {
      economies,
      productToIndustry: await bridge('oecd28_to_oecd45', 'oecd28', 'oecd45'),
      industryToSector: await bridge('oecd45_to_common', 'oecd45', 'sector'),
    },
    frame,
  );
  const S = frame.sectors.labels.length;
  const G = frame.economies.labels.length;
  const row = (values: Float64Array, d: number) => values.slice(d * S, (d + 1) * S);
  const produced = (d: number) => {
    let total = 0;
    for (let e = 0; e < G; e++) total += trade.services[d * G + e];
    return total;
  };
  const output = tech.output.slice();
  const vaShare = tech.vaShare.slice();

  const USA = frame.economies.labels.indexOf('USA');
  const industries = await bridge('bea_summary_to_common', 'bea_summary', 'sector');
  const grossOutput = beaBySector(await library.read(beaGrossOutput, undefined), industries, frame, year);
  const valueAdded = beaBySector(await library.read(beaValueAdded, undefined), industries, frame, year);
  output.set(withServicesSplit(row(output, USA), grossOutput, produced(USA), frame), USA * S);
  vaShare.set(
    valueAdded.map((each, k) => each / grossOutput[k]),
    USA * S,
  );

  const MEX = frame.economies.labels.indexOf('MEX');
  const mexicanTable = biRegional(await library.read(inegiBiRegionalTable, { state }), frame.activities);
  const pibe = await library.read(inegiStateGdp, undefined);
  const codes = await bridge('pibe_to_common', 'scian35', 'pibe_activity');
  const mexicanGrowth = growth(pibe, codes, frame.activities, '00', year, choices.inegiYear).nation;
  const split = mexicanServicesOutput(mexicanTable, mexicanGrowth, row(tech.output, MEX), frame);
  output.set(withServicesSplit(row(output, MEX), split, produced(MEX), frame), MEX * S);
  const { shares, clipped } = mexicanVaShare(
    mexicanTable,
    mexicanGrowth,
    row(tech.vaShare, MEX),
    row(output, MEX),
    { min: choices.vaShareMin, max: choices.vaShareMax },
    frame,
  );
  vaShare.set(shares, MEX * S);
  let mexicanImports = 0;
  for (let c = 0; c < G; c++) {
    if (c === MEX) continue;
    mexicanImports += trade.services[c * G + MEX];
    for (let k = 0; k < S; k++) mexicanImports += trade.goods[(c * G + MEX) * S + k];
  }
  return { trade, output, vaShare, use: tech.use, mexicanTable, mexicanGrowth, mexicanImports, clipped };
}

function exportSplitOf(choices: BaseChoices, sector: string): number {
  const share = choices.exportSplit[sector];
  if (share === undefined) {
    throw new MrioError('input', `base.exportSplit has no share for ${sector}.`, 'Add it to the pair file.');
  }
  return share;
}

async function rateOf(library: Library, year: number): Promise<number> {
  const rates: Dataset = await library.read(pesoRate, undefined);
  const row = rates.rows.find((each) => each[0] === String(year));
  if (!row)
    throw new MrioError('source', `No peso rate for ${year}.`, 'Choose a year that the series covers.');
  return numberAt(rates, row, columnOf(rates, 'mxn_per_usd'));
}
