import { readCsv } from '../files/csv-read.ts';
import { BRIDGES, bridge } from './bridge.ts';
import { frame } from './frame.ts';

/** A sector of the common classification and what it holds in each agency's codes. */
export interface SectorEntry {
  readonly code: string;
  readonly kind: 'goods' | 'services';
  /** Four-digit industries of NAICS 2012, with the agency's title. */
  readonly naics4: readonly { readonly code: string; readonly title: string }[];
  /** INEGI's activities, and the other sectors that share one of them: there the split is estimated. */
  readonly scian: readonly { readonly code: string; readonly sharedWith: readonly string[] }[];
  /** OECD's 45 industries. */
  readonly oecd45: readonly string[];
  /** BEA's 71 industries. */
  readonly beaSummary: readonly string[];
}

/**
 * The common classification, sector by sector.
 *
 * @returns entries in the order of the tables
 * @throws  MrioError `source` when a concordance lacks a column
 */
export async function sectorCatalogue(): Promise<SectorEntry[]> {
  const { sectors, goods } = await frame();
  const naics = await readCsv(`${BRIDGES}naics4_to_common.csv`);
  const scian = await bridge('scian35_to_common', 'scian35', 'sectors');
  const oecd = await bridge('oecd45_to_common', 'oecd45', 'sector');
  const bea = await bridge('bea_summary_to_common', 'bea_summary', 'sector');
  const codesOf = (of: typeof oecd, sector: string) =>
    [...of.to].filter(([, all]) => all.includes(sector)).map(([code]) => code);
  return sectors.labels.map((sector, k) => ({
    code: sector,
    kind: goods[k] ? 'goods' : 'services',
    naics4: naics.rows.filter((row) => row[1] === sector).map(([code, , title]) => ({ code, title })),
    scian: codesOf(scian, sector).map((code) => ({
      code,
      sharedWith: scian.to.get(code)!.filter((each) => each !== sector),
    })),
    oecd45: codesOf(oecd, sector),
    beaSummary: codesOf(bea, sector),
  }));
}
