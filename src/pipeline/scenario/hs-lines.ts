import { bridge, oneOf } from '../../accounts/bridge.ts';
import { columnOf } from '../../core/dataset.ts';
import type { Library } from '../library.ts';
import { hsToNaics, usmcaClaims2024, usmcaClaims2025 } from './tariff-sources.ts';

/** Lines of the tariff with the sector of what they hold. */
export interface HsLines {
  /** All lines of ten digits in use; chapters 98 and 99 (returned goods, special provisions) are none. */
  readonly all: readonly string[];
  readonly sectorOf: (line: string) => string | undefined;
}

const LEFT_OUT = ['98', '99'];
/** NAICS begins: farms and forests, mines. Their four digits are not all in the bridge. */
const PRIMARY: Readonly<Record<string, string>> = { '11': 'AGR', '21': 'MIN' };

/**
 * The lines of the US tariff and the sector of each: by its industry, and by its chapter where it has none (scrap, used goods,
 * lines newer than the concordance).
 *
 * @param   library  the folder of sources
 * @throws  MrioError `source` when a concordance is missing, `label` when a chapter is unknown
 */
export async function hsLines(library: Library): Promise<HsLines> {
  const crosswalk = await library.read(hsToNaics, undefined);
  const claims = await Promise.all(
    [usmcaClaims2024, usmcaClaims2025].map((each) => library.read(each, undefined)),
  );
  const industries = await bridge('naics4_to_common', 'naics4', 'sector');
  const chapters = await bridge('hs2_to_common', 'hs2', 'sector');
  const naicsOf = new Map(
    crosswalk.rows.map((row) => [row[columnOf(crosswalk, 'hs10')], row[columnOf(crosswalk, 'naics')]]),
  );
  const known = [
    ...naicsOf.keys(),
    ...claims.flatMap((from) => from.rows.map((row) => row[columnOf(from, 'hts10')])),
  ];
  const all = [...new Set(known)].filter((line) => !LEFT_OUT.includes(line.slice(0, 2))).sort();
  const sectors = new Map(
    all.map((line) => {
      const naics = naicsOf.get(line) ?? '';
      const found = industries.to.get(naics.slice(0, 4))?.[0] ?? PRIMARY[naics.slice(0, 2)];
      return [line, found ?? oneOf(chapters, line.slice(0, 2))];
    }),
  );
  return { all, sectorOf: (line) => sectors.get(line) };
}
