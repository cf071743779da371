import { economyOf } from '../../accounts/base/world-trade.ts';
import { bridge, oneOf } from '../../accounts/bridge.ts';
import type { Frame } from '../../accounts/frame.ts';
import { canadianProvinces } from '../../accounts/regions/canadian-provinces.ts';
import { surveyIndustries } from '../../accounts/regions/survey-industries.ts';
import { axis } from '../../core/axis.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt, requireName } from '../../core/dataset.ts';
import { provenance } from '../../core/provenance.ts';
import type { Table } from '../../core/table.ts';
import { table } from '../../core/table.ts';
import type { Unit } from '../../core/unit.ts';
import { jobs } from '../../core/unit.ts';
import { btsProvinceImports } from '../../sources/bts/province-imports.ts';
import { nationalBusinessPatterns } from '../../sources/census/national-business-patterns.ts';
import { oecdTradeCube } from '../../sources/oecd/trade-cube.ts';
import { statcanLabourForce } from '../../sources/statcan/labour-force.ts';
import type { Library } from '../library.ts';
import { employmentTables } from './canada-employment.ts';
import { EVIDENCE_YEARS } from './evidence-years.ts';

/** Years of the US county business patterns, whose jobs per output divide jobs inside broad industries. */
const PATTERN_YEARS = [2012, 2013, 2014, 2015, 2016];
const PATTERN_MEAN = 2014;
const USD: Unit = { kind: 'money', currency: 'USD', factor: 1, prices: 'customs' };
const MILLION_USD: Unit = { kind: 'money', currency: 'USD', factor: 1e6, prices: 'basic' };

/**
 * Everything that evidence of Canadian provinces is made from, compact.
 *
 * @param   library  the folder of sources
 * @returns tables by name, `canada-…`
 * @throws  MrioError `source` when a file is missing or has another layout
 */
export async function canadaShelf(library: Library, frame: Frame): Promise<Record<string, Table>> {
  const provinces = await canadianProvinces();
  const surveyed = provinces.filter((each) => each.surveyed).map(({ code }) => code);
  const forJobs = library.track();
  const survey = await forJobs.read(statcanLabourForce, undefined);
  const { employment, filled } = await employmentTables(survey, ['CA', ...surveyed]);
  const persons = { kind: 'jobs', factor: 1 } as const;
  const forTrade = library.track();
  const imports = await forTrade.read(btsProvinceImports, undefined);
  const fromSurvey = provenance('employment of provinces', 'derived', forJobs.origins());
  return {
    'canada-employment': table({ ...employment, unit: persons, provenance: fromSurvey }),
    'canada-employment-filled': table({ ...filled, unit: persons, provenance: fromSurvey }),
    'canada-exports': table({
      ...exportsByChapter(
        imports,
        provinces.map(({ code, customsCode }) => [code, customsCode]),
        await bridge('hs2_to_common', 'hs2', 'sector'),
      ),
      unit: USD,
      provenance: provenance('US imports by province of origin', 'observed', forTrade.origins()),
    }),
    ...(await industryWeights(library, frame)),
    ...(await goods(library, frame)),
  };
}

/** US imports from Canada by province of origin (rows) and customs chapter, all years of the file together. */
function exportsByChapter(
  imports: Dataset,
  provinces: readonly (readonly string[])[],
  chapters: { readonly to: ReadonlyMap<string, readonly string[]> },
) {
  const columns = [...chapters.to.keys()];
  const [origin, chapter, value] = ['canprov', 'hs2', 'value_usd'].map((name) => columnOf(imports, name));
  const position = new Map(provinces.map(([, customs], at) => [customs, at]));
  const values = new Float64Array(provinces.length * columns.length);
  for (const [, customs] of provinces) requireName(imports, origin, customs);
  for (const row of imports.rows) {
    const [p, c] = [position.get(row[origin]), columns.indexOf(row[chapter])];
    if (p === undefined || c < 0) continue;
    values[p * columns.length + c] += numberAt(imports, row, value);
  }
  return {
    rows: axis(
      'province',
      provinces.map(([code]) => code),
    ),
    cols: axis('chapter', columns),
    values,
  };
}

/** US jobs by industry of the Canadian survey (rows) and sector: how a broad industry is divided. */
async function industryWeights(library: Library, frame: Frame): Promise<Record<string, Table>> {
  const own = library.track();
  const patterns = await own.read(nationalBusinessPatterns, undefined);
  const naics = await bridge('naics4_to_common', 'naics4', 'sector');
  const [code, persons] = ['naics', 'emp'].map((name) => columnOf(patterns, name));
  const industries = await surveyIndustries();
  const S = frame.sectors.labels.length;
  const values = new Float64Array(industries.length * S);
  industries.forEach(({ prefixes, sector }, i) => {
    if (sector !== '') values[i * S + frame.sectors.labels.indexOf(sector)] = 1;
    for (const row of patterns.rows) {
      if (row[code].length !== 4 || !prefixes.some((prefix) => row[code].startsWith(prefix))) continue;
      values[i * S + frame.sectors.labels.indexOf(oneOf(naics, row[code]))] += numberAt(
        patterns,
        row,
        persons,
      );
    }
  });
  return {
    'canada-industry-weights': table({
      rows: axis(
        'industry',
        industries.map((each) => each.code),
      ),
      cols: frame.sectors,
      values,
      unit: jobs(PATTERN_MEAN),
      provenance: provenance('US jobs by broad industry and sector', 'derived', own.origins()),
    }),
  };
}

/** Output of goods and exports of goods of Canada by year and sector; output of the United States in the years of its patterns. */
async function goods(library: Library, frame: Frame): Promise<Record<string, Table>> {
  const own = library.track();
  const products = await bridge('oecd28_to_common', 'oecd28', 'sector');
  const economies = await bridge('economies', 'iso3', 'economy');
  const sectors = frame.sectors.labels.filter((_, k) => frame.goods[k]);
  const K = sectors.length;
  const [output, exports] = [1, 2].map(() => new Float64Array(EVIDENCE_YEARS.length * K));
  const american = new Float64Array(PATTERN_YEARS.length * K);
  for (const [y, year] of EVIDENCE_YEARS.entries()) {
    const cube = await own.read(oecdTradeCube, { year });
    const columns = [...products.to.keys()].map((product) => ({
      column: columnOf(cube, product),
      k: sectors.indexOf(oneOf(products, product)),
    }));
    const add = (row: readonly string[], into: Float64Array, at: number) => {
      for (const { column, k } of columns) into[at * K + k] += numberAt(cube, row, column);
    };
    for (const row of cube.rows) {
      const from = economyOf(economies, row[0]);
      if (from === 'CAN') {
        add(row, output, y);
        if (row[1] !== row[0]) add(row, exports, y);
      } else if (from === 'USA' && PATTERN_YEARS.includes(year))
        add(row, american, PATTERN_YEARS.indexOf(year));
    }
  }
  const from = provenance('goods of Canada and the United States', 'derived', own.origins());
  const make = (years: readonly number[], values: Float64Array) =>
    table({
      rows: axis('year', years.map(String)),
      cols: axis('sector', sectors),
      values,
      unit: MILLION_USD,
      provenance: from,
    });
  return {
    'canada-output': make(EVIDENCE_YEARS, output),
    'canada-goods-exports': make(EVIDENCE_YEARS, exports),
    'usa-output': make(PATTERN_YEARS, american),
  };
}
