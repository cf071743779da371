import { unknownLabel } from '../../core/axis.ts';
import { MrioError } from '../../core/errors.ts';
import type { Mrio } from '../../mrio/mrio.ts';
import type { CountryMatch } from './country-match.ts';
import type { Duty, ScenarioFile } from './scenario-file.ts';
import type { TariffTables } from './tariff-tables.ts';

/** Sectors that are goods: those that the product cells know. */
export function goodsOf(tables: TariffTables): Set<string> {
  return new Set(tables.cells.get('*>*')!.map((cell) => cell.sector));
}

/**
 * Checks all names of the duties of a scenario against the tables, before anything is computed.
 *
 * @param   file    the scenario
 * @param   of      the Mrio
 * @param   match   countries
 * @param   tables  the tariff tables
 * @throws  MrioError `label` for an unknown country, sector, chapter or list (near matches), `input` for a service, and for a list
 *          that another country levies on or that is for the goods of one country only
 */
export function checkDuties(file: ScenarioFile, of: Mrio, match: CountryMatch, tables: TariffTables): void {
  const goods = goodsOf(tables);
  if (!of.sectors.labels.some((sector) => goods.has(sector))) {
    throw new MrioError(
      'input',
      `None of the table's sectors (${of.sectors.labels.slice(0, 5).join(', ')}, …) is a good of the common classification.`,
      'Scenarios with duties need a table in the common classification: see `twinplant sectors`.',
    );
  }
  const chapters = new Set([...tables.cells.values()].flatMap((cells) => cells.map((cell) => cell.chapter)));
  for (const duty of file.duties) {
    for (const code of [duty.by, ...(duty.on === 'all' ? [] : duty.on), ...(duty.except ?? [])])
      match.economyOf(code);
    if (duty.goods === 'all') continue;
    if ('sectors' in duty.goods) checkSectors(duty.id, duty.goods.sectors, of, goods);
    else if ('chapters' in duty.goods) {
      for (const chapter of duty.goods.chapters)
        if (!chapters.has(chapter))
          throw unknownLabel('chapter of the customs tariff', chapter, [...chapters].sort());
    } else checkList(duty, duty.goods.list, match, tables);
  }
}

function checkSectors(id: string, sectors: readonly string[], of: Mrio, goods: ReadonlySet<string>): void {
  for (const sector of sectors) {
    if (goods.has(sector)) continue;
    if (!of.sectors.labels.includes(sector))
      throw unknownLabel('sector', sector, [...new Set([...goods, ...of.sectors.labels])]);
    throw new MrioError(
      'input',
      `The duty "${id}" is on ${sector}, which is a service.`,
      `Duties are on goods: ${[...goods].join(', ')}.`,
      { sector },
    );
  }
}

function checkList(duty: Duty, id: string, match: CountryMatch, tables: TariffTables): void {
  const list = tables.lists.find((each) => each.id === id);
  if (!list)
    throw unknownLabel(
      'list of products',
      id,
      tables.lists.map((each) => each.id),
    );
  if (match.economyOf(duty.by) !== list.importer) {
    throw new MrioError(
      'input',
      `The duty "${duty.id}" of ${duty.by} is on the list ${id}, which ${list.importer} levies on.`,
      `Take a list of ${duty.by}, or chapters or sectors.`,
      { list: id },
    );
  }
  const others =
    duty.on === 'all'
      ? ['all']
      : duty.on.filter((code) => !marked(code, list.importer, list.exporter, match, tables));
  const anyone = list.exporter === undefined && tables.cells.has(`*>${list.importer}`);
  if (others.length > 0 && !anyone) {
    throw new MrioError(
      'input',
      `The duty "${duty.id}" is on goods of ${others.join(', ')}, which the list ${id} is not known for.`,
      `Restrict it to ${list.exporter ?? 'USA'}, or take chapters or sectors.`,
      { list: id, countries: others },
    );
  }
}

/** Whether the cells of a seller's flow say what is on the list. */
function marked(
  code: string,
  importer: string,
  exporter: string | undefined,
  match: CountryMatch,
  tables: TariffTables,
): boolean {
  const seller = match.economyOf(code);
  return tables.cells.has(`${seller}>${importer}`) && (exporter ?? seller) === seller;
}
