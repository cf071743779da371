import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFolderAtomically } from '../../files/atomic-folder.ts';
import { csvText } from '../../files/csv-write.ts';
import { CELL_COLUMNS, type TariffTables } from './tariff-tables.ts';

/**
 * Writes the tariff tables as CSV files, each with a .meta.json beside it.
 *
 * @param   folder  where to, `data/tariffs`
 * @param   tables  the tables
 * @throws  MrioError `input` when a file cannot be written; nothing changes then
 * @identity readTariffs(folder) = tables
 */
export async function writeTariffs(folder: string, tables: TariffTables): Promise<void> {
  await writeFolderAtomically(folder, async (staging) => {
    for (const { name, title, header, notes, rows } of files(tables)) {
      const about = {
        title,
        columns: Object.fromEntries(header),
        grade: tables.provenance.grade,
        step: tables.provenance.step,
        notes,
        origins: tables.provenance.origins,
      };
      const columns = header.map(([column]) => column);
      await writeFile(join(staging, `${name}.csv`), csvText(columns, rows).replaceAll('\r\n', '\n'));
      await writeFile(join(staging, `${name}.meta.json`), `${JSON.stringify(about, null, 2)}\n`);
    }
  });
}

interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly header: readonly (readonly [string, string])[];
  readonly notes: readonly string[];
  readonly rows: (string | number | null)[][];
}

function files({ cells, rates, ports, lists, countries }: TariffTables): Sheet[] {
  const share = 'mean over the lines, ratio; blank where not known for the flow';
  return [
    {
      name: 'cells',
      title: 'Trade between countries by sector, customs chapter and lists',
      header: [
        ['flow', 'seller>buyer; * stands for any country'],
        ['sector', 'code of the common classification'],
        ['chapter', 'chapter of the Harmonized System'],
        ['lists', 'lists that the goods are on, joined with +'],
        ['lines', 'ten-digit lines in the cell'],
        ['weight', 'share of the sector in the flow, ratio'],
        ...CELL_COLUMNS.map((column) => [column, share] as const),
        ['imputed', 'columns where no line is known and the mean of the sector stands'],
      ],
      notes: [
        'Trade by line is not at hand: the value of a chapter is spread evenly over its lines.',
        'MEX>USA, CAN>USA: imports of 2024 by chapter, over lines traded in the second half of 2025. CHN>USA: imports of 2024 by chapter, over all lines, where lines of lists 1, 2 and 3 of Section 301 count so that the lists are worth 34, 16 and 200 of 505.6 billion USD, as published for 2017. USA>MEX, USA>CAN: exports of 2021–2023 by chapter, over all lines. Other flows: lines count alike.',
        'Most-favoured-nation rates: specific and compound ones count as 0, so the means are low where farm goods and fuels weigh.',
        'us-effective-2024: duties paid over imports, by chapter.',
        'Chapters 98 and 99 are left out.',
      ],
      rows: [...cells].flatMap(([flow, all]) =>
        all.map((cell) => [
          flow,
          cell.sector,
          cell.chapter,
          cell.lists.join('+') || null,
          cell.lines,
          cell.weight,
          ...CELL_COLUMNS.map((column) => cell.values[column] ?? null),
          cell.imputed.join('+') || null,
        ]),
      ),
    },
    {
      name: 'rates',
      title: 'Tariff rates by sector',
      header: [
        ['table', 'name that scenario files use'],
        ['date', 'state of play of this day'],
        ['importer', 'who levies it'],
        ['exporter', 'whose goods; * any'],
        ['sector', 'code of the common classification; * all goods'],
        ['rate', 'ratio of value'],
      ],
      notes: [
        'mexico-mfn-2018, canada-mfn-2018: what the two charge China, simple averages by industry, weighted with US sales of 2018 between industries; food of Mexico (0.35) is pulled up by quotas.',
        'nafta-1993, nafta-2005: weighted with trade of 1993; where nothing was traded, the plain mean.',
        'china-on-us: simple means over six-digit lines, most-favoured-nation part and its cuts of 2018 included; blank lines skipped.',
        'us-effective: duties of 2024 over imports, and with what was added by each date; of economies, weighted with imports of 2024.',
      ],
      rows: rates.map((each) => [
        each.table,
        each.date,
        each.importer,
        each.exporter,
        each.sector,
        each.rate,
      ]),
    },
    {
      name: 'ports',
      title: 'Trade between the United States and Mexico by port of entry and sector',
      header: [
        ['port', 'Schedule D code; * all ports'],
        ['flow', 'seller>buyer'],
        ['sector', 'code of the common classification'],
        ['value', 'million USD a year, all modes'],
        ['truckValue', 'million USD a year, by truck'],
        ['weight', 'kg a USD of what comes north by truck'],
      ],
      notes: ['Averages of 2021–2023. Chapters are divided among sectors by their numbers of lines.'],
      rows: ports.map((each) => [
        each.port,
        each.flow,
        each.sector,
        each.value,
        each.truckValue,
        each.weight,
      ]),
    },
    {
      name: 'lists',
      title: 'Lists of product codes that scenario files may name',
      header: [
        ['id', 'name of the list'],
        ['importer', 'who levies on it'],
        ['exporter', 'whose goods, if one country’s only'],
        ['en', 'title'],
        ['es', 'title'],
        ['source', 'law or notice, and how it was read'],
        ['grade', 'observed: codes of the law; estimated: reconstructed'],
      ],
      notes: ['Codes of the lists of 2018 stand in scenarios/lists/lists.json.'],
      rows: lists.map((each) => [
        each.id,
        each.importer,
        each.exporter ?? null,
        each.title.en,
        each.title.es,
        each.source,
        each.grade,
      ]),
    },
    {
      name: 'countries',
      title: 'Countries and the economy of the embedded accounts that each belongs to',
      header: [
        ['iso3', 'ISO 3166 code'],
        ['name', 'of the US Census Bureau'],
        ['economy', 'economy of the embedded accounts'],
      ],
      notes: [],
      rows: countries.map((each) => [each.iso3, each.name, each.economy]),
    },
  ];
}
