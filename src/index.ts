/**
 * The vocabulary of Twinplant: every public name once, by layer.
 *
 * @packageDocumentation
 */

// Core: labelled axes and tables, units, borders, where numbers come from, and what can go wrong.

export type { Axis } from './core/axis.ts';
export { axis, indexOf, sameLabels } from './core/axis.ts';
export type { Check } from './core/check.ts';
export type { ErrorCode } from './core/errors.ts';
export { EXIT_CODES, HTTP_STATUS, MrioError } from './core/errors.ts';
export type { Others } from './core/group-border.ts';
export { groupBorder } from './core/group-border.ts';
export { nearMatches } from './core/near.ts';
export type { Partition } from './core/partition.ts';
export { byCountry, byRegion, countryOf, pairBorder, partition } from './core/partition.ts';
export type { Grade, Origin, Provenance } from './core/provenance.ts';
export { combine, GRADES, provenance, sourceLine } from './core/provenance.ts';
export type { Table, Values } from './core/table.ts';
export { at, table } from './core/table.ts';
export type { Unit } from './core/unit.ts';
export { COUNT, jobs, millionMxn, millionUsd, RATIO, unitLabel, unitOf } from './core/unit.ts';

// Mrio: who sells what to whom. Made from flows or read from files, and refused when it does not balance.

export type { Grouped } from './mrio/grouped.ts';
export { grouped } from './mrio/grouped.ts';
export type { Leontief } from './mrio/leontief.ts';
export { leontief } from './mrio/leontief.ts';
export type { Mrio } from './mrio/mrio.ts';
export { BALANCE_TOLERANCE, mrio, mrioFromFlows, provenanceOf } from './mrio/mrio.ts';
export type { ProcessingParameters } from './mrio/processing/parameters.ts';
export type { ExportActivity, ProcessingPlan } from './mrio/processing/plan.ts';
export { splitProcessing } from './mrio/processing/split-processing.ts';
export type { Blocks } from './mrio/solutions.ts';
export {
  applyInverse,
  applyInverseLeft,
  diagonalBlocks,
  leontiefInverse,
  localInverses,
  outputsByAbsorber,
  valueOrigins,
} from './mrio/solutions.ts';
export { loadMrio, saveMrio } from './mrio/store.ts';
export { loadMrioCsv, saveMrioCsv } from './mrio/store-csv.ts';
export { useEngine } from './mrio/use-engine.ts';
export type { EngineName } from './numeric/engine/choice.ts';
export { useThreads } from './numeric/engine/engine.ts';

// Tables in and out: formats of other publishers and programs, checked on the way in.

export { exportTable } from './formats/export-table.ts';
export type { ImportedTable } from './formats/import-table.ts';
export { importTable } from './formats/import-table.ts';
export type { Groups } from './formats/read-groups.ts';
export { readGroups } from './formats/read-groups.ts';
export { readSatellite } from './formats/read-satellite.ts';
export { readTable } from './formats/read-table.ts';
export { FORMATS } from './formats/registry.ts';
export type { RawTable, ReadOptions, TableFormat } from './formats/table-format.ts';
export type { TableInfo } from './formats/table-info.ts';
export { tableInfo } from './formats/table-info.ts';
export type { Concordance } from './mrio/aggregate.ts';
export { aggregateTable } from './mrio/aggregate.ts';

// Measures: each takes an Mrio and a border, and counts what crosses it. The registry says what each one means.

