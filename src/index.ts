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

export type { Leontief } from './mrio/leontief.ts';
export { leontief } from './mrio/leontief.ts';
export type { Mrio } from './mrio/mrio.ts';
export { BALANCE_TOLERANCE, mrio, mrioFromFlows, provenanceOf } from './mrio/mrio.ts';
export { loadMrio, saveMrio } from './mrio/store.ts';
export { loadMrioCsv, saveMrioCsv } from './mrio/store-csv.ts';

// Tables in and out: formats of other publishers and programs, checked on the way in.

export { exportTable } from './formats/export-table.ts';
export type { ImportedTable } from './formats/import-table.ts';
export { importTable } from './formats/import-table.ts';
export { readTable } from './formats/read-table.ts';
export { FORMATS } from './formats/registry.ts';
export type { RawTable, ReadOptions, TableFormat } from './formats/table-format.ts';
export type { TableInfo } from './formats/table-info.ts';
export { tableInfo } from './formats/table-info.ts';
export type { Concordance } from './mrio/aggregate.ts';
export { aggregateTable } from './mrio/aggregate.ts';

// Measures: each takes an Mrio and a border, and counts what crosses it. The registry says what each one means.

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
export { meanCrossings } from './measures/mean-crossings.ts';
export type { Bilingual, Definition, Measure, MeasureInput, Need } from './measures/measure.ts';
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
export { total } from './measures/total.ts';
export { twoWayTrade } from './measures/two-way-trade.ts';
export { valueAcross } from './measures/value-across.ts';
export { valueAdded } from './measures/value-added.ts';
export { vax } from './measures/vax.ts';

// Accounts: the embedded tables of a pair, the sectors and publications behind them, and whether they are sound.

export type { SectorEntry } from './accounts/sector-catalogue.ts';
export { sectorCatalogue } from './accounts/sector-catalogue.ts';
export type { PairAccounts, StoredReading, StoredRun, YearLock } from './pipeline/accounts.ts';
export { loadAccounts, loadFigures, pairConfig, pairIds } from './pipeline/accounts.ts';
export type { PairConfig } from './pipeline/config.ts';
export { readPairConfig } from './pipeline/config.ts';
export type { AccountsCheck } from './pipeline/verify-accounts.ts';
export { verifyAccounts } from './pipeline/verify-accounts.ts';
export type { Publication } from './sources/registry.ts';
export { PUBLICATIONS, publicationOf } from './sources/registry.ts';

// The report of a pair: everything that is shown of it, with ranges drawn anew where asked, as text, JSON and files.

export type { Band } from './pipeline/ensemble.ts';
export { mapShapes } from './pipeline/map-shapes.ts';
export { pairReport } from './pipeline/pair-report.ts';
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

// Files: tables as Parquet or CSV with a sidecar, and packages of data whose hashes can be checked.

export { dataPackage } from './files/datapackage.ts';
export type { Sidecar } from './files/sidecar.ts';
export { writeTableFiles } from './files/table-files.ts';
export { loadTable, saveTable } from './files/table-store.ts';
export { verifyPackage } from './files/verify-package.ts';
