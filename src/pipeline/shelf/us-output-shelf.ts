import { beaBySector } from '../../accounts/base/national-overrides.ts';
import { bridge } from '../../accounts/bridge.ts';
import type { Frame } from '../../accounts/frame.ts';
import { metroValueAdded, payrollByIndustry } from '../../accounts/regions/metro-value-added.ts';
import { cleanPatterns } from '../../accounts/regions/us-patterns.ts';
import {
  DETAIL_YEAR,
  detailLines,
  movingLines,
  NATION,
  SERIES_YEARS,
  seriesLabel,
} from '../../accounts/regions/us-value-lines.ts';
import { axis } from '../../core/axis.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt, numberOrGap } from '../../core/dataset.ts';
import { MrioError } from '../../core/errors.ts';
import { provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import { COUNT, millionUsd } from '../../core/unit.ts';
import { beaMetroGdp } from '../../sources/bea/metro-gdp.ts';
import { beaStateGdp } from '../../sources/bea/state-gdp.ts';
import { beaValueAdded } from '../../sources/bea/value-added.ts';
import { everyCountyBusinessPatterns } from '../../sources/census/county-business-patterns.ts';
import type { Library } from '../library.ts';

/** Years that a region can be made for. */
const YEARS = Array.from({ length: 11 }, (_, i) => 2012 + i);
const STEP = 'US value added';

/**
 * Value added of the nation, of every state, and of the metropolitan areas of California whose gaps can be filled.
 *
 * @returns `us-nation` (year × sector), `us-state-detail` (state × sector, the detail year), `us-state-series` (line
 *          and year × state) and `us-state-filled` (the cells of it that BEA suppressed and that were filled), `us-metro-detail` (area × line), `us-metro-flags` (number of suppressed lines that
 *          shared a remainder; −1 for a cell below 50 thousand; 0 published), `us-metro-series` and `us-metro-published`
 * @source  RECIPE §2, §13 items 7, 8, 13
 */
export async function usOutputShelf(library: Library, frame: Frame): Promise<Record<string, Table>> {
  const [forNation, forStates, forMetros] = Array.from({ length: 3 }, () => library.track());
  const bySummary = await bridge('bea_summary_to_common', 'bea_summary', 'sector');
  const stateLines = await bridge('bea_lines_to_common', 'sector', 'state_lines');
  const metroLines = await bridge('bea_lines_to_common', 'sector', 'metro_lines');
  const moving = movingLines(await bridge('bea_lines_to_common', 'sector', 'sector_line'), frame);
  const valueAdded = await forNation.read(beaValueAdded, undefined);
  const states = await forStates.read(beaStateGdp, undefined);
  const metros = await forMetros.read(beaMetroGdp, undefined);
  const { patterns } = cleanPatterns(await forMetros.read(everyCountyBusinessPatterns, undefined));
  const countiesOf = (await bridge('cbsa_counties', 'cbsa', 'fips')).to;
  const money = (step: string, year: number, from: Library) => ({
    unit: millionUsd(year),
    provenance: provenance(step, 'derived', from.origins()),
  });

  const stateCodes = [...new Set(states.rows.map((row) => row[0]))].filter(
    (fips) => fips === NATION || Number(fips.slice(0, 2)) <= 56,
  );
  const lineOf = rowsByLine(states);
  const detail = stateCodes.flatMap((fips) =>
    frame.sectors.labels.map((sector) =>
      stateLines.to
        .get(sector)!
        .map(Number)
        .reduce((sum, line) => sum + published(states, lineOf(fips, line), DETAIL_YEAR), 0),
    ),
  );
  const series = axis(
    'line',
    moving.flatMap((line) => SERIES_YEARS.map((year) => seriesLabel(line, year))),
  );
  const filled = new Map<string, number>();
  const stateSeries = moving.flatMap((line) =>
    SERIES_YEARS.flatMap((year) =>
      stateCodes.map((fips) => {
        const row = lineOf(fips, line);
        if (row[columnOf(states, String(year))] !== '(D)') return published(states, row, year);
        const value = heldShare(states, lineOf, fips, line, year);
        filled.set(`${seriesLabel(line, year)}|${fips}`, value);
        return value;
      }),
    ),
  );
  const [hiddenCells, hiddenStates] = [0, 1].map((part) => [
    ...new Set([...filled.keys()].map((key) => key.split('|')[part])),
  ]);

  const metroCodes = [...new Set(metros.rows.map((row) => row[0]))];
  const lines = detailLines(metroLines);
  const complete: { cbsa: string; values: number[]; flags: number[] }[] = [];
  for (const cbsa of metroCodes) {
    const one = metroDetail(
      metros,
      cbsa,
      lines,
      payrollByIndustry(patterns, [...(countiesOf.get(cbsa) ?? [])]),
    );
    if (one) complete.push({ cbsa, ...one });
  }
  const metroRow = rowsByLine(metros);
  const cells = moving.flatMap((line) =>
    SERIES_YEARS.flatMap((year) =>
      complete.map(({ cbsa }) => numberOrGap(metroRow(cbsa, line), columnOf(metros, String(year)))),
    ),
  );
  const areas = axis(
    'area',
    complete.map(({ cbsa }) => cbsa),
  );
  const lineAxis = axis('line', lines.map(String));
  return {
    'us-nation': table({
      rows: axis('year', YEARS.map(String)),
      cols: frame.sectors,
      values: Float64Array.from(
        YEARS.flatMap((year) => [...beaBySector(valueAdded, bySummary, frame, year)]),
      ),
      unit: { kind: 'money', currency: 'USD', factor: 1e6, prices: 'basic' },
      provenance: provenance(STEP, 'derived', forNation.origins()),
    }),
    'us-state-detail': table({
      rows: axis('state', stateCodes),
      cols: frame.sectors,
      values: Float64Array.from(detail),
      ...money(STEP, DETAIL_YEAR, forStates),
    }),
    'us-state-series': table({
      rows: series,
      cols: axis('state', stateCodes),
      values: Float64Array.from(stateSeries),
      unit: { kind: 'money', currency: 'USD', factor: 1e6 },
      provenance: provenance(STEP, 'derived', forStates.origins()),
    }),
    'us-state-filled': table({
      rows: axis('line', hiddenCells),
      cols: axis('state', hiddenStates),
      values: Float64Array.from(
        hiddenCells.flatMap((label) => hiddenStates.map((fips) => filled.get(`${label}|${fips}`) ?? 0)),
      ),
      unit: { kind: 'money', currency: 'USD', factor: 1e6 },
      provenance: provenance(STEP, 'derived', forStates.origins()),
    }),
    'us-metro-detail': table({
      rows: areas,
      cols: lineAxis,
      values: Float64Array.from(complete.flatMap(({ values }) => values)),
      ...money(STEP, DETAIL_YEAR, forMetros),
    }),
    'us-metro-flags': table({
      rows: areas,
      cols: lineAxis,
      values: Float64Array.from(complete.flatMap(({ flags }) => flags)),
      unit: COUNT,
      provenance: provenance(STEP, 'derived', forMetros.origins()),
    }),
    'us-metro-series': table({
      rows: series,
      cols: areas,
      values: Float64Array.from(cells, (value) => value ?? 0),
      unit: { kind: 'money', currency: 'USD', factor: 1e6 },
      provenance: provenance(STEP, 'derived', forMetros.origins()),
    }),
    'us-metro-published': table({
      rows: series,
      cols: areas,
      values: Float64Array.from(cells, (value) => (value === undefined ? 0 : 1)),
      unit: COUNT,
      provenance: provenance(STEP, 'derived', forMetros.origins()),
    }),
  };
}

/** Value added by line of an area with the number of lines that each fill shared; undefined where a total is hidden. */
function metroDetail(
  metros: Dataset,
  cbsa: string,
  lines: readonly number[],
  payroll: ReadonlyMap<string, number>,
): { values: number[]; flags: number[] } | undefined {
  let found: ReturnType<typeof metroValueAdded>;
  try {
    found = metroValueAdded(metros, cbsa, DETAIL_YEAR, payroll);
  } catch (cause) {
    // A suppressed parent: the area is left to payroll, which is said where it is used.
    if (cause instanceof MrioError && cause.code === 'source') return undefined;
    throw cause;
  }
  if (lines.some((line) => !found.byLine.has(line))) return undefined;
  const flags = new Map(
    found.imputed.map((each) => [
      each.line,
      each.flag === '(L)' ? -1 : Number(/over (\d+) suppressed/.exec(each.rule)![1]),
    ]),
  );
  return {
    values: lines.map((line) => found.byLine.get(line)!),
    flags: lines.map((line) => flags.get(line) ?? 0),
  };
}

function rowsByLine(dataset: Dataset): (area: string, line: number) => readonly string[] {
  const column = columnOf(dataset, 'line');
  const rows = new Map(
    dataset.rows.map((row) => [`${row[0]}|${numberAt(dataset, row, column)}`, row] as const),
  );
  return (area, line) => {
    const row = rows.get(`${area}|${line}`);
    if (!row)
      throw new MrioError('source', `${dataset.id} has no line ${line} for ${area}.`, 'Check the edition.');
    return row;
  };
}

/** A published value; a cell too small to show (L, below 500 thousand) is 0. */
function published(dataset: Dataset, row: readonly string[], year: number): number {
  const column = columnOf(dataset, String(year));
  return row[column] === '(L)' ? 0 : numberAt(dataset, row, column);
}

/** Line of farms and mining together, and its two parts: BEA hides one part by the other. */
const TOGETHER = 86;
const PARTS: readonly number[] = [3, 6];

/** A suppressed line of farms or mining: its share in both together of the year before, times both of this year. */
function heldShare(
  states: Dataset,
  lineOf: (area: string, line: number) => readonly string[],
  fips: string,
  line: number,
  year: number,
): number {
  if (!PARTS.includes(line)) {
    throw new MrioError(
      'source',
      `${states.id}: line ${line} of ${fips} in ${year} is suppressed and has no rule.`,
      'Check the edition.',
    );
  }
  const before = PARTS.reduce((sum, part) => sum + published(states, lineOf(fips, part), year - 1), 0);
  const own = published(states, lineOf(fips, line), year - 1);
  return (own / before) * published(states, lineOf(fips, TOGETHER), year);
}