export { bmImporter } from './measures/accounting/borin-mancini/importer.ts';
export { bmImporterByOrigin } from './measures/accounting/borin-mancini/importer-by-origin.ts';
export { bmSelf } from './measures/accounting/borin-mancini/self.ts';
export { bmSink } from './measures/accounting/borin-mancini/sink.ts';
export { bmSource } from './measures/accounting/borin-mancini/source.ts';
export { bmWorld } from './measures/accounting/borin-mancini/world.ts';
export { exportsByUse } from './measures/accounting/exports-by-use.ts';
export type { Breakdown, FlowTerms } from './measures/accounting/flow-terms.ts';
export { byBreakdown } from './measures/accounting/flow-terms.ts';
export { gvcParticipation } from './measures/accounting/gvc-participation.ts';
export { koopmanWangWei } from './measures/accounting/kww.ts';
export { miroudotYe } from './measures/accounting/miroudot-ye.ts';
export type { Perimeter } from './measures/accounting/perimeter/contents.ts';
export { tripartite } from './measures/accounting/tripartite.ts';
export { valueAddedBalance } from './measures/accounting/value-added-balance.ts';
export { valueByActivity } from './measures/accounting/value-by-activity.ts';
export { valueInExports } from './measures/accounting/value-in-exports.ts';
export { valueInExportsByOrigin } from './measures/accounting/value-in-exports-by-origin.ts';
export { valueInFinalDemand } from './measures/accounting/value-in-final-demand.ts';
export { valueInFinalDemandByOrigin } from './measures/accounting/value-in-final-demand-by-origin.ts';
export { vaxFlows } from './measures/accounting/vax-flows.ts';
export { verticalSpecialisation } from './measures/accounting/vertical-specialisation.ts';
export { wangWeiZhu } from './measures/accounting/wwz.ts';
export { wwzToKww } from './measures/accounting/wwz-kww.ts';
export { byHeading } from './measures/by-heading.ts';
export { coProduction } from './measures/co-production.ts';
export { coProductionByOrigin } from './measures/co-production-by-origin.ts';
export { coProductionMatrix } from './measures/co-production-matrix.ts';
export { contrast } from './measures/contrast.ts';
export { crossings } from './measures/crossings.ts';
export { crossingsByOrigin } from './measures/crossings-by-origin.ts';
export { exportsAbroad } from './measures/exports-abroad.ts';
export { extraction } from './measures/extraction.ts';
export { extractionOneWay } from './measures/extraction-one-way.ts';
export { flowDomesticValue } from './measures/flow-domestic-value.ts';
export { flowOrigins } from './measures/flow-origins.ts';
export { flowValue } from './measures/flow-value.ts';
export { jobsExtraction } from './measures/jobs-extraction.ts';
export { jobsTied } from './measures/jobs-tied.ts';
export { crossingsByPair } from './measures/length/crossings-by-pair.ts';
export { crossingsPerUnit } from './measures/length/crossings-per-unit.ts';
export { downstreamness } from './measures/length/downstreamness.ts';
export { meanCrossingsByPair } from './measures/length/mean-crossings-by-pair.ts';
export { productionLength } from './measures/length/production-length.ts';
export { productionLengthByPair } from './measures/length/production-length-by-pair.ts';
export { propagationLength } from './measures/length/propagation-length.ts';
export { propagationLengthByGroup } from './measures/length/propagation-length-by-group.ts';
export { upstreamness } from './measures/length/upstreamness.ts';
export { extractionReplaced } from './measures/linkages/extraction-replaced.ts';
export { forwardMultipliers } from './measures/linkages/forward-multipliers.ts';
export { hypotheticalExtraction } from './measures/linkages/hypothetical-extraction.ts';
export { linkages } from './measures/linkages/linkages.ts';
export { multiplierUncertainty } from './measures/linkages/multiplier-uncertainty.ts';
export { multipliers } from './measures/linkages/multipliers.ts';
export { valueMultipliers } from './measures/linkages/value-multipliers.ts';
export { vaxD } from './measures/linkages/vax-d.ts';
export { vaxDByGroup } from './measures/linkages/vax-d-by-group.ts';
export { meanCrossings } from './measures/mean-crossings.ts';
export type {
  Bilingual,
  Definition,
  Elsewhere,
  Measure,
  MeasureInput,
  Need,
  Term,
} from './measures/measure.ts';
export { megaRegion } from './measures/mega-region.ts';
export type { Pair, PairBorders } from './measures/pair.ts';
export { pairBorders } from './measures/pair.ts';
export { pairByHeading } from './measures/pair-by-heading.ts';
export { pairByIndustry } from './measures/pair-by-industry.ts';
export { penetration } from './measures/penetration.ts';
export type { Reading } from './measures/reading.ts';
export { pairReadings } from './measures/readings.ts';
export { MEASURES, measureOf } from './measures/registry.ts';
export { returnedValue } from './measures/returned-value.ts';
export { satelliteAccounts } from './measures/satellites/satellite-accounts.ts';
export { satelliteAccountsBySector } from './measures/satellites/satellite-accounts-by-sector.ts';
export { satelliteByPair } from './measures/satellites/satellite-by-pair.ts';
export { satelliteExtraction } from './measures/satellites/satellite-extraction.ts';
export { satelliteInExports } from './measures/satellites/satellite-in-exports.ts';
export { satelliteMultipliers } from './measures/satellites/satellite-multipliers.ts';
export { total } from './measures/total.ts';
export { twoWayTrade } from './measures/two-way-trade.ts';
export { valueAcross } from './measures/value-across.ts';
export { valueAdded } from './measures/value-added.ts';
export { vax } from './measures/vax.ts';

