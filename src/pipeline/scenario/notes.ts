import type { BothLanguages } from '../../scenarios/applied-scenario.ts';
import type { CountryMatch } from './country-match.ts';
import type { ScenarioFile } from './scenario-file.ts';
import type { TariffTables } from './tariff-tables.ts';

/**
 * What a reader must know of a scenario on a table: its assumptions, whom the table cannot single out, which shares are estimates.
 *
 * @param   file     the scenario
 * @param   match    countries
 * @param   tables   the tariff tables
 * @param   regions  labels of the table's regions
 * @returns sentences in both languages, those of the file and its duties first
 */
export function scenarioNotes(
  file: ScenarioFile,
  match: CountryMatch,
  tables: TariffTables,
  regions: readonly string[],
): BothLanguages[] {
  const notes: BothLanguages[] = [
    ...file.assumptions,
    ...file.duties.flatMap(({ note }) => (note ? [note] : [])),
  ];
  const nameOf = (code: string) => tables.countries.find((each) => each.iso3 === code)?.name ?? code;
  const add = (codes: Set<string>, make: (names: string) => BothLanguages) => {
    if (codes.size > 0) notes.push(make([...codes].map(nameOf).join(', ')));
  };
  const [part, absent, kept] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { by, on, except } of file.duties) {
    for (const code of [by, ...(on === 'all' ? [] : on)]) {
      const found = match.found(code);
      if (found === 'part') part.add(code);
      if (found === 'absent') absent.add(code);
    }
    for (const code of except ?? []) if (match.found(code) === 'part') kept.add(code);
  }
  add(part, (names) => ({
    en: `Not single countries of this table, so their duties are left out: ${names}.`,
    es: `No son países separados en esta matriz, por lo que se omiten sus aranceles: ${names}.`,
  }));
  add(absent, (names) => ({
    en: `Not in this table, so their duties are left out: ${names}.`,
    es: `No están en esta matriz, por lo que se omiten sus aranceles: ${names}.`,
  }));
  add(kept, (names) => ({
    en: `Exempt in law but not single countries of this table, so their goods pay here: ${names}.`,
    es: `Exentos por ley pero no son países separados en esta matriz, por lo que aquí sus bienes pagan: ${names}.`,
  }));
  if (
    file.duties.some(
      ({ goods, rate, exempt }) =>
        goods !== 'all' || typeof rate !== 'number' || typeof exempt?.claims?.value === 'object',
    )
  ) {
    notes.push({
      en: 'How much of a sector is on a list or has a rate is an estimate: trade is known by customs chapter and spread evenly over the lines in it.',
      es: 'Qué parte de un sector está en una lista o paga una tasa es una estimación: el comercio se conoce por capítulo arancelario y se reparte por igual entre sus fracciones.',
    });
  }
  for (const { on, goods, rate } of file.duties) {
    const list = typeof goods === 'object' && 'list' in goods ? goods.list : undefined;
    const found = tables.lists.find((each) => each.id === list);
    if (found?.grade !== 'estimated' || on === 'all' || rate === 0) continue;
    notes.push({
      en: `Reconstructed and not the legal list: ${found.title.en}.`,
      es: `Reconstruida, no es la lista legal: ${found.title.es}.`,
    });
  }
  for (const { local, ports } of file.waits ?? []) {
    if (local === undefined || local.regions.every((region) => regions.includes(region))) continue;
    notes.push({
      en: `This table does not have the regions next to the ports ${ports.join(', ')}: everywhere the national share of trade through them is taken.`,
      es: `Esta matriz no tiene las regiones junto a los puertos ${ports.join(', ')}: en todas partes se toma la proporción nacional del comercio que pasa por ellos.`,
    });
  }
  return notes;
}
