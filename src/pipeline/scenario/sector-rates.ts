import { fileURLToPath } from 'node:url';
import { bridge } from '../../accounts/bridge.ts';
import type { Dataset } from '../../core/dataset.ts';
import { columnOf, numberAt, numberOrGap } from '../../core/dataset.ts';
import { readCsv } from '../../files/csv-read.ts';
import { oecdTradeCube } from '../../sources/oecd/trade-cube.ts';
import type { Library } from '../library.ts';
import { digits } from './flow-cells.ts';
import type { HsLines } from './hs-lines.ts';
import { chinaOnUs, effectiveRates, globalTariffs, nafta } from './tariff-sources.ts';

/** Sectors of Caliendo and Parro. */
const CONCORDANCE = fileURLToPath(
  new URL('../../scenarios/elasticities/common-to-caliendo-parro.csv', import.meta.url),
);

/** A rate by sector, or for all goods (*). */
export interface SectorRate {
  readonly table: string;
  /** State of play of what day. */
  readonly date: string;
  readonly importer: string;
  readonly exporter: string;
  readonly sector: string;
  readonly rate: number;
}

/** Sectors with goods; a rate of * holds for all of them. */
export const ALL_GOODS = '*';

/**
 * Rates that are known by sector and not by line.
 *
 * @param   library  the folder of sources
 * @param   lines    lines and their sectors
 * @returns most-favoured-nation rates of Mexico and Canada, tariffs of 1993 and 2005 inside North America, China's rates on US
 *          goods by date, effective US rates by date
 */
export async function sectorRates(library: Library, lines: HsLines): Promise<SectorRate[]> {
  return [
    ...(await mfnOfNeighbours(library)),
    ...(await naftaRates(library)),
    ...chinaRates(await library.read(chinaOnUs, undefined), lines),
    ...effective(await library.read(effectiveRates, undefined)),
  ];
}

/** What Mexico and Canada charge a country without an agreement (China), weighted with what they buy from the United States. */
async function mfnOfNeighbours(library: Library): Promise<SectorRate[]> {
  const tariffs = await library.read(globalTariffs, { year: 2018 });
  const trade = await library.read(oecdTradeCube, { year: 2018 });
  const sectors = await bridge('oecd28_to_common', 'oecd28', 'sector');
  return ['MEX', 'CAN'].flatMap((importer) => {
    const rates = tariffs.rows.find((row) => row[columnOf(tariffs, 'importer')] === importer)!;
    const flows = trade.rows.find(
      (row) => row[columnOf(trade, 'importer')] === importer && row[columnOf(trade, 'exporter')] === 'USA',
    )!;
    const sums = new Map<string, Mean>();
    for (const code of tariffs.columns.slice(2)) {
      const sector = sectors.to.get(code)?.[0];
      if (sector === undefined || code === 'SERVICES') continue;
      add(
        sums,
        sector,
        numberAt(trade, flows, columnOf(trade, code)),
        numberAt(tariffs, rates, columnOf(tariffs, code)),
      );
    }
    const table = importer === 'MEX' ? 'mexico-mfn-2018' : 'canada-mfn-2018';
    return means(sums, { table, date: '2018-01-01', importer, exporter: ALL_GOODS });
  });
}

const NAFTA = { USA: 'USA', Mexico: 'MEX', Canada: 'CAN' } as const;

async function naftaRates(library: Library): Promise<SectorRate[]> {
  const data = await library.read(nafta, undefined);
  const concordance = await readCsv(CONCORDANCE);
  const [sector, exporter, importer] = ['sector', 'exporter', 'importer'].map((name) => columnOf(data, name));
  const value = columnOf(data, 'value');
  return (
    [
      ['nafta-1993', '1993-12-31', 'tariff_bln'],
      ['nafta-2005', '2005-12-31', 'tariff_cfl'],
    ] as const
  ).flatMap(([table, date, column]) =>
    Object.entries(NAFTA).flatMap(([from, seller]) =>
      Object.entries(NAFTA).flatMap(([to, buyer]) => {
        if (from === to) return [];
        const sums = new Map<string, Mean>();
        for (const row of data.rows) {
          if (row[exporter] !== from || row[importer] !== to) continue;
          const held = concordance.rows.filter(([, paper]) => paper === row[sector] && paper !== 'Services');
          for (const [ours] of held)
            add(sums, ours, numberAt(data, row, value), numberAt(data, row, columnOf(data, column)));
        }
        return means(sums, { table, date, importer: buyer, exporter: seller });
      }),
    ),
  );
}