// Scenarios: what a tariff, an answer to it or dearer trade would do; the table after is an Mrio again. A file declares
// one, with its date and its source; a run gives what changes, for whom, and how sure that is.

export type { ElasticitySet } from './pipeline/elasticities.ts';
export { ELASTICITY_SETS, loadElasticities } from './pipeline/elasticities.ts';
export { applyScenario } from './pipeline/scenario/apply-scenario.ts';
export { readTariffs } from './pipeline/scenario/read-tariffs.ts';
export type { ScenarioFile } from './pipeline/scenario/scenario-file.ts';
export { readScenarioFile } from './pipeline/scenario/scenario-file.ts';
export { loadScenario, scenarioIds } from './pipeline/scenario/scenarios.ts';
export type { Settings } from './pipeline/scenario/settings.ts';
export { withSettings } from './pipeline/scenario/settings.ts';
export type { TariffTables } from './pipeline/scenario/tariff-tables.ts';
export type { RunOptions } from './pipeline/scenario-run/run-scenario.ts';
export { runScenario } from './pipeline/scenario-run/run-scenario.ts';
export type { ScenarioNumber, ScenarioReport } from './reports/scenario-report.ts';
export { scenarioNumber } from './reports/scenario-report.ts';
export type { AppliedScenario } from './scenarios/applied-scenario.ts';
export type { MarketOptions, PartialEquilibrium } from './scenarios/armington/armington.ts';
export { armington } from './scenarios/armington/armington.ts';
export { borderRates } from './scenarios/border-rates.ts';
export type { Counterfactual, TableChange } from './scenarios/caliendo-parro/counterfactual.ts';
export { counterfactual, equilibriumOf } from './scenarios/caliendo-parro/counterfactual.ts';
export type { Assumptions, Elasticities } from './scenarios/caliendo-parro/economy-of-mrio.ts';
export { firstOrderTable } from './scenarios/caliendo-parro/first-order-table.ts';
export type { CostPush, CostPushOptions } from './scenarios/cost-push/cost-push.ts';
export { costPush } from './scenarios/cost-push/cost-push.ts';
export type { ScenarioOptions, ScenarioResult } from './scenarios/run/scenario-result.ts';
export { scenarioResult } from './scenarios/run/scenario-result.ts';

// Accounts: the tables of a pair, embedded or of any two regions, and the steps that make them: the regions that a
// declaration asks for, what the shelf of regional statistics knows of them, the nested table; the long series beside
// them; the sectors and publications behind them, and whether they are sound.

