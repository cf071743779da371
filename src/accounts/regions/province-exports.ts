import type { Table } from '../../core/table.ts';
import { bridge } from '../bridge.ts';
import type { Frame } from '../frame.ts';
import { tableRow } from './table-row.ts';

/** Sectors whose goods are in chapters of others: their product group stands for them. */
const BY_GROUP: Readonly<Record<string, string>> = { MIN: 'MINPET', EEQ: 'MEE' };

/** Share of the provinces in US imports from Canada with a known province of origin, by sector (S); 0 for services. */
export interface ProvinceExports {
  /** By the chapters of the sector, as a sign of where its industry is. */
  readonly industry: Float64Array;
  /** Of what the sector exports: mining with petroleum, whose chapter 27 holds crude oil. */
  readonly exported: Float64Array;
}

/**
 * Share of provinces in Canada's exports by sector, from customs chapters.
 *
 * Electrical equipment has no chapter of its own and takes the group of machinery and electronics.
 *
 * @param   byChapter  rows provinces and territories, columns chapters, US imports at customs value
 * @source  RECIPE §4 step 3, §13 item 19, for provinces of origin
 */
export async function provinceExports(
  byChapter: Table,
  provinces: readonly string[],
  frame: Frame,
): Promise<ProvinceExports> {
  const toSector = await bridge('hs2_to_common', 'hs2', 'sector');
  const toGroup = await bridge('hs2_to_common', 'hs2', 'bts_group');
  const chapters = byChapter.cols.labels;
  const rows = byChapter.rows.labels.map((code) => ({
    own: provinces.includes(code),
    row: tableRow(byChapter, code),
  }));
  const share = (counts: (chapter: string) => boolean): number => {
    let [own, all] = [0, 0];
    for (const { own: wanted, row } of rows) {
      chapters.forEach((chapter, c) => {
        if (!counts(chapter)) return;
        all += row[c];
        if (wanted) own += row[c];
      });
    }
    return all === 0 ? 0 : own / all;
  };
  const bySector = (sector: string) => share((chapter) => toSector.to.get(chapter)?.[0] === sector);
  const byGroup = (group: string) => share((chapter) => toGroup.to.get(chapter)?.[0] === group);
  const of = (sector: string, k: number, groups: Readonly<Record<string, string>>) => {
    if (!frame.goods[k]) return 0;
    return groups[sector] === undefined ? bySector(sector) : byGroup(groups[sector]);
  };
  const { labels } = frame.sectors;
  return {
    industry: Float64Array.from(labels, (sector, k) => of(sector, k, { EEQ: BY_GROUP.EEQ })),
    exported: Float64Array.from(labels, (sector, k) => of(sector, k, BY_GROUP)),
  };
}