/** Simple means of the lines of a sector: what China bought by line is not at hand. */
function chinaRates(data: Dataset, lines: HsLines): SectorRate[] {
  const [time, hs6, tariff] = ['time_of_tariff', 'hs6', 'tariff'].map((name) => columnOf(data, name));
  const sectorOf = new Map<string, string>();
  for (const line of lines.all) {
    const six = line.slice(0, 6);
    if (!sectorOf.has(six)) sectorOf.set(six, lines.sectorOf(line)!);
  }
  const dates = [...new Set(data.rows.map((row) => row[time]))].sort();
  return dates.flatMap((date) => {
    const sums = new Map<string, Mean>();
    for (const row of data.rows) {
      const rate = numberOrGap(row, tariff);
      const sector = sectorOf.get(row[hs6]);
      if (row[time] === date && rate !== undefined && sector !== undefined) add(sums, sector, 1, rate / 100);
    }
    return means(sums, { table: 'china-on-us', date, importer: 'CHN', exporter: 'USA' });
  });
}

const OWN: Readonly<Record<string, string>> = {
  MEXICO: 'MEX',
  CANADA: 'CAN',
  CHINA: 'CHN',
  JAPAN: 'JKT',
  TAIWAN: 'JKT',
  'KOREA, SOUTH': 'JKT',
  'EUROPEAN UNION': 'EU',
  'UNITED KINGDOM': 'EU',
};
/** The day on which the levels before the rises stand. */
const BEFORE = '2024-12-31';
/** Counted in the European Union already. */
const TWICE = ['SLOVAKIA'];

/** Rates of countries into rates of economies, weighted with their imports of 2024: the level before, and at each date. */
function effective(data: Dataset): SectorRate[] {
  const [date, country, rise, imports, before] = [
    'date',
    'country_name',
    'effective tariff',
    'total imports',
    '2024 tariff',
  ].map((name) => columnOf(data, name));
  const dates = [...new Set(data.rows.map((row) => row[date]))].sort();
  return [BEFORE, ...dates].flatMap((day) => {
    const sums = new Map<string, Mean>();
    for (const row of data.rows) {
      if (TWICE.includes(row[country]) || row[date] !== (day === BEFORE ? dates[0] : day)) continue;
      const level = numberAt(data, row, before) + (day === BEFORE ? 0 : numberAt(data, row, rise));
      add(sums, OWN[row[country]] ?? 'ROW', numberAt(data, row, imports), level / 100);
    }
    return [...sums].map(([exporter, { weight, sum }]) => ({
      table: day === BEFORE ? 'us-effective-2024' : 'us-effective',
      date: day,
      importer: 'USA',
      exporter,
      sector: ALL_GOODS,
      rate: digits(sum / weight),
    }));
  });
}

/** Sums of a weighted mean, and of the plain one that stands where nothing was traded. */
interface Mean {
  weight: number;
  sum: number;
  count: number;
  plain: number;
}

function add(sums: Map<string, Mean>, key: string, weight: number, value: number): void {
  const mean = sums.get(key) ?? { weight: 0, sum: 0, count: 0, plain: 0 };
  mean.weight += weight;
  mean.sum += weight * value;
  mean.count += 1;
  mean.plain += value;
  sums.set(key, mean);
}

function means(sums: ReadonlyMap<string, Mean>, told: Omit<SectorRate, 'sector' | 'rate'>): SectorRate[] {
  return [...sums].sort().map(([sector, { weight, sum, count, plain }]) => ({
    ...told,
    sector,
    rate: digits(weight > 0 ? sum / weight : plain / count),
  }));
}