export type { BorderChoice, BorderFlow, BorderSeries } from './accounts/regions/border-series.ts';
export { borderSeries } from './accounts/regions/border-series.ts';
export type { NestEvidence } from './accounts/regions/nest-evidence.ts';
export { notesOf } from './accounts/regions/nest-evidence.ts';
export type { EvidenceGap, EvidenceNote } from './accounts/regions/region-evidence.ts';
export type { Shelf } from './accounts/regions/shelf.ts';
export type { SectorEntry } from './accounts/sector-catalogue.ts';
export { sectorCatalogue } from './accounts/sector-catalogue.ts';
export type { LoadOptions, PairAccounts, StoredReading } from './pipeline/accounts.ts';
export { loadAccounts, loadFigures, pairConfig, pairIds } from './pipeline/accounts.ts';
export type { PairConfig } from './pipeline/config.ts';
export { ACCOUNT_YEARS, readPairConfig } from './pipeline/config.ts';
export type { EvidenceGrade } from './pipeline/evidence-grade.ts';
export { evidenceGrade } from './pipeline/evidence-grade.ts';
export type { NewPair } from './pipeline/new-pair.ts';
export { newPair } from './pipeline/new-pair.ts';
export type { ListedPair } from './pipeline/pair-list.ts';
export { loadPairList } from './pipeline/pair-list.ts';
export type { PairKind, PairRegions } from './pipeline/pair-regions.ts';
export type { PairSetting } from './pipeline/pair-setting.ts';
export { pairSetting } from './pipeline/pair-setting.ts';
export type { PairRecord, StoredRun, YearRecord } from './pipeline/pair-store.ts';
export type { PairYear } from './pipeline/pair-year.ts';
export { makePairYear } from './pipeline/pair-year.ts';
export { regionalEvidence } from './pipeline/regional-evidence.ts';
export type { SeriesBlock } from './pipeline/series/national-series.ts';
export { nationalSeries, SERIES_BORDERS } from './pipeline/series/national-series.ts';
export { openShelf } from './pipeline/shelf/open-shelf.ts';
export type { AccountsCheck, CheckedTables } from './pipeline/verify-accounts.ts';
export { checkedTables, verifyAccounts, verifyFiles } from './pipeline/verify-accounts.ts';
export type { Publication } from './sources/registry.ts';
export { PUBLICATIONS, publicationOf } from './sources/registry.ts';

// The report of a pair: everything that is shown of it, with ranges drawn anew where asked, as text, JSON and files.

export type { Band } from './pipeline/ensemble.ts';
export { mapShapes } from './pipeline/map-shapes.ts';
export { pairReport } from './pipeline/pair-report.ts';
export type { ProcessingResult, RunReadings, SplitAccounts } from './pipeline/processing.ts';
export { processingResult } from './pipeline/processing.ts';
export type { ProcessingBound } from './pipeline/processing-bounds.ts';
export { processingBounds } from './pipeline/processing-bounds.ts';
export type { ProcessingConfig } from './pipeline/processing-config.ts';
export { processingConfig } from './pipeline/processing-config.ts';
export type { NotSplit } from './pipeline/processing-plan.ts';
export { processingReport } from './pipeline/processing-report.ts';
export type { ProcessingRun } from './pipeline/processing-runs.ts';
export { redraw } from './pipeline/redraw.ts';
export type { ClaimRow } from './reports/claims/claim-row.ts';
export { claimRows } from './reports/claims/claim-rows.ts';
export type { Language } from './reports/locales/language.ts';
export { LANGUAGES } from './reports/locales/language.ts';
export type { Figure, PairReport } from './reports/pair-report.ts';
export { figure } from './reports/pair-report.ts';
export type { ReportOptions } from './reports/report-files.ts';
export { writeReport } from './reports/report-files.ts';
export type { ReportJson } from './reports/report-json.ts';
export { reportJson } from './reports/report-json.ts';
export type { TextOptions } from './reports/text.ts';
export { headlineText } from './reports/text.ts';

// Results: what a measure gives, as columns of a file and as what the file says about itself.

export type { Keys } from './reports/measure/key-columns.ts';
export { keyColumns } from './reports/measure/key-columns.ts';
export type { MeasureAbout } from './reports/measure/measure-about.ts';
export { measureAbout } from './reports/measure/measure-about.ts';
export type { RecordsOptions } from './reports/measure/measure-records.ts';
export { measureRecords } from './reports/measure/measure-records.ts';

// Files: tables as Parquet or CSV with a sidecar, and packages of data whose hashes can be checked.

export { dataPackage } from './files/datapackage.ts';
export type { Sidecar } from './files/sidecar.ts';
export { writeTableFiles } from './files/table-files.ts';
export { loadTable, saveTable } from './files/table-store.ts';
export { verifyPackage } from './files/verify-package.ts';
